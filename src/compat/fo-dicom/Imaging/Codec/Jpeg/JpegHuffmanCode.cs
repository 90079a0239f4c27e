// Huffman codes of JPEG: the best code for given frequencies, and how it writes values.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>A Huffman code made for the values it has to carry (T.81, annex K.2).</summary>
internal sealed class JpegHuffmanCode
{
    private readonly byte[] lengths = new byte[16];
    private readonly byte[] values;
    private readonly ushort[] codeOf = new ushort[256];
    private readonly byte[] lengthOf = new byte[256];

    /// <param name="frequencies">How often each value 0..255 occurs.</param>
    public JpegHuffmanCode(ReadOnlySpan<int> frequencies)
    {
        // Value 256 takes the code of all ones, which must stay unused.
        var weight = new long[257];
        for (int i = 0; i < 256; i++)
            weight[i] = frequencies[i];
        weight[256] = 1;
        int[] size = CodeSizes(weight);

        Span<int> counts = stackalloc int[258];
        counts.Clear();
        foreach (int s in size)
            counts[s]++;
        counts[0] = 0;
        Shorten(counts);
        for (int length = 1; length <= 16; length++)
            lengths[length - 1] = (byte)counts[length];

        values = [.. Enumerable.Range(0, 256).Where(v => size[v] > 0).OrderBy(v => size[v]).Select(v => (byte)v)];
        int code = 0, index = 0;
        for (int length = 1; length <= 16; length++)
        {
            for (int i = 0; i < lengths[length - 1]; i++)
            {
                codeOf[values[index]] = (ushort)code++;
                lengthOf[values[index++]] = (byte)length;
            }

            code <<= 1;
        }
    }

    /// <summary>Writes the table's definition.</summary>
    /// <param name="writer">The stream.</param>
    /// <param name="destination">Class in the high, number in the low four bits.</param>
    public void Define(JpegWriter writer, byte destination) =>
        writer.Segment(JpegMarker.HuffmanTables, [destination, .. lengths, .. values]);

    /// <summary>Writes a value's code.</summary>
    public void Write(JpegWriter writer, int value) => writer.Bits(codeOf[value], lengthOf[value]);

    /// <summary>Bits of a number's magnitude: its category (T.81, table F.1).</summary>
    public static int Category(int value) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)Math.Abs(value));

    /// <summary>Writes what follows a category: the number, less one where negative.</summary>
    public static void WriteMagnitude(JpegWriter writer, int value, int category) =>
        writer.Bits((uint)(value < 0 ? value - 1 : value), category);

    private static int[] CodeSizes(long[] weight)
    {
        int[] size = new int[257], other = new int[257];
        Array.Fill(other, -1);
        while (true)
        {
            int least = -1, next = -1;
            for (int i = 0; i < weight.Length; i++)
            {
                if (weight[i] == 0)
                    continue;
                // Of equal weights the later is taken first, so that value 256 gets a longest code.
                if (least < 0 || weight[i] <= weight[least])
                    (next, least) = (least, i);
                else if (next < 0 || weight[i] <= weight[next])
                    next = i;
            }

            if (next < 0)
                return size;
            weight[least] += weight[next];
            weight[next] = 0;
            int last = Lengthen(size, other, least);
            other[last] = next;
            Lengthen(size, other, next);
        }
    }

    /// <summary>Adds one to the sizes of a chain of values; returns the chain's last.</summary>
    private static int Lengthen(int[] size, int[] other, int value)
    {
        while (true)
        {
            size[value]++;
            if (other[value] < 0)
                return value;
            value = other[value];
        }
    }

    /// <summary>Brings codes to at most 16 bits and takes value 256 out (T.81, figure K.3).</summary>
    private static void Shorten(Span<int> counts)
    {
        for (int i = counts.Length - 1; i > 16; i--)
        {
            while (counts[i] > 0)
            {
                int j = i - 2;
                while (counts[j] == 0)
                    j--;
                counts[i] -= 2;
                counts[i - 1]++;
                counts[j + 1] += 2;
                counts[j]--;
            }
        }

        int longest = 16;
        while (counts[longest] == 0)
            longest--;
        counts[longest]--;
    }
}
