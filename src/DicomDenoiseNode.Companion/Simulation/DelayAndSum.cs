// The receive beamformer: dynamic aperture, delays by linear interpolation of analytic signals, coherent compounding.
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Delays and sums plane-wave channel data onto a pixel grid (Eqns 1 and 2 of the paper).</summary>
/// <remarks>
/// <code>y(p) = 1/M Σ_m Σ_{e: |x − x_e| ≤ z/(2F)} w_e · a_{m,e}(τ),   τ = (x sin θ_m + z cos θ_m)/c + offset_m + √((x − x_e)² + z²)/c</code>
/// Elements are taken in their order for every pixel, so that the sum is the same bit for bit whatever the number of threads.
/// </remarks>
public static class DelayAndSum
{
    // Rows of channel data held at a time, and rows of pixels given to a thread at a time.
    private const int MostElementsAtOnce = 8;
    private const int StripeRows = 8;

    // What those rows of channel data may take: 1 GB.
    private const long MostValues = 250_000_000;

    /// <summary>Beamforms and compounds.</summary>
    /// <param name="channels">Spectra of the channel data.</param>
    /// <param name="grid">Where to.</param>
    /// <param name="setup">Angles, sound speed, F-number and apodization.</param>
    /// <param name="noise">What is done to each channel's analytic signal on the way; null for nothing.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>Complex image, shape [depth, lateral].</returns>
    public static ComplexImage Beamform(
        ChannelSpectra channels, PixelGrid grid, Setup setup, ChannelNoise? noise, int threads, CancellationToken cancellation)
    {
        var image = new ComplexImage(grid);
        var transform = new FourierTransform(channels.Window.Samples);
        int angles = setup.Angles.Count;
        // One complex sample more than the record, so that the pair after the last can be read: it is never weighted.
        int row = 2 * (channels.Window.Samples + 1);
        int atOnce = (int)Math.Clamp(MostValues / ((long)angles * row), 1, MostElementsAtOnce);
        var signals = new float[atOnce * angles * row];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        int stripes = (grid.Z.Count + StripeRows - 1) / StripeRows;
        for (int first = 0; first < channels.Elements; first += atOnce)
        {
            int elements = Math.Min(atOnce, channels.Elements - first);
            int firstElement = first;
            Parallel.For(0, elements * angles, options,
                () => new Workplace(transform),
                (i, _, place) =>
                {
                    Synthesise(channels, firstElement + i / angles, i % angles, transform, noise, place, signals.AsSpan(i * row, row));
                    return place;
                },
                _ => { });
            Parallel.For(0, stripes, options, stripe =>
            {
                for (int e = 0; e < elements; e++)
                    AddElement(signals.AsSpan(e * angles * row, angles * row), firstElement + e, stripe * StripeRows, channels.Window, setup, image);
            });
        }
        image.Scale(1f / angles);
        return image;
    }

    private sealed class Workplace(FourierTransform transform)
    {
        public float[] Re { get; } = new float[transform.Length];
        public float[] Im { get; } = new float[transform.Length];
        public float[] Scratch { get; } = transform.CreateScratch();
    }

    /// <summary>The analytic signal of one channel, real and imaginary parts in turn.</summary>
    private static void Synthesise(
        ChannelSpectra channels, int element, int transmission, FourierTransform transform, ChannelNoise? noise, Workplace place, Span<float> signal)
    {
        Array.Clear(place.Re);
        Array.Clear(place.Im);
        Span<float> re = place.Re.AsSpan(channels.FirstBin, channels.Bins), im = place.Im.AsSpan(channels.FirstBin, channels.Bins);
        channels.RealOf(element, transmission).CopyTo(re);
        channels.ImaginaryOf(element, transmission).CopyTo(im);
        if (noise is { PerSample: true })
        {
            transform.Inverse(place.Re, place.Im, place.Scratch);
            noise.MultiplySamples(place.Re, place.Im, element, transmission);
            if (noise.Additive)
                AddNoise(channels, element, transmission, transform, noise, place);
        }
        else
        {
            noise?.MultiplyChannel(re, im, element, transmission);
            noise?.Add(re, im, element, transmission);
            transform.Inverse(place.Re, place.Im, place.Scratch);
        }
        for (int n = 0; n < place.Re.Length; n++)
        {
            signal[2 * n] = place.Re[n];
            signal[2 * n + 1] = place.Im[n];
        }
    }

