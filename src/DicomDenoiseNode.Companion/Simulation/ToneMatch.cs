// The straight grey curve from a clean picture to its ultrasound image.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Least-squares fit of O to Y, so that the noise Y − (gain·O + offset) has zero mean.</summary>
/// <param name="Gain">Slope; intensities to intensities on [0, 1].</param>
/// <param name="Offset">Intensity at which black lands.</param>
public readonly record struct ToneMatch(double Gain, double Offset)
{
    /// <summary>Fits gain·clean + offset to noisy.</summary>
    /// <param name="clean">O on [0, 1].</param>
    /// <param name="noisy">Y on [0, 1], of the same shape.</param>
    public static ToneMatch Fit(ReadOnlySpan<float> clean, ReadOnlySpan<float> noisy)
    {
        double sumO = 0, sumY = 0, sumOO = 0, sumOY = 0;
        for (int i = 0; i < clean.Length; i++)
        {
            sumO += clean[i];
            sumY += noisy[i];
            sumOO += (double)clean[i] * clean[i];
            sumOY += (double)clean[i] * noisy[i];
        }
        double n = clean.Length, variance = sumOO - sumO * sumO / n;
        // A picture of one grey has no slope to find.
        double gain = variance > 1e-12 * n ? (sumOY - sumO * sumY / n) / variance : 0;
        return new ToneMatch(gain, (sumY - gain * sumO) / n);
    }

    /// <summary>gain·clean + offset, cut to [0, 1].</summary>
    public float[] Apply(ReadOnlySpan<float> clean)
    {
        var fitted = new float[clean.Length];
        for (int i = 0; i < fitted.Length; i++)
            fitted[i] = (float)Math.Clamp(Gain * clean[i] + Offset, 0, 1);
        return fitted;
    }
}
