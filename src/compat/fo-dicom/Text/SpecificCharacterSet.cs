// Text of a data set from and to bytes, by its Specific Character Set.
using System.Collections.Concurrent;
using System.Text;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Text;

/// <summary>The character repertoires of a data set, with or without code extensions: PS3.5 section 6.1.</summary>
/// <param name="name">Sets of the same name are the same.</param>
internal abstract class SpecificCharacterSet(string name) : IEquatable<SpecificCharacterSet>
{
    /// <summary>What holds where nothing is said.</summary>
    public static readonly SpecificCharacterSet Default = new SingleEncoding("", Encoding.ASCII);

    private static readonly Encoding _utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly ConcurrentDictionary<string, SpecificCharacterSet> _byTerms = new(StringComparer.Ordinal) { [""] = Default };
    private static readonly ConcurrentDictionary<Encoding, SpecificCharacterSet> _byEncoding = new() { [Encoding.ASCII] = Default };

    /// <summary>The set of an encoding, for values without a Specific Character Set.</summary>
    public static SpecificCharacterSet Of(Encoding encoding) => _byEncoding.GetOrAdd(encoding, e => new SingleEncoding(e.WebName, e));

    /// <summary>The set of the defined terms of (0008,0005).</summary>
    public static SpecificCharacterSet Of(string[] terms)
    {
        string[] trimmed = [.. terms.Select(term => term.Trim())];
        string key = string.Join('\\', trimmed);
        if (_byTerms.TryGetValue(key, out SpecificCharacterSet? known)) return known;
        SpecificCharacterSet made = Make(key, trimmed);
        // A hostile source of ever new terms would otherwise fill the table.
        if (_byTerms.Count < 256) _byTerms.TryAdd(key, made);
        return made;
    }

    /// <summary>The encoding of one term; null if it is not known.</summary>
    public static Encoding? EncodingOf(string term) => Normalize(term) switch
    {
        "" or "6" => Encoding.ASCII,
        "100" => Encoding.Latin1,
        "101" => CodePage(28592),
        "109" => CodePage(28593),
        "110" => CodePage(28594),
        "144" => CodePage(28595),
        "127" => CodePage(28596),
        "126" => CodePage(28597),
        "138" => CodePage(28598),
        "148" => CodePage(28599),
        "203" => CodePage(28605),
        "13" => CodePage(932),
        "166" => CodePage(874),
        "87" => CodePage(50222),
        "159" => CodePage(50222),
        "149" => CodePage(51949),
        "58" => CodePage(936),
        "192" => _utf8,
        "GB18030" => CodePage(54936),
        "GBK" => CodePage(936),
        _ => null,
    };

    private readonly string _name = name;

    public abstract string Decode(ReadOnlySpan<byte> bytes, bool isPersonName);

    public abstract byte[] Encode(string text, bool isPersonName);

    public string Decode(IByteBuffer buffer, bool isPersonName) => Decode(buffer.Data, isPersonName);

    internal static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(
        number, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("\uFFFD")) ?? Encoding.GetEncoding(number);

    /// <summary>The registration number, or the name of a set that has none; both spellings (ISO_IR n, ISO 2022 IR n) and common slips of them.</summary>
    internal static string Normalize(string term)
    {
        string text = term.Trim().ToUpperInvariant().Replace('_', ' ').Replace('-', ' ');
        foreach (string prefix in (ReadOnlySpan<string>)["ISO 2022 IR ", "ISO IR "])
            if (text.StartsWith(prefix, StringComparison.Ordinal)) return text[prefix.Length..].Trim();
        return text;
    }

    public bool Equals(SpecificCharacterSet? other) => other is not null && _name == other._name;

    public override bool Equals(object? obj) => Equals(obj as SpecificCharacterSet);

    public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);

    private static SpecificCharacterSet Make(string key, string[] terms)
    {
        bool extended = terms.Length > 1 || terms is [{ } one] && one.StartsWith("ISO 2022", StringComparison.OrdinalIgnoreCase);
        return extended ? new CodeExtensions(key, terms) : new SingleEncoding(key, EncodingOf(terms.FirstOrDefault("")) ?? Encoding.ASCII);
    }

    private sealed class SingleEncoding(string name, Encoding encoding) : SpecificCharacterSet(name)
    {
        public override string Decode(ReadOnlySpan<byte> bytes, bool isPersonName) => encoding.GetString(bytes);

        public override byte[] Encode(string text, bool isPersonName) => encoding.GetBytes(text);
    }
}
