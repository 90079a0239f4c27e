// Which pixels of a frame the object itself declares to be 2-D tissue, or why that cannot be told.
namespace DicomDenoiseNode.Frames;

/// <summary>The outcome of reading the declared regions.</summary>
/// <param name="Mask">Declared tissue, shape [rows, columns]; null where there is none to denoise.</param>
/// <param name="Reason">Why not, as a sentence; null where there is a mask.</param>
/// <param name="Verdicts">For each region, what becomes of it.</param>
public sealed record DeclaredTissue(bool[]? Mask, string? Reason, IReadOnlyList<string> Verdicts)
{
    /// <summary>
    /// Regions of format 1 and type 1, minus every region of type 2 to 18 that overlaps them whatever its priority (bit 0 of the flags ranks pixel
    /// calibration, not visibility), minus every region whose pixel values are calibrated. A region of format 0 and type 0 claims nothing.
    /// A rectangle one pixel past the edge is clipped (some scanners count to the size instead of to the last pixel); one further past was
    /// made for another picture, and then no rectangle of this object can be trusted.
    /// </summary>
    public static DeclaredTissue Of(IReadOnlyList<UltrasoundRegion> regions, int columns, int rows)
    {
        var verdicts = new string[regions.Count];
        if (regions.Count == 0)
            return new DeclaredTissue(null, "It declares no ultrasound regions, so nothing says which pixels are tissue.", verdicts);

        string? reason = null;
        bool any = false;
        for (int i = 0; i < regions.Count; i++)
        {
            UltrasoundRegion region = regions[i];
            string where = $"Region {i + 1} ({region.Kind}, {region.X0},{region.Y0}-{region.X1},{region.Y1})";
            if (region.ClaimsNothing)
                verdicts[i] = "ignored: it claims nothing";
            else if (region.X1 > columns || region.Y1 > rows)
            {
                verdicts[i] = $"reaches past the frame of {columns}x{rows}";
                reason ??= $"{where} reaches past the frame of {columns}x{rows}: the regions belong to another picture.";
            }
            else if (region.X0 > region.X1 || region.Y0 > region.Y1)
            {
                verdicts[i] = "has no area";
                if (region.IsTissue || region.DataType > 1) reason ??= $"{where} has no area: the regions are malformed.";
            }
            else if (region.IsTissue && region.PixelCalibrated)
                verdicts[i] = "untouched: its pixel values are calibrated";
            else if (region.IsTissue)
            {
                verdicts[i] = "denoised where it is gray tissue";
                any = true;
            }
            else
                verdicts[i] = "untouched";
        }
        if (reason is not null) return new DeclaredTissue(null, reason, verdicts);
        if (!any)
            return new DeclaredTissue(null, $"None of its {regions.Count} regions is 2-D tissue that may be changed ({string.Join(", ", regions.Select(r => r.PixelCalibrated ? r.Kind + " with calibrated pixel values" : r.Kind).Distinct())}).", verdicts);

        bool[] mask = new bool[columns * rows];
        foreach (UltrasoundRegion region in regions)
            if (region.IsTissue && !region.PixelCalibrated) Fill(mask, region, columns, rows, true);
        foreach (UltrasoundRegion region in regions)
            if (region.DataType > 1 || region.PixelCalibrated) Fill(mask, region, columns, rows, false);
        return mask.AsSpan().Contains(true)
            ? new DeclaredTissue(mask, null, verdicts)
            : new DeclaredTissue(null, "Every declared tissue region is covered by regions of another kind.", verdicts);
    }

    /// <summary>The whole frame, whatever is declared.</summary>
    public static DeclaredTissue WholeFrame(int regions, int columns, int rows)
    {
        bool[] mask = new bool[columns * rows];
        mask.AsSpan().Fill(true);
        return new DeclaredTissue(mask, null, [.. Enumerable.Repeat("ignored: the whole frame is taken as tissue", regions)]);
    }

    private static void Fill(bool[] mask, UltrasoundRegion region, int columns, int rows, bool value)
    {
        if (region.X0 >= columns) return;
        int x1 = (int)Math.Min(region.X1, columns - 1);
        for (int y = (int)region.Y0; y <= Math.Min(region.Y1, rows - 1); y++)
            mask.AsSpan(y * columns + (int)region.X0, x1 - (int)region.X0 + 1).Fill(value);
    }
}
