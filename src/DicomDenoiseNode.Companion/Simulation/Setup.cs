// Everything that decides one simulated acquisition and its image, each quantity with its unit.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>How echoes are weighted across the receive aperture.</summary>
public enum Apodization
{
    /// <summary>All elements alike.</summary>
    Boxcar,

    /// <summary>Raised cosine, zero at the edges of the aperture.</summary>
    Hann,

    /// <summary>Flat, with raised-cosine edges over a quarter of the aperture.</summary>
    Tukey25,
}

/// <summary>Whether the multiplicative noise of Eqn 3 is drawn once per channel and transmission, or for each sample.</summary>
public enum GainNoise
{
    /// <summary>One factor for the whole record of an element in a transmission.</summary>
    PerChannel,

    /// <summary>A factor for every sample.</summary>
    PerSample,
}

/// <summary>The noise of Eqn 3, x = o·m + a, on the channel data.</summary>
/// <param name="SignalToNoise">Mean power of the record over that of the additive noise, in decibels; null for none.</param>
/// <param name="GainDeviation">Standard deviation of m about 1.</param>
/// <param name="Gain">What m is drawn for.</param>
public sealed record ChannelNoiseSettings(double? SignalToNoise, double GainDeviation, GainNoise Gain)
{
    /// <summary>Neither noise.</summary>
    public static ChannelNoiseSettings None { get; } = new(null, 0, GainNoise.PerChannel);
}

/// <summary>One acquisition: probe, transmission, medium, noise, beamformer and grey scale.</summary>
public sealed record Setup
{
    /// <summary>The transducer.</summary>
    public required Probe Probe { get; init; }

    /// <summary>The burst.</summary>
    public required Excitation Excitation { get; init; }

    /// <summary>Steering of each plane wave in radians; positive towards positive x.</summary>
    public required IReadOnlyList<double> Angles { get; init; }

    /// <summary>Metres per second.</summary>
    public double SoundSpeed { get; init; } = 1540;

    /// <summary>Samples per period of the probe's centre frequency before oversampling; the paper's f_s = 4 f_c.</summary>
    public double SamplesPerPeriod { get; init; } = 4;

    /// <summary>Factor on that rate for the interpolation of delays; 4 keeps the image within 1.2 grey levels of 16.</summary>
    public int Oversampling { get; init; } = 4;

    /// <summary>Depth over receive aperture; null: the aperture that the elements' directivity allows.</summary>
    public double? FNumber { get; init; }

    /// <summary>Weights across the receive aperture.</summary>
    public Apodization Apodization { get; init; } = Apodization.Boxcar;

    /// <summary>Attenuation of the tissue in dB/(cm·MHz), one way.</summary>
    public double AttenuationDecibelsPerCentimetreMegahertz { get; init; }

    /// <summary>Whether the height of the elements and their lens count: spherical spreading and the elevation focus.</summary>
    public bool Elevation { get; init; }

    /// <summary>Noise on the channels.</summary>
    public ChannelNoiseSettings Noise { get; init; } = ChannelNoiseSettings.None;

    /// <summary>Span of the grey scale in decibels.</summary>
    public double DynamicRange { get; init; } = 60;

    /// <summary>Gain of the grey scale along depth that undoes attenuation, in dB/(cm·MHz), one way.</summary>
    public double TimeGainDecibelsPerCentimetreMegahertz { get; init; }

    /// <summary>The F-number in use: the one given, or the one at which directivity has fallen to 0.71 (−3 dB).</summary>
    /// <remarks>Perrot et al., Ultrasonics 111:106309, 2021: cos α · sinc(w sin α / λ_min) = 0.71, F = 1 / (2 tan α).</remarks>
    public double ReceiveFNumber => FNumber ?? DirectivityFNumber();

    /// <summary>Evenly spaced angles from −span to +span radians; one angle is 0.</summary>
    public static double[] Fan(int count, double span)
    {
        var angles = new double[count];
        for (int m = 0; m < count && count > 1; m++)
            angles[m] = -span + 2 * span * m / (count - 1);
        return angles;
    }

    /// <summary>Decibels per centimetre and megahertz to nepers per metre and hertz.</summary>
    internal static double NepersPerMetreHertz(double decibels) => decibels / (20 * Math.Log10(Math.E)) * 1e-4;

    private double DirectivityFNumber()
    {
        double ratio = Probe.Width / Probe.ShortestWavelength(SoundSpeed);
        double low = 0, high = Math.PI / 2;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (Math.Cos(middle) * Math.Abs(Excitation.Sinc(Math.PI * ratio * Math.Sin(middle))) > 0.71)
                low = middle;
            else
                high = middle;
        }
        return 1 / (2 * Math.Tan(low));
    }
}
