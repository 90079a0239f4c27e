// The echoes of all elements and transmissions, kept as the part of their spectra that the probe passes.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>One-sided spectra of the channel data, shape [element, transmission, bin].</summary>
/// <remarks>The analytic signal of a channel is a(t₀ + n/f_s) = Σ_k S[k]·exp(2πj·k·n/N), k from <see cref="FirstBin"/>.</remarks>
public sealed class ChannelSpectra
{
    // Bins below a thousandth of the strongest are left out: −60 dB, under the grey scale's floor.
    private const double Threshold = 1e-3;

    // 4 GB for real and imaginary parts together.
    private const long MostValues = 500_000_000;

    private ChannelSpectra(TimeWindow window, int elements, int transmissions, int firstBin, int bins)
    {
        if ((long)elements * transmissions * bins > MostValues)
            throw new UserErrorException($"{elements} elements, {transmissions} plane waves and {bins} frequencies are more than a record can hold: make the setup smaller.");
        Window = window;
        Elements = elements;
        Transmissions = transmissions;
        FirstBin = firstBin;
        Bins = bins;
        Re = new float[elements * transmissions * bins];
        Im = new float[elements * transmissions * bins];
    }

    /// <summary>The time the record covers.</summary>
    public TimeWindow Window { get; }

    /// <summary>Number of receiving elements.</summary>
    public int Elements { get; }

    /// <summary>Number of plane waves.</summary>
    public int Transmissions { get; }

    /// <summary>Index of the lowest bin kept, of N.</summary>
    public int FirstBin { get; }

    /// <summary>Number of bins kept.</summary>
    public int Bins { get; }

    internal float[] Re { get; }

    internal float[] Im { get; }

    /// <summary>The real parts of one channel's bins.</summary>
    public Span<float> RealOf(int element, int transmission) => Re.AsSpan((element * Transmissions + transmission) * Bins, Bins);

    /// <summary>The imaginary parts of one channel's bins.</summary>
    public Span<float> ImaginaryOf(int element, int transmission) => Im.AsSpan((element * Transmissions + transmission) * Bins, Bins);

    /// <summary>An empty record over the bins in which an echo has strength, and the echo's spectrum there.</summary>
    internal static (ChannelSpectra Spectra, Complex[] Echo) Open(Setup setup, TimeWindow window)
    {
        var echo = new Complex[window.Samples / 2];
        for (int k = 0; k < echo.Length; k++)
            echo[k] = setup.Excitation.Spectrum(setup.Probe, k * window.FrequencyStep);
        double strongest = echo.Max(h => h.Magnitude);
        int first = Array.FindIndex(echo, h => h.Magnitude > Threshold * strongest);
        int last = Array.FindLastIndex(echo, h => h.Magnitude > Threshold * strongest);
        // f = 0 carries no wave, and its spreading has no limit.
        first = Math.Max(first, 1);
        var spectra = new ChannelSpectra(window, setup.Probe.Elements, setup.Angles.Count, first, last - first + 1);
        return (spectra, echo[first..(last + 1)]);
    }

    /// <summary>Takes recorded channel data, so that the beamformer serves real scanners and other simulators too.</summary>
    /// <param name="samples">RF, shape [element, transmission, sample].</param>
    /// <param name="setup">Array, angles and sound speed of the recording.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="start">Time of the first sample in seconds after the wave passes the array's centre.</param>
    public static ChannelSpectra FromSamples(ReadOnlySpan<float> samples, Setup setup, double sampleRate, double start)
    {
        int elements = setup.Probe.Elements, transmissions = setup.Angles.Count;
        int count = samples.Length / (elements * transmissions);
        int length = (int)Math.Max(1024, BitOperations.RoundUpToPowerOf2((uint)count));
        int fine = length * (int)BitOperations.RoundUpToPowerOf2((uint)setup.Oversampling);
        // Neither the mean nor the highest bin belongs to an echo.
        var spectra = new ChannelSpectra(new TimeWindow(start, sampleRate * fine / length, fine), elements, transmissions, 1, length / 2 - 1);
        var transform = new FourierTransform(length);
        float[] re = new float[length], im = new float[length], scratch = transform.CreateScratch();
        for (int m = 0; m < transmissions; m++)
        {
            double offset = new TransmitDelays(setup.Probe, setup.Angles[m], setup.SoundSpeed).Offset;
            for (int e = 0; e < elements; e++)
            {
                Array.Clear(re);
                Array.Clear(im);
                samples.Slice((e * transmissions + m) * count, count).CopyTo(re);
                transform.Forward(re, im, scratch);
                // From the array's centre to the first element: a delay, and a turn of each bin.
                for (int k = 0; k < spectra.Bins; k++)
                {
                    Complex bin = new Complex(re[k + 1], im[k + 1]) * Complex.FromPolarCoordinates(2.0 / length, -2 * Math.PI * spectra.Frequency(k) * offset);
                    spectra.RealOf(e, m)[k] = (float)bin.Real;
                    spectra.ImaginaryOf(e, m)[k] = (float)bin.Imaginary;
                }
            }
        }
        return spectra;
    }

    /// <summary>The frequency of a kept bin in hertz.</summary>
    public double Frequency(int bin) => (FirstBin + bin) * Window.FrequencyStep;

    /// <summary>Scale from a spectral density to a bin: twice, for the half that is left out, per step, relative to the centre frequency.</summary>
    internal double BinScale(Setup setup) => 2 * Window.FrequencyStep / setup.Probe.CentreFrequency;
}
