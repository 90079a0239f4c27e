// Colour, 8 bits each of red, green and blue.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>An opaque colour in memory order red, green, blue; each 0..255.</summary>
public struct Rgb24(byte r, byte g, byte b) : IPixel<Rgb24>
{
    /// <summary>Red, 0..255.</summary>
    public byte R = r;

    /// <summary>Green, 0..255.</summary>
    public byte G = g;

    /// <summary>Blue, 0..255.</summary>
    public byte B = b;

    /// <inheritdoc/>
    public void FromL8(L8 source) => R = G = B = source.PackedValue;

    /// <inheritdoc/>
    public void FromL16(L16 source) => R = G = B = Luminance.To8(source.PackedValue);

    /// <inheritdoc/>
    public void FromRgb24(Rgb24 source) => this = source;

    /// <inheritdoc/>
    public void FromRgba32(Rgba32 source) => this = new Rgb24(source.R, source.G, source.B);

    /// <inheritdoc/>
    public void FromRgba64(Rgba64 source) =>
        this = new Rgb24(Luminance.To8(source.R), Luminance.To8(source.G), Luminance.To8(source.B));

    /// <inheritdoc/>
    public readonly bool Equals(Rgb24 other) => R == other.R && G == other.G && B == other.B;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Rgb24 other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(R, G, B);

    /// <inheritdoc/>
    public override readonly string ToString() => $"Rgb24({R}, {G}, {B})";

    /// <summary>Equal colours.</summary>
    public static bool operator ==(Rgb24 left, Rgb24 right) => left.Equals(right);

    /// <summary>Different colours.</summary>
    public static bool operator !=(Rgb24 left, Rgb24 right) => !left.Equals(right);
}
