// Where, within what is declared, the picture of the tissue lies: not the black around the sector, not the bars and texts on it.
using System.Buffers;

namespace DicomDenoiseNode.Frames;

/// <summary>Gathers all frames of an instance, then gives one mask for all of them, so that its border does not flicker.</summary>
/// <remarks>
/// Scanners declare the whole screen as tissue more often than not, with bars, texts and an ECG in it. Tissue is told from them by its body:
/// 1. Lit is what in any frame is gray, brighter than black, not suspected of being drawn (<see cref="ScreenGraphics"/>) and in no flat block: 7x7 pixels
///    whose rows, or whose columns, are each of one level. That takes bars, boxes and text away.
/// 2. Gaps up to 6 pixels close. What is narrower than 1/32 of the frame's width (at least 9 pixels) drops out; the rest is the core.
/// 3. Lit pixels that hang together with the core, over at most 1/8 of the frame's width, are tissue, and dark ones where tissue surrounds them on all sides.
///    Black around the sector stays black.
/// </remarks>
public sealed class TissueArea(FrameLayout layout, ReadOnlyMemory<bool> declared)
{
    // What a lossy codec leaves around edges in black.
    private const int LossyBlack = 8;
    private const int FlatRadius = 3;
    private const int GapRadius = 3;
    private const int LeastCore = 9;
    private const int CoreShare = 32;
    private const int ReachShare = 8;
    private const byte Set = 255;

    private readonly byte[] _lit = new byte[layout.Pixels];

    /// <summary>Takes one frame in.</summary>
    /// <param name="level">Grey levels, shape [rows, columns].</param>
    /// <param name="gray">Which pixels are gray, same shape; its content is used up.</param>
    public void Add(ReadOnlySpan<byte> level, Span<bool> gray)
    {
        ScreenGraphics.ClearSuspects(level, layout.Columns, layout.Lossy, gray);
        byte[] flat = ArrayPool<byte>.Shared.Rent(layout.Pixels);
        MarkFlat(level, flat.AsSpan(0, layout.Pixels));
        ReadOnlySpan<bool> may = declared.Span;
        int black = layout.Lossy ? LossyBlack : 0;
        for (int i = 0; i < _lit.Length; i++)
            if (may[i] && gray[i] && level[i] > black && flat[i] == 0) _lit[i] = Set;
        ArrayPool<byte>.Shared.Return(flat);
    }

    /// <summary>The tissue of the frames taken in, shape [rows, columns].</summary>
    public bool[] Find()
    {
        int columns = layout.Columns;
        ReadOnlySpan<bool> may = declared.Span;
        byte[] body = new byte[_lit.Length];
        ByteMorphology.Close(_lit, columns, GapRadius, body);
        for (int i = 0; i < body.Length; i++)
            if (!may[i]) body[i] = 0;

        byte[] core = new byte[_lit.Length];
        ByteMorphology.OpenRound(body, columns, Math.Max(LeastCore, columns / CoreShare) / 2, core);
        GrowAlongLit(core);

        byte[] inner = body;
        ByteMorphology.Erode(core, columns, GapRadius, inner);
        bool[] tissue = new bool[_lit.Length];
        for (int i = 0; i < tissue.Length; i++)
            tissue[i] = core[i] != 0 && (_lit[i] != 0 || inner[i] != 0);
        return tissue;
    }

    // Breadth first, over edges of pixels only, so that a dark line one pixel wide keeps things apart.
    private void GrowAlongLit(byte[] area)
    {
        int columns = layout.Columns;
        var front = new List<int>();
        for (int i = 0; i < area.Length; i++)
            if (area[i] != 0) front.Add(i);
        for (int step = 0; step < columns / ReachShare && front.Count > 0; step++)
        {
            var next = new List<int>();
            foreach (int i in front)
            {
                if (i % columns > 0) Reach(i - 1);
                if (i % columns < columns - 1) Reach(i + 1);
                if (i >= columns) Reach(i - columns);
                if (i < area.Length - columns) Reach(i + columns);
            }
            front = next;

            void Reach(int pixel)
            {
                if (area[pixel] != 0 || _lit[pixel] == 0) return;
                area[pixel] = Set;
                next.Add(pixel);
            }
        }
    }

    // Blocks in which each row, or each column, has one level.
    private void MarkFlat(ReadOnlySpan<byte> level, Span<byte> flat)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(layout.Pixels);
        Span<byte> alongColumns = rented.AsSpan(0, layout.Pixels);
        Runs(level, FlatRadius, 0, flat);
        Runs(level, 0, FlatRadius, alongColumns);
        ByteMorphology.Square(flat, layout.Columns, 0, FlatRadius, flat, smallest: true);
        ByteMorphology.Square(alongColumns, layout.Columns, FlatRadius, 0, alongColumns, smallest: true);
        for (int i = 0; i < flat.Length; i++) flat[i] |= alongColumns[i];
        ByteMorphology.Dilate(flat, layout.Columns, FlatRadius, flat);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Runs(ReadOnlySpan<byte> level, int across, int down, Span<byte> flat)
    {
        int tolerance = layout.Lossy ? LossyBlack / 2 : 0;
        byte[] low = ArrayPool<byte>.Shared.Rent(layout.Pixels);
        ByteMorphology.Square(level, layout.Columns, across, down, low, smallest: true);
        ByteMorphology.Square(level, layout.Columns, across, down, flat, smallest: false);
        for (int i = 0; i < flat.Length; i++)
            flat[i] = flat[i] - low[i] <= tolerance ? Set : (byte)0;
        ArrayPool<byte>.Shared.Return(low);
    }
}
