// A data set as bytes: small things gathered in memory, large values by reference to where they lie.
using System.Buffers.Binary;
using System.IO.Compression;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom.IO.Writer;

/// <summary>Encodes data sets in one transfer syntax, PS3.5 chapter 7.</summary>
internal sealed class DatasetEncoder(DicomTransferSyntax syntax, DicomWriteOptions options)
{
    private const uint UndefinedLength = 0xFFFFFFFF;

    private readonly bool _explicit = syntax.IsExplicitVR;
    private readonly bool _big = syntax.Endian == Endian.Big;

    /// <summary>The bytes of the data set, not deflated: the size is known before the first of them is written.</summary>
    /// <exception cref="DicomDataException">A value is longer than the syntax can say, or fragments stand in a syntax without them.</exception>
    public IByteBuffer Encode(DicomDataset dataset)
    {
        var output = new Gathering();
        Items(dataset, dataset.DeclaredCharacters, output);
        return output.ToBuffer();
    }

    /// <summary>Writes bytes of this syntax, deflated where it says so.</summary>
    public static void Write(IByteBuffer encoded, DicomTransferSyntax syntax, Stream target)
    {
        if (!syntax.IsDeflate || encoded.Size == 0)
        {
            encoded.CopyToStream(target);
            return;
        }

        var counted = new CountingStream(target);
        using (var deflate = new DeflateStream(counted, CompressionLevel.Optimal, leaveOpen: true)) encoded.CopyToStream(deflate);
        if ((counted.Written & 1) != 0) target.WriteByte(0);
    }

    /// <inheritdoc cref="Write"/>
    public static async Task WriteAsync(IByteBuffer encoded, DicomTransferSyntax syntax, Stream target, CancellationToken cancellationToken)
    {
        if (!syntax.IsDeflate || encoded.Size == 0)
        {
            await encoded.CopyToStreamAsync(target, cancellationToken).ConfigureAwait(false);
            return;
        }

        var counted = new CountingStream(target);
        var deflate = new DeflateStream(counted, CompressionLevel.Optimal, leaveOpen: true);
        await using (deflate.ConfigureAwait(false)) await encoded.CopyToStreamAsync(deflate, cancellationToken).ConfigureAwait(false);
        if ((counted.Written & 1) != 0) await target.WriteAsync(new byte[1], cancellationToken).ConfigureAwait(false);
    }

    private void Items(IEnumerable<DicomItem> items, SpecificCharacterSet? characters, Gathering output)
    {
        if (!options.KeepGroupLengths)
        {
            foreach (DicomItem item in items)
                if (item.Tag.Element != 0) Item(item, characters, output);
            return;
        }

        // A group is encoded before its length is known, and written behind it.
        foreach (IGrouping<ushort, DicomItem> group in items.GroupBy(item => item.Tag.Group))
        {
            var elements = new Gathering();
            foreach (DicomItem item in group.Where(item => item.Tag.Element != 0)) Item(item, characters, elements);
            if (group.Any(item => item.Tag.Element == 0))
            {
                Header(new DicomTag(group.Key, 0), DicomVR.UL, null, 4, output);
                output.UInt32(Length(elements.Size, new DicomTag(group.Key, 0)), _big);
            }

            output.Append(elements);
        }
    }

    private void Item(DicomItem item, SpecificCharacterSet? characters, Gathering output)
    {
        switch (item)
        {
            case DicomSequence sequence:
                Sequence(sequence, characters, output);
                break;
            case DicomFragmentSequence fragments:
                Fragments(fragments, output);
                break;
            case DicomElement element:
                Element(element, characters, output);
                break;
        }
    }

    private void Element(DicomElement element, SpecificCharacterSet? characters, Gathering output)
    {
        DicomVR vr = element.ValueRepresentation;
        IByteBuffer value = element is DicomStringElement text ? text.Encoded(characters) : element.Buffer;
        long size = value.Size + (value.Size & 1);
        if (_big && vr.UnitSize > 1) value = new SwapByteBuffer(value, vr.UnitSize);
        // A value too long for 16 bits becomes one of unknown representation, PS3.5 section 6.2.2.
        if (_explicit && vr.Is16bitLength && size > ushort.MaxValue) vr = DicomVR.UN;
        Header(element.Tag, vr, (element as DicomUnknown)?.RepresentationAsRead, Length(size, element.Tag), output);
        output.Value(value);
        if (size > value.Size) output.Byte(element.ValueRepresentation.PaddingValue);
    }

