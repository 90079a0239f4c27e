// Builds a PDU in memory, filling in the lengths of nested items as they close. Big endian throughout (PS3.8, 9.3.1).
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace FellowOakDicom.Network.UpperLayer;

internal sealed class PduBuilder
{
    private readonly List<byte> _bytes = [];

    public PduBuilder(PduType type)
    {
        Byte((byte)type);
        Byte(0);
        Zeros(4);
    }

    public void Byte(byte value) => _bytes.Add(value);

    public void Zeros(int count) => _bytes.AddRange(new byte[count]);

    public void UInt16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    public void UInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        _bytes.AddRange(bytes);
    }

    public void Text(string value) => _bytes.AddRange(Encoding.ASCII.GetBytes(value));

    /// <summary>An AE title: sixteen characters, padded with spaces, cut where longer.</summary>
    public void AETitle(string value) => Text(value.PadRight(PduSize.AETitle)[..PduSize.AETitle]);

    /// <summary>An item: type, reserved byte, 16-bit length, content.</summary>
    public void Item(byte type, Action content)
    {
        Byte(type);
        Byte(0);
        UInt16(0);
        var start = _bytes.Count;
        content();
        var length = checked((ushort)(_bytes.Count - start));
        BinaryPrimitives.WriteUInt16BigEndian(CollectionsMarshal.AsSpan(_bytes)[(start - 2)..], length);
    }

    public void TextItem(byte type, string value) => Item(type, () => Text(value));

    public ReadOnlyMemory<byte> Close()
    {
        BinaryPrimitives.WriteUInt32BigEndian(CollectionsMarshal.AsSpan(_bytes)[2..], (uint)(_bytes.Count - PduSize.Header));
        return _bytes.ToArray();
    }
}
