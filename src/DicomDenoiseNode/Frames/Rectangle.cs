// A rectangle of pixels: inclusive corners, as the Sequence of Ultrasound Regions counts them.
namespace DicomDenoiseNode.Frames;

/// <summary>Columns <see cref="X0"/> to <see cref="X1"/> and rows <see cref="Y0"/> to <see cref="Y1"/>, both ends included, from 0.</summary>
public readonly record struct Rectangle(int X0, int Y0, int X1, int Y1)
{
    public int Width => X1 - X0 + 1;

    public int Height => Y1 - Y0 + 1;

    /// <summary>This rectangle with a margin all around, as far as a frame of that size has it.</summary>
    public Rectangle Grow(int margin, int columns, int rows) => new(
        Math.Max(X0 - margin, 0), Math.Max(Y0 - margin, 0), Math.Min(X1 + margin, columns - 1), Math.Min(Y1 + margin, rows - 1));

    /// <summary>The smallest rectangle around every true pixel of a mask, shape [rows, columns]; null where there is none.</summary>
    public static Rectangle? Around(ReadOnlySpan<bool> mask, int columns)
    {
        int x0 = columns, x1 = -1, y0 = -1, y1 = -1;
        for (int y = 0; y * columns < mask.Length; y++)
        {
            ReadOnlySpan<bool> row = mask.Slice(y * columns, columns);
            int first = row.IndexOf(true);
            if (first < 0) continue;
            x0 = Math.Min(x0, first);
            x1 = Math.Max(x1, row.LastIndexOf(true));
            if (y0 < 0) y0 = y;
            y1 = y;
        }
        return y0 < 0 ? null : new Rectangle(x0, y0, x1, y1);
    }

    public override string ToString() => $"{X0},{Y0}-{X1},{Y1}";
}
