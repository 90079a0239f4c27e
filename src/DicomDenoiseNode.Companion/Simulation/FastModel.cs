// The production model: an ideal plane wave in time, one filter for pulse and diffraction in frequency.
using System.Numerics;
using System.Runtime.InteropServices;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Echoes of ideal plane waves cut off at the array's geometric shadow; edge waves are left out.</summary>
/// <remarks>
/// The echo of scatterer s in transmission θ at element e arrives at t = (x sin θ + z cos θ)/c + offset + r/c with weight
/// <code>a · sinc(f_c w sin θ/c) √cos θ · [|x − z tan θ| ≤ aperture/2] · sinc(f_c w sin ψ/c) cos ψ / √max(r, λ/2)</code>
/// with sinc x = sin πx/(πx) and ψ the angle at the element. Weights are added to the two nearest samples; the record's spectrum is multiplied by
/// H(f)·exp(−jπ/4)/(pitch·√(f/c)), the stationary phase of the sum over transmitting elements. Attenuation and elevation act by depth, at the burst's frequency.
/// </remarks>
public sealed class FastModel : IForwardModel
{
    private const int Block = 1024;

    /// <inheritdoc/>
    public ChannelSpectra Record(
        Scatterers scatterers, PixelGrid grid, Setup setup, int threads, CancellationToken cancellation, IProgress<double>? progress = null)
    {
        TimeWindow window = TimeWindow.OfGrid(grid, setup);
        (ChannelSpectra spectra, Complex[] echo) = ChannelSpectra.Open(setup, window);
        var filter = new Complex[echo.Length];
        for (int k = 0; k < filter.Length; k++)
        {
            double wavenumber = spectra.Frequency(k) / setup.SoundSpeed;
            filter[k] = echo[k] * Complex.FromPolarCoordinates(spectra.BinScale(setup) / (setup.Probe.Pitch * Math.Sqrt(wavenumber)), -Math.PI / 4);
        }
        var transform = new FourierTransform(window.Samples);
        Tissue tissue = Tissue.Prepare(scatterers, setup);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        int done = 0;
        Parallel.For(0, setup.Probe.Elements, options,
            () => new Workplace(transform, tissue.Count),
            (element, _, place) =>
            {
                RecordElement(element, tissue, setup, spectra, filter, transform, place);
                progress?.Report((double)Interlocked.Increment(ref done) / setup.Probe.Elements);
                return place;
            },
            _ => { });
        return spectra;
    }

    /// <summary>Scatterers as whole vectors; the padding has no amplitude.</summary>
    private sealed record Tissue(float[] X, float[] Z, float[] Amplitude, int Count)
    {
        public static Tissue Prepare(Scatterers scatterers, Setup setup)
        {
            int count = (scatterers.Count + Block - 1) / Block * Block;
            var tissue = new Tissue(new float[count], new float[count], new float[count], count);
            scatterers.X.CopyTo(tissue.X, 0);
            Array.Fill(tissue.Z, 1f);
            scatterers.Z.CopyTo(tissue.Z, 0);
            for (int s = 0; s < scatterers.Count; s++)
                tissue.Amplitude[s] = (float)(scatterers.Amplitude[s] * DepthLoss.TwoWay(setup, scatterers.Z[s], setup.Excitation.Frequency));
            return tissue;
        }
    }

    private sealed class Workplace(FourierTransform transform, int scatterers)
    {
        public float[] Distance { get; } = new float[scatterers];
        public float[] Weight { get; } = new float[scatterers];
        public int[] Bin { get; } = new int[Block];
        public float[] Early { get; } = new float[Block];
        public float[] Late { get; } = new float[Block];
        // What falls on bin n, and what falls on the bin after it; the last entry collects what is outside.
        public float[] Here { get; } = new float[transform.Length + 1];
        public float[] Next { get; } = new float[transform.Length + 1];
        public float[][] Rows { get; } = [new float[transform.Length], new float[transform.Length]];
        public float[] Scratch { get; } = transform.CreateScratch();
    }

    private static void RecordElement(
        int element, Tissue tissue, Setup setup, ChannelSpectra spectra, Complex[] filter, FourierTransform transform, Workplace place)
    {
        ReceiveWeights(element, tissue, setup, spectra.Window, place);
        // Two real records make one complex transform.
        for (int m = 0; m < setup.Angles.Count; m += 2)
        {
            CollectEchoes(setup.Angles[m], tissue, setup, spectra.Window, place, place.Rows[0]);
            bool pair = m + 1 < setup.Angles.Count;
            if (pair)
                CollectEchoes(setup.Angles[m + 1], tissue, setup, spectra.Window, place, place.Rows[1]);
            else
                Array.Clear(place.Rows[1]);
            transform.Forward(place.Rows[0], place.Rows[1], place.Scratch);
            Separate(place.Rows[0], place.Rows[1], spectra, filter, element, m, pair);
        }
    }

