// Scatterers whose reflection follows the grey levels of a picture.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>How a picture becomes tissue.</summary>
/// <param name="SamplingDepth">Height in metres that the scatterers' spacing is drawn for; a larger one gives more of them.</param>
/// <param name="FirstDepth">Depth in metres of the picture's upper edge.</param>
/// <param name="ContrastDecibels">Span from black to white in the reflection coefficients.</param>
public sealed record PictureTissueSettings(double SamplingDepth, double FirstDepth, double ContrastDecibels);

/// <summary>The paper's transfer of a natural image into the ultrasound domain.</summary>
/// <remarks>
/// As in MUST's genscat (Garcia, IEEE IUS 2021): one scatterer, uniform in its cell, for each cell of a grid of pitch λ_min/√0.4, over a height of
/// <see cref="PictureTissueSettings.SamplingDepth"/>; the reflection is 10^(G/20·(I−1)) times a Rayleigh number, I the picture over its brightest pixel.
/// Both axes are then scaled so that the picture is as wide as the array.
/// </remarks>
public static class PictureTissue
{
    // The density of genscat, in scatterers per squared shortest wavelength.
    private const double PerSquaredWavelength = 0.4;

    /// <summary>Draws the scatterers of a picture.</summary>
    /// <param name="picture">Intensities on [0, 1], shape [height, width].</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="setup">Probe and sound speed: they set the spacing and the width.</param>
    /// <param name="settings">Depths and contrast.</param>
    /// <param name="stream">Where the draws come from.</param>
    public static Scatterers Draw(
        ReadOnlySpan<float> picture, int width, int height, Setup setup, PictureTissueSettings settings, RandomStream stream)
    {
        double pitch = setup.Probe.ShortestWavelength(setup.SoundSpeed) / Math.Sqrt(PerSquaredWavelength);
        int rows = Math.Max(1, (int)(settings.SamplingDepth / pitch));
        int columns = Math.Max(1, (int)(settings.SamplingDepth * width / height / pitch));
        double brightest = 0;
        foreach (float value in picture)
            brightest = Math.Max(brightest, value);
        double size = setup.Probe.ApertureWidth / width;
        float[] x = new float[rows * columns], z = new float[rows * columns], amplitude = new float[rows * columns];
        for (int s = 0; s < x.Length; s++)
        {
            // Position in the picture, in pixels from its upper left corner.
            double u = (s % columns + stream.NextUniform()) / columns * width;
            double v = (s / columns + stream.NextUniform()) / rows * height;
            double intensity = brightest > 0 ? Interpolate(picture, width, height, u - 0.5, v - 0.5) / brightest : 0;
            x[s] = (float)((u - width / 2.0) * size);
            z[s] = (float)(settings.FirstDepth + v * size);
            amplitude[s] = (float)(Math.Pow(10, settings.ContrastDecibels / 20 * (intensity - 1)) * stream.NextRayleigh());
        }
        return new Scatterers(x, z, amplitude);
    }

    internal static double Interpolate(ReadOnlySpan<float> picture, int width, int height, double x, double y)
    {
        x = Math.Clamp(x, 0, width - 1);
        y = Math.Clamp(y, 0, height - 1);
        int left = (int)x, top = (int)y;
        int right = Math.Min(left + 1, width - 1), bottom = Math.Min(top + 1, height - 1);
        double fx = x - left, fy = y - top;
        return (1 - fy) * ((1 - fx) * picture[top * width + left] + fx * picture[top * width + right])
            + fy * ((1 - fx) * picture[bottom * width + left] + fx * picture[bottom * width + right]);
    }
}
