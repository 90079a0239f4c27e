// Walks the items of an association PDU; every length is checked against what holds it.
using System.Buffers.Binary;
using System.Text;

namespace FellowOakDicom.Network.UpperLayer;

/// <summary>Reads big-endian fields and items of a byte span that ends where it ends.</summary>
internal ref struct PduItems(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsEmpty => _rest.IsEmpty;

    /// <summary>The next item (type, reserved byte, 16-bit length, content).</summary>
    /// <exception cref="InvalidPduException">The item reaches past the end.</exception>
    public ReadOnlySpan<byte> Item(out byte type)
    {
        type = Byte();
        Byte();
        return Take(UInt16());
    }

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public string Text(int length) => AsText(Take(length));

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "An item of an association PDU is longer than what holds it.");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    /// <summary>AE titles and UIDs: padding with spaces and NULs is not significant (PS3.8, Table 9-11 and Annex F).</summary>
    public static string AsText(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes).Trim(' ', '\0');
}
