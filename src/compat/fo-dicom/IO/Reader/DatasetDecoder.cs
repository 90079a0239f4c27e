// Reads a data set: elements, sequences and fragments.
using System.Globalization;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom.IO.Reader;

/// <summary>Decodes data sets of one transfer syntax, PS3.5 chapter 7.</summary>
/// <param name="source">The bytes; their order is set by the syntax.</param>
/// <param name="stop">Asked before every element; true ends the reading.</param>
internal sealed class DatasetDecoder(EncodedSource source, Func<ParseState, bool>? stop = null)
{
    /// <summary>Sequences within sequences; real objects stay under a dozen.</summary>
    private const int DepthLimit = 64;

    /// <summary>Elements, items and fragments of one data set: several times what the largest real ones have, and at some 250 bytes each a bound on what a hostile one costs.</summary>
    private const int ItemLimit = 500_000;

    private const uint UndefinedLength = 0xFFFFFFFF;

    private int _items;
    private DicomTag _at = DicomTag.Unknown;
    private long _atOffset;

    /// <summary>The stop criterion held.</summary>
    public bool WasStopped { get; private set; }

    /// <summary>Whether the representation of these two letters is followed by two reserved bytes and a 32-bit length.</summary>
    /// <remarks>Every representation that PS3.5 may add has this form (section 7.1.2); what is no representation at all is read with 16 bits.</remarks>
    public static bool HasLongForm(ReadOnlySpan<byte> code) =>
        DicomVR.TryParse(Code(code), out DicomVR? vr) ? !vr.Is16bitLength : IsUpper(code[0]) && IsUpper(code[1]);

    /// <summary>Reads to the end of the source.</summary>
    /// <param name="dataset">Takes the items, unchecked.</param>
    /// <param name="fallback">For text where no Specific Character Set is declared.</param>
    /// <exception cref="DicomReaderException">The bytes are no data set of this syntax; says tag and offset.</exception>
    public void Read(DicomDataset dataset, DicomTransferSyntax syntax, SpecificCharacterSet fallback)
    {
        source.Endian = syntax.Endian;
        var context = new Context(syntax.IsExplicitVR && LooksExplicit(), fallback, 0, 0);
        try
        {
            Items(dataset, long.MaxValue, context);
        }
        catch (EndOfStreamException fault)
        {
            throw Fault($"the data end inside it: {fault.Message}");
        }
    }

    /// <summary>Reads the elements of group 0002, which are explicit and little endian whatever follows them.</summary>
    public void ReadFileMeta(DicomDataset meta)
    {
        source.Endian = Endian.Little;
        try
        {
            while (source.Peek(2) is [0x02, 0x00])
            {
                DicomTag tag = Tag();
                Element(meta, tag, new Context(true, SpecificCharacterSet.Default, 0, 0));
            }
        }
        catch (EndOfStreamException fault)
        {
            throw Fault($"the data end inside it: {fault.Message}");
        }
    }

    /// <summary>Reads items up to a position, an item delimiter, or the end of the source on the outermost level.</summary>
    /// <returns>True if a sequence delimiter stood where the item's own was due.</returns>
    private bool Items(DicomDataset dataset, long end, Context context)
    {
        DicomTag? previous = null;
        while (source.Position < end && !WasStopped)
        {
            if (source.IsAtEnd && context.Depth == 0) return false;
            DicomTag tag = Tag();
            if (tag.Group == 0xFFFE)
            {
                uint length = source.ReadUInt32();
                if (context.Depth == 0)
                {
                    // A delimiter too many delimits nothing: some writers end encapsulated pixel data twice.
                    Count();
                    if (tag != DicomTag.Item && length == 0) continue;
                    throw Fault("an item stands outside of every sequence");
                }

                if (tag == DicomTag.ItemDelimitationItem)
                {
                    // Some writers put a length here; there is nothing it could be the length of.
                    return end == long.MaxValue ? false : throw Fault("an item of defined length is delimited");
                }

                if (tag == DicomTag.SequenceDelimitationItem && end == long.MaxValue) return true;
                throw Fault($"an item of {length} bytes stands where an element is due");
            }

            if (stop is not null && stop(new ParseState { PreviousTag = previous, Tag = tag, SequenceDepth = context.Depth }))
            {
                WasStopped = true;
                return false;
            }

            tag = Element(dataset, tag, context);
            if (tag == DicomTag.SpecificCharacterSet) context = context with { Characters = dataset.DeclaredCharacters ?? context.Characters };
            if (tag == DicomTag.PixelRepresentation) context = context with { PixelRepresentation = dataset.GetSingleValueOrDefault(tag, (ushort)0) };
            previous = tag;
        }

        if (source.Position > end) throw Fault("it reaches past the end of its item");
        return false;
    }

