// The transmitted burst and the spectrum of its echo from a point.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>The form of the electrical burst.</summary>
public enum BurstShape
{
    /// <summary>A sine under a boxcar window, and the two-way probe response as a generalised Gaussian (SIMUS).</summary>
    Sine,

    /// <summary>A square wave, and a Gaussian one-way response used twice (Field II).</summary>
    Square,
}

/// <summary>A burst of <paramref name="Cycles"/> periods at <paramref name="Frequency"/> hertz.</summary>
public sealed record Excitation(double Frequency, double Cycles, BurstShape Shape = BurstShape.Sine)
{
    private const double SquareBurstStep = 1e-9;

    /// <summary>How long the burst lasts, in seconds.</summary>
    public double Duration => Cycles / Frequency;

    /// <summary>The spectrum of the echo: burst times two-way probe response, zero phase at the burst's centre.</summary>
    /// <remarks>
    /// Sine, as in SIMUS (Garcia 2022, Comput. Methods Programs Biomed. 218:106726), with sinc x = sin x / x, T the duration, ω_t the burst, ω_c the probe:
    /// <code>H = −j [sinc(T(ω−ω_t)/2) − sinc(T(ω+ω_t)/2)] · exp(−ln2 · (|ω−ω_c| / (B ω_c/2))^q),  q = ln126 / ln(2/B)</code>
    /// Square: the transform of sign(sin 2πf_t t) over T, times [10^(−0.3 ((f−f_c)/(B f_c/2))²)]².
    /// </remarks>
    /// <param name="probe">The probe whose band shapes the burst.</param>
    /// <param name="frequency">Frequency in hertz, not negative.</param>
    public Complex Spectrum(Probe probe, double frequency) => Shape switch
    {
        BurstShape.Sine => SineBurst(frequency) * Math.Exp(-Math.Log(2) * Math.Pow(
            Math.Abs(frequency - probe.CentreFrequency) / (probe.Bandwidth * probe.CentreFrequency / 2),
            Math.Log(126) / Math.Log(2 / probe.Bandwidth))),
        BurstShape.Square => SquareBurst(frequency) * Math.Pow(10, -0.6 * Math.Pow(
            (frequency - probe.CentreFrequency) / (probe.Bandwidth * probe.CentreFrequency / 2), 2)),
        _ => throw new ArgumentOutOfRangeException(nameof(probe), Shape, "unknown burst"),
    };

    private Complex SineBurst(double frequency) => new(
        0, -(Sinc(Math.PI * Duration * (frequency - Frequency)) - Sinc(Math.PI * Duration * (frequency + Frequency))));

    private Complex SquareBurst(double frequency)
    {
        int steps = (int)Math.Ceiling(Duration / SquareBurstStep - 1e-9);
        double centre = (steps - 1) * SquareBurstStep / 2;
        Complex sum = Complex.Zero;
        for (int i = 0; i < steps; i++)
        {
            double t = i * SquareBurstStep;
            sum += Math.Sign(Math.Sin(2 * Math.PI * Frequency * t))
                * Complex.FromPolarCoordinates(1, -2 * Math.PI * frequency * (t - centre));
        }
        return sum;
    }

    internal static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(x) / x;
}
