// Convolution of channels-last pictures with step 1, forward and both gradients, picture by picture.
using TorchSharp.Memory;

namespace TorchSharp.Kernels;

/// <summary>The sizes of one convolution with stride 1 and dilation 1.</summary>
internal readonly record struct ConvolutionShape(int Pictures, int Inputs, int Height, int Width, int Outputs, int KernelHeight, int KernelWidth, int PadHeight, int PadWidth)
{
    internal int OutHeight => Height + (2 * PadHeight) - KernelHeight + 1;

    internal int OutWidth => Width + (2 * PadWidth) - KernelWidth + 1;

    internal int Taps => KernelHeight * KernelWidth;

    /// <summary>Whether Winograd's algorithm serves it, with a quarter of the multiplications.</summary>
    internal bool SuitsWinograd => KernelHeight == 3 && KernelWidth == 3 && PadHeight == 1 && PadWidth == 1 && WinogradConvolution.Serves(Inputs, Outputs);
}

/// <summary>2-D convolution as blocked matrix products over a zero-bordered copy of each picture.</summary>
/// <remarks>
/// Pictures are [height, width, channels]. Weights enter and leave as PyTorch keeps them, [outputs, inputs, kh, kw].
/// The bordered copy of one picture (300 KB for 32x32x64) stays in the L2 cache while its tiles are computed.
/// </remarks>
internal static unsafe class Convolution
{
    // Weight gradients are summed within this many groups of consecutive pictures, then over groups in order:
    // fixed by the data, so that any number of threads gives the same bits.
    private const int Groups = 8;

    // Rows of a picture whose outer products are summed in one pass: both operands then stay near the L1 cache.
    private const int RowsAtOnce = 4;

    /// <summary>Channels as the tiles see them: 16 for a narrow picture, else a multiple of 32.</summary>
    internal static int TileChannels(int channels) => channels <= ConvolutionTiles.HalfChannels ? ConvolutionTiles.HalfChannels : (channels + 31) / 32 * 32;

    internal static void Forward(ConvolutionShape shape, float* input, float* weight, float* bias, float* output)
    {
        if (bias == null && shape.SuitsWinograd)
        {
            WinogradConvolution.Forward(input, weight, output, shape.Pictures, shape.Height, shape.Width, Work.Threads);
            return;
        }
        int inputs = RoundUp(shape.Inputs, 8);
        int blocks = TileChannels(shape.Outputs);
        var packed = PackWeights(shape, weight, inputs, blocks, transposed: false);
        var biases = BufferPool.RentFloats(blocks);
        for (int c = 0; c < blocks; c++)
            biases.Floats[c] = bias != null && c < shape.Outputs ? bias[c] : 0;
        Work.For(shape.Pictures, i =>
        {
            var padded = Pad(input + (i * shape.Height * shape.Width * shape.Inputs), shape.Height, shape.Width, shape.Inputs, inputs, shape.PadHeight, shape.PadWidth, shape.OutWidth + shape.KernelWidth - 1, out int paddedWidth);
            Picture(padded.Floats, paddedWidth, inputs, packed.Floats, biases.Floats, shape.KernelHeight, shape.KernelWidth, shape.OutHeight, shape.OutWidth, shape.Outputs, output + (i * shape.OutHeight * shape.OutWidth * shape.Outputs));
            padded.Release();
        });
        packed.Release();
        biases.Release();
    }

