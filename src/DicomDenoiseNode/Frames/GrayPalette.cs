// The gray entries of a palette (0028,1101..1203): which index is how bright, and which index comes nearest to a brightness.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>A palette of a frame of 8 bits a pixel, seen from its gray entries.</summary>
public sealed class GrayPalette
{
    private readonly byte[] _level = new byte[256];
    private readonly bool[] _gray = new bool[256];
    private readonly byte[] _nearest = new byte[256];

    /// <param name="red">Red of every index 0..255, 0..65535.</param>
    /// <param name="green">Green, likewise.</param>
    /// <param name="blue">Blue, likewise.</param>
    /// <remarks>
    /// Grayness and level are what a display of 8 bits shows: the high byte. Of entries of the same level the first serves.
    /// </remarks>
    public GrayPalette(ReadOnlySpan<ushort> red, ReadOnlySpan<ushort> green, ReadOnlySpan<ushort> blue)
    {
        if (red.Length != 256 || green.Length != 256 || blue.Length != 256)
            throw new ArgumentException("The three colours of a palette have 256 values each here.", nameof(red));
        Span<int> first = stackalloc int[256];
        first.Fill(-1);
        for (int i = 255; i >= 0; i--)
        {
            int r = red[i] >> 8, g = green[i] >> 8, b = blue[i] >> 8;
            _gray[i] = r == g && g == b;
            // ITU-R BT.601: the three weights add up to 65536.
            _level[i] = (byte)((19595 * r + 38470 * g + 7471 * b + 32768) >> 16);
            if (_gray[i]) first[_level[i]] = i;
        }
        for (int level = 0; level < 256; level++)
            for (int distance = 0; distance < 256; distance++)
            {
                int darker = level - distance, brighter = level + distance;
                int found = darker >= 0 && first[darker] >= 0 ? first[darker] : brighter < 256 ? first[brighter] : -1;
                if (found < 0) continue;
                _nearest[level] = (byte)found;
                break;
            }
    }

    /// <summary>How many indices are gray.</summary>
    public int GrayEntries => _gray.Count(gray => gray);

    /// <summary>How many different brightnesses the gray indices have.</summary>
    public int GrayLevels => Enumerable.Range(0, 256).Where(i => _gray[i]).Select(i => _level[i]).Distinct().Count();

    public bool IsGray(byte index) => _gray[index];

    /// <summary>Brightness of an entry, gray or not, 0..255.</summary>
    public byte Level(byte index) => _level[index];

    /// <summary>The gray index that comes nearest to a grey level; <paramref name="current"/> where none is nearer than it.</summary>
    public byte Nearest(byte level, byte current)
    {
        byte nearest = _nearest[level];
        return Math.Abs(_level[current] - level) <= Math.Abs(_level[nearest] - level) ? current : nearest;
    }

    /// <summary>Reads the palette of an object, segmented or not.</summary>
    /// <exception cref="FrameException">A table is missing, too short or of a form PS3.3 C.7.6.3.1.5 does not know.</exception>
    public static GrayPalette Read(DicomDataset dataset) => new(
        PaletteTable.Read(dataset, "red", DicomTag.RedPaletteColorLookupTableDescriptor, DicomTag.RedPaletteColorLookupTableData, DicomTag.SegmentedRedPaletteColorLookupTableData),
        PaletteTable.Read(dataset, "green", DicomTag.GreenPaletteColorLookupTableDescriptor, DicomTag.GreenPaletteColorLookupTableData, DicomTag.SegmentedGreenPaletteColorLookupTableData),
        PaletteTable.Read(dataset, "blue", DicomTag.BluePaletteColorLookupTableDescriptor, DicomTag.BluePaletteColorLookupTableData, DicomTag.SegmentedBluePaletteColorLookupTableData));
}
