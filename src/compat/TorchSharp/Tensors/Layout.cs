// Movement of elements: between memory orders, and between pixels and channels.
using TorchSharp.Kernels;

namespace TorchSharp.Tensors;

internal static unsafe class Layout
{
    /// <summary>Floats from one element to the next along each logical dimension.</summary>
    internal static long[] Strides(long[] shape, bool channelsLast)
    {
        var strides = new long[shape.Length];
        long step = 1;
        foreach (int d in channelsLast ? [1, 3, 2, 0] : Enumerable.Range(0, shape.Length).Reverse().ToArray())
        {
            strides[d] = step;
            step *= shape[d];
        }
        return strides;
    }

    /// <summary>Copies <paramref name="source"/> into another memory order of the same shape.</summary>
    internal static void Reorder(TensorData source, TensorData target) =>
        CopyStrided(source.Floats, Strides(source.Shape, source.ChannelsLast), target.Floats, Strides(target.Shape, target.ChannelsLast), target.Shape);

    /// <summary>target[i] = source[i] for every index of <paramref name="shape"/>; a stride of 0 repeats.</summary>
    internal static void CopyStrided(float* source, long[] sourceStrides, float* target, long[] targetStrides, long[] shape)
    {
        if (shape.Length == 0)
        {
            *target = *source;
            return;
        }
        CopyStrided(source, sourceStrides, target, targetStrides, shape, 0);
    }

    private static void CopyStrided(float* source, long[] sourceStrides, float* target, long[] targetStrides, long[] shape, int dimension)
    {
        long s = sourceStrides[dimension], t = targetStrides[dimension];
        if (dimension == shape.Length - 1)
        {
            for (long i = 0; i < shape[dimension]; i++)
                target[i * t] = source[i * s];
            return;
        }
        for (long i = 0; i < shape[dimension]; i++)
            CopyStrided(source + (i * s), sourceStrides, target + (i * t), targetStrides, shape, dimension + 1);
    }

    /// <summary>Adds <paramref name="source"/> into <paramref name="target"/>, whose strides are 0 along the summed dimensions.</summary>
    internal static void AddStrided(float* source, long[] sourceStrides, float* target, long[] targetStrides, long[] shape, int dimension = 0)
    {
        if (dimension == shape.Length)
        {
            *target += *source;
            return;
        }
        for (long i = 0; i < shape[dimension]; i++)
            AddStrided(source + (i * sourceStrides[dimension]), sourceStrides, target + (i * targetStrides[dimension]), targetStrides, shape, dimension + 1);
    }

    /// <summary>
    /// Moves r×r neighbourhoods of [n, c, h·r, w·r] into channels of [n, c·r², h, w], or back:
    /// channel c·r² + i·r + j at (y, x) is pixel (y·r + i, x·r + j) of channel c (Shi et al., 2016, eqn 4).
    /// </summary>
    /// <param name="fine">The tensor of large pictures.</param>
    /// <param name="coarse">The tensor of many channels.</param>
    /// <param name="r">Factor.</param>
    /// <param name="toChannels">From fine to coarse, else back.</param>
    internal static void Shuffle(TensorData fine, TensorData coarse, int r, bool toChannels)
    {
        long[] f = Strides(fine.Shape, fine.ChannelsLast), k = Strides(coarse.Shape, coarse.ChannelsLast);
        long channels = fine.Shape[1], height = coarse.Shape[2], width = coarse.Shape[3];
        Work.For(fine.Shape[0], n =>
        {
            for (long c = 0; c < channels; c++)
            {
                for (int i = 0; i < r; i++)
                {
                    for (int j = 0; j < r; j++)
                    {
                        float* a = fine.Floats + (n * f[0]) + (c * f[1]) + (i * f[2]) + (j * f[3]);
                        float* b = coarse.Floats + (n * k[0]) + (((c * r * r) + (i * r) + j) * k[1]);
                        for (long y = 0; y < height; y++)
                        {
                            for (long x = 0; x < width; x++)
                            {
                                float* p = a + (y * r * f[2]) + (x * r * f[3]);
                                float* q = b + (y * k[2]) + (x * k[3]);
                                if (toChannels)
                                    *q = *p;
                                else
                                    *p = *q;
                            }
                        }
                    }
                }
            }
        });
    }
}
