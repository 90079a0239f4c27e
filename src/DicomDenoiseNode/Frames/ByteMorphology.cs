// Grey-level erosion, dilation, opening and closing with a square.
using System.Buffers;
using System.Numerics.Tensors;

namespace DicomDenoiseNode.Frames;

/// <summary>Flat morphology on grey levels, shape [rows, columns]; beyond the edge nothing counts.</summary>
internal static class ByteMorphology
{
    /// <summary>The smallest level within <paramref name="radius"/> pixels, to the sides and diagonally.</summary>
    /// <param name="level">Grey levels; may be <paramref name="result"/>.</param>
    /// <param name="columns">Pixels a row.</param>
    /// <param name="radius">0 gives the input.</param>
    /// <param name="result">Receives the erosion.</param>
    public static void Erode(ReadOnlySpan<byte> level, int columns, int radius, Span<byte> result) => Square(level, columns, radius, radius, result, smallest: true);

    /// <summary>The largest level within <paramref name="radius"/> pixels, to the sides and diagonally.</summary>
    public static void Dilate(ReadOnlySpan<byte> level, int columns, int radius, Span<byte> result) => Square(level, columns, radius, radius, result, smallest: false);

    /// <summary>Erosion, then dilation: takes away what is brighter and narrower than 2·radius + 1.</summary>
    public static void Open(ReadOnlySpan<byte> level, int columns, int radius, Span<byte> result)
    {
        Erode(level, columns, radius, result);
        Dilate(result[..level.Length], columns, radius, result);
    }

    /// <summary>An opening with an octagon of that radius, so that slanted edges and their corners keep their shape.</summary>
    public static void OpenRound(ReadOnlySpan<byte> level, int columns, int radius, Span<byte> result)
    {
        // A square widened by a diamond: an octagon is regular where the square has 1/(1 + √2) of its radius.
        int square = (int)Math.Round(radius / (1 + Math.Sqrt(2)));
        Erode(level, columns, square, result);
        for (int i = square; i < radius; i++) Cross(result[..level.Length], columns, smallest: true);
        Dilate(result[..level.Length], columns, square, result);
        for (int i = square; i < radius; i++) Cross(result[..level.Length], columns, smallest: false);
    }

    /// <summary>Dilation, then erosion: fills what is darker and narrower than 2·radius + 1.</summary>
    public static void Close(ReadOnlySpan<byte> level, int columns, int radius, Span<byte> result)
    {
        Dilate(level, columns, radius, result);
        Erode(result[..level.Length], columns, radius, result);
    }

    /// <summary>Smallest or largest level in a rectangle of 2·across + 1 by 2·down + 1 pixels.</summary>
    public static void Square(ReadOnlySpan<byte> level, int columns, int across, int down, Span<byte> result, bool smallest)
    {
        int rows = level.Length / columns;
        byte[] rented = ArrayPool<byte>.Shared.Rent(level.Length);
        Span<byte> wide = rented.AsSpan(0, level.Length);
        for (int y = 0; y < rows; y++)
        {
            ReadOnlySpan<byte> row = level.Slice(y * columns, columns);
            Span<byte> to = wide.Slice(y * columns, columns);
            row.CopyTo(to);
            for (int shift = 1; shift <= across && shift < columns; shift++)
            {
                Take(to[..^shift], row[shift..], smallest);
                Take(to[shift..], row[..^shift], smallest);
            }
        }
        wide.CopyTo(result);
        for (int shift = 1; shift <= down && shift < rows; shift++)
        {
            int offset = shift * columns;
            Take(result[..(level.Length - offset)], wide[offset..], smallest);
            Take(result[offset..level.Length], wide[..^offset], smallest);
        }
        ArrayPool<byte>.Shared.Return(rented);
    }

    // One step to the four sides; steps add up to a diamond.
    private static void Cross(Span<byte> level, int columns, bool smallest)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(level.Length);
        Span<byte> before = rented.AsSpan(0, level.Length);
        level.CopyTo(before);
        for (int at = 0; at < level.Length; at += columns)
        {
            Take(level.Slice(at, columns - 1), before.Slice(at + 1, columns - 1), smallest);
            Take(level.Slice(at + 1, columns - 1), before.Slice(at, columns - 1), smallest);
        }
        if (level.Length > columns)
        {
            Take(level[..^columns], before[columns..], smallest);
            Take(level[columns..], before[..^columns], smallest);
        }
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static void Take(Span<byte> kept, ReadOnlySpan<byte> other, bool smallest)
    {
        if (smallest) TensorPrimitives.Min(kept, other, kept);
        else TensorPrimitives.Max(kept, other, kept);
    }
}