    /// <summary>One element, its tag already read.</summary>
    private DicomTag Element(DicomDataset dataset, DicomTag tag, Context context)
    {
        Count();
        if (tag.IsPrivate && tag.Element > 0xFF && dataset.CreatorOf(tag.Group, tag.Element) is { Length: > 0 } creator)
            tag = new DicomTag(tag.Group, tag.Element, DicomDictionary.Default.GetPrivateCreator(creator));

        (DicomVR vr, byte[]? code, uint length) = context.IsExplicit ? ExplicitHeader() : (Implied(tag, context), null, source.ReadUInt32());
        if (length == UndefinedLength && (vr == DicomVR.OB || vr == DicomVR.OW || tag == DicomTag.PixelData))
        {
            Fragments(dataset, tag, vr);
        }
        else if (vr == DicomVR.SQ || length == UndefinedLength)
        {
            if (vr != DicomVR.SQ && vr != DicomVR.UN) throw Fault($"a value of representation {vr} has no length");
            // A sequence of unknown representation is written in implicit little endian, PS3.5 section 6.2.2.
            bool unknown = context.IsExplicit && vr == DicomVR.UN;
            Endian endian = source.Endian;
            if (unknown) source.Endian = Endian.Little;
            Sequence(dataset, tag, length, context with { IsExplicit = context.IsExplicit && !unknown, Depth = context.Depth + 1 });
            source.Endian = endian;
        }
        else
        {
            Value(dataset, tag, vr, code, length, context);
        }

        return tag;
    }

    private void Value(DicomDataset dataset, DicomTag tag, DicomVR vr, byte[]? code, uint length, Context context)
    {
        if (length > source.End - source.Position)
            throw Fault($"its value of {length} bytes is longer than the {source.End - source.Position} bytes that follow");
        if (source.Value(length, isFragment: false) is not { } value) return;
        if (source.Endian == Endian.Big && vr.UnitSize > 1)
        {
            var swapped = new SwapByteBuffer(value, vr.UnitSize);
            value = value.IsMemory ? new MemoryByteBuffer(swapped.Data) : swapped;
        }

        dataset.Put(code is null
            ? ElementFactory.FromBytes(vr, tag, value, context.Characters)
            : new DicomUnknown(tag, value) { RepresentationAsRead = code });
    }

    private void Sequence(DicomDataset dataset, DicomTag tag, uint length, Context context)
    {
        if (context.Depth > DepthLimit) throw Fault($"sequences are nested more than {DepthLimit} deep");
        var sequence = new DicomSequence(tag);
        dataset.Put(sequence);
        long end = length == UndefinedLength ? long.MaxValue : source.Position + length;
        if (length != UndefinedLength && end > source.End) throw Fault($"its {length} bytes are more than the {source.End - source.Position} that follow");
        while (source.Position < end && !WasStopped)
        {
            DicomTag delimiter = Tag();
            uint itemLength = source.ReadUInt32();
            if (delimiter == DicomTag.SequenceDelimitationItem && end == long.MaxValue) return;
            if (delimiter == DicomTag.ItemDelimitationItem && itemLength == 0) continue;
            if (delimiter != DicomTag.Item) throw Fault($"it stands where an item of the sequence {tag} is due");
            Count();
            long itemEnd = itemLength == UndefinedLength ? long.MaxValue : source.Position + itemLength;
            if (itemLength != UndefinedLength && itemEnd > Math.Min(end, source.End)) throw Fault($"an item of {itemLength} bytes reaches past the end of the sequence {tag}");
            var item = new DicomDataset(dataset.InternalTransferSyntax) { ValidateItems = false };
            sequence.Items.Add(item);
            bool sequenceEnded = Items(item, itemEnd, context);
            item.ValidateItems = true;
            if (sequenceEnded) return;
        }

        if (source.Position > end) throw Fault($"it reaches past the end of the sequence {tag}");
    }

