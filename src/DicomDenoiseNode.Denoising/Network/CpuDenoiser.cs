// FFDNet on the CPU with kernels of our own: all layers at once, a few rows of each alive.
namespace DicomDenoiseNode.Denoising;

/// <summary>Runs FFDNet by direct 3x3 convolutions in the widest vectors the machine has.</summary>
/// <remarks>
/// <para>
/// The layers advance together down the frame, each two rows behind the one before it: at step t, stage s computes row t − 2s of its map from rows
/// up to t − 2s + 1 of stage s − 1, which that stage finished at step t − 1. So everything within a step is independent and is shared out among
/// the threads, and of every map only four rows exist: memory is about 9 kB per column of the frame, whatever its height.
/// </para>
/// <para>
/// Any number of threads may call; frames are computed one at a time, each by all threads of the denoiser. Buffers are kept from frame to frame.
/// The result does not depend on the number of threads. Any size from 1 x 1 is taken: see <see cref="FfdNet"/> for odd sizes.
/// </para>
/// </remarks>
public sealed unsafe class CpuDenoiser : IDenoiser
{
    // Pixels of a row that one thread takes at a time: enough work to hide the sharing, little enough to keep many threads busy.
    private const int SegmentPixels = 16 * ConvolutionTile.Pixels;

    private readonly Lock oneFrame = new();
    private readonly VectorWidth vectors;
    private readonly PackedWeights[] layers;
    private readonly RowRing[] maps;
    private readonly StepCrew crew;
    private readonly bool subtracts;
    private bool disposed;

    // The frame in work.
    private float* image;
    private float* denoised;
    private int width, height, halfWidth, halfHeight, segments;
    private SigmaMap sigma;

    /// <param name="network">The weights; copied.</param>
    /// <param name="threads">How many threads work on a frame, the caller's included; 0: one for each processor.</param>
    public CpuDenoiser(FfdNet network, int threads = 0) : this(network, threads, VectorWidths.Widest)
    {
    }

    internal CpuDenoiser(FfdNet network, int threads, VectorWidth vectors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        this.vectors = vectors;
        subtracts = network.Subtracts;
        layers = [.. network.Layers.Select(layer => new PackedWeights(layer, vectors.Block()))];
        maps = [.. network.Layers.Select(layer => new RowRing(layer.Inputs))];
        crew = new StepCrew(threads == 0 ? Environment.ProcessorCount : threads, RunItem);
    }

    public string Name => $"CPU, {(int)vectors}-bit vectors, {crew.Count} thread{(crew.Count == 1 ? "" : "s")}";

