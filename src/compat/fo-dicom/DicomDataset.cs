// A collection of items: adding, changing and removing them. Reading values is in the other part.
using System.Collections;
using System.Globalization;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>A data set: items ordered by their tags. Values are checked when they are added unless <c>NotValidated()</c> was called.</summary>
public partial class DicomDataset : IEnumerable<DicomItem>
{
    /// <summary>Bytes beyond which a character set or a private creator is none: all of them that there are take less.</summary>
    private const int NameLimit = 1024;

    private readonly SortedDictionary<DicomTag, DicomItem> _items = [];

    /// <summary>An empty data set in Explicit VR Little Endian.</summary>
    public DicomDataset()
        : this(DicomTransferSyntax.ExplicitVRLittleEndian)
    {
    }

    public DicomDataset(DicomTransferSyntax internalTransferSyntax)
    {
        ArgumentNullException.ThrowIfNull(internalTransferSyntax);
        InternalTransferSyntax = internalTransferSyntax;
    }

    public DicomDataset(params DicomItem[] items)
        : this((IEnumerable<DicomItem>)items)
    {
    }

    public DicomDataset(IEnumerable<DicomItem> items)
        : this(items, validate: true)
    {
    }

    internal DicomDataset(IEnumerable<DicomItem> items, bool validate)
        : this()
    {
        ArgumentNullException.ThrowIfNull(items);
        ValidateItems = validate;
        if (items is DicomDataset source) InternalTransferSyntax = source.InternalTransferSyntax;
        foreach (DicomItem item in items) Add(item);
        ValidateItems = true;
    }

    /// <summary>How the values are encoded, the pixel data above all.</summary>
    public DicomTransferSyntax InternalTransferSyntax { get; internal set; }

    /// <summary>Items are checked when they are added.</summary>
    internal bool ValidateItems { get; set; } = true;

    /// <summary>The character set that (0008,0005) of this data set declares; null if it does not.</summary>
    internal SpecificCharacterSet? DeclaredCharacters
    {
        get
        {
            return _items.GetValueOrDefault(DicomTag.SpecificCharacterSet) is DicomMultiStringElement { Length: <= NameLimit } terms
                ? SpecificCharacterSet.Of(terms.Values)
                : null;
        }
    }

    public IEnumerator<DicomItem> GetEnumerator() => _items.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="ArgumentException">There is an item of the same tag already.</exception>
    /// <exception cref="DicomValidationException">A value is not allowed by its representation.</exception>
    public DicomDataset Add(params DicomItem[] items) => Add((IEnumerable<DicomItem>)items);

    /// <inheritdoc cref="Add(DicomItem[])"/>
    public DicomDataset Add(IEnumerable<DicomItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (DicomItem item in items.ToArray()) Add(item);
        return this;
    }

    /// <summary>Adds an item of the representation that the dictionary gives.</summary>
    /// <exception cref="ArgumentException">There is an item of the same tag already.</exception>
    /// <exception cref="DicomDataException">The dictionary does not know the tag.</exception>
    /// <exception cref="InvalidOperationException">The representation takes no values of this type.</exception>
    /// <exception cref="DicomValidationException">A value is not allowed by its representation.</exception>
    public DicomDataset Add<T>(DicomTag tag, params T[] values) => Add(ElementFactory.FromValues(RepresentationsOf(tag), tag, values));

    /// <summary>Adds an item of a given representation, a private one for instance.</summary>
    public DicomDataset Add<T>(DicomVR vr, DicomTag tag, params T[] values) => Add(ElementFactory.FromValues([vr], tag, values));

    public DicomDataset AddOrUpdate(DicomItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        DicomItem own = Own(item);
        _items[own.Tag] = own;
        return this;
    }

    public DicomDataset AddOrUpdate(params DicomItem[] items) => AddOrUpdate((IEnumerable<DicomItem>)items);

    public DicomDataset AddOrUpdate(IEnumerable<DicomItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (DicomItem item in items.ToArray()) AddOrUpdate(item);
        return this;
    }

    /// <inheritdoc cref="Add{T}(DicomTag, T[])"/>
    public DicomDataset AddOrUpdate<T>(DicomTag tag, params T[] values) => AddOrUpdate(ElementFactory.FromValues(RepresentationsOf(tag), tag, values));

    /// <inheritdoc cref="Add{T}(DicomVR, DicomTag, T[])"/>
    public DicomDataset AddOrUpdate<T>(DicomVR vr, DicomTag tag, params T[] values) => AddOrUpdate(ElementFactory.FromValues([vr], tag, values));

