// Text whose character sets are switched by escape sequences.
using System.Text;

namespace FellowOakDicom.Text;

/// <summary>Code extensions after ISO/IEC 2022, PS3.5 sections 6.1.2.4 and 6.1.2.5.</summary>
internal sealed class CodeExtensions : SpecificCharacterSet
{
    private const byte Escape = 0x1B;

    private static readonly GraphicSet _ascii = new("(B", isG1: false, 1, Strict(20127));
    private static readonly GraphicSet _romaji = new("(J", isG1: false, 1, Strict(20127));

    /// <summary>By registration number, PS3.3 tables C.12-3 and C.12-4.</summary>
    private static readonly Dictionary<string, GraphicSet> _sets = new(StringComparer.Ordinal)
    {
        ["6"] = _ascii,
        ["100"] = new("-A", isG1: true, 1, Strict(28591)),
        ["101"] = new("-B", isG1: true, 1, Strict(28592)),
        ["109"] = new("-C", isG1: true, 1, Strict(28593)),
        ["110"] = new("-D", isG1: true, 1, Strict(28594)),
        ["144"] = new("-L", isG1: true, 1, Strict(28595)),
        ["127"] = new("-G", isG1: true, 1, Strict(28596)),
        ["126"] = new("-F", isG1: true, 1, Strict(28597)),
        ["138"] = new("-H", isG1: true, 1, Strict(28598)),
        ["148"] = new("-M", isG1: true, 1, Strict(28599)),
        ["203"] = new("-b", isG1: true, 1, Strict(28605)),
        ["13"] = new(")I", isG1: true, 1, Strict(932)),
        ["166"] = new("-T", isG1: true, 1, Strict(874)),
        ["87"] = new("$B", isG1: false, 2, Strict(51932)),
        ["159"] = new("$(D", isG1: false, 2, Strict(20932), isJisX0212: true),
        ["149"] = new("$)C", isG1: true, 2, Strict(51949)),
        ["58"] = new("$)A", isG1: true, 2, Strict(936)),
    };

    /// <summary>Every set can be switched to, declared or not: files that forget to declare one are common.</summary>
    private static readonly GraphicSet[] _byEscape = [.. _sets.Values, _romaji];

    private readonly GraphicSet _firstG0;
    private readonly GraphicSet? _firstG1;
    private readonly GraphicSet[] _declared;

    public CodeExtensions(string name, string[] terms)
        : base(name)
    {
        string[] numbers = [.. terms.Select(Normalize).Select(term => term.Length == 0 ? "6" : term)];
        _firstG0 = numbers[0] == "13" ? _romaji : _ascii;
        _firstG1 = _sets.TryGetValue(numbers[0], out GraphicSet? first) && first.IsG1 ? first : null;
        _declared = [_ascii, .. numbers.Where(_sets.ContainsKey).Select(number => _sets[number]).Where(set => set != _ascii)];
    }

    public override string Decode(ReadOnlySpan<byte> bytes, bool isPersonName)
    {
        var text = new StringBuilder(bytes.Length);
        GraphicSet g0 = _firstG0;
        GraphicSet? g1 = _firstG1;
        for (int i = 0; i < bytes.Length;)
        {
            byte b = bytes[i];
            if (b == Escape)
            {
                GraphicSet? set = Designated(bytes[(i + 1)..]);
                if (set is null)
                {
                    i++;
                    continue;
                }

                i += 1 + set.Escape.Length;
                if (set.IsG1) g1 = set;
                else g0 = set;
                continue;
            }

            if (b < 0x20 || g0.Width == 1 && IsDelimiter((char)b, isPersonName))
            {
                (g0, g1) = (_firstG0, _firstG1);
                text.Append((char)b);
                i++;
                continue;
            }

            GraphicSet? current = b < 0x80 ? g0 : g1;
            int width = Math.Min(current?.Width ?? 1, bytes.Length - i);
            if (current is null || width < current.Width) text.Append('\uFFFD');
            else if (b == 0x20 && current.Width == 2) (_, width) = (text.Append(' '), 1);
            else text.Append(current.Decode(bytes.Slice(i, width)));
            i += width;
        }

        return text.ToString();
    }

    public override byte[] Encode(string text, bool isPersonName)
    {
        using var bytes = new MemoryStream(text.Length + 16);
        GraphicSet g0 = _firstG0;
        GraphicSet? g1 = _firstG1;
        for (int i = 0; i < text.Length;)
        {
            int length = char.IsSurrogatePair(text, i) ? 2 : 1;
            ReadOnlySpan<char> character = text.AsSpan(i, length);
            i += length;
            if (text[i - length] < 0x20 || IsDelimiter(character[0], isPersonName))
            {
                if (g0 != _firstG0) Designate(_firstG0, bytes);
                (g0, g1) = (_firstG0, _firstG1);
                bytes.WriteByte((byte)character[0]);
                continue;
            }

            (GraphicSet set, byte[] encoded) = Choose(character, g0, g1);
            if (set != g0 && set != g1)
            {
                Designate(set, bytes);
                if (set.IsG1) g1 = set;
                else g0 = set;
            }

            bytes.Write(encoded);
        }

        if (g0 != _firstG0) Designate(_firstG0, bytes);
        return bytes.ToArray();
    }

    /// <summary>The set in use if it has the character, else the first declared one that has it, else a question mark.</summary>
    private (GraphicSet Set, byte[] Encoded) Choose(ReadOnlySpan<char> character, GraphicSet g0, GraphicSet? g1)
    {
        if (g0.Encode(character) is { Length: > 0 } inG0) return (g0, inG0);
        if (g1?.Encode(character) is { Length: > 0 } inG1) return (g1, inG1);
        foreach (GraphicSet set in _declared)
            if (set.Encode(character) is { Length: > 0 } encoded) return (set == _ascii ? _firstG0 : set, encoded);
        return (_firstG0, "?"u8.ToArray());
    }

    private static void Designate(GraphicSet set, MemoryStream bytes)
    {
        bytes.WriteByte(Escape);
        bytes.Write(set.Escape);
    }

    private static GraphicSet? Designated(ReadOnlySpan<byte> afterEscape)
    {
        foreach (GraphicSet set in _byEscape)
            if (afterEscape.StartsWith(set.Escape)) return set;
        return null;
    }

    /// <summary>After these the sets of the first value hold again, PS3.5 section 6.1.2.5.3.</summary>
    private static bool IsDelimiter(char c, bool isPersonName) => c == '\\' || isPersonName && c is '^' or '=';

    /// <summary>A code page that makes nothing of a character it does not have, rather than something similar.</summary>
    private static Encoding Strict(int codePage)
    {
        var none = new EncoderReplacementFallback("");
        var unknown = new DecoderReplacementFallback("\uFFFD");
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, none, unknown) ?? Encoding.GetEncoding(codePage, none, unknown);
    }
}
