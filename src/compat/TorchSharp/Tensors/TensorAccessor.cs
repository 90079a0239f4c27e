// Reading and writing single elements from managed code.
using TorchSharp.Tensors;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in logical order. The tensor must outlive it.</summary>
/// <typeparam name="T">The tensor's element type.</typeparam>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly TensorData data;
    private readonly long[] strides;

    internal TensorAccessor(torch.Tensor tensor)
    {
        data = tensor.Data.AddUser();
        strides = Layout.Strides(data.Shape, data.ChannelsLast);
    }

    /// <summary>Number of elements.</summary>
    public long Count => data.Count;

    /// <summary>One element by its index along each dimension, or by its place in logical order where one index is given.</summary>
    public T this[params long[] indices]
    {
        get => *At(indices);
        set => *At(indices) = value;
    }

    /// <summary>A copy in logical order.</summary>
    public T[] ToArray()
    {
        var copy = new T[Count];
        CopyTo(copy);
        return copy;
    }

    /// <summary>Copies in logical order to <paramref name="array"/> from <paramref name="arrayIndex"/> on, beginning at element <paramref name="tensorIndex"/>.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies in logical order to <paramref name="array"/> from <paramref name="arrayIndex"/> on, beginning at element <paramref name="tensorIndex"/>.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        if (!data.ChannelsLast || data.OrderIsFree)
        {
            new ReadOnlySpan<T>((T*)data.Buffer.Address + tensorIndex, checked((int)(Count - tensorIndex))).CopyTo(array[arrayIndex..]);
            return;
        }
        for (long i = tensorIndex; i < Count; i++)
            array[arrayIndex++] = *Flat(i);
    }

    /// <summary>Overwrites the elements in logical order.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        for (long i = tensorIndex; i < Count && arrayIndex < array.Length; i++)
            *Flat(i) = array[arrayIndex++];
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
            yield return Value(i);
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Lets the tensor's memory go.</summary>
    public void Dispose() => data.Release();

    private T Value(long i) => *Flat(i);

    private T* At(long[] indices)
    {
        if (indices.Length == 1 && data.Shape.Length != 1)
            return Flat(indices[0]);
        if (indices.Length != strides.Length)
            throw new ArgumentException($"{indices.Length} indices for a tensor of {strides.Length} dimensions");
        long at = 0;
        for (int d = 0; d < indices.Length; d++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)indices[d], (ulong)data.Shape[d], nameof(indices));
            at += indices[d] * strides[d];
        }
        return (T*)data.Buffer.Address + at;
    }

    private T* Flat(long i)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)i, (ulong)Count, nameof(i));
        long at = 0;
        for (int d = strides.Length - 1; d >= 0; d--)
        {
            at += i % data.Shape[d] * strides[d];
            i /= data.Shape[d];
        }
        return (T*)data.Buffer.Address + at;
    }
}
