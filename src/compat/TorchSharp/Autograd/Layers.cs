// The operations behind layers, with their gradients.
using TorchSharp.Kernels;
using TorchSharp.Tensors;

namespace TorchSharp.Autograd;

internal static unsafe class Layers
{
    internal static TensorData Convolution2d(TensorData input, TensorData weight, TensorData? bias, (int Height, int Width) stride, (int Height, int Width) padding, (int Height, int Width) dilation, int groups)
    {
        if (input.Shape.Length != 4 || weight.Shape.Length != 4 || input.Shape[1] != weight.Shape[1] * groups)
            throw new ArgumentException($"Given groups={groups}, weight of size [{string.Join(", ", weight.Shape)}], expected input[N, {weight.Shape[1] * groups}, H, W], but got [{string.Join(", ", input.Shape)}] instead");
        var basic = new ConvolutionShape((int)input.Shape[0], (int)input.Shape[1], (int)input.Shape[2], (int)input.Shape[3], (int)weight.Shape[0], (int)weight.Shape[2], (int)weight.Shape[3], padding.Height, padding.Width);
        var shape = new GeneralShape(basic, stride.Height, stride.Width, dilation.Height, dilation.Width, groups);
        if (shape.OutHeight < 1 || shape.OutWidth < 1)
            throw new ArgumentException($"Calculated padded input size per channel: ({basic.Height + (2 * padding.Height)} x {basic.Width + (2 * padding.Width)}). Kernel size: ({(dilation.Height * (basic.KernelHeight - 1)) + 1} x {(dilation.Width * (basic.KernelWidth - 1)) + 1}). Kernel size can't be greater than actual input size");
        var x = input.InOrder(channelsLast: true);
        var w = weight.InOrder(channelsLast: false);
        var output = TensorData.Floats32([basic.Pictures, basic.Outputs, shape.OutHeight, shape.OutWidth], channelsLast: true);
        float* b = bias == null ? null : bias.Floats;
        if (shape.IsBasic)
            Convolution.Forward(basic, x.Floats, w.Floats, b, output.Floats);
        else
            GeneralConvolution.Forward(shape, x.Floats, w.Floats, b, output.Floats);
        Node.Record(output, () => new ConvolutionNode(shape, x, w), input, weight, bias);
        x.Release();
        w.Release();
        return output;
    }

    internal static TensorData Relu(TensorData x)
    {
        var y = TensorData.Like(x);
        Elementwise.Relu(x.Floats, y.Floats, x.Count);
        return Node.Record(y, () => new ReluNode(y), x);
    }

    /// <summary>The rectifier over its own input; the graph goes on from the result.</summary>
    internal static void ReluInPlace(TensorData x)
    {
        var before = x.Detached();
        before.Source = x.Source;
        x.Source = null;
        Elementwise.Relu(x.Floats, x.Floats, x.Count);
        x.Buffer.Version++;
        Node.Record(x, () => new ReluNode(x), before);
        before.Release();
    }

    internal static TensorData Shuffle(TensorData x, int factor, bool toChannels)
    {
        if (x.Shape.Length != 4)
            throw new ArgumentException($"expected a tensor [N, C, H, W], but got [{string.Join(", ", x.Shape)}]");
        long squared = (long)factor * factor;
        if (toChannels ? x.Shape[2] % factor != 0 || x.Shape[3] % factor != 0 : x.Shape[1] % squared != 0)
            throw new ArgumentException($"a tensor [{string.Join(", ", x.Shape)}] cannot be shuffled by a factor of {factor}");
        long[] shape = toChannels
            ? [x.Shape[0], x.Shape[1] * squared, x.Shape[2] / factor, x.Shape[3] / factor]
            : [x.Shape[0], x.Shape[1] / squared, x.Shape[2] * factor, x.Shape[3] * factor];
        var y = TensorData.Floats32(shape, channelsLast: true);
        Layout.Shuffle(toChannels ? x : y, toChannels ? y : x, factor, toChannels);
        return Node.Record(y, () => new ShuffleNode(factor, toChannels), x);
    }

