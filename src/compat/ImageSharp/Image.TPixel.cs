// A picture in one pixel format, held as rows in one array.
using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>What <see cref="Image{TPixel}.ProcessPixelRows(PixelAccessorAction{TPixel})"/> calls.</summary>
public delegate void PixelAccessorAction<TPixel>(PixelAccessor<TPixel> pixelAccessor)
    where TPixel : unmanaged, IPixel<TPixel>;

/// <summary>A picture, pixels in row order, shape [height, width].</summary>
/// <typeparam name="TPixel">The pixel format.</typeparam>
public sealed class Image<TPixel> : Image
    where TPixel : unmanaged, IPixel<TPixel>
{
    private TPixel[]? pixels;

    /// <summary>A picture of zero pixels.</summary>
    public Image(int width, int height)
        : base(width, height) => pixels = new TPixel[checked(width * height)];

    internal Span<TPixel> Pixels
    {
        get
        {
            ObjectDisposedException.ThrowIf(pixels is null, this);
            return pixels;
        }
    }

    /// <summary>One pixel; x is the column, y the row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the picture.</exception>
    public TPixel this[int x, int y]
    {
        get => Row(y)[Column(x)];
        set => Row(y)[Column(x)] = value;
    }

    /// <summary>Copies all pixels, row by row.</summary>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyPixelDataTo(Span<TPixel> destination) => Pixels.CopyTo(destination);

    /// <summary>Copies the bytes of all pixels, row by row.</summary>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyPixelDataTo(Span<byte> destination) => MemoryMarshal.AsBytes(Pixels).CopyTo(destination);

    /// <summary>Gives the rows as spans for the time of the call.</summary>
    public void ProcessPixelRows(PixelAccessorAction<TPixel> processPixels)
    {
        ArgumentNullException.ThrowIfNull(processPixels);
        processPixels(new PixelAccessor<TPixel>(this));
    }

    internal Span<TPixel> Row(int y)
    {
        if ((uint)y >= (uint)Height)
            throw new ArgumentOutOfRangeException(nameof(y), y, $"The picture has {Height} rows.");
        return Pixels.Slice(y * Width, Width);
    }

    internal override void WritePng(Stream stream) => PngWriter.Write(stream, this);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => pixels = null;

    private int Column(int x) => (uint)x < (uint)Width
        ? x
        : throw new ArgumentOutOfRangeException(nameof(x), x, $"The picture has {Width} columns.");
}

/// <summary>Rows of a picture as spans.</summary>
public readonly ref struct PixelAccessor<TPixel>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly Image<TPixel> image;

    internal PixelAccessor(Image<TPixel> image) => this.image = image;

    /// <summary>Columns.</summary>
    public int Width => image.Width;

    /// <summary>Rows.</summary>
    public int Height => image.Height;

    /// <summary>One row of <see cref="Width"/> pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public Span<TPixel> GetRowSpan(int rowIndex) => image.Row(rowIndex);
}
