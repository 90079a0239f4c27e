// Colour with alpha, 16 bits each.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>A colour in memory order red, green, blue, alpha; each 0..65535, alpha not premultiplied.</summary>
public struct Rgba64(ushort r, ushort g, ushort b, ushort a) : IPixel<Rgba64>
{
    /// <summary>Red, 0..65535.</summary>
    public ushort R = r;

    /// <summary>Green, 0..65535.</summary>
    public ushort G = g;

    /// <summary>Blue, 0..65535.</summary>
    public ushort B = b;

    /// <summary>Alpha, 0 transparent to 65535 opaque.</summary>
    public ushort A = a;

    /// <inheritdoc/>
    public void FromL8(L8 source) => FromL16(new L16(Luminance.To16(source.PackedValue)));

    /// <inheritdoc/>
    public void FromL16(L16 source) =>
        this = new Rgba64(source.PackedValue, source.PackedValue, source.PackedValue, ushort.MaxValue);

    /// <inheritdoc/>
    public void FromRgb24(Rgb24 source) => FromRgba32(new Rgba32(source.R, source.G, source.B));

    /// <inheritdoc/>
    public void FromRgba32(Rgba32 source) =>
        this = new Rgba64(Luminance.To16(source.R), Luminance.To16(source.G), Luminance.To16(source.B), Luminance.To16(source.A));

    /// <inheritdoc/>
    public void FromRgba64(Rgba64 source) => this = source;

    /// <inheritdoc/>
    public readonly bool Equals(Rgba64 other) => R == other.R && G == other.G && B == other.B && A == other.A;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Rgba64 other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(R, G, B, A);

    /// <inheritdoc/>
    public override readonly string ToString() => $"Rgba64({R}, {G}, {B}, {A})";

    /// <summary>Equal colours.</summary>
    public static bool operator ==(Rgba64 left, Rgba64 right) => left.Equals(right);

    /// <summary>Different colours.</summary>
    public static bool operator !=(Rgba64 left, Rgba64 right) => !left.Equals(right);
}
