// What a scanner draws over tissue: bright strokes (text, calipers) in one frame.
using System.Buffers;

namespace DicomDenoiseNode.Frames;

/// <summary>Finds strokes by what drawing is and speckle is not: thin, bright, standing out, flat.</summary>
/// <remarks>
/// A pixel stands out where it is at least 96 grey levels above the 7x7 opening of the frame, that is, above everything around it that is wider than a stroke.
/// </remarks>
public static class ScreenGraphics
{
    private const int StrokeRadius = 3;
    private const int StandsOut = 96;
    private const int Bright = 160;

    // The limit above which the noise estimate sees text; a lossy codec blurs it.
    private const int NearWhite = 247;
    private const int NearWhiteLossy = 235;

    // Smoothed edges of a stroke; a lossy codec spreads them further.
    private const int Edge = 2;
    private const int EdgeLossy = 3;

    /// <summary>Marks what is surely drawn, with its edges: this stays as it came.</summary>
    /// <remarks>
    /// What stands out and is near white, or, in frames that were never lossy, bright and in a run of three equal pixels. A false alarm leaves a bright
    /// speckle grain as it came; that is the side to err on.
    /// </remarks>
    /// <param name="level">Grey levels of a frame, shape [rows, columns].</param>
    /// <param name="columns">Pixels a row.</param>
    /// <param name="lossy">The pixels have been through a lossy compression.</param>
    /// <param name="graphics">Receives true where a stroke or its edge is, shape [rows, columns].</param>
    public static void Mark(ReadOnlySpan<byte> level, int columns, bool lossy, Span<bool> graphics)
    {
        graphics[..level.Length].Clear();
        int nearWhite = lossy ? NearWhiteLossy : NearWhite;
        int bright = lossy ? nearWhite : Bright;
        if (level.IndexOfAnyInRange((byte)bright, (byte)255) < 0) return;

        byte[] opening = ArrayPool<byte>.Shared.Rent(level.Length);
        ByteMorphology.Open(level, columns, StrokeRadius, opening);
        int rows = level.Length / columns;
        int reach = lossy ? EdgeLossy : Edge;
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < columns; x++)
            {
                int at = y * columns + x;
                if (level[at] < bright || level[at] - opening[at] < StandsOut) continue;
                if (level[at] < nearWhite && Run(level, at, 1, x, columns) < 3 && Run(level, at, columns, y, rows) < 3) continue;
                int left = Math.Max(x - reach, 0), right = Math.Min(x + reach, columns - 1);
                for (int v = Math.Max(y - reach, 0); v <= Math.Min(y + reach, rows - 1); v++)
                    graphics.Slice(v * columns + left, right - left + 1).Fill(true);
            }
        ArrayPool<byte>.Shared.Return(opening);
    }

    /// <summary>Clears from a mask what may be drawn: near white, or bright and standing out.</summary>
    /// <param name="level">Grey levels of a frame, shape [rows, columns].</param>
    /// <param name="columns">Pixels a row.</param>
    /// <param name="lossy">The pixels have been through a lossy compression.</param>
    /// <param name="mask">Shape [rows, columns].</param>
    public static void ClearSuspects(ReadOnlySpan<byte> level, int columns, bool lossy, Span<bool> mask)
    {
        if (level.IndexOfAnyInRange((byte)Bright, (byte)255) < 0) return;
        byte[] opening = ArrayPool<byte>.Shared.Rent(level.Length);
        ByteMorphology.Open(level, columns, StrokeRadius, opening);
        int nearWhite = lossy ? NearWhiteLossy : NearWhite;
        for (int i = 0; i < level.Length; i++)
            if (level[i] >= nearWhite || (level[i] >= Bright && level[i] - opening[i] >= StandsOut)) mask[i] = false;
        ArrayPool<byte>.Shared.Return(opening);
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
