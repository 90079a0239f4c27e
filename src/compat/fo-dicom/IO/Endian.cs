// Byte order.
namespace FellowOakDicom.IO;

/// <summary>The order of the bytes of a number.</summary>
public readonly struct Endian : IEquatable<Endian>
{
    /// <summary>The default value.</summary>
    public static readonly Endian Little;
    public static readonly Endian Big = new(true);
    public static readonly Endian LocalMachine = BitConverter.IsLittleEndian ? Little : Big;
    public static readonly Endian Network = Big;

    private readonly bool _isBigEndian;

    private Endian(bool isBigEndian) => _isBigEndian = isBigEndian;

    public static bool operator ==(Endian left, Endian right) => left.Equals(right);

    public static bool operator !=(Endian left, Endian right) => !left.Equals(right);

    public bool Equals(Endian other) => _isBigEndian == other._isBigEndian;

    public override bool Equals(object? obj) => obj is Endian other && Equals(other);

    public override int GetHashCode() => _isBigEndian.GetHashCode();

    public override string ToString() => _isBigEndian ? "Big Endian" : "Little Endian";

    /// <summary>Turns the order of the bytes of every unit in place; a rest smaller than a unit stays as it is.</summary>
    /// <param name="bytesPerUnit">2, 4 or 8; with 1 nothing happens.</param>
    internal static void Swap(int bytesPerUnit, Span<byte> bytes)
    {
        if (bytesPerUnit <= 1) return;
        for (int i = 0; i + bytesPerUnit <= bytes.Length; i += bytesPerUnit)
            bytes.Slice(i, bytesPerUnit).Reverse();
    }
}
