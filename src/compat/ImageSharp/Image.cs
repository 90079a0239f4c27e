// Loading pictures, and what every picture has whatever its pixel format.
using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>A picture. Files are PNG.</summary>
public abstract class Image : IDisposable
{
    private protected Image(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        (Width, Height) = (width, height);
    }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Decodes a file.</summary>
    /// <exception cref="UnknownImageFormatException">Not a PNG file.</exception>
    /// <exception cref="InvalidImageContentException">A damaged or truncated PNG file.</exception>
    public static Image<TPixel> Load<TPixel>(string path)
        where TPixel : unmanaged, IPixel<TPixel> => Load<TPixel>(File.ReadAllBytes(path));

    /// <summary>Decodes a stream from its position to its end.</summary>
    /// <inheritdoc cref="Load{TPixel}(string)"/>
    public static Image<TPixel> Load<TPixel>(Stream stream)
        where TPixel : unmanaged, IPixel<TPixel> => Load<TPixel>(ReadToEnd(stream));

    /// <summary>Decodes a file held in memory.</summary>
    /// <inheritdoc cref="Load{TPixel}(string)"/>
    public static Image<TPixel> Load<TPixel>(ReadOnlySpan<byte> buffer)
        where TPixel : unmanaged, IPixel<TPixel> => PngReader.Read<TPixel>(buffer);

    /// <summary>Makes a picture of pixels in row order, shape [height, width].</summary>
    /// <exception cref="ArgumentException">Fewer than width·height pixels.</exception>
    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<TPixel> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var image = new Image<TPixel>(width, height);
        if (data.Length < image.Pixels.Length)
            throw new ArgumentException($"{data.Length} pixels do not fill {width}x{height}.", nameof(data));
        data[..image.Pixels.Length].CopyTo(image.Pixels);
        return image;
    }

    /// <summary>Makes a picture of the bytes of pixels in row order.</summary>
    /// <exception cref="ArgumentException">Fewer bytes than width·height pixels have.</exception>
    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<byte> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel> => LoadPixelData(MemoryMarshal.Cast<byte, TPixel>(data), width, height);

    /// <summary>Reads a file's header.</summary>
    /// <inheritdoc cref="Load{TPixel}(string)"/>
    public static ImageInfo Identify(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Identify(stream);
    }

    /// <summary>Reads a header from a stream's position on.</summary>
    /// <inheritdoc cref="Load{TPixel}(string)"/>
    public static ImageInfo Identify(Stream stream)
    {
        Span<byte> start = stackalloc byte[PngHeader.LengthInFile];
        return Identify(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
    }

    /// <summary>Reads the header of a file held in memory.</summary>
    /// <inheritdoc cref="Load{TPixel}(string)"/>
    public static ImageInfo Identify(ReadOnlySpan<byte> buffer)
    {
        PngHeader header = PngHeader.Read(buffer);
        return new ImageInfo(header.Width, header.Height);
    }

    /// <summary>Releases the pixels.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the pixels.</summary>
    protected abstract void Dispose(bool disposing);

    internal abstract void WritePng(Stream stream);

    private static byte[] ReadToEnd(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
