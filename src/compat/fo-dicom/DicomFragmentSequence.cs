// Encapsulated values: an offset table and fragments.
using System.Buffers.Binary;
using System.Collections;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom;

/// <summary>Fragments of an encapsulated value, PS3.5 annex A.4.</summary>
public abstract class DicomFragmentSequence : DicomItem, IEnumerable<IByteBuffer>
{
    private List<uint>? _offsetTable;
    private IByteBuffer? _rawOffsetTable;

    protected DicomFragmentSequence(DicomTag tag)
        : base(tag)
    {
    }

    /// <summary>The basic offset table: for every frame the bytes from the first byte behind the table's item to that of the frame's first item; empty if it was not written.</summary>
    /// <exception cref="DicomDataException">The table that was read is no list of 32-bit numbers.</exception>
    public IList<uint> OffsetTable
    {
        get
        {
            if (_offsetTable is null)
            {
                byte[] data = _rawOffsetTable?.Data ?? [];
                if (data.Length % 4 != 0) throw new DicomDataException($"{this}: the basic offset table has {data.Length} bytes");
                var offsets = new List<uint>(data.Length / 4);
                for (int i = 0; i < data.Length; i += 4) offsets.Add(BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(i)));
                _offsetTable = offsets;
                _rawOffsetTable = null;
            }

            return _offsetTable;
        }
    }

    public IList<IByteBuffer> Fragments { get; } = new List<IByteBuffer>();

    public IEnumerator<IByteBuffer> GetEnumerator() => Fragments.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override DicomItem Copy()
    {
        DicomFragmentSequence copy = Empty();
        copy._rawOffsetTable = EncodedOffsetTable();
        foreach (IByteBuffer fragment in Fragments) copy.Fragments.Add(fragment);
        return copy;
    }

    private protected abstract DicomFragmentSequence Empty();

    /// <summary>Takes the table as it was read; it is looked into when somebody asks for it.</summary>
    internal void SetOffsetTable(IByteBuffer table) => _rawOffsetTable = table;

    /// <summary>The table as it is to be written.</summary>
    internal IByteBuffer EncodedOffsetTable()
    {
        if (_offsetTable is null) return _rawOffsetTable ?? EmptyBuffer.Value;
        byte[] data = new byte[_offsetTable.Count * 4];
        for (int i = 0; i < _offsetTable.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(i * 4), _offsetTable[i]);
        return new MemoryByteBuffer(data);
    }
}

/// <summary>Fragments of bytes.</summary>
public class DicomOtherByteFragment : DicomFragmentSequence
{
    public DicomOtherByteFragment(DicomTag tag)
        : base(tag)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OB;

    private protected override DicomFragmentSequence Empty() => new DicomOtherByteFragment(Tag);
}

/// <summary>Fragments of words.</summary>
public class DicomOtherWordFragment : DicomFragmentSequence
{
    public DicomOtherWordFragment(DicomTag tag)
        : base(tag)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OW;

    private protected override DicomFragmentSequence Empty() => new DicomOtherWordFragment(Tag);
}
