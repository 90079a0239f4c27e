// Writes the markers and bits of a JPEG stream.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>A JPEG stream as it grows.</summary>
internal sealed class JpegWriter
{
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private ulong window;
    private int count;

    /// <summary>A marker without a segment.</summary>
    public void Marker(byte marker) => Append([0xFF, marker]);

    /// <summary>A marker and its segment.</summary>
    public void Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        Marker(marker);
        Span<byte> size = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)(payload.Length + 2));
        Append(size);
        Append(payload);
    }

    /// <summary>A frame header; all components with the quantization table given, sampled 1x1 but the first.</summary>
    public void FrameHeader(byte marker, int precision, int width, int height, int components, int firstH, int firstV, bool separateChromaTable)
    {
        Span<byte> payload = stackalloc byte[6 + (3 * components)];
        payload[0] = (byte)precision;
        BinaryPrimitives.WriteUInt16BigEndian(payload[1..], (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(payload[3..], (ushort)width);
        payload[5] = (byte)components;
        for (int i = 0; i < components; i++)
        {
            payload[6 + (3 * i)] = (byte)(i + 1);
            payload[7 + (3 * i)] = (byte)(i == 0 ? (firstH << 4) | firstV : 0x11);
            payload[8 + (3 * i)] = (byte)(separateChromaTable && i > 0 ? 1 : 0);
        }

        Segment(marker, payload);
    }

    /// <summary>The header of a scan of all components.</summary>
    public void ScanHeader(int components, bool separateChromaTable, int start, int end, int low)
    {
        Span<byte> payload = stackalloc byte[4 + (2 * components)];
        payload[0] = (byte)components;
        for (int i = 0; i < components; i++)
        {
            payload[1 + (2 * i)] = (byte)(i + 1);
            payload[2 + (2 * i)] = (byte)(separateChromaTable && i > 0 ? 0x11 : 0);
        }

        payload[^3] = (byte)start;
        payload[^2] = (byte)end;
        payload[^1] = (byte)low;
        Segment(JpegMarker.StartOfScan, payload);
    }

    /// <summary>The low bits of a number, at most 32.</summary>
    public void Bits(uint value, int bits)
    {
        window = (window << bits) | (value & ((1UL << bits) - 1));
        count += bits;
        if (count >= 32)
            Flush();
    }

    /// <summary>Fills the last byte with ones (T.81, F.1.2.3).</summary>
    public void Align()
    {
        int missing = -count & 7;
        Bits((1u << missing) - 1, missing);
        FlushBytes();
    }

    /// <summary>The stream, with a zero byte after an odd length as fragments need (PS3.5 A.4).</summary>
    public byte[] ToEvenArray()
    {
        byte[] result = new byte[length + (length & 1)];
        bytes.AsSpan(0, length).CopyTo(result);
        return result;
    }

    /// <summary>Four bytes at once where none of them is 0xFF, behind which a zero is stuffed.</summary>
    private void Flush()
    {
        uint next = (uint)(window >> (count - 32));
        if ((((~next - 0x01010101) & next) & 0x80808080) != 0)
        {
            FlushBytes();
            return;
        }

        if (length + 4 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(length), next);
        length += 4;
        count -= 32;
    }

    private void FlushBytes()
    {
        if (length + 16 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        while (count >= 8)
        {
            count -= 8;
            byte value = (byte)(window >> count);
            bytes[length++] = value;
            if (value == 0xFF)
                bytes[length++] = 0;
        }
    }

    private void Append(ReadOnlySpan<byte> data)
    {
        if (length + data.Length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + data.Length));
        data.CopyTo(bytes.AsSpan(length));
        length += data.Length;
    }
}
