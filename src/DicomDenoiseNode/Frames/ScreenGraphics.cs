// What a scanner draws over tissue: bright strokes (text, calipers) in one frame.
using System.Buffers;

namespace DicomDenoiseNode.Frames;

/// <summary>Finds strokes by what drawing is and speckle is not: thin, bright, standing out, and straight over some length.</summary>
/// <remarks>
/// A pixel stands out where it is bright and at least 96 grey levels above the 7x7 opening of the frame, that is, above everything around it that is wider
/// than a stroke. Bright speckle does that too, even clipped to one level, but its grains are short in depth, and bright layers of tissue lie across.
/// </remarks>
public static class ScreenGraphics
{
    private const int StrokeRadius = 3;
    private const int StandsOut = 96;
    private const int Bright = 160;

    // The limit above which the noise estimate sees text; a lossy codec blurs it.
    private const int NearWhite = 247;
    private const int NearWhiteLossy = 235;

    // The smallest letters are 5 pixels high. What a lossy codec makes of one level.
    private const int Upright = 5;
    private const int Across = 16;
    private const int LossyVariation = 16;

    // Letters and calipers come in company: this far from a stroke, all that stands out is drawn.
    private const int CompanyAcross = 16;
    private const int CompanyDown = 8;

    // Smoothed edges of a stroke; a lossy codec spreads them further.
    private const int Edge = 2;
    private const int EdgeLossy = 3;

    /// <summary>Marks what is drawn, with its edges: this stays as it came.</summary>
    /// <remarks>
    /// Drawn is what stands out within 16 pixels sideways and 8 up and down of a stroke: a straight run of one level that stands out, 5 pixels upright
    /// or 16 across. Dots, and letters that are alone and have no upright, are missed; they stand out of the noise so far that a denoiser leaves them.
    /// </remarks>
    /// <param name="level">Grey levels of a frame, shape [rows, columns].</param>
    /// <param name="columns">Pixels a row.</param>
    /// <param name="lossy">The pixels have been through a lossy compression.</param>
    /// <param name="graphics">Receives true where a stroke or its edge is, shape [rows, columns].</param>
    public static void Mark(ReadOnlySpan<byte> level, int columns, bool lossy, Span<bool> graphics)
    {
        graphics[..level.Length].Clear();
        if (level.IndexOfAnyInRange((byte)Bright, (byte)255) < 0) return;

        byte[] rented = ArrayPool<byte>.Shared.Rent(2 * level.Length);
        Span<byte> standing = rented.AsSpan(0, level.Length), strokes = rented.AsSpan(level.Length, level.Length);
        ByteMorphology.Open(level, columns, StrokeRadius, standing);
        for (int i = 0; i < level.Length; i++)
            standing[i] = level[i] >= Bright && level[i] - standing[i] >= StandsOut ? (byte)255 : (byte)0;

        strokes.Clear();
        int variation = lossy ? LossyVariation : 0;
        bool any = MarkRuns(level, standing, columns, columns, Upright, variation, strokes);
        any |= MarkRuns(level, standing, columns, 1, Across, variation, strokes);
        if (any)
        {
            ByteMorphology.Square(strokes, columns, CompanyAcross, CompanyDown, strokes, smallest: false);
            for (int i = 0; i < strokes.Length; i++) strokes[i] &= standing[i];
            ByteMorphology.Dilate(strokes, columns, lossy ? EdgeLossy : Edge, strokes);
            for (int i = 0; i < strokes.Length; i++) graphics[i] = strokes[i] != 0;
        }
        ArrayPool<byte>.Shared.Return(rented);
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

    // Marks each straight run of standing pixels of one level that is long enough; says whether there was one. Step: 1 across, a row down.
    private static bool MarkRuns(ReadOnlySpan<byte> level, ReadOnlySpan<byte> standing, int columns, int step, int shortest, int variation, Span<byte> strokes)
    {
        bool any = false;
        for (int i = standing.IndexOf((byte)255); i >= 0 && i < level.Length; i++)
        {
            if (standing[i] == 0)
            {
                int skip = standing[i..].IndexOf((byte)255);
                if (skip < 0) break;
                i += skip;
            }
            int line = step == 1 ? (i / columns + 1) * columns : level.Length;
            // From every pixel anew: where a codec has rounded a stroke's end, the level of one further in is the stroke's own.
            int end = i;
            while (end < line && standing[end] != 0 && Math.Abs(level[end] - level[i]) <= variation) end += step;
            if ((end - i) / step < shortest) continue;
            any = true;
            for (int k = i; k < end; k += step) strokes[k] = 255;
        }
        return any;
    }
}
