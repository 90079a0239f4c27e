// Batch normalisation of channels-last pictures: statistics, the affine map and its gradient.
using System.Numerics;
using TorchSharp.Memory;

namespace TorchSharp.Kernels;

/// <summary>Batch normalisation, y = γ·(x − μ)/√(σ² + ε) + β per channel (Ioffe and Szegedy, 2015, algorithm 1).</summary>
/// <remarks>Each picture's sums are taken in single precision over one row at a time and joined in double precision in picture order.</remarks>
internal static unsafe class BatchNormalization
{
    // Pixels summed in single precision before they join the double-precision sum.
    private const int Run = 64;

    /// <summary>Mean and biased variance of each channel over pictures and pixels.</summary>
    internal static void Statistics(float* x, int pictures, int pixels, int channels, double[] mean, double[] variance)
    {
        // Sums about the first pixel of the batch: no cancellation when the mean is large.
        var parts = new double[pictures][];
        Work.For(pictures, i => parts[i] = Sums(x + (i * pixels * channels), x, pixels, channels));
        double count = (double)pictures * pixels;
        for (int c = 0; c < channels; c++)
        {
            double sum = 0, squares = 0;
            foreach (var part in parts)
            {
                sum += part[c];
                squares += part[channels + c];
            }
            double shifted = sum / count;
            mean[c] = x[c] + shifted;
            variance[c] = Math.Max(0, (squares / count) - (shifted * shifted));
        }
    }

    private static double[] Sums(float* x, float* origin, int pixels, int channels)
    {
        var total = new double[2 * channels];
        float* sum = stackalloc float[2 * channels];
        float* square = sum + channels;
        for (int start = 0; start < pixels; start += Run)
        {
            new Span<float>(sum, 2 * channels).Clear();
            int end = Math.Min(pixels, start + Run);
            for (int p = start; p < end; p++)
            {
                float* pixel = x + ((long)p * channels);
                int c = 0;
                for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                {
                    var v = Vector.Load(pixel + c) - Vector.Load(origin + c);
                    (Vector.Load(sum + c) + v).Store(sum + c);
                    Vector.FusedMultiplyAdd(v, v, Vector.Load(square + c)).Store(square + c);
                }
                for (; c < channels; c++)
                {
                    float v = pixel[c] - origin[c];
                    sum[c] += v;
                    square[c] += v * v;
                }
            }
            for (int c = 0; c < 2 * channels; c++)
                total[c] += sum[c];
        }
        return total;
    }

    /// <summary>y = x·scale + shift per channel.</summary>
    internal static void Affine(float* x, float* y, long pixels, int channels, float[] scale, float[] shift)
    {
        const int Block = 1024;
        Work.For((pixels + Block - 1) / Block, b =>
        {
            long start = b * Block;
            int count = (int)Math.Min(Block, pixels - start);
            fixed (float* s = scale, t = shift)
            {
                for (int p = 0; p < count; p++)
                {
                    float* from = x + ((start + p) * channels);
                    float* to = y + ((start + p) * channels);
                    int c = 0;
                    for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                        Vector.FusedMultiplyAdd(Vector.Load(from + c), Vector.Load(s + c), Vector.Load(t + c)).Store(to + c);
                    for (; c < channels; c++)
                        to[c] = float.FusedMultiplyAdd(from[c], s[c], t[c]);
                }
            }
        });
    }

    /// <summary>Per channel Σ g and Σ g·(x − μ), over pictures and pixels.</summary>
    internal static void GradientSums(float* x, float* g, int pictures, int pixels, int channels, float[] mean, double[] sum, double[] product)
    {
        var parts = new double[pictures][];
        Work.For(pictures, i => parts[i] = Products(x + (i * pixels * channels), g + (i * pixels * channels), pixels, channels, mean));
        foreach (var part in parts)
        {
            for (int c = 0; c < channels; c++)
            {
                sum[c] += part[c];
                product[c] += part[channels + c];
            }
        }
    }

    private static double[] Products(float* x, float* g, int pixels, int channels, float[] mean)
    {
        var total = new double[2 * channels];
        float* sum = stackalloc float[2 * channels];
        float* product = sum + channels;
        fixed (float* m = mean)
        {
            for (int start = 0; start < pixels; start += Run)
            {
                new Span<float>(sum, 2 * channels).Clear();
                int end = Math.Min(pixels, start + Run);
                for (int p = start; p < end; p++)
                {
                    long at = (long)p * channels;
                    int c = 0;
                    for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                    {
                        var v = Vector.Load(g + at + c);
                        (Vector.Load(sum + c) + v).Store(sum + c);
                        Vector.FusedMultiplyAdd(v, Vector.Load(x + at + c) - Vector.Load(m + c), Vector.Load(product + c)).Store(product + c);
                    }
                    for (; c < channels; c++)
                    {
                        sum[c] += g[at + c];
                        product[c] += g[at + c] * (x[at + c] - m[c]);
                    }
                }
                for (int c = 0; c < 2 * channels; c++)
                    total[c] += sum[c];
            }
        }
        return total;
    }

    /// <summary>dx = a·g + b·x + c per channel; dx may be g itself.</summary>
    internal static void Combine(float* x, float* g, float* dx, long pixels, int channels, float[] a, float[] b, float[] offset)
    {
        const int Block = 1024;
        Work.For((pixels + Block - 1) / Block, piece =>
        {
            long start = piece * Block;
            int count = (int)Math.Min(Block, pixels - start);
            fixed (float* pa = a, pb = b, po = offset)
            {
                for (int p = 0; p < count; p++)
                {
                    long at = (start + p) * channels;
                    int c = 0;
                    for (; c <= channels - Vector<float>.Count; c += Vector<float>.Count)
                    {
                        var v = Vector.FusedMultiplyAdd(Vector.Load(x + at + c), Vector.Load(pb + c), Vector.Load(po + c));
                        Vector.FusedMultiplyAdd(Vector.Load(g + at + c), Vector.Load(pa + c), v).Store(dx + at + c);
                    }
                    for (; c < channels; c++)
                        dx[at + c] = float.FusedMultiplyAdd(g[at + c], pa[c], float.FusedMultiplyAdd(x[at + c], pb[c], po[c]));
                }
            }
        });
    }
}
