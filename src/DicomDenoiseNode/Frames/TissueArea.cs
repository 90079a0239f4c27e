// Where, within what is declared, the picture of the tissue lies: not the black around the sector, not the bars and texts on it.
namespace DicomDenoiseNode.Frames;

/// <summary>Gathers all frames of an instance, then gives one mask for all of them, so that its border does not flicker.</summary>
/// <remarks>
/// Scanners declare the whole screen as tissue more often than not, with bars, texts and an ECG in it. Tissue is told from them by its body:
/// 1. Lit is what is gray and brighter than black in any frame. Bars go: blocks of 7x7 pixels that never change and whose rows, or whose columns, are each of one level.
/// 2. Gaps up to 6 pixels close; what is narrower than a core of 1/32 of the frame's width (at least 9 pixels, text is lower) drops out; what is left grows back by half a core.
/// 3. Within that, lit pixels are tissue, and dark ones where tissue surrounds them on all sides. Black around the sector stays black.
/// </remarks>
public sealed class TissueArea(FrameLayout layout, ReadOnlyMemory<bool> declared)
{
    // What a lossy codec leaves around edges in black.
    private const int LossyBlack = 8;
    private const int BarRadius = 3;
    private const int GapRadius = 3;
    private const int LeastCore = 9;
    private const int CoreShare = 32;
    private const byte Set = 255;

    private readonly byte[] _brightest = new byte[layout.Pixels];
    private readonly byte[] _darkest = NewFilled(layout.Pixels);

    /// <summary>Takes one frame in.</summary>
    /// <param name="level">Grey levels, shape [rows, columns].</param>
    /// <param name="gray">Which pixels are gray, same shape.</param>
    public void Add(ReadOnlySpan<byte> level, ReadOnlySpan<bool> gray)
    {
        for (int i = 0; i < _brightest.Length; i++)
        {
            byte shown = gray[i] ? level[i] : (byte)0;
            if (shown > _brightest[i]) _brightest[i] = shown;
            if (shown < _darkest[i]) _darkest[i] = shown;
        }
    }

    /// <summary>The tissue of the frames taken in, shape [rows, columns].</summary>
    public bool[] Find()
    {
        int columns = layout.Columns;
        ReadOnlySpan<bool> may = declared.Span;
        byte[] bars = Bars();
        byte[] lit = new byte[layout.Pixels];
        int black = layout.Lossy ? LossyBlack : 0;
        for (int i = 0; i < lit.Length; i++)
            if (may[i] && _brightest[i] > black && bars[i] == 0) lit[i] = Set;

        byte[] body = new byte[lit.Length];
        ByteMorphology.Close(lit, columns, GapRadius, body);
        // The frame's edge closes no gap: what is not declared stays out.
        for (int i = 0; i < body.Length; i++)
            if (!may[i] || bars[i] != 0) body[i] = 0;

        byte[] core = new byte[lit.Length];
        int radius = Math.Max(LeastCore, layout.Columns / CoreShare) / 2;
        ByteMorphology.Open(body, columns, radius, core);
        ByteMorphology.Dilate(core, columns, radius + 1, core);
        for (int i = 0; i < body.Length; i++) body[i] = (byte)(body[i] & core[i]);

        byte[] inner = core;
        ByteMorphology.Erode(body, columns, GapRadius, inner);
        bool[] tissue = new bool[lit.Length];
        for (int i = 0; i < tissue.Length; i++)
            tissue[i] = body[i] != 0 && (lit[i] != 0 || inner[i] != 0);
        return tissue;
    }

    // Blocks that never change and in which each row, or each column, has one level.
    private byte[] Bars()
    {
        int columns = layout.Columns, rows = layout.Rows;
        int tolerance = layout.Lossy ? LossyBlack / 2 : 0;
        byte[] alongRows = new byte[layout.Pixels];
        byte[] alongColumns = new byte[layout.Pixels];
        Flat(BarRadius, 0, alongRows);
        Flat(0, BarRadius, alongColumns);
        // A run along every row of the block, or along every column of it; then the block around each such centre.
        ByteMorphology.Square(alongRows, columns, 0, BarRadius, alongRows, smallest: true);
        ByteMorphology.Square(alongColumns, columns, BarRadius, 0, alongColumns, smallest: true);
        for (int i = 0; i < alongRows.Length; i++) alongRows[i] |= alongColumns[i];
        ByteMorphology.Dilate(alongRows, columns, BarRadius, alongRows);
        return alongRows;

        void Flat(int across, int down, byte[] flat)
        {
            byte[] low = new byte[flat.Length];
            ByteMorphology.Square(_darkest, columns, across, down, low, smallest: true);
            ByteMorphology.Square(_brightest, columns, across, down, flat, smallest: false);
            for (int y = 0; y < rows; y++)
                for (int x = 0; x < columns; x++)
                {
                    int i = y * columns + x;
                    bool whole = x >= across && x < columns - across && y >= down && y < rows - down;
                    flat[i] = whole && flat[i] > 0 && flat[i] - low[i] <= tolerance ? Set : (byte)0;
                }
        }
    }

    private static byte[] NewFilled(int length)
    {
        byte[] filled = new byte[length];
        filled.AsSpan().Fill(255);
        return filled;
    }
}