    /// <summary>Gradients of input, weight and bias; a null pointer asks for none.</summary>
    internal static void Backward(ConvolutionShape shape, float* input, float* weight, float* gradient, float* inputGradient, float* weightGradient, float* biasGradient)
    {
        if (biasGradient == null && shape.SuitsWinograd)
        {
            if (inputGradient != null)
                WinogradConvolution.BackwardInput(gradient, weight, inputGradient, shape.Pictures, shape.Height, shape.Width, Work.Threads);
            if (weightGradient != null)
                WinogradConvolution.BackwardWeight(input, gradient, weightGradient, shape.Pictures, shape.Height, shape.Width, Work.Threads);
            return;
        }
        int inputs = RoundUp(shape.Inputs, 8);
        int outputs = TileChannels(shape.Outputs);
        int inputBlocks = TileChannels(shape.Inputs);
        int backHeight = shape.KernelHeight - 1 - shape.PadHeight;
        int backWidth = shape.KernelWidth - 1 - shape.PadWidth;
        var packed = inputGradient == null ? null : PackWeights(shape, weight, outputs, inputBlocks, transposed: true);
        var zero = BufferPool.RentFloats(inputBlocks);
        new Span<float>(zero.Floats, inputBlocks).Clear();
        int groups = Math.Min(Groups, shape.Pictures);
        long partLength = ((long)shape.Taps * inputs * outputs) + outputs;
        var parts = BufferPool.RentFloats(partLength * groups);

        Work.For(groups, group =>
        {
            float* sums = parts.Floats + (group * partLength);
            new Span<float>(sums, checked((int)partLength)).Clear();
            long first = group * shape.Pictures / groups, end = (group + 1) * shape.Pictures / groups;
            for (long i = first; i < end; i++)
            {
                float* g = gradient + (i * shape.OutHeight * shape.OutWidth * shape.Outputs);
                var padded = Pad(g, shape.OutHeight, shape.OutWidth, shape.Outputs, outputs, backHeight, backWidth, shape.Width + shape.KernelWidth - 1, out int gradientWidth);
                if (inputGradient != null)
                    Picture(padded.Floats, gradientWidth, outputs, packed!.Floats, zero.Floats, shape.KernelHeight, shape.KernelWidth, shape.Height, shape.Width, shape.Inputs, inputGradient + (i * shape.Height * shape.Width * shape.Inputs));
                if (weightGradient != null)
                {
                    var x = Pad(input + (i * shape.Height * shape.Width * shape.Inputs), shape.Height, shape.Width, shape.Inputs, inputs, shape.PadHeight, shape.PadWidth, shape.OutWidth + shape.KernelWidth - 1, out int inputWidth);
                    float* inner = padded.Floats + (((long)backHeight * gradientWidth) + backWidth) * outputs;
                    WeightGradient(shape, x.Floats, inputWidth, inputs, inner, gradientWidth, outputs, sums);
                    x.Release();
                }
                if (biasGradient != null)
                    AddPixels(g, (long)shape.OutHeight * shape.OutWidth, shape.Outputs, sums + (partLength - outputs));
                padded.Release();
            }
        });

        packed?.Release();
        zero.Release();
        if (weightGradient != null)
            UnpackGradient(shape, parts.Floats, partLength, groups, inputs, outputs, weightGradient);
        if (biasGradient != null)
        {
            for (int c = 0; c < shape.Outputs; c++)
            {
                float sum = 0;
                for (int group = 0; group < groups; group++)
                    sum += parts.Floats[((group + 1) * partLength) - outputs + c];
                biasGradient[c] = sum;
            }
        }
        parts.Release();
    }

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    /// <summary>[block of 32 (or 16) targets][tap][source channel][32]; transposed: the kernel turned by 180 degrees, inputs and outputs exchanged.</summary>
    private static NativeBuffer PackWeights(ConvolutionShape shape, float* weight, int sources, int targets, bool transposed)
    {
        int block = Math.Min(targets, ConvolutionTiles.Channels);
        int sourceCount = transposed ? shape.Outputs : shape.Inputs;
        int targetCount = transposed ? shape.Inputs : shape.Outputs;
        var packed = BufferPool.RentFloats((long)shape.Taps * sources * targets);
        Work.For(targets / block, b =>
        {
            float* p = packed.Floats + (b * shape.Taps * sources * block);
            for (int tap = 0; tap < shape.Taps; tap++)
            {
                int from = transposed ? shape.Taps - 1 - tap : tap;
                for (int s = 0; s < sources; s++)
                {
                    for (int j = 0; j < block; j++)
                    {
                        long t = (b * block) + j;
                        bool inside = s < sourceCount && t < targetCount;
                        long o = transposed ? s : t, i = transposed ? t : s;
                        *p++ = inside ? weight[(((o * shape.Inputs) + i) * shape.Taps) + from] : 0;
                    }
                }
            }
        });
        return packed;
    }

    /// <summary>A copy with a border of zeros; channels beyond <paramref name="channels"/> and columns beyond the picture are zero too.</summary>
    private static NativeBuffer Pad(float* picture, int height, int width, int channels, int paddedChannels, int top, int left, int neededWidth, out int paddedWidth)
    {
        // Tiles of 8 pixels may read up to 7 columns past the last one.
        paddedWidth = neededWidth + ConvolutionTiles.Pixels - 1;
        int rows = height + (2 * top);
        var copy = BufferPool.RentFloats((long)rows * paddedWidth * paddedChannels);
        int row = paddedWidth * paddedChannels;
        float* to = copy.Floats;
        new Span<float>(to, top * row).Clear();
        new Span<float>(to + ((long)(top + height) * row), top * row).Clear();
        for (int y = 0; y < height; y++)
        {
            float* line = to + ((long)(top + y) * row);
            float* from = picture + ((long)y * width * channels);
            new Span<float>(line, left * paddedChannels).Clear();
            float* body = line + (left * paddedChannels);
            if (channels == paddedChannels)
            {
                new ReadOnlySpan<float>(from, width * channels).CopyTo(new Span<float>(body, width * channels));
            }
            else
            {
                for (int x = 0; x < width; x++)
                {
                    for (int c = 0; c < paddedChannels; c++)
                        body[(x * paddedChannels) + c] = c < channels ? from[(x * channels) + c] : 0;
                }
            }
            new Span<float>(body + (width * paddedChannels), (paddedWidth - left - width) * paddedChannels).Clear();
        }
        return copy;
    }

