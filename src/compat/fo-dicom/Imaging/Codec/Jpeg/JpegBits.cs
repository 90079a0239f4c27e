// Reads the entropy-coded bits of a JPEG scan.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Bits of a scan, most significant first, without the stuffed zero bytes (T.81, F.2.2.5).</summary>
/// <remarks>At a marker or the end zeros follow; <see cref="Exhausted"/> tells when one of them was taken.</remarks>
internal ref struct JpegBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private ulong window;
    private int count;
    private int invented;

    /// <summary>Of the next byte not yet in the window; at a marker, of its 0xFF.</summary>
    public int Position { get; private set; }

    /// <summary>True once bits were taken that the stream does not have.</summary>
    public readonly bool Exhausted => invented > count;

    /// <summary>Makes at least 32 bits available.</summary>
    public void Need32()
    {
        if (count < 32)
            Fill();
    }

    /// <summary>The next bits, at most 32 and no more than were made available, without taking them.</summary>
    public readonly uint Peek(int bits) => (uint)(window >> (64 - bits));

    /// <summary>Takes bits seen by <see cref="Peek"/>.</summary>
    public void Skip(int bits)
    {
        window <<= bits;
        count -= bits;
    }

    /// <summary>Takes 0 to 16 bits of those made available.</summary>
    public int Take(int bits)
    {
        // Two shifts, since a shift by 64 is one by 0.
        int value = (int)(window >> 1 >> (63 - bits));
        Skip(bits);
        return value;
    }

    /// <summary>Takes a number of so many bits whose leading zero means negative (T.81, F.2.2.1, EXTEND).</summary>
    public int TakeSigned(int bits)
    {
        int value = Take(bits);
        return value < (1 << bits >> 1) ? value - (1 << bits) + 1 : value;
    }

    /// <summary>Takes one bit.</summary>
    public int TakeBit()
    {
        if (count < 1)
            Fill();
        return Take(1);
    }

    /// <summary>Drops what is left before the next restart marker and passes it.</summary>
    /// <param name="number">The expected marker's number, modulo 8.</param>
    public void Restart(int number)
    {
        if (Exhausted)
            throw new DicomCodecException("A JPEG restart interval ends too early.");
        int at = NextMarker(data, Position);
        if (at + 1 >= data.Length || data[at + 1] != JpegMarker.Restart0 + (number & 7))
            throw new DicomCodecException("A JPEG restart marker is missing.");
        Position = at + 2;
        window = 0;
        count = invented = 0;
    }

    /// <summary>Index of the next marker's last 0xFF, or the end of the data.</summary>
    public static int NextMarker(ReadOnlySpan<byte> data, int from)
    {
        while (true)
        {
            int skip = from < data.Length ? data[from..].IndexOf((byte)0xFF) : -1;
            if (skip < 0)
                return data.Length;
            from += skip;
            if (from + 1 >= data.Length)
                return data.Length;
            if (data[from + 1] is not (0 or 0xFF))
                return from;
            from += data[from + 1] == 0 ? 2 : 1;
        }
    }

    private void Fill()
    {
        if (Position <= data.Length - 8)
        {
            ulong next = BinaryPrimitives.ReadUInt64BigEndian(data[Position..]);
            ulong inverse = ~next;
            // No byte of next is 0xFF if no byte of its inverse is zero.
            if (((inverse - 0x0101010101010101) & next & 0x8080808080808080) == 0)
            {
                window |= next >> count;
                int bytes = (64 - count) >> 3;
                Position += bytes;
                count += bytes << 3;
                return;
            }
        }

        while (count <= 56)
        {
            ulong value = 0;
            if (Position < data.Length && data[Position] != 0xFF)
            {
                value = data[Position++];
            }
            else if (Position + 1 < data.Length && data[Position + 1] == 0)
            {
                value = 0xFF;
                Position += 2;
            }
            else
            {
                invented += 8;
            }

            // Whatever the fast path left below the counted bits is the same byte again.
            window = (window & ~(ulong.MaxValue >> count)) | (value << (56 - count));
            count += 8;
        }
    }
}
