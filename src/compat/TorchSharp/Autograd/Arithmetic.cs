// Elementwise arithmetic, expansion and reductions with their gradients.
using TorchSharp.Kernels;
using TorchSharp.Tensors;

namespace TorchSharp.Autograd;

internal static unsafe class Arithmetic
{
    /// <summary>x + scale·y, shapes broadcast.</summary>
    internal static TensorData Add(TensorData x, TensorData y, float scale)
    {
        long[] shape = Broadcast(x.Shape, y.Shape);
        TensorData a = Expanded(x, shape), b = Ordered(Expanded(y, shape), a.ChannelsLast);
        var sum = TensorData.Like(a);
        Elementwise.AddScaled(a.Floats, b.Floats, scale, sum.Floats, sum.Count);
        Node.Record(sum, () => new AddNode(scale), a, b);
        a.Release();
        b.Release();
        return sum;
    }

    /// <summary>x·y, shapes broadcast.</summary>
    internal static TensorData Multiply(TensorData x, TensorData y)
    {
        long[] shape = Broadcast(x.Shape, y.Shape);
        TensorData a = Expanded(x, shape), b = Ordered(Expanded(y, shape), a.ChannelsLast);
        var product = TensorData.Like(a);
        Elementwise.Multiply(a.Floats, b.Floats, product.Floats, product.Count);
        Node.Record(product, () => new MultiplyNode(a, b), a, b);
        a.Release();
        b.Release();
        return product;
    }

    /// <summary>x·scale + offset.</summary>
    internal static TensorData Linear(TensorData x, float scale, float offset)
    {
        var result = TensorData.Like(x);
        if (scale == 1)
        {
            Elementwise.AddScalar(x.Floats, offset, result.Floats, x.Count);
        }
        else
        {
            Elementwise.Scale(x.Floats, scale, result.Floats, x.Count);
            if (offset != 0)
                Elementwise.AddScalar(result.Floats, offset, result.Floats, x.Count);
        }
        return Node.Record(result, () => new LinearNode(scale), x);
    }

    internal static TensorData Sum(TensorData x, bool mean)
    {
        var sum = TensorData.Floats32([]);
        double scale = mean ? 1.0 / x.Count : 1;
        *sum.Floats = (float)(Elementwise.Sum(x.Floats, x.Count) * scale);
        return Node.Record(sum, () => new SumNode(x, (float)scale), x);
    }

    /// <summary>Repeats dimensions of size 1; counted for the caller.</summary>
    internal static TensorData Expanded(TensorData x, long[] shape)
    {
        if (x.Shape.AsSpan().SequenceEqual(shape))
            return x.AddUser();
        long[] strides = ExpandedStrides(x, shape);
        var result = TensorData.Floats32(shape, x.ChannelsLast || (shape.Length == 4 && x.Count == 1));
        Layout.CopyStrided(x.Floats, strides, result.Floats, Layout.Strides(shape, result.ChannelsLast), shape);
        return Node.Record(result, () => new ExpandNode(x), x);
    }

    internal static long[] Broadcast(long[] a, long[] b)
    {
        var shape = new long[Math.Max(a.Length, b.Length)];
        for (int i = 1; i <= shape.Length; i++)
        {
            long p = i <= a.Length ? a[^i] : 1, q = i <= b.Length ? b[^i] : 1;
            if (p != q && p != 1 && q != 1)
                throw new ArgumentException($"The size of tensor a ({p}) must match the size of tensor b ({q}) at non-singleton dimension {shape.Length - i}");
            shape[^i] = p == 1 ? q : p;
        }
        return shape;
    }

    private static long[] ExpandedStrides(TensorData x, long[] shape)
    {
        long[] own = Layout.Strides(x.Shape, x.ChannelsLast);
        var strides = new long[shape.Length];
        if (x.Shape.Length > shape.Length)
            throw new ArgumentException($"a tensor of {x.Shape.Length} dimensions cannot expand to {shape.Length}");
        for (int i = 1; i <= x.Shape.Length; i++)
        {
            if (x.Shape[^i] != 1 && x.Shape[^i] != shape[^i])
                throw new ArgumentException($"The expanded size of the tensor ({shape[^i]}) must match the existing size ({x.Shape[^i]}) at non-singleton dimension {shape.Length - i}");
            strides[^i] = x.Shape[^i] == 1 ? 0 : own[^i];
        }
        return strides;
    }

    /// <summary>Hands over <paramref name="x"/> in the asked order, within the graph.</summary>
    private static TensorData Ordered(TensorData x, bool channelsLast)
    {
        if (x.ChannelsLast == channelsLast || x.Shape.Length != 4)
            return x;
        var ordered = Node.Record(x.InOrder(channelsLast), static () => new Layers.ReorderNode(), x);
        x.Release();
        return ordered;
    }

    private sealed class AddNode(float scale) : Node
    {
        internal override TensorData?[] Backward(TensorData gradient)
        {
            TensorData? second = null;
            if (Needs(1))
            {
                second = scale == 1 ? gradient.AddUser() : TensorData.Like(gradient);
                if (scale != 1)
                    Elementwise.Scale(gradient.Floats, scale, second.Floats, gradient.Count);
            }
            return [Needs(0) ? gradient.AddUser() : null, second];
        }
    }

    private sealed class MultiplyNode : Node
    {
        private readonly TensorData x, y;

        internal MultiplyNode(TensorData x, TensorData y)
        {
            this.x = Save(x);
            this.y = Save(y);
        }

        internal override TensorData?[] Backward(TensorData gradient) => [Needs(0) ? Times(gradient, y) : null, Needs(1) ? Times(gradient, x) : null];

        private static TensorData Times(TensorData gradient, TensorData factor)
        {
            var g = gradient.InOrder(factor.ChannelsLast);
            var result = TensorData.Like(factor);
            Elementwise.Multiply(g.Floats, factor.Floats, result.Floats, result.Count);
            g.Release();
            return result;
        }
    }

    private sealed class LinearNode(float scale) : Node
    {
        internal override TensorData?[] Backward(TensorData gradient)
        {
            if (scale == 1)
                return [gradient.AddUser()];
            var result = TensorData.Like(gradient);
            Elementwise.Scale(gradient.Floats, scale, result.Floats, result.Count);
            return [result];
        }
    }

    private sealed class SumNode(TensorData x, float scale) : Node
    {
        private readonly long[] shape = x.Shape;
        private readonly bool channelsLast = x.ChannelsLast;

        internal override TensorData?[] Backward(TensorData gradient)
        {
            var result = TensorData.Floats32(shape, channelsLast);
            Elementwise.Fill(result.Floats, result.Count, *gradient.Floats * scale);
            return [result];
        }
    }

    private sealed class ExpandNode(TensorData x) : Node
    {
        private readonly long[] shape = x.Shape;
        private readonly bool channelsLast = x.ChannelsLast;

        internal override TensorData?[] Backward(TensorData gradient)
        {
            var result = TensorData.Floats32(shape, channelsLast);
            Elementwise.Fill(result.Floats, result.Count, 0);
            Layout.AddStrided(gradient.Floats, Layout.Strides(gradient.Shape, gradient.ChannelsLast), result.Floats, ExpandedStrides(result, gradient.Shape), gradient.Shape);
            return [result];
        }
    }
}
