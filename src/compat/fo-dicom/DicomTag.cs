// The name of a data element: group, element and, for private elements, the creator that reserved them.
using System.Globalization;

namespace FellowOakDicom;

/// <summary>A data element tag, PS3.5 section 7.1; ordered by group, element and private creator.</summary>
public sealed partial class DicomTag : DicomParseable, IFormattable, IEquatable<DicomTag>, IComparable<DicomTag>, IComparable
{
    /// <summary>(FFFF,FFFF), a tag that no element has.</summary>
    public static readonly DicomTag Unknown = new(0xFFFF, 0xFFFF);

    public DicomTag(ushort group, ushort element)
    {
        Group = group;
        Element = element;
    }

    public DicomTag(ushort group, ushort element, string privateCreator)
        : this(group, element, new DicomPrivateCreator(privateCreator))
    {
    }

    public DicomTag(ushort group, ushort element, DicomPrivateCreator? privateCreator)
        : this(group, element) => PrivateCreator = privateCreator;

    public ushort Group { get; }

    public ushort Element { get; }

    /// <summary>The creator of the block a private element lies in; null for public elements and where the block is unclaimed.</summary>
    public DicomPrivateCreator? PrivateCreator { get; set; }

    /// <summary>An element of an odd group.</summary>
    public bool IsPrivate => (Group & 1) != 0;

    public DicomDictionaryEntry DictionaryEntry => DicomDictionary.Default[this];

    /// <summary>Group and element in one number, by which public tags are ordered.</summary>
    internal uint Number => (uint)Group << 16 | Element;

    /// <summary>(gggg,0010) to (gggg,00FF) of an odd group: an element that reserves a block.</summary>
    internal bool IsPrivateCreator => IsPrivate && Element is >= 0x10 and <= 0xFF;

    public static bool operator ==(DicomTag? left, DicomTag? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(DicomTag? left, DicomTag? right) => !(left == right);

    public static bool operator <(DicomTag left, DicomTag right) => left.CompareTo(right) < 0;

    public static bool operator <=(DicomTag left, DicomTag right) => left.CompareTo(right) <= 0;

    public static bool operator >(DicomTag left, DicomTag right) => left.CompareTo(right) > 0;

    public static bool operator >=(DicomTag left, DicomTag right) => left.CompareTo(right) >= 0;

    /// <summary>Reads "gggg,eeee", "(gggg,eeee)", "ggggeeee", each with ":creator" behind it if private, or a keyword of the dictionary.</summary>
    /// <exception cref="DicomDataException">The text is none of these.</exception>
    public static DicomTag Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        string text = s.Trim().Trim('(', ')');
        string? creator = null;
        if (text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
            (text, creator) = (text[..colon], text[(colon + 1)..]);

        string digits = text.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length == 8 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number))
            return new DicomTag((ushort)(number >> 16), (ushort)number, creator is null ? null : DicomDictionary.Default.GetPrivateCreator(creator));
        return DicomDictionary.Default.Find(text)
            ?? throw new DicomDataException($"'{s}' is neither a tag (gggg,eeee) nor a keyword of the dictionary");
    }

    public int CompareTo(object? obj) => obj is DicomTag other
        ? CompareTo(other)
        : throw new ArgumentException("Passed non-DicomTag to comparer", nameof(obj));

    public int CompareTo(DicomTag? other)
    {
        if (other is null) return 1;
        if (Number != other.Number) return Number.CompareTo(other.Number);
        if (PrivateCreator is null) return other.PrivateCreator is null ? 0 : -1;
        return PrivateCreator.CompareTo(other.PrivateCreator);
    }

    public bool Equals(DicomTag? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as DicomTag);

    /// <summary>The number alone: the private creator is filled in late on some tags.</summary>
    public override int GetHashCode() => (int)Number;

    /// <summary>"(gggg,eeee)" in lower-case hexadecimal digits, with ":creator" behind it if private.</summary>
    public override string ToString() => ToString("G", null);

    /// <summary>G: (gggg,eeee); X: (gggg,xxee) for a private element of a claimed block; J: GGGGEEEE, upper case.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        "J" => $"{Group:X4}{Element:X4}",
        "X" when PrivateCreator is not null => $"({Group:x4},xx{Element & 0xFF:x2}:{PrivateCreator.Creator})",
        _ when PrivateCreator is not null => $"({Group:x4},{Element:x4}:{PrivateCreator.Creator})",
        _ => $"({Group:x4},{Element:x4})",
    };
}
