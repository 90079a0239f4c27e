// The rows of `ratios`, in the order in which they are printed.
namespace DicomDenoiseNode.Benchmarks;

internal static class AllRatios
{
    /// <param name="threads">Threads each measurement may use.</param>
    public static IEnumerable<RatioRow> Measure(int threads)
    {
        var peak = Fp32Peak.GigaflopsPerSecond(threads);
        yield return new RatioRow("fp32-peak", peak, peak, 1, "GFLOP/s", "itself, the limit of this machine");

        var training = TrainingRate.Measure();
        yield return new RatioRow("training-64x64", training.GigaflopsPerSecond, peak, training.GigaflopsPerSecond / peak, "GFLOP/s", $"fp32-peak; {training.PatchesPerSecond:0.0} patches/s, counted as direct convolutions");
    }
}
