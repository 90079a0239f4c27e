// The letters a scanner burns into its pictures: five pixels by seven.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Draws capital letters, digits and a few signs into a grey picture.</summary>
internal static class BurntInText
{
    private const int Height = 7, Width = 5, Advance = 6;

    // Seven rows of five pixels, top to bottom, each row two hexadecimal digits with the leftmost pixel as the highest of five bits.
    private static readonly Dictionary<char, string> Glyphs = new()
    {
        ['A'] = "0E11111F111111", ['C'] = "0E11101010110E", ['D'] = "1E11111111111E", ['E'] = "1F10101E10101F", ['F'] = "1F10101E101010",
        ['G'] = "0E11101711110F", ['H'] = "1111111F111111", ['I'] = "0E04040404040E", ['L'] = "1010101010101F", ['M'] = "111B1515111111",
        ['N'] = "11191513111111", ['O'] = "0E11111111110E", ['P'] = "1E11111E101010", ['R'] = "1E11111E141211", ['S'] = "0F10100E01011E",
        ['T'] = "1F040404040404", ['U'] = "1111111111110E", ['V'] = "11111111110A04", ['W'] = "1111111515150A", ['Y'] = "11110A04040404",
        ['Z'] = "1F01020408101F", ['0'] = "0E11131519110E", ['1'] = "040C040404040E", ['2'] = "0E11010204081F", ['3'] = "1F02040201110E",
        ['4'] = "02060A121F0202", ['5'] = "1F101E0101110E", ['6'] = "0608101E11110E", ['7'] = "1F010204080808", ['8'] = "0E11110E11110E",
        ['9'] = "0E11110F01020C", ['.'] = "00000000000C0C", ['-'] = "0000001F000000", [' '] = "00000000000000",
    };

    /// <summary>Draws <paramref name="text"/> with its upper left corner at (x, y).</summary>
    public static void Draw(Span<byte> picture, int pictureWidth, int x, int y, string text, byte level)
    {
        foreach (char letter in text)
        {
            byte[] rows = Convert.FromHexString(Glyphs[letter]);
            for (int row = 0; row < Height; row++)
            {
                for (int column = 0; column < Width; column++)
                {
                    if ((rows[row] >> (Width - 1 - column) & 1) != 0)
                        picture[(y + row) * pictureWidth + x + column] = level;
                }
            }
            x += Advance;
        }
    }
}