    private static void AddNoise(
        ChannelSpectra channels, int element, int transmission, FourierTransform transform, ChannelNoise noise, Workplace place)
    {
        float[] re = new float[place.Re.Length], im = new float[place.Im.Length];
        noise.Add(re.AsSpan(channels.FirstBin, channels.Bins), im.AsSpan(channels.FirstBin, channels.Bins), element, transmission);
        transform.Inverse(re, im, place.Scratch);
        TensorPrimitives.Add(place.Re, re, place.Re);
        TensorPrimitives.Add(place.Im, im, place.Im);
    }

    private static void AddElement(Span<float> signals, int element, int firstRow, TimeWindow window, Setup setup, ComplexImage image)
    {
        PixelGrid grid = image.Grid;
        int angles = setup.Angles.Count;
        int row = signals.Length / angles;
        double samplesPerMetre = window.SampleRate / setup.SoundSpeed;
        double xe = setup.Probe.ElementX(element), halfAperture = 1 / (2 * setup.ReceiveFNumber);
        // Delay of transmission m in samples: start[m] + x·slope[m]; whole vectors.
        int padded = (angles + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        Span<float> start = stackalloc float[padded], slope = stackalloc float[padded], fraction = stackalloc float[padded];
        Span<int> sample = stackalloc int[padded];
        Span<Vector<float>> starts = MemoryMarshal.Cast<float, Vector<float>>(start), slopes = MemoryMarshal.Cast<float, Vector<float>>(slope);
        Span<Vector<float>> fractions = MemoryMarshal.Cast<float, Vector<float>>(fraction);
        Span<Vector<int>> samples = MemoryMarshal.Cast<int, Vector<int>>(sample);
        var last = new Vector<float>(window.Samples - 1);
        ref float signal = ref MemoryMarshal.GetReference(signals);

        for (int j = firstRow; j < Math.Min(firstRow + StripeRows, grid.Z.Count); j++)
        {
            double z = grid.Z[j], reach = z * halfAperture;
            for (int m = 0; m < angles; m++)
            {
                var transmit = new TransmitDelays(setup.Probe, setup.Angles[m], setup.SoundSpeed);
                start[m] = (float)((z * transmit.Cosine / setup.SoundSpeed + transmit.Offset - window.Start) * window.SampleRate);
                slope[m] = (float)(transmit.Sine * samplesPerMetre);
            }
            for (int i = 0; i < grid.X.Count; i++)
            {
                double x = grid.X[i], dx = Math.Abs(x - xe);
                if (dx > reach)
                    continue;
                var receive = new Vector<float>((float)(Math.Sqrt(dx * dx + z * z) * samplesPerMetre));
                var lateral = new Vector<float>((float)x);
                for (int v = 0; v < starts.Length; v++)
                {
                    Vector<float> q = Vector.Min(Vector.Max(starts[v] + lateral * slopes[v] + receive, Vector<float>.Zero), last);
                    samples[v] = Vector.ConvertToInt32(q);
                    fractions[v] = q - Vector.ConvertToSingle(samples[v]);
                }
                // Each load brings two neighbouring complex samples: s + f (t − s) = (s − f s) + f t.
                Vector128<float> sum = Vector128<float>.Zero, weighted = Vector128<float>.Zero;
                for (int m = 0; m < angles; m++)
                {
                    Vector128<float> pair = Vector128.LoadUnsafe(ref signal, (nuint)(m * row + 2 * sample[m]));
                    sum += pair;
                    weighted += pair * fraction[m];
                }
                float weight = Weight(setup.Apodization, dx / reach);
                image.Add(j * grid.X.Count + i,
                    weight * (sum[0] - weighted[0] + weighted[2]), weight * (sum[1] - weighted[1] + weighted[3]));
            }
        }
    }

    /// <summary>Weight of an element at a fraction of the half aperture from its centre, on [0, 1].</summary>
    private static float Weight(Apodization apodization, double position) => apodization switch
    {
        Apodization.Hann => (float)(0.5 + 0.5 * Math.Cos(Math.PI * position)),
        Apodization.Tukey25 => position <= 0.75 ? 1f : (float)(0.5 + 0.5 * Math.Cos(Math.PI * (position - 0.75) / 0.25)),
        _ => 1f,
    };
}