    private void Fragments(DicomDataset dataset, DicomTag tag, DicomVR vr)
    {
        DicomFragmentSequence fragments = vr == DicomVR.OW ? new DicomOtherWordFragment(tag) : new DicomOtherByteFragment(tag);
        for (bool isTable = true; ; isTable = false)
        {
            DicomTag delimiter = Tag();
            uint length = source.ReadUInt32();
            if (delimiter == DicomTag.SequenceDelimitationItem) break;
            if (delimiter != DicomTag.Item || length == UndefinedLength) throw Fault($"it stands where a fragment of {tag} is due");
            if (length > source.End - source.Position) throw Fault($"a fragment of {length} bytes is longer than the {source.End - source.Position} bytes that follow");
            Count();
            IByteBuffer? fragment = source.Value(length, isFragment: true);
            if (fragment is null) continue;
            if (isTable) fragments.SetOffsetTable(fragment);
            else fragments.Fragments.Add(fragment);
        }

        dataset.Put(fragments);
    }

    private (DicomVR Vr, byte[]? Code, uint Length) ExplicitHeader()
    {
        byte[] code = source.Next(2).ToArray();
        bool known = DicomVR.TryParse(Code(code), out DicomVR? vr);
        if (HasLongForm(code))
        {
            source.Skip(2);
            return (vr ?? DicomVR.UN, known ? null : code, source.ReadUInt32());
        }

        return (vr ?? DicomVR.UN, known ? null : code, source.ReadUInt16());
    }

    /// <summary>The representation of an element in implicit VR, PS3.5 annex A.1 where the dictionary leaves a choice.</summary>
    private static DicomVR Implied(DicomTag tag, Context context)
    {
        DicomVR[] vrs = DicomDictionary.Default[tag].ValueRepresentations;
        if (vrs.Length == 1) return vrs[0] == DicomVR.NONE ? DicomVR.UN : vrs[0];
        if (vrs.Contains(DicomVR.OW)) return DicomVR.OW;
        if (vrs.Contains(DicomVR.SS)) return context.PixelRepresentation == 1 ? DicomVR.SS : DicomVR.US;
        return vrs[0];
    }

    private DicomTag Tag()
    {
        _atOffset = source.Position;
        _at = new DicomTag(source.ReadUInt16(), source.ReadUInt16());
        return _at;
    }

    private void Count()
    {
        if (++_items > ItemLimit) throw Fault($"the data set has more than {ItemLimit} elements, items and fragments");
    }

    /// <summary>A data set said to be explicit whose first element is not: senders confuse the two.</summary>
    private bool LooksExplicit()
    {
        ReadOnlySpan<byte> start = source.Peek(6);
        return start.Length < 6 || IsUpper(start[4]) && IsUpper(start[5]);
    }

    private DicomReaderException Fault(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_at} at byte {_atOffset}: {what}"));

    private static bool IsUpper(byte letter) => letter is >= (byte)'A' and <= (byte)'Z';

    private static string Code(ReadOnlySpan<byte> code) => string.Create(2, (code[0], code[1]), (chars, c) => (chars[0], chars[1]) = ((char)c.Item1, (char)c.Item2));

    /// <summary>What an outer level hands to an inner one.</summary>
    private readonly record struct Context(bool IsExplicit, SpecificCharacterSet Characters, ushort PixelRepresentation, int Depth);
}