    public bool Contains(DicomTag tag) => Find(tag) is not null;

    public DicomDataset Remove(params DicomTag[] tags)
    {
        foreach (DicomTag tag in tags)
            if (Find(tag) is { } item) _items.Remove(item.Tag);
        return this;
    }

    public DicomDataset Remove(Func<DicomItem, bool> selector)
    {
        foreach (DicomItem item in _items.Values.Where(selector).ToArray()) _items.Remove(item.Tag);
        return this;
    }

    public DicomDataset Clear()
    {
        _items.Clear();
        return this;
    }

    /// <summary>Adds all items to another data set, over those that are there.</summary>
    public DicomDataset CopyTo(DicomDataset destination)
    {
        destination?.AddOrUpdate(this);
        return this;
    }

    /// <summary>Adds some items to another data set, over those that are there.</summary>
    public DicomDataset CopyTo(DicomDataset destination, params DicomTag[] tags)
    {
        foreach (DicomTag tag in tags)
            if (Find(tag) is { } item) destination?.AddOrUpdate(item);
        return this;
    }

    /// <summary>Checks every value.</summary>
    /// <exception cref="DicomValidationException">One is not allowed by its representation.</exception>
    public void Validate()
    {
        foreach (DicomItem item in this) item.Validate();
    }

    public override string ToString() => $"DICOM Dataset [{_items.Count} items]";

    /// <summary>Takes an item as it was read, unchecked, under the very tag it came with.</summary>
    internal void Put(DicomItem item) => _items[item.Tag] = item;

    internal DicomItem? Find(DicomTag tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        DicomTag? own = OwnTag(tag, create: false);
        return own is null ? null : _items.GetValueOrDefault(own);
    }

    /// <summary>The creator of the block of a private element, by the element that reserves it.</summary>
    internal string? CreatorOf(ushort group, ushort element)
    {
        var reserved = new DicomTag(group, (ushort)(element >> 8));
        return _items.GetValueOrDefault(reserved) is DicomStringElement { Length: <= NameLimit } creator ? creator.Get<string>() : null;
    }

    private static DicomVR[] RepresentationsOf(DicomTag tag)
    {
        DicomDictionaryEntry entry = DicomDictionary.Default[tag];
        if (entry == DicomDictionary.UnknownTag)
            throw new DicomDataException($"Tag {tag} not found in DICOM dictionary. Only dictionary tags may be added implicitly to the dataset.");
        return entry.ValueRepresentations;
    }

    private DicomDataset Add(DicomItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        DicomItem own = Own(item);
        if (!_items.TryAdd(own.Tag, own)) throw new ArgumentException($"An element with tag {own.Tag} is already in the data set", nameof(item));
        return this;
    }

    /// <summary>The item, checked, under the tag that it has in this data set.</summary>
    private DicomItem Own(DicomItem item)
    {
        if (ValidateItems) item.Validate();
        DicomTag tag = OwnTag(item.Tag, create: true)!;
        return tag == item.Tag ? item : item.WithTag(tag);
    }

    /// <summary>
    /// A private tag in the block that its creator has in this data set, PS3.5 section 7.8.1; every other tag as it is.
    /// Null where the creator has no block and none is to be made.
    /// </summary>
    private DicomTag? OwnTag(DicomTag tag, bool create)
    {
        if (tag.PrivateCreator is not { } creator) return tag;
        // Two blocks may have one creator: what lies in one of them stays there.
        if (tag.Element > 0xFF && CreatorOf(tag.Group, tag.Element) == creator.Creator) return tag;
        ushort free = 0;
        for (ushort block = 0x10; block <= 0xFF; block++)
        {
            var reserved = new DicomTag(tag.Group, block);
            DicomItem? item = _items.GetValueOrDefault(reserved);
            if (item is null && free == 0) free = block;
            if (item is DicomStringElement { Length: <= NameLimit } text && text.Get<string>() == creator.Creator) return InBlock(tag, block);
        }

        if (!create) return null;
        if (free == 0) throw new DicomDataException(string.Create(CultureInfo.InvariantCulture, $"Group {tag.Group:x4} has no block left for '{creator}'"));
        Put(new DicomLongString(new DicomTag(tag.Group, free), creator.Creator));
        return InBlock(tag, free);
    }

    private static DicomTag InBlock(DicomTag tag, ushort block) =>
        tag.Element >> 8 == block ? tag : new DicomTag(tag.Group, (ushort)(block << 8 | tag.Element & 0xFF), tag.PrivateCreator);
}
