// Saving pictures.
namespace SixLabors.ImageSharp;

/// <summary>Saves pictures as PNG of the depth their pixel format has.</summary>
public static class ImageExtensions
{
    /// <summary>Saves by the path's extension, which must be .png.</summary>
    /// <exception cref="UnknownImageFormatException">Another extension.</exception>
    public static void Save(this Image source, string path)
    {
        string extension = Path.GetExtension(path);
        if (!extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
            throw new UnknownImageFormatException($"No encoder for the extension '{extension}'; .png is known.");
        source.SaveAsPng(path);
    }

    /// <summary>Saves as PNG; an existing file is replaced.</summary>
    public static void SaveAsPng(this Image source, string path)
    {
        ArgumentNullException.ThrowIfNull(source);
        using FileStream stream = File.Create(path);
        source.WritePng(stream);
    }

    /// <summary>Writes PNG at the stream's position.</summary>
    public static void SaveAsPng(this Image source, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.WritePng(stream);
    }
}
