// Brings the planes of a JPEG picture to full size, row by row.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Chroma upsampling as libjpeg-turbo does it by default ("fancy"): triangle filters for factors of two, else repetition.</summary>
/// <remarks>
/// 2:1 across: 3/4 of the nearer and 1/4 of the further neighbour, rounded alternately up and down so that no bias is left; 2:1 both
/// ways and 2:1 down likewise. Components of two columns or fewer, lossless ones and other factors are repeated.
/// </remarks>
internal static class JpegUpsampling
{
    /// <summary>One full-size row of a component.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="c">The component.</param>
    /// <param name="y">The row, 0..frame.Height - 1.</param>
    /// <param name="scratch">At least as long as two of the component's rows.</param>
    /// <param name="row">Receives frame.Width samples.</param>
    public static void Row(JpegFrame frame, JpegComponent c, int y, Span<int> scratch, Span<ushort> row)
    {
        int h = frame.MaximumH / c.H, v = frame.MaximumV / c.V;
        if (frame.MaximumH % c.H != 0 || frame.MaximumV % c.V != 0)
            throw new DicomCodecException($"JPEG sampling {c.H}x{c.V} in {frame.MaximumH}x{frame.MaximumV} is not supported.");
        ReadOnlySpan<ushort> near = Line(c, y / v);
        if (h == 1 && v == 1)
        {
            near[..row.Length].CopyTo(row);
            return;
        }

        bool fancy = frame.Process != JpegProcess.Lossless;
        ReadOnlySpan<ushort> far = Line(c, (y / v) + ((y & 1) == 0 ? -1 : 1));
        if (fancy && h == 2 && v == 1 && c.Width > 2)
            Across(near, row);
        else if (fancy && h == 2 && v == 2 && c.Width > 2)
            Both(near, far, scratch, row);
        else if (fancy && h == 1 && v == 2)
            Down(near, far, (y & 1) == 0 ? 1 : 2, row);
        else
            Repeat(near, h, row);
    }

    private static ReadOnlySpan<ushort> Line(JpegComponent c, int y) =>
        c.Samples.AsSpan(Math.Clamp(y, 0, c.Height - 1) * c.Stride, c.Width);

    private static void Repeat(ReadOnlySpan<ushort> line, int h, Span<ushort> row)
    {
        for (int x = 0; x < row.Length; x++)
            row[x] = line[x / h];
    }

    private static void Across(ReadOnlySpan<ushort> line, Span<ushort> row)
    {
        int last = line.Length - 1;
        for (int x = 0; x < row.Length; x++)
        {
            int i = x >> 1;
            row[x] = (x & 1) == 0
                ? i == 0 ? line[0] : (ushort)(((3 * line[i]) + line[i - 1] + 1) >> 2)
                : i == last ? line[last] : (ushort)(((3 * line[i]) + line[i + 1] + 2) >> 2);
        }
    }

    private static void Down(ReadOnlySpan<ushort> near, ReadOnlySpan<ushort> far, int bias, Span<ushort> row)
    {
        for (int x = 0; x < row.Length; x++)
            row[x] = (ushort)(((3 * near[x]) + far[x] + bias) >> 2);
    }

    private static void Both(ReadOnlySpan<ushort> near, ReadOnlySpan<ushort> far, Span<int> sums, Span<ushort> row)
    {
        sums = sums[..near.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = (3 * near[i]) + far[i];
        int last = sums.Length - 1;
        for (int x = 0; x < row.Length; x++)
        {
            int i = x >> 1;
            row[x] = (x & 1) == 0
                ? (ushort)(((3 * sums[i]) + sums[Math.Max(i - 1, 0)] + 8) >> 4)
                : (ushort)(((3 * sums[i]) + sums[Math.Min(i + 1, last)] + 7) >> 4);
        }
    }
}
