// Gray, 8 bits.
namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>One 8-bit gray level, 0..255.</summary>
public struct L8(byte luminance) : IPixel<L8>
{
    /// <summary>The gray level, 0..255.</summary>
    public byte PackedValue { get; set; } = luminance;

    /// <inheritdoc/>
    public void FromL8(L8 source) => PackedValue = source.PackedValue;

    /// <inheritdoc/>
    public void FromL16(L16 source) => PackedValue = Luminance.To8(source.PackedValue);

    /// <inheritdoc/>
    public void FromRgb24(Rgb24 source) => PackedValue = Luminance.Of(source.R, source.G, source.B);

    /// <inheritdoc/>
    public void FromRgba32(Rgba32 source) => PackedValue = Luminance.Of(source.R, source.G, source.B);

    /// <inheritdoc/>
    public void FromRgba64(Rgba64 source) =>
        PackedValue = Luminance.Of(Luminance.To8(source.R), Luminance.To8(source.G), Luminance.To8(source.B));

    /// <inheritdoc/>
    public readonly bool Equals(L8 other) => PackedValue == other.PackedValue;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is L8 other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => PackedValue;

    /// <inheritdoc/>
    public override readonly string ToString() => $"L8({PackedValue})";

    /// <summary>Equal gray levels.</summary>
    public static bool operator ==(L8 left, L8 right) => left.Equals(right);

    /// <summary>Different gray levels.</summary>
    public static bool operator !=(L8 left, L8 right) => !left.Equals(right);
}
