// The reference model: every path from element to scatterer to element, frequency by frequency.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Echoes by the closed formula of SIMUS (Garcia 2022, Comput. Methods Programs Biomed. 218:106726), two-dimensional.</summary>
/// <remarks>
/// With the one-way field of element e at scatterer s, elements cut into ν parts of width b ≤ λ_min at offsets u,
/// <code>G_f[s,e] = 1/ν Σ_u sinc(f_c b sin ψ/c) · cos ψ / √max(r, λ/2) · exp(−2πj f r/c − α f r)</code>
/// the record is S_f = H(f) · Gᵀ diag(a) (G A), A_f[e,m] = exp(−2πj f τ_e,m): two complex matrix products for each frequency serve all transmissions.
/// With elevation, 1/r takes the place of 1/√r and the field carries <see cref="DepthLoss.ElevationFactor"/>.
/// A thread takes a band of frequencies and all scatterers in their order, so the sum is the same whatever the number of threads.
/// </remarks>
public sealed class ExactModel : IForwardModel
{
    // Frequencies that share one evaluation of sines; between them phases advance by multiplication.
    private const int BandBins = 32;

    /// <inheritdoc/>
    public ChannelSpectra Record(
        Scatterers scatterers, PixelGrid grid, Setup setup, int threads, CancellationToken cancellation, IProgress<double>? progress = null)
    {
        TimeWindow window = TimeWindow.OfEchoes(scatterers, grid, setup);
        (ChannelSpectra spectra, Complex[] echo) = ChannelSpectra.Open(setup, window);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        int bands = (spectra.Bins + BandBins - 1) / BandBins;
        long done = 0, blocks = (long)bands * ((scatterers.Count + ElementField.Scatterers - 1) / ElementField.Scatterers);
        Parallel.For(0, bands, options, band =>
        {
            int first = band * BandBins, count = Math.Min(BandBins, spectra.Bins - first);
            var sums = new BandSums(count, setup.Probe.Elements, setup.Angles.Count);
            var steering = Steering(spectra, setup, first, count, sums);
            var field = new ElementField(setup, window, spectra.Frequency(first), count, sums.Elements);
            for (int s = 0; s < scatterers.Count; s += ElementField.Scatterers)
            {
                cancellation.ThrowIfCancellationRequested();
                field.Place(scatterers, s);
                for (int k = 0; k < count; k++)
                {
                    field.Insonify(steering[k], sums.Angles);
                    field.Collect(sums, k);
                    field.Advance();
                }
                progress?.Report((double)Interlocked.Increment(ref done) / blocks);
            }
            Store(sums, spectra, echo, setup, first);
        });
        return spectra;
    }

    /// <summary>A_f for each frequency: shape [element, transmission], real and imaginary parts in turn, padded with zeros.</summary>
    private static float[][] Steering(ChannelSpectra spectra, Setup setup, int first, int count, BandSums sums)
    {
        var steering = new float[count][];
        for (int k = 0; k < count; k++)
        {
            steering[k] = new float[2 * sums.Elements * sums.Angles];
            for (int m = 0; m < setup.Angles.Count; m++)
            {
                var transmit = new TransmitDelays(setup.Probe, setup.Angles[m], setup.SoundSpeed);
                for (int e = 0; e < setup.Probe.Elements; e++)
                {
                    (double sine, double cosine) = Math.SinCos(-2 * Math.PI * spectra.Frequency(first + k) * transmit.Element(setup.Probe.ElementX(e)));
                    steering[k][2 * (e * sums.Angles + m)] = (float)cosine;
                    steering[k][2 * (e * sums.Angles + m) + 1] = (float)sine;
                }
            }
        }
        return steering;
    }

    private static void Store(BandSums sums, ChannelSpectra spectra, Complex[] echo, Setup setup, int first)
    {
        double scale = spectra.BinScale(setup);
        for (int e = 0; e < spectra.Elements; e++)
        {
            for (int m = 0; m < spectra.Transmissions; m++)
            {
                Span<float> re = spectra.RealOf(e, m), im = spectra.ImaginaryOf(e, m);
                for (int k = 0; k < sums.Bins; k++)
                {
                    int at = sums.Index(k, e, m);
                    Complex value = new Complex(sums.Re[at], sums.Im[at]) * echo[first + k] * scale;
                    re[first + k] = (float)value.Real;
                    im[first + k] = (float)value.Imaginary;
                }
            }
        }
    }
}

/// <summary>Sums over scatterers for a band of frequencies, shape [bin, element, transmission], padded to whole tiles.</summary>
internal sealed class BandSums
{
    public BandSums(int bins, int elements, int angles)
    {
        Bins = bins;
        Elements = (elements + ElementField.TileElements - 1) / ElementField.TileElements * ElementField.TileElements;
        Angles = (angles + ElementField.TileAngles - 1) / ElementField.TileAngles * ElementField.TileAngles;
        Re = new float[bins * Elements * Angles];
        Im = new float[bins * Elements * Angles];
    }

    public int Bins { get; }
    public int Elements { get; }
    public int Angles { get; }
    public float[] Re { get; }
    public float[] Im { get; }

    public int Index(int bin, int element, int angle) => (bin * Elements + element) * Angles + angle;
}
