// One noise level for all frames of an instance, so that nothing flickers.
namespace DicomDenoiseNode.Denoising;

/// <summary>Brings the noise estimates of a few frames of a cine together into the sigma used for all of them.</summary>
public static class CineSigma
{
    /// <summary>Below 5 grey levels FFDNet changes nothing worth a derived object.</summary>
    public const float Lowest = 5 / 255f;

    /// <summary>FFDNet is trained on sigma up to 75 grey levels.</summary>
    public const float Highest = 75 / 255f;

    /// <summary>Which frames to estimate: up to <paramref name="most"/> of them, spread evenly, first and last included.</summary>
    /// <param name="frames">Frames of the instance, at least 1.</param>
    /// <param name="most">At least 1.</param>
    /// <returns>Indices from 0, ascending, each once.</returns>
    public static int[] FramesToSample(int frames, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        int count = Math.Min(frames, most);
        int[] indices = new int[count];
        for (int i = 1; i < count; i++)
            indices[i] = (int)((long)i * (frames - 1) / (count - 1));
        return indices;
    }

    /// <summary>Median over the frames in which anything was measured, held within <see cref="Lowest"/> and <see cref="Highest"/>.</summary>
    /// <param name="frames">The estimates; those of kind <see cref="NoiseKind.None"/> do not count.</param>
    /// <param name="scale">The model card's factors, applied to each frame by the kind of its noise; null: 1.</param>
    /// <returns>Sigma on [0, 1]; null where no frame had anything to measure.</returns>
    public static float? Of(IEnumerable<NoiseEstimate> frames, SigmaScale? scale = null)
    {
        float[] sigmas = [.. frames.Where(frame => frame.Kind != NoiseKind.None).Select(frame => scale?.Apply(frame) ?? frame.Sigma).Order()];
        if (sigmas.Length == 0)
            return null;
        int middle = sigmas.Length / 2;
        float median = sigmas.Length % 2 == 1 ? sigmas[middle] : 0.5f * (sigmas[middle - 1] + sigmas[middle]);
        return Math.Clamp(median, Lowest, Highest);
    }
}
