// The elements of the representations that are neither plain text nor plain numbers: PN, UI, AT, UN.
using System.Buffers.Binary;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>Names of persons (PN).</summary>
public class DicomPersonName : DicomMultiStringElement
{
    public DicomPersonName(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    public DicomPersonName(DicomTag tag, string last, string first, string? middle = null, string? prefix = null, string? suffix = null)
        : base(tag, string.Join('^', last, first, middle, prefix, suffix).TrimEnd('^'))
    {
    }

    internal DicomPersonName(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.PN;

    public string Last => Component(0);

    public string First => Component(1);

    public string Middle => Component(2);

    public string Prefix => Component(3);

    public string Suffix => Component(4);

    /// <summary>A component of the first name's alphabetic group, PS3.5 section 6.2.1.</summary>
    private string Component(int index)
    {
        string[] components = (Values.Length == 0 ? "" : Values[0].Split('=')[0]).Split('^');
        return index < components.Length ? components[index].Trim() : "";
    }
}

/// <summary>Unique identifiers (UI).</summary>
public class DicomUniqueIdentifier : DicomMultiStringElement
{
    public DicomUniqueIdentifier(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    public DicomUniqueIdentifier(DicomTag tag, params DicomUID[] values)
        : base(tag, [.. values.Select(value => value.UID)])
    {
    }

    public DicomUniqueIdentifier(DicomTag tag, params DicomTransferSyntax[] values)
        : base(tag, [.. values.Select(value => value.UID.UID)])
    {
    }

    internal DicomUniqueIdentifier(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UI;

    public override T Get<T>(int item = -1)
    {
        if (typeof(T) == typeof(DicomUID)) return (T)(object)DicomUID.Parse(Index(Values, item));
        if (typeof(T) == typeof(DicomUID[])) return (T)(object)Values.Select(DicomUID.Parse).ToArray();
        if (typeof(T) == typeof(DicomTransferSyntax)) return (T)(object)DicomTransferSyntax.Parse(Index(Values, item));
        if (typeof(T) == typeof(DicomTransferSyntax[])) return (T)(object)Values.Select(DicomTransferSyntax.Parse).ToArray();
        return base.Get<T>(item);
    }
}

/// <summary>Tags (AT): two 16-bit numbers each, group first in either byte order.</summary>
public class DicomAttributeTag : DicomElement
{
    public DicomAttributeTag(DicomTag tag, params DicomTag[] values)
        : base(tag, Encode(values))
    {
    }

    public DicomAttributeTag(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.AT;

    public override int Count => (int)Math.Min(Buffer.Size / 4, int.MaxValue);

    /// <summary>The tags.</summary>
    public IEnumerable<DicomTag> Values
    {
        get
        {
            byte[] data = Buffer.Data;
            for (int i = 0; i + 4 <= data.Length; i += 4)
                yield return new DicomTag(BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(i)), BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(i + 2)));
        }
    }

    public override T Get<T>(int item = -1)
    {
        DicomTag[] tags = [.. Values];
        if (typeof(T) == typeof(DicomTag)) return (T)(object)Index(tags, item);
        if (typeof(T) == typeof(DicomTag[])) return (T)(object)tags;
        if (typeof(T) == typeof(string[])) return (T)(object)tags.Select(Text).ToArray();
        if (typeof(T) == typeof(string)) return (T)(object)(item < 0 ? string.Join('\\', tags.Select(Text)) : Text(Index(tags, item)));
        throw NoSuchType(typeof(T));
    }

    private static string Text(DicomTag tag) => tag.ToString("J", null);

    private static IByteBuffer Encode(DicomTag[] values)
    {
        byte[] data = new byte[values.Length * 4];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(i * 4), values[i].Group);
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(i * 4 + 2), values[i].Element);
        }

        return new MemoryByteBuffer(data);
    }
}

/// <summary>Values of which nothing is known (UN), kept as they came.</summary>
public class DicomUnknown : DicomOtherByte
{
    public DicomUnknown(DicomTag tag, params byte[] values)
        : base(tag, values)
    {
    }

    public DicomUnknown(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UN;

    /// <summary>The two bytes that stood where a representation should; null where it was UN or implicit.</summary>
    internal byte[]? RepresentationAsRead { get; init; }
}
