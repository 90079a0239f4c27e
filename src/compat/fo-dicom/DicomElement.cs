// An item with a value of its own.
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom;

/// <summary>A data element.</summary>
public abstract class DicomElement : DicomItem
{
    private IByteBuffer _buffer;

    protected DicomElement(DicomTag tag, IByteBuffer data)
        : base(tag) => _buffer = data;

    /// <summary>The value, little endian and without padding where it came from text or numbers, as it was read otherwise.</summary>
    public virtual IByteBuffer Buffer
    {
        get => _buffer;
        protected set => _buffer = value;
    }

    /// <summary>Bytes of the value.</summary>
    public uint Length => (uint)Buffer.Size;

    /// <summary>The number of values.</summary>
    public abstract int Count { get; }

    /// <summary>A value as another type: string, a number, DateTime, DicomUID, an array of them, ... as far as the representation has it.</summary>
    /// <param name="item">The index of the value; -1 for the first one, or for all where T is an array or the whole text.</param>
    /// <exception cref="InvalidCastException">The representation cannot be had as this type.</exception>
    /// <exception cref="DicomDataException">The value cannot be read, or there is none of this index.</exception>
    public abstract T Get<T>(int item = -1);

    internal InvalidCastException NoSuchType(Type type) =>
        new($"Unable to convert DICOM {ValueRepresentation.Code} value to '{type.Name}'");

    internal T Index<T>(T[] values, int item)
    {
        if (item < 0) item = 0;
        return item < values.Length
            ? values[item]
            : throw new DicomDataException($"{this} has {values.Length} values, value {item} was asked for");
    }
}
