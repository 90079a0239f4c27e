// What a picture's header says.
namespace SixLabors.ImageSharp;

/// <summary>Size of a picture, read without decoding it.</summary>
public class ImageInfo
{
    internal ImageInfo(int width, int height) => (Width, Height) = (width, height);

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }
}
