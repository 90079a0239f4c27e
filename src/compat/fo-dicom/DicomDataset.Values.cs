// Reading values of a data set, with an exception, a default or an answer for those that are not there.
using System.Diagnostics.CodeAnalysis;

namespace FellowOakDicom;

public partial class DicomDataset
{
    /// <summary>The item of this tag; null where there is none or where it is of another type.</summary>
    public T? GetDicomItem<T>(DicomTag tag)
        where T : DicomItem => Find(tag) as T;

    /// <exception cref="DicomDataException">There is no sequence of this tag.</exception>
    public DicomSequence GetSequence(DicomTag tag) =>
        Existing(tag) as DicomSequence ?? throw new DicomDataException($"Tag: {tag} is not of type DicomSequence");

    public bool TryGetSequence(DicomTag tag, [NotNullWhen(true)] out DicomSequence? sequence) =>
        (sequence = Find(tag) as DicomSequence) is not null;

    /// <exception cref="DicomDataException">There is no element of this tag.</exception>
    public int GetValueCount(DicomTag tag) => Element(tag).Count;

    /// <summary>One of the values.</summary>
    /// <exception cref="DicomDataException">There is no element of this tag, no value of this index, or it cannot be had as this type.</exception>
    public T GetValue<T>(DicomTag tag, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        RefuseArray<T>();
        DicomElement element = Element(tag);
        if (index >= element.Count) throw new DicomDataException($"Index out of range: index {index} for Tag {tag} must be less than value count {element.Count}");
        return Convert<T>(element, index);
    }

    public bool TryGetValue<T>(DicomTag tag, int index, [MaybeNullWhen(false)] out T elementValue)
    {
        RefuseArray<T>();
        elementValue = default;
        return index >= 0 && Find(tag) is DicomElement element && index < element.Count && TryConvert(element, index, out elementValue);
    }

    [return: NotNullIfNotNull(nameof(defaultValue))]
    public T? GetValueOrDefault<T>(DicomTag tag, int index, T? defaultValue) => TryGetValue(tag, index, out T? value) ? value! : defaultValue;

    /// <summary>All values; an empty array where the element is empty.</summary>
    /// <exception cref="DicomDataException">There is no element of this tag, or its values cannot be had as this type.</exception>
    public T[] GetValues<T>(DicomTag tag)
    {
        DicomElement element = Element(tag);
        return element.Count == 0 ? [] : Convert<T[]>(element, -1);
    }

    public bool TryGetValues<T>(DicomTag tag, [NotNullWhen(true)] out T[]? values)
    {
        values = null;
        if (Find(tag) is not DicomElement element) return false;
        if (element.Count > 0) return TryConvert(element, -1, out values);
        values = [];
        return true;
    }

    /// <summary>The only value.</summary>
    /// <exception cref="DicomDataException">There is no element of this tag, it has no or several values, or it cannot be had as this type.</exception>
    public T GetSingleValue<T>(DicomTag tag)
    {
        RefuseArray<T>();
        DicomElement element = Element(tag);
        if (element.Count != 1) throw new DicomDataException($"DICOM element {tag} must contain a single value, but contains {element.Count}");
        return Convert<T>(element, 0);
    }

    public bool TryGetSingleValue<T>(DicomTag tag, [MaybeNullWhen(false)] out T value)
    {
        RefuseArray<T>();
        value = default;
        return Find(tag) is DicomElement { Count: 1 } element && TryConvert(element, 0, out value);
    }

    /// <summary>The only value; the default where there is none, where there are several and where it cannot be had as this type.</summary>
    [return: NotNullIfNotNull(nameof(defaultValue))]
    public T? GetSingleValueOrDefault<T>(DicomTag tag, T? defaultValue) => TryGetSingleValue(tag, out T? value) ? value! : defaultValue;

    /// <summary>All values as one text, parted by backslashes; empty where the element is.</summary>
    /// <exception cref="DicomDataException">There is no element of this tag, or it is no text.</exception>
    public string GetString(DicomTag tag)
    {
        DicomElement element = Element(tag);
        return element.Count == 0 ? "" : Convert<string>(element, -1);
    }

    public bool TryGetString(DicomTag tag, [NotNullWhen(true)] out string? stringValue)
    {
        stringValue = null;
        if (Find(tag) is not DicomElement element) return false;
        if (element.Count > 0) return TryConvert(element, -1, out stringValue);
        stringValue = "";
        return true;
    }

    private static T Convert<T>(DicomElement element, int index)
    {
        try
        {
            return element.Get<T>(index);
        }
        catch (InvalidCastException fault)
        {
            throw new DicomDataException($"{element}: {fault.Message}", fault);
        }
    }

    private static bool TryConvert<T>(DicomElement element, int index, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = element.Get<T>(index)!;
            return true;
        }
        catch (Exception fault) when (fault is InvalidCastException or DicomDataException or FormatException)
        {
            value = default;
            return false;
        }
    }

    private static void RefuseArray<T>()
    {
        if (typeof(T).IsArray) throw new DicomDataException("T can't be an Array type. Use GetValues instead");
    }

    private DicomItem Existing(DicomTag tag) => Find(tag) ?? throw new DicomDataException($"Tag: {tag} not found in dataset");

    private DicomElement Element(DicomTag tag) =>
        Existing(tag) as DicomElement ?? throw new DicomDataException($"Tag: {tag} is not of type DicomElement");
}
