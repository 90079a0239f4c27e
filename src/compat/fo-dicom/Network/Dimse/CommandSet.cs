// Command sets to and from bytes: always Implicit VR Little Endian, with a group length first (PS3.7, 6.3.1).
using System.Buffers.Binary;
using System.Text;
using FellowOakDicom.Network.UpperLayer;

namespace FellowOakDicom.Network.Dimse;

internal static class CommandSet
{
    /// <summary>The longest command set that is taken, in bytes; real ones have a few hundred.</summary>
    public const int Longest = 64 * 1024;

    private const int ElementHeader = 8;
    private const ushort CommandGroup = 0x0000;

    public static byte[] Write(DicomDataset command)
    {
        using var elements = new MemoryStream();
        foreach (var element in command.OfType<DicomElement>().Where(e => e.Tag.Group == CommandGroup && e.Tag.Element != 0))
        {
            var value = element.Buffer.Data;
            var padding = value.Length % 2;
            Header(elements, element.Tag.Element, (uint)(value.Length + padding));
            elements.Write(value);
            if (padding != 0)
                elements.WriteByte((byte)(element.ValueRepresentation == DicomVR.UI ? 0 : ' '));
        }

        using var whole = new MemoryStream();
        Header(whole, 0, sizeof(uint));
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)elements.Length);
        whole.Write(length);
        elements.WriteTo(whole);
        return whole.ToArray();
    }

    /// <exception cref="InvalidPduException">An element reaches past the end, or has no place in a command set.</exception>
    public static DicomDataset Read(ReadOnlySpan<byte> bytes)
    {
        // Odd UIDs of a peer are handed on as they came.
        var command = new DicomDataset().NotValidated();
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < ElementHeader)
                throw Invalid("A command set ends within an element.");
            var group = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            var number = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            if (group != CommandGroup || length > bytes.Length - ElementHeader)
                throw Invalid($"Element ({group:X4},{number:X4}) of {length} bytes has no place in a command set.");
            if (number != 0 && Element(new DicomTag(group, number), bytes.Slice(ElementHeader, (int)length)) is { } element)
                command.AddOrUpdate(element);
            bytes = bytes[(ElementHeader + (int)length)..];
        }

        return command;
    }

    /// <summary>Value representations of command elements (PS3.7, Table E.1-1); null for what the table lacks, retired ones included.</summary>
    private static DicomElement? Element(DicomTag tag, ReadOnlySpan<byte> value) => tag.Element switch
    {
        0x0002 or 0x0003 or 0x1000 or 0x1001 => new DicomUniqueIdentifier(tag, PduItems.AsText(value)),
        0x0100 or 0x0110 or 0x0120 or 0x0700 or 0x0800 or 0x0900 or 0x0903 or 0x1002 or 0x1008 or 0x1020 or 0x1021 or 0x1022 or 0x1023 or 0x1031 =>
            new DicomUnsignedShort(tag, UInt16(tag, value)),
        0x0600 or 0x1030 => new DicomApplicationEntity(tag, PduItems.AsText(value)),
        0x0902 => new DicomLongString(tag, Encoding.ASCII.GetString(value).TrimEnd(' ', '\0')),
        _ => null,
    };

    private static ushort UInt16(DicomTag tag, ReadOnlySpan<byte> value) => value.Length == sizeof(ushort)
        ? BinaryPrimitives.ReadUInt16LittleEndian(value)
        : throw Invalid($"Element ({tag.Group:X4},{tag.Element:X4}) has {value.Length} bytes in place of 2.");

    private static void Header(MemoryStream target, ushort element, uint length)
    {
        Span<byte> header = stackalloc byte[ElementHeader];
        BinaryPrimitives.WriteUInt16LittleEndian(header, CommandGroup);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], element);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], length);
        target.Write(header);
    }

    private static InvalidPduException Invalid(string message) => new(DicomAbortReason.InvalidPDUParameter, message);
}