    internal static TensorData Cat(IReadOnlyList<TensorData> tensors, int dimension)
    {
        long[] shape = [.. tensors[0].Shape];
        shape[dimension] = tensors.Sum(t => t.Shape[dimension]);
        var result = TensorData.Floats32(shape, tensors.Any(t => t.ChannelsLast));
        long[] strides = Layout.Strides(shape, result.ChannelsLast);
        float* to = result.Floats;
        foreach (var tensor in tensors)
        {
            for (int d = 0; d < shape.Length; d++)
            {
                if (tensor.Shape.Length != shape.Length || (d != dimension && tensor.Shape[d] != shape[d]))
                    throw new ArgumentException($"Sizes of tensors must match except in dimension {dimension}: [{string.Join(", ", tensors[0].Shape)}] and [{string.Join(", ", tensor.Shape)}]");
            }
            Layout.CopyStrided(tensor.Floats, Layout.Strides(tensor.Shape, tensor.ChannelsLast), to, strides, tensor.Shape);
            to += tensor.Shape[dimension] * strides[dimension];
        }
        return Node.Record(result, () => new CatNode(dimension, [.. tensors.Select(t => t.Shape)]), [.. tensors]);
    }

    /// <summary>Σ (x − target)², or its mean.</summary>
    internal static TensorData SquaredError(TensorData x, TensorData target, bool mean)
    {
        var t = target.InOrder(x.ChannelsLast);
        double scale = mean ? 1.0 / x.Count : 1;
        var loss = TensorData.Floats32([]);
        *loss.Floats = (float)(Elementwise.SumOfSquaredDifferences(x.Floats, t.Floats, x.Count) * scale);
        Node.Record(loss, () => new SquaredErrorNode(x, t, (float)scale), x, target);
        t.Release();
        return loss;
    }

    /// <summary>γ·(x − mean)/√(variance + ε) + β; with batch statistics the gradient runs through them too.</summary>
    internal static TensorData BatchNorm(TensorData input, TensorData? weight, TensorData? bias, double[] mean, double[] variance, double epsilon, bool fromBatch)
    {
        var x = input.InOrder(channelsLast: true);
        int channels = (int)x.Shape[1];
        var inverse = new double[channels];
        float[] scale = new float[channels], shift = new float[channels];
        for (int c = 0; c < channels; c++)
        {
            inverse[c] = 1 / Math.Sqrt(variance[c] + epsilon);
            double a = inverse[c] * (weight == null ? 1 : weight.Floats[c]);
            scale[c] = (float)a;
            shift[c] = (float)((bias == null ? 0 : bias.Floats[c]) - (mean[c] * a));
        }
        var y = TensorData.Like(x);
        BatchNormalization.Affine(x.Floats, y.Floats, x.Count / channels, channels, scale, shift);
        Node.Record(y, () => new BatchNormNode(x, weight, mean, inverse, fromBatch), input, weight, bias);
        x.Release();
        return y;
    }

    private sealed class ConvolutionNode : Node
    {
        private readonly GeneralShape shape;
        private readonly TensorData x, weight;

        internal ConvolutionNode(GeneralShape shape, TensorData x, TensorData weight)
        {
            this.shape = shape;
            this.x = Save(x);
            this.weight = Save(weight);
        }

        internal override TensorData?[] Backward(TensorData gradient)
        {
            var g = gradient.InOrder(channelsLast: true);
            var dx = Needs(0) ? TensorData.Like(x) : null;
            var dw = Needs(1) ? TensorData.Like(weight) : null;
            var db = Sources.Length > 2 && Needs(2) ? TensorData.Floats32([shape.Basic.Outputs]) : null;
            float* toInput = dx == null ? null : dx.Floats, toWeight = dw == null ? null : dw.Floats, toBias = db == null ? null : db.Floats;
            if (shape.IsBasic)
            {
                Convolution.Backward(shape.Basic, x.Floats, weight.Floats, g.Floats, toInput, toWeight, toBias);
            }
            else
            {
                if (toInput != null)
                    GeneralConvolution.InputGradient(shape, weight.Floats, g.Floats, toInput);
                if (toWeight != null)
                    GeneralConvolution.WeightGradient(shape, x.Floats, g.Floats, toWeight);
                if (toBias != null)
                    GeneralConvolution.BiasGradient(shape, g.Floats, toBias);
            }
            g.Release();
            return [dx, dw, db];
        }
    }

    private sealed class ReluNode : Node
    {
        private readonly TensorData y;

        internal ReluNode(TensorData y) => this.y = Save(y);

        internal override TensorData?[] Backward(TensorData gradient)
        {
            bool inPlace = gradient.IsExclusive && gradient.ChannelsLast == y.ChannelsLast;
            var g = gradient.InOrder(y.ChannelsLast);
            var dx = inPlace ? gradient.AddUser() : TensorData.Like(y);
            Elementwise.ReluGradient(y.Floats, g.Floats, dx.Floats, y.Count);
            g.Release();
            return [dx];
        }
    }

    /// <summary>Passes the gradient of a change of memory order.</summary>
    internal sealed class ReorderNode : Node
    {
        internal override TensorData?[] Backward(TensorData gradient) => [gradient.AddUser()];
    }