    private void Sequence(DicomSequence sequence, SpecificCharacterSet? characters, Gathering output)
    {
        var content = new Gathering();
        foreach (DicomDataset dataset in sequence.Items)
        {
            var item = new Gathering();
            Items(dataset, dataset.DeclaredCharacters ?? characters, item);
            Delimiter(DicomTag.Item, options.ExplicitLengthSequenceItems ? Length(item.Size, sequence.Tag) : UndefinedLength, content);
            content.Append(item);
            if (!options.ExplicitLengthSequenceItems) Delimiter(DicomTag.ItemDelimitationItem, 0, content);
        }

        Header(sequence.Tag, DicomVR.SQ, null, options.ExplicitLengthSequences ? Length(content.Size, sequence.Tag) : UndefinedLength, output);
        output.Append(content);
        if (!options.ExplicitLengthSequences) Delimiter(DicomTag.SequenceDelimitationItem, 0, output);
    }

    private void Fragments(DicomFragmentSequence fragments, Gathering output)
    {
        if (!syntax.IsEncapsulated) throw new DicomDataException($"{fragments}: there are no fragments in {syntax}");
        Header(fragments.Tag, fragments.ValueRepresentation, null, UndefinedLength, output);
        foreach (IByteBuffer fragment in fragments.Fragments.Prepend(fragments.EncodedOffsetTable()))
        {
            long size = fragment.Size + (fragment.Size & 1);
            Delimiter(DicomTag.Item, Length(size, fragments.Tag), output);
            output.Value(fragment);
            if (size > fragment.Size) output.Byte(0);
        }

        Delimiter(DicomTag.SequenceDelimitationItem, 0, output);
    }

    /// <summary>PS3.5 tables 7.1-1 to 7.1-3.</summary>
    private void Header(DicomTag tag, DicomVR vr, byte[]? representationAsRead, uint length, Gathering output)
    {
        output.UInt16(tag.Group, _big);
        output.UInt16(tag.Element, _big);
        if (_explicit)
        {
            byte[] code = representationAsRead ?? [(byte)vr.Code[0], (byte)vr.Code[1]];
            output.Byte(code[0]);
            output.Byte(code[1]);
            bool shortForm = representationAsRead is null ? vr.Is16bitLength : !Reader.DatasetDecoder.HasLongForm(code) && length <= ushort.MaxValue;
            if (shortForm)
            {
                output.UInt16((ushort)length, _big);
                return;
            }

            output.UInt16(0, _big);
        }

        output.UInt32(length, _big);
    }

    private void Delimiter(DicomTag tag, uint length, Gathering output)
    {
        output.UInt16(tag.Group, _big);
        output.UInt16(tag.Element, _big);
        output.UInt32(length, _big);
    }

    private static uint Length(long size, DicomTag tag) => size < UndefinedLength
        ? (uint)size
        : throw new DicomDataException($"{tag}: {size} bytes are more than a length of 32 bits can say");

    /// <summary>Bytes in order: runs of small things, and references to large values between them.</summary>
#pragma warning disable CA1001 // A memory stream holds nothing but memory.
    private sealed class Gathering
#pragma warning restore CA1001
    {
        /// <summary>Values up to here are copied, since a reference costs as much.</summary>
        private const int SmallValue = 4096;

        private readonly List<IByteBuffer> _parts = [];
        private readonly MemoryStream _run = new();
        private long _done;

        public long Size => _done + _run.Length;

        public void Byte(byte value) => _run.WriteByte(value);

        public void UInt16(ushort value, bool big)
        {
            Span<byte> bytes = stackalloc byte[2];
            if (big) BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
            else BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            _run.Write(bytes);
        }

        public void UInt32(uint value, bool big)
        {
            Span<byte> bytes = stackalloc byte[4];
            if (big) BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            else BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            _run.Write(bytes);
        }

        public void Value(IByteBuffer value)
        {
            if (value.IsMemory && value.Size <= SmallValue)
            {
                value.CopyToStream(_run);
                return;
            }

            EndRun();
            _parts.Add(value);
            _done += value.Size;
        }

        public void Append(Gathering other)
        {
            if (other._parts.Count == 0)
            {
                other._run.WriteTo(_run);
                return;
            }

            EndRun();
            other.EndRun();
            _parts.AddRange(other._parts);
            _done += other._done;
        }

        public IByteBuffer ToBuffer()
        {
            EndRun();
            return _parts.Count == 1 ? _parts[0] : new CompositeByteBuffer(_parts);
        }

        private void EndRun()
        {
            if (_run.Length == 0) return;
            _parts.Add(new MemoryByteBuffer(_run.ToArray()));
            _done += _run.Length;
            _run.SetLength(0);
        }
    }
}
