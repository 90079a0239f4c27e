// What the simulator's tests look at: points, speckle, and the measures of both.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

internal static class Scenes
{
    public const double Millimetre = 1e-3;
    private const double Span = 16 * Math.PI / 180;

    /// <summary>The paper's probe, one cycle, F-number 1.75.</summary>
    public static Setup Paper(int planeWaves, double transmitFrequency = 7.6e6, double cycles = 1) => new()
    {
        Probe = Probe.PaperTable2,
        Excitation = new Excitation(transmitFrequency, cycles),
        Angles = Setup.Fan(planeWaves, Span),
        FNumber = 1.75,
    };

    /// <summary>A quarter of the paper's array: the same physics for a fraction of the work.</summary>
    public static Setup SmallArray(params double[] angles) => Paper(1) with
    {
        Probe = Probe.PaperTable2 with { Elements = 32 },
        Angles = angles,
    };

    public static Scatterers Point(double x, double z) => new([(float)x], [(float)z], [1f]);

    /// <summary>A grid about a point, with steps in metres.</summary>
    public static PixelGrid Around(double x, double z, double halfWidth, double halfDepth, double step) => new(
        new GridAxis(x - halfWidth, x + halfWidth, 1 + (int)Math.Round(2 * halfWidth / step)),
        new GridAxis(z - halfDepth, z + halfDepth, 1 + (int)Math.Round(2 * halfDepth / step)));

    /// <summary>Scatterers spread evenly over a rectangle, amplitudes of either sign and one size.</summary>
    public static Scatterers Speckle(ulong seed, int count, double halfWidth, double top, double bottom)
    {
        var stream = new RandomStream(seed);
        float[] x = new float[count], z = new float[count], amplitude = new float[count];
        for (int s = 0; s < count; s++)
        {
            x[s] = (float)((2 * stream.NextUniform() - 1) * halfWidth);
            z[s] = (float)(top + stream.NextUniform() * (bottom - top));
            amplitude[s] = stream.NextUniform() < 0.5 ? -1f : 1f;
        }
        return new Scatterers(x, z, amplitude);
    }

    public static float[] Image(Scatterers scatterers, PixelGrid grid, Setup setup, IForwardModel model) =>
        PlaneWaveImaging.Envelope(scatterers, grid, setup, model, noiseSeed: 1, threads: 2, CancellationToken.None);

    /// <summary>Widths at half the peak (−6 dB, 10^(−6/20)) along depth and across, and the peak's place, all in metres.</summary>
    public static (double Axial, double Lateral, double X, double Z) Width(float[] envelope, PixelGrid grid)
    {
        int peak = Array.IndexOf(envelope, envelope.Max()), row = peak / grid.X.Count, column = peak % grid.X.Count;
        float[] along = [.. Enumerable.Range(0, grid.Z.Count).Select(j => envelope[j * grid.X.Count + column])];
        float[] across = [.. Enumerable.Range(0, grid.X.Count).Select(i => envelope[row * grid.X.Count + i])];
        return (FullWidth(along) * grid.Z.Step, FullWidth(across) * grid.X.Step, grid.X[column], grid.Z[row]);
    }

    public static double Correlation(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double meanA = 0, meanB = 0;
        for (int i = 0; i < a.Length; i++)
            (meanA, meanB) = (meanA + a[i] / (double)a.Length, meanB + b[i] / (double)a.Length);
        double ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double p = a[i] - meanA, q = b[i] - meanB;
            (ab, aa, bb) = (ab + p * q, aa + p * p, bb + q * q);
        }
        return ab / Math.Sqrt(aa * bb);
    }

    private static double FullWidth(float[] values)
    {
        int peak = Array.IndexOf(values, values.Max());
        double threshold = values[peak] * Math.Pow(10, -6 / 20.0);
        int left = peak, right = peak;
        while (values[left] > threshold)
            left--;
        while (values[right] > threshold)
            right++;
        return right - (threshold - values[right]) / (values[right - 1] - values[right])
            - (left + (threshold - values[left]) / (values[left + 1] - values[left]));
    }
}
