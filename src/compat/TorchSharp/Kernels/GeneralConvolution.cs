// Convolution with any stride, dilation, border and number of groups: plain loops, right rather than fast.
namespace TorchSharp.Kernels;

/// <summary>The sizes of any 2-D convolution.</summary>
internal readonly record struct GeneralShape(ConvolutionShape Basic, int StrideHeight, int StrideWidth, int DilationHeight, int DilationWidth, int Groups)
{
    internal int OutHeight => ((Basic.Height + (2 * Basic.PadHeight) - (DilationHeight * (Basic.KernelHeight - 1)) - 1) / StrideHeight) + 1;

    internal int OutWidth => ((Basic.Width + (2 * Basic.PadWidth) - (DilationWidth * (Basic.KernelWidth - 1)) - 1) / StrideWidth) + 1;

    internal int GroupInputs => Basic.Inputs / Groups;

    internal int GroupOutputs => Basic.Outputs / Groups;

    /// <summary>Whether the blocked kernels compute it.</summary>
    internal bool IsBasic => StrideHeight == 1 && StrideWidth == 1 && DilationHeight == 1 && DilationWidth == 1 && Groups == 1
        && Basic.PadHeight < Basic.KernelHeight && Basic.PadWidth < Basic.KernelWidth;
}

/// <summary>Forward and both gradients over channels-last pictures; weights [outputs, inputs / groups, kh, kw].</summary>
internal static unsafe class GeneralConvolution
{
    internal static void Forward(GeneralShape shape, float* input, float* weight, float* bias, float* output) =>
        Work.For(shape.Basic.Pictures, n => Visit(shape, n, (x, w, y) => output[y] += input[x] * weight[w], y => output[y] = bias == null ? 0 : bias[y % shape.Basic.Outputs]));

    internal static void InputGradient(GeneralShape shape, float* weight, float* gradient, float* inputGradient)
    {
        var b = shape.Basic;
        Elementwise.Fill(inputGradient, (long)b.Pictures * b.Height * b.Width * b.Inputs, 0);
        Work.For(b.Pictures, n => Visit(shape, n, (x, w, y) => inputGradient[x] += gradient[y] * weight[w], static _ => { }));
    }

    internal static void WeightGradient(GeneralShape shape, float* input, float* gradient, float* weightGradient)
    {
        var b = shape.Basic;
        Elementwise.Fill(weightGradient, (long)b.Outputs * shape.GroupInputs * b.Taps, 0);
        for (long n = 0; n < b.Pictures; n++)
            Visit(shape, n, (x, w, y) => weightGradient[w] += input[x] * gradient[y], static _ => { });
    }

    internal static void BiasGradient(GeneralShape shape, float* gradient, float* biasGradient)
    {
        long pixels = (long)shape.Basic.Pictures * shape.OutHeight * shape.OutWidth;
        for (int o = 0; o < shape.Basic.Outputs; o++)
        {
            double sum = 0;
            for (long p = 0; p < pixels; p++)
                sum += gradient[(p * shape.Basic.Outputs) + o];
            biasGradient[o] = (float)sum;
        }
    }

    /// <summary>Calls <paramref name="begin"/> for every output and <paramref name="product"/> with the places of input, weight and output of every product in it.</summary>
    private static void Visit(GeneralShape shape, long picture, Action<long, long, long> product, Action<long> begin)
    {
        var b = shape.Basic;
        for (int oy = 0; oy < shape.OutHeight; oy++)
        {
            for (int ox = 0; ox < shape.OutWidth; ox++)
            {
                for (int o = 0; o < b.Outputs; o++)
                {
                    long y = (((((picture * shape.OutHeight) + oy) * shape.OutWidth) + ox) * b.Outputs) + o;
                    begin(y);
                    int first = o / shape.GroupOutputs * shape.GroupInputs;
                    for (int tap = 0; tap < b.Taps; tap++)
                    {
                        int iy = (oy * shape.StrideHeight) - b.PadHeight + (tap / b.KernelWidth * shape.DilationHeight);
                        int ix = (ox * shape.StrideWidth) - b.PadWidth + (tap % b.KernelWidth * shape.DilationWidth);
                        if ((uint)iy >= (uint)b.Height || (uint)ix >= (uint)b.Width)
                            continue;
                        for (int i = 0; i < shape.GroupInputs; i++)
                            product((((((picture * b.Height) + iy) * b.Width) + ix) * b.Inputs) + first + i, ((((long)o * shape.GroupInputs) + i) * b.Taps) + tap, y);
                    }
                }
            }
        }
    }
}
