// From envelope to grey picture.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Log compression of an envelope.</summary>
public static class BMode
{
    /// <summary>B = clip(1 + 20 log₁₀(envelope / reference) / DR, 0, 1).</summary>
    /// <param name="envelope">Magnitudes, shape [depth, lateral].</param>
    /// <param name="reference">The magnitude shown white.</param>
    /// <param name="dynamicRange">Decibels from white to black.</param>
    /// <returns>The picture on [0, 1], shaped like the envelope; black where the reference is 0.</returns>
    public static float[] Compress(ReadOnlySpan<float> envelope, float reference, double dynamicRange)
    {
        var picture = new float[envelope.Length];
        if (!(reference > 0))
            return picture;
        for (int i = 0; i < picture.Length; i++)
        {
            double decibels = 20 * Math.Log10(Math.Max(envelope[i] / (double)reference, 1e-20));
            picture[i] = (float)Math.Clamp(1 + decibels / dynamicRange, 0, 1);
        }
        return picture;
    }

    /// <summary>Gives back, in place, what attenuation took from each depth at the burst's frequency.</summary>
    public static void ApplyTimeGain(Span<float> envelope, PixelGrid grid, Setup setup)
    {
        double alpha = Setup.NepersPerMetreHertz(setup.TimeGainDecibelsPerCentimetreMegahertz);
        if (alpha == 0)
            return;
        for (int j = 0; j < grid.Z.Count; j++)
        {
            float gain = (float)Math.Exp(2 * alpha * setup.Excitation.Frequency * grid.Z[j]);
            foreach (ref float value in envelope.Slice(j * grid.X.Count, grid.X.Count))
                value *= gain;
        }
    }

    /// <summary>Grey levels 0..255 of a picture on [0, 1], rounded to the nearest.</summary>
    public static byte[] ToGreyLevels(ReadOnlySpan<float> picture)
    {
        var levels = new byte[picture.Length];
        for (int i = 0; i < levels.Length; i++)
            levels[i] = (byte)(Math.Clamp(picture[i], 0f, 1f) * 255f + 0.5f);
        return levels;
    }
}
