// One of the character sets that ISO 2022 escape sequences switch between.
using System.Text;

namespace FellowOakDicom.Text;

/// <summary>A graphic character set of PS3.3 tables C.12-3 and C.12-4.</summary>
/// <param name="escape">What follows the escape byte.</param>
/// <param name="isG1">It lies in the upper half of the code table.</param>
/// <param name="width">Bytes of a character.</param>
/// <param name="codec">An encoding that knows its characters.</param>
/// <param name="isJisX0212">Code page 20932 marks this set by an upper first and a lower second byte.</param>
internal sealed class GraphicSet(string escape, bool isG1, int width, Encoding codec, bool isJisX0212 = false)
{
    public byte[] Escape { get; } = Encoding.ASCII.GetBytes(escape);

    public bool IsG1 => isG1;

    public int Width => width;

    /// <summary>The text of one character, its bytes as they stand in the value.</summary>
    public string Decode(ReadOnlySpan<byte> character)
    {
        if (isG1 || width == 1) return codec.GetString(character);
        return codec.GetString([(byte)(character[0] | 0x80), (byte)(isJisX0212 ? character[1] : character[1] | 0x80)]);
    }

    /// <summary>The bytes of one character as they stand in the value; empty if the set does not have it.</summary>
    public byte[] Encode(ReadOnlySpan<char> character)
    {
        byte[] bytes = new byte[codec.GetMaxByteCount(character.Length)];
        int count = codec.GetBytes(character, bytes);
        if (count != width) return [];
        if (width == 1) return bytes[0] >= 0x80 == isG1 ? bytes[..1] : [];
        if (bytes[0] < 0xA1 || (isJisX0212 ? bytes[1] is < 0x21 or > 0x7E : bytes[1] < 0xA1)) return [];
        return isG1 ? bytes[..2] : [(byte)(bytes[0] & 0x7F), (byte)(bytes[1] & 0x7F)];
    }
}
