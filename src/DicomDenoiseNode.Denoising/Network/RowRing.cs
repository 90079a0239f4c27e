// The few rows of a feature map that are alive at a time.
using System.Runtime.InteropServices;

namespace DicomDenoiseNode.Denoising;

/// <summary>Four consecutive rows of a channels-last feature map in native memory, with the zero padding of a 3x3 convolution around them.</summary>
/// <remarks>A row has one zero pixel on its left and enough on its right that a tile may run over the edge.</remarks>
internal sealed unsafe class RowRing : IDisposable
{
    private const int Rows = 4;
    private readonly int channels;
    private float* memory;
    private long capacity;
    private long rowLength;
    private int width;
    private int height;

    public RowRing(int channels) => this.channels = channels;

    /// <summary>Makes room for maps of this size, keeping memory that is large enough, and clears it; nothing to do where the width stays.</summary>
    public void Resize(int newWidth, int newHeight)
    {
        height = newHeight;
        if (newWidth == width)
            return;
        width = newWidth;
        int tiled = (width + ConvolutionTile.Pixels - 1) / ConvolutionTile.Pixels * ConvolutionTile.Pixels;
        // Rows start 64-byte aligned.
        rowLength = ((long)(tiled + 2) * channels + 15) / 16 * 16;
        long wanted = (Rows + 1) * rowLength;
        if (wanted > capacity)
        {
            NativeMemory.AlignedFree(memory);
            memory = null;
            memory = (float*)NativeMemory.AlignedAlloc((nuint)(sizeof(float) * wanted), 64);
            capacity = wanted;
        }
        NativeMemory.Clear(memory, (nuint)(sizeof(float) * wanted));
    }

    /// <summary>Row <paramref name="y"/>, from the zero pixel on its left; outside the map a row of zeros.</summary>
    public float* Row(int y) => memory + (y < 0 || y >= height ? Rows : y % Rows) * rowLength;

    public void Dispose()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
        capacity = 0;
    }
}
