// What a scanner draws over tissue: thin bright strokes (text, calipers) in one frame.
using System.Buffers;

namespace DicomDenoiseNode.Frames;

/// <summary>Marks the pixels of thin, near-white strokes and their immediate surroundings.</summary>
/// <remarks>
/// A stroke is bright (247 and more, the limit above which the noise estimate sees text; 235 where a lossy codec has blurred it) and stands at
/// least 96 grey levels above the 7x7 opening of the frame, that is, above everything around it that is wider than a stroke. Where the frame was
/// never lossy, a run of three equal pixels from 160 upwards that stands out as far is a stroke too: drawn text is flat, speckle is not.
/// The pixels next to a stroke, two in lossy frames, hold its smoothed edge and are marked with it. A false alarm leaves a
/// bright speckle grain as it came; that is the side to err on.
/// </remarks>
public static class ScreenGraphics
{
    private const int WidestStroke = 6;
    private const int StandsOut = 96;
    private const int NearWhite = 247;
    private const int NearWhiteLossy = 235;
    private const int FlatFrom = 160;

    /// <param name="level">Grey levels of a frame, shape [rows, columns].</param>
    /// <param name="columns">Pixels a row.</param>
    /// <param name="lossy">The pixels have been through a lossy compression.</param>
    /// <param name="graphics">Receives true where a stroke or its edge is, shape [rows, columns].</param>
    public static void Mark(ReadOnlySpan<byte> level, int columns, bool lossy, Span<bool> graphics)
    {
        int rows = level.Length / columns;
        graphics[..level.Length].Clear();
        int bright = lossy ? NearWhiteLossy : FlatFrom;
        if (level.IndexOfAnyInRange((byte)bright, (byte)255) < 0) return;

        byte[] rented = ArrayPool<byte>.Shared.Rent(level.Length);
        Span<byte> opening = rented.AsSpan(0, level.Length);
        ByteMorphology.Open(level, columns, WidestStroke / 2, opening);
        int reach = lossy ? 2 : 1;
        for (int y = 0; y < rows; y++)
        {
            int row = y * columns;
            for (int x = 0; x < columns; x++)
            {
                int at = row + x;
                if (level[at] < bright || level[at] - opening[at] < StandsOut) continue;
                bool stroke = level[at] >= (lossy ? NearWhiteLossy : NearWhite)
                    || (!lossy && (Run(level, at, 1, x, columns) >= 3 || Run(level, at, columns, y, rows) >= 3));
                if (!stroke) continue;
                for (int v = Math.Max(y - reach, 0); v <= Math.Min(y + reach, rows - 1); v++)
                    graphics.Slice(v * columns + Math.Max(x - reach, 0), Math.Min(x + reach, columns - 1) - Math.Max(x - reach, 0) + 1).Fill(true);
            }
        }
        ArrayPool<byte>.Shared.Return(rented);
    }

    // How many equal pixels lie in a line through one, counted up to two to either side.
    private static int Run(ReadOnlySpan<byte> level, int at, int step, int position, int size)
    {
        int run = 1;
        for (int i = 1; i <= 2 && position - i >= 0 && level[at - i * step] == level[at]; i++) run++;
        for (int i = 1; i <= 2 && position + i < size && level[at + i * step] == level[at]; i++) run++;
        return run;
    }
}
