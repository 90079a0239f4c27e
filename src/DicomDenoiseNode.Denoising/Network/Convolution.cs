// The numbers of one 3x3 convolution.
namespace DicomDenoiseNode.Denoising;

/// <summary>A 3x3 convolution with stride 1 and zero padding of 1: <code>out[o, y, x] = bias[o] + Σ kernel[o, i, j, k] · in[i, y + j − 1, x + k − 1]</code></summary>
public sealed class Convolution
{
    /// <param name="inputs">Input channels.</param>
    /// <param name="outputs">Output channels.</param>
    /// <param name="kernel">Shape [outputs, inputs, 3, 3].</param>
    /// <param name="bias">Shape [outputs].</param>
    /// <exception cref="ArgumentException">A length does not fit, or a value is not finite.</exception>
    public Convolution(int inputs, int outputs, float[] kernel, float[] bias)
    {
        if (kernel.Length != (long)inputs * outputs * 9)
            throw new ArgumentException($"A 3x3 kernel from {inputs} to {outputs} channels has {inputs * outputs * 9} numbers, not {kernel.Length}.", nameof(kernel));
        if (bias.Length != outputs)
            throw new ArgumentException($"A bias of {outputs} channels has {outputs} numbers, not {bias.Length}.", nameof(bias));
        if (!Array.TrueForAll(kernel, float.IsFinite) || !Array.TrueForAll(bias, float.IsFinite))
            throw new ArgumentException($"The convolution from {inputs} to {outputs} channels holds a number that is not finite.", nameof(kernel));
        Inputs = inputs;
        Outputs = outputs;
        Kernel = kernel;
        Bias = bias;
    }

    public int Inputs { get; }
    public int Outputs { get; }

    /// <summary>Shape [outputs, inputs, 3, 3].</summary>
    public ReadOnlyMemory<float> Kernel { get; }

    /// <summary>Shape [outputs].</summary>
    public ReadOnlyMemory<float> Bias { get; }
}
