// Training steps of FFDNet a second: forward, backward and Adam on batches of 64 patches of 64x64.
using System.Diagnostics;
using DicomDenoiseNode.Companion.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Benchmarks;

internal static class TrainingRate
{
    private const int Batch = 64, Side = 64, Rounds = 5;

    /// <summary>
    /// Multiplications and additions of a direct computation, a patch: 484,416 filter weights at each of 32x32 positions, twice for multiply and add,
    /// three times for forward, the inputs' gradients and the filters'.
    /// </summary>
    private const double GigaflopsPerPatch = 484_416.0 * 32 * 32 * 2 * 3 / 1e9;

    /// <returns>The median of the rounds: patches a second, and what a direct computation would have to do for it in GFLOP/s.</returns>
    public static (double PatchesPerSecond, double GigaflopsPerSecond) Measure()
    {
        manual_seed(1);
        using var network = new FfdNet();
        network.Initialise(lastGain: 1);
        using var adam = optim.Adam(network.parameters(), 1e-4);
        using var clean = rand([Batch, 1, Side, Side]);
        using var sigma = full([Batch, 1, 1, 1], 25 / 255f);
        var seconds = Enumerable.Range(0, Rounds + 1).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            using var scope = NewDisposeScope();
            adam.zero_grad();
            var noisy = clean + randn([Batch, 1, Side, Side]) * (25 / 255f);
            var loss = nn.functional.mse_loss(network.call(noisy, sigma), clean, nn.Reduction.Sum) / (2.0 * Batch);
            loss.backward();
            adam.step();
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }).Skip(1).Order().ToArray();
        var rate = Batch / seconds[Rounds / 2];
        return (rate, rate * GigaflopsPerPatch);
    }
}