    private sealed class ShuffleNode(int factor, bool toChannels) : Node
    {
        internal override TensorData?[] Backward(TensorData gradient) => [Shuffle(gradient, factor, !toChannels)];
    }

    private sealed class CatNode(int dimension, long[][] shapes) : Node
    {
        internal override TensorData?[] Backward(TensorData gradient)
        {
            long[] strides = Layout.Strides(gradient.Shape, gradient.ChannelsLast);
            var parts = new TensorData?[shapes.Length];
            float* from = gradient.Floats;
            for (int i = 0; i < shapes.Length; i++)
            {
                if (Needs(i))
                {
                    var part = TensorData.Floats32(shapes[i], gradient.ChannelsLast);
                    Layout.CopyStrided(from, strides, part.Floats, Layout.Strides(part.Shape, part.ChannelsLast), part.Shape);
                    parts[i] = part;
                }
                from += shapes[i][dimension] * strides[dimension];
            }
            return parts;
        }
    }

    private sealed class SquaredErrorNode : Node
    {
        private readonly TensorData x, target;
        private readonly float scale;

        internal SquaredErrorNode(TensorData x, TensorData target, float scale)
        {
            this.x = Save(x);
            this.target = Save(target);
            this.scale = scale;
        }

        internal override TensorData?[] Backward(TensorData gradient)
        {
            float factor = 2 * scale * *gradient.Floats;
            return [Needs(0) ? Difference(x, target, factor) : null, Needs(1) ? Difference(target, x, factor) : null];
        }

        private static TensorData Difference(TensorData a, TensorData b, float factor)
        {
            var d = TensorData.Like(a);
            Elementwise.AddScaled(a.Floats, b.Floats, -1, d.Floats, d.Count);
            Elementwise.Scale(d.Floats, factor, d.Floats, d.Count);
            return d;
        }
    }

    private sealed class BatchNormNode : Node
    {
        private readonly TensorData x;
        private readonly TensorData? weight;
        private readonly double[] mean, inverse;
        private readonly bool fromBatch;

        internal BatchNormNode(TensorData x, TensorData? weight, double[] mean, double[] inverse, bool fromBatch)
        {
            this.x = Save(x);
            this.weight = weight == null ? null : Save(weight);
            (this.mean, this.inverse, this.fromBatch) = (mean, inverse, fromBatch);
        }

        // With x̂ = (x − μ)·s, s = 1/√(σ² + ε), m values per channel (Ioffe and Szegedy, 2015, section 3):
        // dγ = Σ g·x̂, dβ = Σ g, dx = γ·s·(g − dβ/m − x̂·dγ/m); with fixed statistics dx = γ·s·g.
        internal override TensorData?[] Backward(TensorData gradient)
        {
            int channels = (int)x.Shape[1];
            int pictures = (int)x.Shape[0];
            int pixels = (int)(x.Shape[2] * x.Shape[3]);
            double count = (double)pictures * pixels;
            bool inPlace = gradient.IsExclusive && gradient.ChannelsLast;
            var g = gradient.InOrder(channelsLast: true);
            double[] sum = new double[channels], product = new double[channels];
            BatchNormalization.GradientSums(x.Floats, g.Floats, pictures, pixels, channels, [.. mean.Select(m => (float)m)], sum, product);
            TensorData? dx = null, dw = null, db = null;
            if (Needs(0))
            {
                float[] a = new float[channels], b = new float[channels], offset = new float[channels];
                for (int c = 0; c < channels; c++)
                {
                    double scale = inverse[c] * (weight == null ? 1 : weight.Floats[c]);
                    a[c] = (float)scale;
                    if (!fromBatch)
                        continue;
                    double slope = -scale * inverse[c] * inverse[c] * product[c] / count;
                    b[c] = (float)slope;
                    offset[c] = (float)((-scale * sum[c] / count) - (slope * mean[c]));
                }
                dx = inPlace ? gradient.AddUser() : TensorData.Like(x);
                BatchNormalization.Combine(x.Floats, g.Floats, dx.Floats, (long)pictures * pixels, channels, a, b, offset);
            }
            if (Needs(1))
            {
                dw = TensorData.Floats32([channels]);
                for (int c = 0; c < channels; c++)
                    dw.Floats[c] = (float)(product[c] * inverse[c]);
            }
            if (Needs(2))
            {
                db = TensorData.Floats32([channels]);
                for (int c = 0; c < channels; c++)
                    db.Floats[c] = (float)sum[c];
            }
            g.Release();
            return [dx, dw, db];
        }
    }
}
