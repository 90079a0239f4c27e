// The echoes of all elements and transmissions, kept as the part of their spectra that the probe passes.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>One-sided spectra of the channel data, shape [element, transmission, bin].</summary>
/// <remarks>The analytic signal of a channel is a(t₀ + n/f_s) = Σ_k S[k]·exp(2πj·k·n/N), k from <see cref="FirstBin"/>.</remarks>
public sealed class ChannelSpectra
{
    // Bins below a thousandth of the strongest are left out: −60 dB, under the grey scale's floor.
    private const double Threshold = 1e-3;

    private ChannelSpectra(TimeWindow window, int elements, int transmissions, int firstBin, int bins)
    {
        Window = window;
        Elements = elements;
        Transmissions = transmissions;
        FirstBin = firstBin;
        Bins = bins;
        Re = new float[(long)elements * transmissions * bins];
        Im = new float[(long)elements * transmissions * bins];
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

    /// <summary>The frequency of a kept bin in hertz.</summary>
    public double Frequency(int bin) => (FirstBin + bin) * Window.FrequencyStep;

    /// <summary>Scale from a spectral density to a bin: twice, for the half that is left out, per step, relative to the centre frequency.</summary>
    internal double BinScale(Setup setup) => 2 * Window.FrequencyStep / setup.Probe.CentreFrequency;
}
