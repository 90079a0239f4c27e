// What a pixel format must be able to take: the pixel kinds a picture file can hold.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>A pixel format: a blittable value that converts from each kind of pixel a picture file holds.</summary>
/// <remarks>Colour becomes gray by the weights of ITU-R BT.709; 16 bits become 8 by rounding v·255/65535.</remarks>
/// <typeparam name="TSelf">The format itself.</typeparam>
public interface IPixel<TSelf> : IEquatable<TSelf>
    where TSelf : unmanaged, IPixel<TSelf>
{
    /// <summary>Takes an 8-bit gray level, 0..255.</summary>
    void FromL8(L8 source);

    /// <summary>Takes a 16-bit gray level, 0..65535.</summary>
    void FromL16(L16 source);

    /// <summary>Takes an opaque 8-bit colour.</summary>
    void FromRgb24(Rgb24 source);

    /// <summary>Takes an 8-bit colour with alpha; formats without alpha drop it.</summary>
    void FromRgba32(Rgba32 source);

    /// <summary>Takes a 16-bit colour with alpha; formats without alpha drop it.</summary>
    void FromRgba64(Rgba64 source);
}
