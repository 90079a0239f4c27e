// What a data set consists of: elements, sequences and fragments.
namespace FellowOakDicom;

/// <summary>An item of a data set.</summary>
public abstract class DicomItem : IComparable<DicomItem>, IComparable
{
    protected DicomItem(DicomTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        Tag = tag;
    }

    public DicomTag Tag { get; private set; }

    public abstract DicomVR ValueRepresentation { get; }

    public int CompareTo(DicomItem? other) => other is null ? 1 : Tag.CompareTo(other.Tag);

    public int CompareTo(object? obj) => obj is DicomItem item
        ? CompareTo(item)
        : throw new ArgumentException("Passed non-DicomItem to comparer", nameof(obj));

    public override string ToString() => Tag.DictionaryEntry == DicomDictionary.UnknownTag
        ? $"{Tag} {ValueRepresentation} Unknown"
        : $"{Tag} {ValueRepresentation} {Tag.DictionaryEntry.Name}";

    /// <summary>Checks the value against its representation.</summary>
    /// <exception cref="DicomValidationException">It is not allowed.</exception>
    public virtual void Validate()
    {
    }

    /// <summary>The same value under another tag.</summary>
    internal DicomItem WithTag(DicomTag tag)
    {
        var item = (DicomItem)MemberwiseClone();
        item.Tag = tag;
        return item;
    }

    /// <summary>An item that shares nothing with this one but buffers, which nobody changes.</summary>
    internal virtual DicomItem Copy() => (DicomItem)MemberwiseClone();
}
