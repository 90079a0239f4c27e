// The registry of data elements, read once from the table beside it.
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace FellowOakDicom;

/// <summary>The public data elements of PS3.6 and the command elements of PS3.7.</summary>
public sealed class DicomDictionary : IEnumerable<DicomDictionaryEntry>
{
    /// <summary>The entry of every element that the registry does not know.</summary>
    public static readonly DicomDictionaryEntry UnknownTag =
        new(DicomTag.Unknown, "Unknown", "Unknown", DicomVM.VM_1_n, false, DicomVR.UN);

    /// <summary>The entry of every private creator, PS3.5 section 7.8.1.</summary>
    public static readonly DicomDictionaryEntry PrivateCreatorTag =
        new(new DicomTag(0x0009, 0x0010), "Private Creator", "PrivateCreator", DicomVM.VM_1, false, DicomVR.LO);

    private static readonly DicomDictionaryEntry _groupLength =
        new(new DicomTag(0x0000, 0x0000), "Generic Group Length", "GenericGroupLength", DicomVM.VM_1, true, DicomVR.UL);

    private static readonly Lazy<DicomDictionary> _default = new(Load);

    private readonly FrozenDictionary<uint, DicomDictionaryEntry> _entries;
    private readonly FrozenDictionary<string, DicomDictionaryEntry> _byKeyword;
    private readonly (uint Mask, uint Number, DicomDictionaryEntry Entry)[] _repeating;
    private readonly ConcurrentDictionary<string, DicomPrivateCreator> _creators = new(StringComparer.Ordinal);

    private DicomDictionary(IReadOnlyList<DicomDictionaryEntry> entries, List<(uint Mask, uint Number, DicomDictionaryEntry Entry)> repeating)
    {
        _entries = entries.ToFrozenDictionary(entry => entry.Tag.Number);
        _byKeyword = entries.Where(entry => entry.Keyword.Length > 0).ToFrozenDictionary(entry => entry.Keyword, StringComparer.Ordinal);
        _repeating = [.. repeating];
    }

    public static DicomDictionary Default => _default.Value;

    /// <summary>The entry of a tag; <see cref="UnknownTag"/> where there is none.</summary>
    public DicomDictionaryEntry this[DicomTag tag]
    {
        get
        {
            if (tag.IsPrivate) return tag.IsPrivateCreator ? PrivateCreatorTag : UnknownTag;
            if (_entries.TryGetValue(tag.Number, out DicomDictionaryEntry? entry)) return entry;
            if (tag.Element == 0) return _groupLength;
            foreach ((uint mask, uint number, DicomDictionaryEntry repeated) in _repeating)
                if ((tag.Number & mask) == number) return repeated;
            return UnknownTag;
        }
    }

    /// <summary>The tag of a keyword.</summary>
    /// <exception cref="DicomDataException">There is no such keyword.</exception>
    public DicomTag this[string keyword] =>
        Find(keyword) ?? throw new DicomDataException($"'{keyword}' is no keyword of the dictionary");

    /// <summary>The creator of this name, the same object for those that are seen often.</summary>
    public DicomPrivateCreator GetPrivateCreator(string creator)
    {
        if (_creators.TryGetValue(creator, out DicomPrivateCreator? known)) return known;
        var made = new DicomPrivateCreator(creator);
        // A hostile source of ever new names would otherwise fill the table.
        if (_creators.Count < 1024) _creators.TryAdd(creator, made);
        return made;
    }

    public IEnumerator<DicomDictionaryEntry> GetEnumerator() => ((IEnumerable<DicomDictionaryEntry>)_entries.Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal DicomTag? Find(string keyword) => _byKeyword.GetValueOrDefault(keyword)?.Tag;

    private static DicomDictionary Load()
    {
        List<DicomDictionaryEntry> entries = [];
        List<(uint, uint, DicomDictionaryEntry)> repeating = [];
        foreach (string[] row in EmbeddedTable.Rows("data-elements.txt"))
        {
            // A row: tag | VRs | VM | keyword | name | R where retired. An x in the tag stands for any digit.
            uint mask = 0, number = 0;
            foreach (char digit in row[0])
            {
                bool any = digit == 'x';
                mask = mask << 4 | (any ? 0u : 0xFu);
                number = number << 4 | (any ? 0u : uint.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            }

            DicomVR[] vrs = row[1].Length == 0 ? [DicomVR.NONE] : [.. row[1].Split('/').Select(DicomVR.Parse)];
            var entry = new DicomDictionaryEntry(new DicomTag((ushort)(number >> 16), (ushort)number), row[4], row[3], DicomVM.Parse(row[2]), row.Length > 5, vrs);
            if (mask == uint.MaxValue) entries.Add(entry);
            else repeating.Add((mask, number, entry));
        }

        return new DicomDictionary(entries, repeating);
    }
}
