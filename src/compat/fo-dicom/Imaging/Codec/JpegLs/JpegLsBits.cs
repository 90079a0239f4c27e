// Reads and writes the bits of a JPEG-LS scan.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.JpegLs;

/// <summary>Bits of a scan, most significant first; after a byte 0xFF a zero bit is stuffed (T.87, C.2.1).</summary>
internal ref struct JpegLsBits(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private ulong window;
    private int count;
    private int invented;
    private bool afterMark;

    /// <summary>Of the next byte not yet in the window.</summary>
    public int Position { get; private set; }

    /// <summary>True once bits were taken that the stream does not have.</summary>
    public readonly bool Exhausted => invented > count;

    /// <summary>Takes one bit.</summary>
    public int TakeBit()
    {
        if (count < 1)
            Fill();
        int bit = (int)(window >> 63);
        window <<= 1;
        count--;
        return bit;
    }

    /// <summary>Takes 0 to 32 bits.</summary>
    public int Take(int bits)
    {
        if (count < bits)
            Fill();
        int value = (int)(window >> 1 >> (63 - bits));
        window <<= bits;
        count -= bits;
        return value;
    }

    /// <summary>Takes zeros and the one behind them; returns how many zeros.</summary>
    /// <exception cref="DicomCodecException">More zeros than the limit.</exception>
    public int TakeZeros(int limit)
    {
        int zeros = 0;
        while (true)
        {
            if (count < 1)
                Fill();
            int run = System.Numerics.BitOperations.LeadingZeroCount(window);
            if (run < count)
            {
                zeros += run;
                if (zeros > limit)
                    throw new DicomCodecException("A JPEG-LS code word longer than the limit.");
                window <<= run + 1;
                count -= run + 1;
                return zeros;
            }

            zeros += count;
            window = 0;
            count = 0;
            if (zeros > limit)
                throw new DicomCodecException("A JPEG-LS code word longer than the limit.");
        }
    }

    private void Fill()
    {
        if (!afterMark && Position <= data.Length - 8)
        {
            ulong next = BinaryPrimitives.ReadUInt64BigEndian(data[Position..]);
            ulong inverse = ~next;
            if (((inverse - 0x0101010101010101) & next & 0x8080808080808080) == 0)
            {
                int bytes = (63 - count) >> 3;
                // Only whole bytes enter, so that the bits below the counted ones stay zero.
                window |= (next & ~(ulong.MaxValue >> (8 * bytes))) >> count;
                Position += bytes;
                count += bytes << 3;
                return;
            }
        }

        while (count <= 55)
        {
            bool marker = Position >= data.Length || (data[Position] == 0xFF && (Position + 1 == data.Length || data[Position + 1] > 0x7F));
            if (marker)
            {
                // A marker or the end: zeros from here on.
                invented += 8;
                count += 8;
                continue;
            }

            byte value = data[Position++];
            int bits = afterMark ? 7 : 8;
            window |= (ulong)value << (64 - bits - count);
            count += bits;
            afterMark = value == 0xFF;
        }
    }
}

/// <summary>Bits as they are written.</summary>
internal sealed class JpegLsBitWriter
{
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private ulong window;
    private int count;
    private bool afterMark;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Appends whole bytes; only before bits or after <see cref="Align"/>.</summary>
    public void Bytes(ReadOnlySpan<byte> data)
    {
        Reserve(data.Length);
        data.CopyTo(bytes.AsSpan(length));
        length += data.Length;
    }

    /// <summary>Appends a value of so many bits, at most 32.</summary>
    public void Put(uint value, int bits)
    {
        window = (window << bits) | value;
        count += bits;
        if (count >= 32)
            Flush();
    }

    /// <summary>Appends zeros, a one behind them, and a value of so many bits, at most 24.</summary>
    public void Code(int zeros, uint value, int bits)
    {
        for (; zeros + 1 + bits > 32; zeros--)
            Put(0, 1);
        Put((1u << bits) | value, zeros + 1 + bits);
    }

    /// <summary>Fills the last byte with zeros; it is never 0xFF.</summary>
    public void Align()
    {
        FlushBytes();
        if (count > 0 || afterMark)
            Put(0, (afterMark ? 7 : 8) - count);
        FlushBytes();
    }

    /// <summary>Four bytes at once where none of them is 0xFF, behind which a byte has seven bits.</summary>
    private void Flush()
    {
        uint next = (uint)(window >> (count - 32));
        if (afterMark || (((~next - 0x01010101) & next) & 0x80808080) != 0)
        {
            FlushBytes();
            return;
        }

        Reserve(4);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(length), next);
        length += 4;
        count -= 32;
    }

    private void FlushBytes()
    {
        Reserve(10);
        int unit = afterMark ? 7 : 8;
        while (count >= unit)
        {
            count -= unit;
            byte next = (byte)((window >> count) & ((1u << unit) - 1));
            bytes[length++] = next;
            afterMark = next == 0xFF;
            unit = afterMark ? 7 : 8;
        }
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, length + more));
    }
}
