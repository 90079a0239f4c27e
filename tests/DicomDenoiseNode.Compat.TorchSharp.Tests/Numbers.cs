// Arrays for the tests: repeatable, and read back from tensors.
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests;

internal static class Numbers
{
    /// <summary>Repeatable numbers on [−1, 1).</summary>
    internal static float[] Random(long count, int seed)
    {
        var random = new Random(seed);
        var values = new float[count];
        for (int i = 0; i < values.Length; i++)
            values[i] = (random.NextSingle() * 2) - 1;
        return values;
    }

    /// <summary>A tensor of repeatable numbers on [−1, 1).</summary>
    internal static Tensor Tensor(int seed, params long[] shape) => tensor((IList<float>)Random(shape.Aggregate(1L, (a, b) => a * b), seed), shape);

    internal static float[] Values(this Tensor tensor)
    {
        using var accessor = tensor.data<float>();
        return accessor.ToArray();
    }

    /// <summary>Largest absolute difference of corresponding elements.</summary>
    internal static double Distance(float[] a, double[] b)
    {
        Assert.Equal(b.Length, a.Length);
        return a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
    }
}
