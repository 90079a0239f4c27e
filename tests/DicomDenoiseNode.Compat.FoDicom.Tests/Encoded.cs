// Builds encoded data sets byte by byte, sound and broken ones.
using System.Buffers.Binary;
using System.Text;

namespace FellowOakDicom.Tests;

/// <summary>Bytes of a data set in the making.</summary>
internal sealed class Encoded(bool isExplicit = true, bool isBig = false)
{
    public const uint Undefined = 0xFFFFFFFF;

    private readonly List<byte> _bytes = [];

    public Encoded Bytes(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public Encoded Short(ushort value)
    {
        byte[] bytes = new byte[2];
        if (isBig) BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return Bytes(bytes);
    }

    public Encoded Long(uint value)
    {
        byte[] bytes = new byte[4];
        if (isBig) BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Bytes(bytes);
    }

    public Encoded Tag(uint tag) => Short((ushort)(tag >> 16)).Short((ushort)tag);

    /// <summary>Tag, representation and a length, which may be a lie.</summary>
    public Encoded Header(uint tag, string vr, uint length)
    {
        Tag(tag);
        if (!isExplicit) return Long(length);
        Bytes(Encoding.Latin1.GetBytes(vr));
        bool isLong = "OB OD OF OL OV OW SQ SV UC UN UR UT UV".Contains(vr, StringComparison.Ordinal);
        return isLong ? Short(0).Long(length) : Short((ushort)length);
    }

    public Encoded Element(uint tag, string vr, params byte[] value) => Header(tag, vr, (uint)value.Length).Bytes(value);

    public Encoded Element(uint tag, string vr, string value)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(value);
        if (bytes.Length % 2 != 0) bytes = [.. bytes, (byte)(vr == "UI" ? 0 : ' ')];
        return Element(tag, vr, bytes);
    }

    public Encoded Item(uint length) => Tag(0xFFFEE000).Long(length);

    public Encoded ItemEnd() => Tag(0xFFFEE00D).Long(0);

    public Encoded SequenceEnd() => Tag(0xFFFEE0DD).Long(0);

    public byte[] ToArray() => [.. _bytes];

    /// <summary>The data set behind preamble, prefix and meta information.</summary>
    public byte[] ToFile(DicomTransferSyntax syntax)
    {
        var meta = new Encoded().Element(0x00020001, "OB", 0, 1)
            .Element(0x00020002, "UI", "1.2.840.10008.5.1.4.1.1.6.1")
            .Element(0x00020003, "UI", "2.25.1")
            .Element(0x00020010, "UI", syntax.UID.UID)
            .Element(0x00020012, "UI", "2.25.2").ToArray();
        return [.. new byte[128], .. "DICM"u8, .. new Encoded().Element(0x00020000, "UL", BitConverter.GetBytes(meta.Length)).ToArray(), .. meta, .. ToArray()];
    }

    public DicomFile Open(DicomTransferSyntax? syntax = null, FileReadOption option = FileReadOption.Default) =>
        DicomFile.Open(new MemoryStream(ToFile(syntax ?? DicomTransferSyntax.ExplicitVRLittleEndian)), option);
}
