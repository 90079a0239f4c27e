// What tensor handles, saved graph values and gradients share: memory, shape, layout, place in the graph.
using TorchSharp.Autograd;
using TorchSharp.Memory;

namespace TorchSharp.Tensors;

/// <summary>A counted tensor value. Dense; four dimensions may lie channels-last in memory, whatever the logical shape.</summary>
internal sealed unsafe class TensorData
{
    private int users = 1;

    internal TensorData(NativeBuffer buffer, long[] shape, torch.ScalarType type, bool channelsLast)
    {
        Buffer = buffer;
        Shape = shape;
        Type = type;
        ChannelsLast = channelsLast;
    }

    internal NativeBuffer Buffer { get; set; }

    internal long[] Shape { get; }

    internal torch.ScalarType Type { get; }

    /// <summary>Memory order [n, h, w, c] under the logical shape [n, c, h, w].</summary>
    internal bool ChannelsLast { get; set; }

    internal bool IsLeafWithGradient { get; set; }

    internal TensorData? Gradient { get; set; }

    internal Node? Source { get; set; }

    internal bool NeedsGradient => IsLeafWithGradient || Source != null;

    internal float* Floats => (float*)Buffer.Address;

    internal long Count
    {
        get
        {
            long count = 1;
            foreach (long d in Shape)
                count *= d;
            return count;
        }
    }

    internal bool IsExclusive => Volatile.Read(ref users) == 1 && Buffer.IsExclusive;

    /// <summary>True where both memory orders are the same order.</summary>
    internal bool OrderIsFree => Shape.Length != 4 || Shape[1] == 1 || (Shape[2] == 1 && Shape[3] == 1);

    internal static TensorData Floats32(long[] shape, bool channelsLast = false)
    {
        long count = 1;
        foreach (long d in shape)
            count = checked(count * d);
        return new TensorData(BufferPool.RentFloats(count), shape, torch.ScalarType.Float32, channelsLast && shape.Length == 4);
    }

    internal static TensorData Like(TensorData other) => Floats32(other.Shape, other.ChannelsLast);

    internal TensorData AddUser()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) != 0)
            return;
        Buffer.Release();
        Gradient?.Release();
        Gradient = null;
        Source?.Release();
        Source = null;
    }

    /// <summary>The same memory outside the graph.</summary>
    internal TensorData Detached() => new(Buffer.AddUser(), Shape, Type, ChannelsLast);

    /// <summary>The same values in the asked memory order; counted once more for the caller.</summary>
    internal TensorData InOrder(bool channelsLast)
    {
        if (ChannelsLast == channelsLast || Shape.Length != 4)
            return AddUser();
        if (OrderIsFree)
        {
            var view = Detached();
            view.ChannelsLast = channelsLast;
            return view;
        }
        var copy = Floats32(Shape, channelsLast);
        Layout.Reorder(this, copy);
        return copy;
    }
}