    /// <summary>Distance of every scatterer to the element, in samples, and its weight on reception.</summary>
    private static void ReceiveWeights(int element, Tissue tissue, Setup setup, TimeWindow window, Workplace place)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(tissue.X.AsSpan());
        var z = MemoryMarshal.Cast<float, Vector<float>>(tissue.Z.AsSpan());
        var amplitude = MemoryMarshal.Cast<float, Vector<float>>(tissue.Amplitude.AsSpan());
        var distance = MemoryMarshal.Cast<float, Vector<float>>(place.Distance.AsSpan());
        var weight = MemoryMarshal.Cast<float, Vector<float>>(place.Weight.AsSpan());
        var centre = new Vector<float>((float)setup.Probe.ElementX(element));
        var samplesPerMetre = new Vector<float>((float)(window.SampleRate / setup.SoundSpeed));
        var nearest = new Vector<float>((float)(setup.SoundSpeed / setup.Probe.CentreFrequency / 2));
        double k = Math.PI * setup.Probe.CentreFrequency * setup.Probe.Width / setup.SoundSpeed;
        var k2 = new Vector<float>((float)(k * k));
        for (int i = 0; i < x.Length; i++)
        {
            Vector<float> dx = x[i] - centre;
            Vector<float> r = Vector.SquareRoot(dx * dx + z[i] * z[i]);
            Vector<float> sine = dx / r;
            distance[i] = r * samplesPerMetre;
            weight[i] = amplitude[i] * ElementDirectivity.Sinc(k2 * sine * sine) * (z[i] / r) / Vector.SquareRoot(Vector.Max(r, nearest));
        }
    }

    /// <summary>Adds the echoes of one transmission to the samples of <paramref name="row"/>.</summary>
    private static void CollectEchoes(double angle, Tissue tissue, Setup setup, TimeWindow window, Workplace place, float[] row)
    {
        var transmit = new TransmitDelays(setup.Probe, angle, setup.SoundSpeed);
        double samplesPerMetre = window.SampleRate / setup.SoundSpeed;
        var sine = new Vector<float>((float)(transmit.Sine * samplesPerMetre));
        var cosine = new Vector<float>((float)(transmit.Cosine * samplesPerMetre));
        var origin = new Vector<float>((float)((transmit.Offset - window.Start) * window.SampleRate));
        var tangent = new Vector<float>((float)Math.Tan(angle));
        var edge = new Vector<float>((float)(setup.Probe.ApertureWidth / 2));
        var strength = new Vector<float>((float)(Math.Sqrt(transmit.Cosine) * Excitation.Sinc(
            Math.PI * setup.Probe.CentreFrequency * setup.Probe.Width * transmit.Sine / setup.SoundSpeed)));
        var end = new Vector<float>(window.Samples);

        var allX = MemoryMarshal.Cast<float, Vector<float>>(tissue.X.AsSpan());
        var allZ = MemoryMarshal.Cast<float, Vector<float>>(tissue.Z.AsSpan());
        var allDistances = MemoryMarshal.Cast<float, Vector<float>>(place.Distance.AsSpan());
        var allWeights = MemoryMarshal.Cast<float, Vector<float>>(place.Weight.AsSpan());
        var bins = MemoryMarshal.Cast<int, Vector<int>>(place.Bin.AsSpan());
        var early = MemoryMarshal.Cast<float, Vector<float>>(place.Early.AsSpan());
        var late = MemoryMarshal.Cast<float, Vector<float>>(place.Late.AsSpan());
        float[] here = place.Here, next = place.Next;
        Array.Clear(here);
        Array.Clear(next);
        for (int first = 0; first < allX.Length; first += bins.Length)
        {
            for (int i = 0; i < bins.Length; i++)
            {
                Vector<float> x = allX[first + i], z = allZ[first + i];
                Vector<float> q = x * sine + z * cosine + (origin + allDistances[first + i]);
                Vector<int> inside = Vector.GreaterThanOrEqual(q, Vector<float>.Zero) & Vector.LessThan(q, end);
                Vector<int> lit = Vector.LessThanOrEqual(Vector.Abs(x - z * tangent), edge);
                Vector<float> a = Vector.ConditionalSelect(lit, allWeights[first + i] * strength, Vector<float>.Zero);
                q = Vector.ConditionalSelect(inside, q, end);
                Vector<int> bin = Vector.ConvertToInt32(q);
                Vector<float> fraction = q - Vector.ConvertToSingle(bin);
                bins[i] = bin;
                late[i] = a * fraction;
                early[i] = a - a * fraction;
            }
            for (int i = 0; i < place.Bin.Length; i++)
            {
                int bin = place.Bin[i];
                here[bin] += place.Early[i];
                next[bin] += place.Late[i];
            }
        }
        row[0] = here[0];
        for (int n = 1; n < row.Length; n++)
            row[n] = here[n] + next[n - 1];
    }

    /// <summary>Takes the spectra of two real records out of that of their complex sum, and filters them.</summary>
    private static void Separate(
        float[] re, float[] im, ChannelSpectra spectra, Complex[] filter, int element, int transmission, bool pair)
    {
        int samples = re.Length;
        Span<float> firstRe = spectra.RealOf(element, transmission), firstIm = spectra.ImaginaryOf(element, transmission);
        Span<float> secondRe = pair ? spectra.RealOf(element, transmission + 1) : default;
        Span<float> secondIm = pair ? spectra.ImaginaryOf(element, transmission + 1) : default;
        for (int k = 0; k < filter.Length; k++)
        {
            int bin = spectra.FirstBin + k;
            float a = re[bin], b = im[bin], c = re[samples - bin], d = im[samples - bin];
            float wr = (float)filter[k].Real, wi = (float)filter[k].Imaginary;
            float hr = (a + c) / 2, hi = (b - d) / 2;
            firstRe[k] = hr * wr - hi * wi;
            firstIm[k] = hr * wi + hi * wr;
            if (!pair)
                continue;
            hr = (b + d) / 2;
            hi = (c - a) / 2;
            secondRe[k] = hr * wr - hi * wi;
            secondIm[k] = hr * wi + hi * wr;
        }
    }
}