    private static void Picture(float* padded, int paddedWidth, int sources, float* weights, float* bias, int kernelHeight, int kernelWidth, int height, int width, int targets, float* output)
    {
        int blockWidth = targets <= ConvolutionTiles.HalfChannels ? ConvolutionTiles.HalfChannels : ConvolutionTiles.Channels;
        int length = kernelWidth * sources;
        long rowStep = (long)paddedWidth * sources;
        float* spill = stackalloc float[ConvolutionTiles.Pixels * ConvolutionTiles.Channels];
        for (int block = 0, first = 0; first < targets; block++, first += blockWidth)
        {
            float* w = weights + ((long)block * kernelHeight * length * blockWidth);
            int used = Math.Min(blockWidth, targets - first);
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x += ConvolutionTiles.Pixels)
                {
                    float* source = padded + (y * rowStep) + (x * sources);
                    float* target = output + ((((long)y * width) + x) * targets) + first;
                    int pixels = Math.Min(ConvolutionTiles.Pixels, width - x);
                    bool whole = used == blockWidth && pixels == ConvolutionTiles.Pixels;
                    float* to = whole ? target : spill;
                    int step = whole ? targets : blockWidth;
                    if (blockWidth == ConvolutionTiles.Channels)
                        ConvolutionTiles.Product32(source, sources, rowStep, w, bias + first, kernelHeight, length, to, step);
                    else
                        ConvolutionTiles.Product16(source, sources, rowStep, w, bias + first, kernelHeight, length, to, step);
                    if (whole)
                        continue;
                    for (int p = 0; p < pixels; p++)
                        new ReadOnlySpan<float>(spill + (p * blockWidth), used).CopyTo(new Span<float>(target + ((long)p * targets), used));
                }
            }
        }
    }

    private static void WeightGradient(ConvolutionShape shape, float* x, int xWidth, int inputs, float* g, int gWidth, int outputs, float* sums)
    {
        long xRow = (long)xWidth * inputs, gRow = (long)gWidth * outputs;
        bool narrow = outputs == ConvolutionTiles.HalfChannels;
        int block = narrow ? ConvolutionTiles.HalfChannels : ConvolutionTiles.Channels;
        for (int y = 0; y < shape.OutHeight; y += RowsAtOnce)
        {
            int rows = Math.Min(RowsAtOnce, shape.OutHeight - y);
            for (int tap = 0; tap < shape.Taps; tap++)
            {
                float* tapX = x + ((y + (tap / shape.KernelWidth)) * xRow) + ((tap % shape.KernelWidth) * inputs);
                for (int o = 0; o < outputs; o += block)
                {
                    for (int i = 0; i < inputs; i += 8)
                    {
                        float* target = sums + ((((long)tap * inputs) + i) * outputs) + o;
                        if (narrow)
                            ConvolutionTiles.Outer16(tapX + i, inputs, xRow, g + (y * gRow) + o, outputs, gRow, rows, shape.OutWidth, target, outputs);
                        else
                            ConvolutionTiles.Outer32(tapX + i, inputs, xRow, g + (y * gRow) + o, outputs, gRow, rows, shape.OutWidth, target, outputs);
                    }
                }
            }
        }
    }

    private static void AddPixels(float* pixels, long count, int channels, float* sums)
    {
        for (long p = 0; p < count; p++)
        {
            for (int c = 0; c < channels; c++)
                sums[c] += pixels[(p * channels) + c];
        }
    }

    private static void UnpackGradient(ConvolutionShape shape, float* parts, long partLength, int groups, int inputs, int outputs, float* gradient)
    {
        Work.For(shape.Outputs, o =>
        {
            for (int i = 0; i < shape.Inputs; i++)
            {
                for (int tap = 0; tap < shape.Taps; tap++)
                {
                    float* part = parts + ((((long)tap * inputs) + i) * outputs) + o;
                    float sum = 0;
                    for (int group = 0; group < groups; group++)
                        sum += part[group * partLength];
                    gradient[(((o * shape.Inputs) + i) * shape.Taps) + tap] = sum;
                }
            }
        });
    }
}