    /// <inheritdoc/>
    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (image.Length != (long)width * height || denoised.Length != image.Length)
            throw new ArgumentException($"Frame and result have {image.Length} and {denoised.Length} pixels, not {width} x {height}.", nameof(image));
        sigma.RequireHeight(height);
        lock (oneFrame)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            fixed (float* source = image)
            fixed (float* target = denoised)
            {
                this.image = source;
                this.denoised = target;
                this.sigma = sigma;
                this.width = width;
                this.height = height;
                halfWidth = (width + 1) / 2;
                halfHeight = (height + 1) / 2;
                segments = (halfWidth + SegmentPixels - 1) / SegmentPixels;
                foreach (RowRing map in maps)
                    map.Resize(halfWidth, halfHeight);
                int stages = layers.Length + 1;
                crew.Run(halfHeight + 2 * (stages - 1), stages * segments);
                this.image = this.denoised = null;
                this.sigma = default;
            }
        }
    }

    public void Dispose()
    {
        lock (oneFrame)
        {
            if (disposed)
                return;
            disposed = true;
            crew.Dispose();
            foreach (PackedWeights layer in layers)
                layer.Dispose();
            foreach (RowRing map in maps)
                map.Dispose();
        }
    }

    // Stage 0 makes the planes, stages 1 to 15 are the convolutions; near the top and the bottom of the frame some have no row yet or no more.
    private void RunItem(int step, int item)
    {
        int stage = item / segments;
        int y = step - 2 * stage;
        if (y < 0 || y >= halfHeight)
            return;
        int first = item % segments * SegmentPixels;
        int end = Math.Min(first + SegmentPixels, halfWidth);
        if (stage == 0)
            Unshuffle(y, first, end);
        else if (stage < layers.Length)
            Convolve(layers[stage - 1], maps[stage - 1], maps[stage].Row(y), y, first, end);
        else
            Finish(y, first, end);
    }

    private void Unshuffle(int y, int first, int end)
    {
        int lower = Reflected(2 * y + 1, height);
        float* above = image + (long)2 * y * width;
        float* below = image + (long)lower * width;
        float level = 0.5f * (sigma.AtRow(2 * y) + sigma.AtRow(lower));
        float* planes = maps[0].Row(y) + (first + 1) * FfdNet.InputPlanes;
        for (int x = first; x < end; x++, planes += FfdNet.InputPlanes)
        {
            int right = Reflected(2 * x + 1, width);
            planes[0] = above[2 * x];
            planes[1] = above[right];
            planes[2] = below[2 * x];
            planes[3] = below[right];
            planes[4] = level;
        }
    }

    private void Convolve(PackedWeights layer, RowRing source, float* target, int y, int first, int end)
    {
        int inputs = layer.Inputs, outputs = layer.Outputs;
        float* above = source.Row(y - 1), at = source.Row(y), below = source.Row(y + 1);
        float* weights = layer.Weights;
        for (int block = 0; block < outputs; block += layer.Block, weights += 9 * inputs * layer.Block)
        {
            float* bias = layer.Bias + block;
            for (int x = first; x < end; x += ConvolutionTile.Pixels)
            {
                int s = x * inputs;
                float* t = target + (x + 1) * outputs + block;
                switch (vectors)
                {
                    case VectorWidth.Bits512:
                        ConvolutionTile.Wide512(above + s, at + s, below + s, inputs, weights, bias, t, outputs);
                        break;
                    case VectorWidth.Bits256:
                        ConvolutionTile.Wide256(above + s, at + s, below + s, inputs, weights, bias, t, outputs);
                        break;
                    default:
                        ConvolutionTile.Wide128(above + s, at + s, below + s, inputs, weights, bias, t, outputs);
                        break;
                }
            }
        }
        // A tile that ran over the edge has written where the next layer expects zeros.
        if (end == halfWidth && end % ConvolutionTile.Pixels is > 0 and int used)
            new Span<float>(target + (end + 1) * outputs, (ConvolutionTile.Pixels - used) * outputs).Clear();
    }

    // The last layer, shuffled back to full size and taken from the frame.
    private void Finish(int y, int first, int end)
    {
        PackedWeights layer = layers[^1];
        RowRing source = maps[^1];
        float* above = source.Row(y - 1), at = source.Row(y), below = source.Row(y + 1);
        float* tile = stackalloc float[ConvolutionTile.Pixels * FfdNet.OutputPlanes];
        for (int x = first; x < end; x += ConvolutionTile.Pixels)
        {
            int s = x * layer.Inputs;
            ConvolutionTile.Last(above + s, at + s, below + s, layer.Inputs, layer.Weights, layer.Bias, tile);
            int columns = Math.Min(2 * (x + ConvolutionTile.Pixels), Math.Min(2 * end, width)) - 2 * x;
            for (int row = 0; row < 2 && 2 * y + row < height; row++)
            {
                long i = (long)(2 * y + row) * width + 2 * x;
                for (int column = 0; column < columns; column++)
                {
                    float estimate = tile[column / 2 * FfdNet.OutputPlanes + 2 * row + column % 2];
                    denoised[i + column] = subtracts ? image[i + column] - estimate : estimate;
                }
            }
        }
    }

    // Past the end the image continues as its mirror image about its last pixel; a single pixel is its own mirror image.
    private static int Reflected(int i, int length) => i < length ? i : Math.Max(0, length - 2);
}
