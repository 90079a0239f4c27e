// Making tensors: from numbers, from arrays, from the seeded generator.
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Tensors;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A tensor of zeros.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, bool requires_grad = false)
    {
        if (dtype == ScalarType.Int64)
        {
            long count = 1;
            foreach (long d in size)
                count *= d;
            var integers = new TensorData(Memory.BufferPool.Rent(count * sizeof(long)), size.ToArray(), ScalarType.Int64, false);
            new Span<long>(integers.Buffer.Address, checked((int)count)).Clear();
            return new Tensor(integers);
        }
        return full(size, 0f, requires_grad: requires_grad);
    }

    /// <summary>A tensor of ones.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, bool requires_grad = false) => full(size, 1f, requires_grad: requires_grad);

    /// <summary>A tensor of one repeated value.</summary>
    public static Tensor full(ReadOnlySpan<long> size, float value, bool requires_grad = false)
    {
        var data = TensorData.Floats32(size.ToArray());
        Elementwise.Fill(data.Floats, data.Count, value);
        return new Tensor(data) { requires_grad = requires_grad };
    }

    /// <summary>Zeros in the shape of another tensor.</summary>
    public static Tensor zeros_like(Tensor input)
    {
        var data = TensorData.Like(input.Data);
        Elementwise.Fill(data.Floats, data.Count, 0);
        return new Tensor(data);
    }

    /// <summary>Ones in the shape of another tensor.</summary>
    public static Tensor ones_like(Tensor input)
    {
        var data = TensorData.Like(input.Data);
        Elementwise.Fill(data.Floats, data.Count, 1);
        return new Tensor(data);
    }

    /// <summary>A copy of an array, in logical order.</summary>
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, bool requires_grad = false)
    {
        var data = TensorData.Floats32(dimensions.ToArray());
        if (data.Count != rawArray.Count)
        {
            data.Release();
            throw new ArgumentException($"mismatched total size creating a tensor from an array of {rawArray.Count} elements");
        }
        var values = new Span<float>(data.Floats, rawArray.Count);
        if (rawArray is float[] array)
        {
            array.CopyTo(values);
        }
        else
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = rawArray[i];
        }
        return new Tensor(data) { requires_grad = requires_grad };
    }

    /// <summary>A copy of an array as a tensor of one dimension.</summary>
    public static Tensor tensor(IList<float> rawArray, bool requires_grad = false) => tensor(rawArray, [rawArray.Count], requires_grad);

    /// <summary>A tensor of no dimensions and one element.</summary>
    public static Tensor tensor(float scalar, bool requires_grad = false) => full([], scalar, requires_grad);

    /// <summary>A tensor of no dimensions and one element.</summary>
    public static Tensor tensor(long scalar)
    {
        var t = zeros([], ScalarType.Int64);
        *(long*)t.Data.Buffer.Address = scalar;
        return t;
    }

    /// <summary>Normal numbers of mean 0 and variance 1 from the seeded generator.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, bool requires_grad = false)
    {
        var data = TensorData.Floats32(size.ToArray());
        random.Normals(new Span<float>(data.Floats, checked((int)data.Count)));
        return new Tensor(data) { requires_grad = requires_grad };
    }

    /// <summary>Uniform numbers on [0, 1) from the seeded generator.</summary>
    public static Tensor rand(ReadOnlySpan<long> size, bool requires_grad = false)
    {
        var data = TensorData.Floats32(size.ToArray());
        random.Uniforms(new Span<float>(data.Floats, checked((int)data.Count)));
        return new Tensor(data) { requires_grad = requires_grad };
    }

    /// <summary>Joins tensors along one dimension.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => new(Layers.Cat([.. tensors.Select(t => t.Data)], (int)(dim < 0 ? dim + tensors[0].ndim : dim)));
}
