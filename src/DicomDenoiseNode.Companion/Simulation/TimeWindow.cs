// The span of time that a record of channel data covers.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Samples at <paramref name="Start"/> + n/<paramref name="SampleRate"/> seconds; time 0 is when the first element fires.</summary>
public sealed record TimeWindow(double Start, double SampleRate, int Samples)
{
    // An echo's tails: a pulse of the widest band used lasts well under 2 µs either side of its centre.
    private const double Lead = 2e-6;

    // A millisecond at the usual rate: 80 cm of tissue.
    private const int MostSamples = 1 << 17;

    /// <summary>Distance between the bins of the spectrum in hertz.</summary>
    public double FrequencyStep => SampleRate / Samples;

    /// <summary>The window the beamformer reads: from the first to the last sample that a pixel of the grid asks for.</summary>
    internal static TimeWindow OfGrid(PixelGrid grid, Setup setup)
    {
        (double first, double last) = GridSpan(grid, setup);
        return OfSpan(first - Lead, last + Lead, setup);
    }

    /// <summary>The window that holds every echo of the scatterers besides what the grid asks for, so that no echo folds back into it.</summary>
    internal static TimeWindow OfEchoes(Scatterers scatterers, PixelGrid grid, Setup setup)
    {
        (double first, double last) = GridSpan(grid, setup);
        double edge = setup.Probe.ElementX(setup.Probe.Elements - 1);
        double steepest = setup.Angles.Max(a => new TransmitDelays(setup.Probe, a, setup.SoundSpeed).Offset);
        for (int s = 0; s < scatterers.Count; s++)
        {
            double farthest = Math.Sqrt(Math.Pow(Math.Abs(scatterers.X[s]) + edge, 2) + Math.Pow(scatterers.Z[s], 2));
            first = Math.Min(first, 2 * scatterers.Z[s] / setup.SoundSpeed);
            last = Math.Max(last, 2 * farthest / setup.SoundSpeed + 2 * steepest);
        }
        return OfSpan(first - Lead, last + Lead, setup);
    }

    /// <summary>The shortest power of two of samples at no less than the setup's rate; the rate then rises until they fill the span.</summary>
    private static TimeWindow OfSpan(double first, double last, Setup setup)
    {
        double rate = setup.Probe.CentreFrequency * setup.SamplesPerPeriod * setup.Oversampling;
        long samples = Math.Max(1024, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Ceiling((last - first) * rate)));
        if (samples > MostSamples)
            throw new UserErrorException($"The record would last {(last - first) * 1e6:F0} µs, {samples} samples per channel: make the grid or the scatterers' depth smaller.");
        return new TimeWindow(first, samples / (last - first), (int)samples);
    }

    private static (double First, double Last) GridSpan(PixelGrid grid, Setup setup)
    {
        double first = double.MaxValue, last = double.MinValue;
        double half = 1 / (2 * setup.ReceiveFNumber);
        double edge = setup.Probe.ElementX(setup.Probe.Elements - 1);
        foreach (double angle in setup.Angles)
        {
            var transmit = new TransmitDelays(setup.Probe, angle, setup.SoundSpeed);
            foreach (double z in new[] { grid.Z.First, grid.Z.Last })
            {
                foreach (double x in new[] { grid.X.First, grid.X.Last })
                {
                    double aperture = Math.Min(z * half, Math.Abs(x) + edge);
                    double receive = Math.Sqrt(z * z + aperture * aperture) / setup.SoundSpeed;
                    first = Math.Min(first, transmit.Arrival(x, z) + z / setup.SoundSpeed);
                    last = Math.Max(last, transmit.Arrival(x, z) + receive);
                }
            }
        }
        return (first, last);
    }
}
