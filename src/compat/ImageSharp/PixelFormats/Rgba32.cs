// Colour with alpha, 8 bits each.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>A colour in memory order red, green, blue, alpha; each 0..255, alpha not premultiplied.</summary>
public struct Rgba32(byte r, byte g, byte b, byte a) : IPixel<Rgba32>
{
    /// <summary>Red, 0..255.</summary>
    public byte R = r;

    /// <summary>Green, 0..255.</summary>
    public byte G = g;

    /// <summary>Blue, 0..255.</summary>
    public byte B = b;

    /// <summary>Alpha, 0 transparent to 255 opaque.</summary>
    public byte A = a;

    /// <summary>An opaque colour.</summary>
    public Rgba32(byte r, byte g, byte b)
        : this(r, g, b, byte.MaxValue)
    {
    }

    /// <inheritdoc/>
    public void FromL8(L8 source) => this = new Rgba32(source.PackedValue, source.PackedValue, source.PackedValue);

    /// <inheritdoc/>
    public void FromL16(L16 source) => FromL8(new L8(Luminance.To8(source.PackedValue)));

    /// <inheritdoc/>
    public void FromRgb24(Rgb24 source) => this = new Rgba32(source.R, source.G, source.B);

    /// <inheritdoc/>
    public void FromRgba32(Rgba32 source) => this = source;

    /// <inheritdoc/>
    public void FromRgba64(Rgba64 source) =>
        this = new Rgba32(Luminance.To8(source.R), Luminance.To8(source.G), Luminance.To8(source.B), Luminance.To8(source.A));

    /// <inheritdoc/>
    public readonly bool Equals(Rgba32 other) => R == other.R && G == other.G && B == other.B && A == other.A;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Rgba32 other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(R, G, B, A);

    /// <inheritdoc/>
    public override readonly string ToString() => $"Rgba32({R}, {G}, {B}, {A})";

    /// <summary>Equal colours.</summary>
    public static bool operator ==(Rgba32 left, Rgba32 right) => left.Equals(right);

    /// <summary>Different colours.</summary>
    public static bool operator !=(Rgba32 left, Rgba32 right) => !left.Equals(right);
}
