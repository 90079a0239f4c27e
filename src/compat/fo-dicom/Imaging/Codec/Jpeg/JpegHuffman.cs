// Huffman codes of JPEG: the table that decodes them.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>A Huffman table in the form that decoding wants (T.81, annex C and F.2.2.3).</summary>
internal sealed class JpegHuffman
{
    private const int FastBits = 10;

    // Length << 8 | value for every code of at most FastBits bits, 0 for the start of a longer one.
    private readonly ushort[] fast = new ushort[1 << FastBits];

    // First 16-bit pattern beyond the codes of each length, and what turns a code into an index of values.
    private readonly uint[] limit = new uint[18];
    private readonly int[] offset = new int[17];
    private readonly byte[] values;

    /// <param name="counts">How many codes there are of each length 1..16.</param>
    /// <param name="values">The values in order of their codes.</param>
    /// <exception cref="DicomCodecException">More codes than fit.</exception>
    public JpegHuffman(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        this.values = values.ToArray();
        uint code = 0;
        int index = 0;
        for (int length = 1; length <= 16; length++)
        {
            offset[length] = index - (int)code;
            for (int i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                if (code >= 1u << length)
                    throw new DicomCodecException("A JPEG Huffman table has more codes than fit.");
                if (length <= FastBits)
                    fast.AsSpan((int)(code << (FastBits - length)), 1 << (FastBits - length)).Fill((ushort)((length << 8) | values[index]));
            }

            limit[length] = code << (16 - length);
            code <<= 1;
        }

        limit[17] = uint.MaxValue;
    }

    /// <summary>Takes one code; at least 16 bits must be available.</summary>
    /// <exception cref="DicomCodecException">No such code.</exception>
    public int Take(ref JpegBits bits)
    {
        int entry = fast[bits.Peek(FastBits)];
        if (entry != 0)
        {
            bits.Skip(entry >> 8);
            return entry & 0xFF;
        }

        uint next = bits.Peek(16);
        int length = FastBits + 1;
        while (next >= limit[length])
            length++;
        if (length > 16)
            throw new DicomCodecException("A JPEG stream has a code its Huffman table lacks.");
        int index = (int)(next >> (16 - length)) + offset[length];
        bits.Skip(length);
        return values[index];
    }
}
