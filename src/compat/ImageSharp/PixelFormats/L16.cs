// Gray, 16 bits.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>One 16-bit gray level, 0..65535.</summary>
public struct L16(ushort luminance) : IPixel<L16>
{
    /// <summary>The gray level, 0..65535.</summary>
    public ushort PackedValue { get; set; } = luminance;

    /// <inheritdoc/>
    public void FromL8(L8 source) => PackedValue = Luminance.To16(source.PackedValue);

    /// <inheritdoc/>
    public void FromL16(L16 source) => PackedValue = source.PackedValue;

    /// <inheritdoc/>
    public void FromRgb24(Rgb24 source) => FromRgba32(new Rgba32(source.R, source.G, source.B));

    /// <inheritdoc/>
    public void FromRgba32(Rgba32 source) =>
        PackedValue = Luminance.Of(Luminance.To16(source.R), Luminance.To16(source.G), Luminance.To16(source.B));

    /// <inheritdoc/>
    public void FromRgba64(Rgba64 source) => PackedValue = Luminance.Of(source.R, source.G, source.B);

    /// <inheritdoc/>
    public readonly bool Equals(L16 other) => PackedValue == other.PackedValue;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is L16 other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => PackedValue;

    /// <inheritdoc/>
    public override readonly string ToString() => $"L16({PackedValue})";

    /// <summary>Equal gray levels.</summary>
    public static bool operator ==(L16 left, L16 right) => left.Equals(right);

    /// <summary>Different gray levels.</summary>
    public static bool operator !=(L16 left, L16 right) => !left.Equals(right);
}
