// Weights in the order in which the micro-kernels read them.
using System.Runtime.InteropServices;

namespace DicomDenoiseNode.Denoising;

/// <summary>One convolution's weights, packed [block of outputs][row, column, input][output within block], and its bias; 64-byte aligned native memory.</summary>
internal sealed unsafe class PackedWeights : IDisposable
{
    public PackedWeights(Convolution convolution, int block)
    {
        Inputs = convolution.Inputs;
        Outputs = convolution.Outputs;
        Block = Math.Min(block, Outputs);
        int taps = 9 * Inputs;
        Weights = (float*)NativeMemory.AlignedAlloc((nuint)(sizeof(float) * taps * Outputs), 64);
        Bias = (float*)NativeMemory.AlignedAlloc((nuint)(sizeof(float) * Outputs), 64);
        ReadOnlySpan<float> kernel = convolution.Kernel.Span;
        float* w = Weights;
        for (int first = 0; first < Outputs; first += Block)
            for (int tap = 0; tap < 9; tap++)
                for (int input = 0; input < Inputs; input++)
                    for (int output = first; output < first + Block; output++)
                        *w++ = kernel[(output * Inputs + input) * 9 + tap];
        convolution.Bias.Span.CopyTo(new Span<float>(Bias, Outputs));
    }

    public int Inputs { get; }
    public int Outputs { get; }

    /// <summary>Outputs a block holds.</summary>
    public int Block { get; }

    public float* Weights { get; private set; }
    public float* Bias { get; private set; }

    public void Dispose()
    {
        NativeMemory.AlignedFree(Weights);
        NativeMemory.AlignedFree(Bias);
        Weights = Bias = null;
    }
}
