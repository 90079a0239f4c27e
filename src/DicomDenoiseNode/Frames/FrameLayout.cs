// How one decoded frame lies in memory.
namespace DicomDenoiseNode.Frames;

/// <summary>What the samples of a decoded frame mean.</summary>
public enum FrameColour
{
    Monochrome,
    Palette,
    Rgb,
    YbrFull,
}

/// <summary>A decoded frame: 8 bits a sample, no padding.</summary>
/// <param name="Columns">(0028,0011).</param>
/// <param name="Rows">(0028,0010).</param>
/// <param name="Colour">What the samples mean.</param>
/// <param name="Planar">True: one plane after the other; false: the samples of a pixel side by side.</param>
/// <param name="Lossy">The pixels have been through a lossy compression at some time.</param>
public sealed record FrameLayout(int Columns, int Rows, FrameColour Colour, bool Planar, bool Lossy)
{
    public int Samples => Colour is FrameColour.Monochrome or FrameColour.Palette ? 1 : 3;

    public int Pixels => Columns * Rows;

    public int Bytes => Pixels * Samples;

    /// <summary>From one sample of a pixel to its next.</summary>
    public int SampleStep => Planar ? Pixels : 1;

    /// <summary>From one pixel to the next.</summary>
    public int PixelStep => Planar ? 1 : Samples;
}
