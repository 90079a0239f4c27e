// The five row filters of PNG, both ways.
using System.Numerics;

namespace SixLabors.ImageSharp.Formats;

/// <summary>Row filters (PNG, third edition, 9.2): 0 none, 1 sub, 2 up, 3 average, 4 Paeth.</summary>
internal static class PngFilter
{
    public const int Count = 5;

    /// <summary>Undoes a filter in place.</summary>
    /// <param name="filter">The row's filter byte.</param>
    /// <param name="row">The row as stored, without the filter byte.</param>
    /// <param name="above">The row above as decoded, of the same length; zeros for the first.</param>
    /// <param name="distance">Bytes from a byte to its left neighbour: those of a pixel, at least 1.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int distance)
    {
        above = above[..row.Length];
        int first = Math.Min(distance, row.Length);
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (int i = distance; i < row.Length; i++)
                    row[i] += row[i - distance];
                break;
            case 2:
                AddAbove(row, above);
                break;
            case 3:
                for (int i = 0; i < first; i++)
                    row[i] += (byte)(above[i] >> 1);
                for (int i = distance; i < row.Length; i++)
                    row[i] += (byte)((row[i - distance] + above[i]) >> 1);
                break;
            case 4:
                for (int i = 0; i < first; i++)
                    row[i] += above[i];
                for (int i = distance; i < row.Length; i++)
                    row[i] += Paeth(row[i - distance], above[i], above[i - distance]);
                break;
            default:
                throw new InvalidImageContentException($"A PNG row with filter {filter}.");
        }
    }

    /// <summary>Applies a filter.</summary>
    public static void Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int distance, Span<byte> filtered)
    {
        for (int i = 0; i < row.Length; i++)
        {
            byte left = i < distance ? (byte)0 : row[i - distance];
            byte corner = i < distance ? (byte)0 : above[i - distance];
            filtered[i] = (byte)(row[i] - filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) >> 1,
                4 => Paeth(left, above[i], corner),
                _ => 0,
            });
        }
    }

    /// <summary>What the row would cost: the sum of its bytes as signed magnitudes (PNG, third edition, 12.7).</summary>
    public static int Cost(ReadOnlySpan<byte> filtered)
    {
        int sum = 0;
        foreach (byte b in filtered)
            sum += Math.Abs((sbyte)b == sbyte.MinValue ? 128 : (sbyte)b);
        return sum;
    }

    private static void AddAbove(Span<byte> row, ReadOnlySpan<byte> above)
    {
        int i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(row[i..]) + new Vector<byte>(above[i..])).CopyTo(row[i..]);
        for (; i < row.Length; i++)
            row[i] += above[i];
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        int toLeft = Math.Abs(above - corner);
        int toAbove = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
