// The check sum of PNG chunks.
namespace SixLabors.ImageSharp.Formats;

/// <summary>CRC-32 of ISO 3309, as PNG uses it (third edition, annex D), four bytes per step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    // Tables[k][b]: the sum of byte b followed by k zero bytes.
    private static readonly uint[][] Tables = MakeTables();

    public static uint Of(ReadOnlySpan<byte> data) => ~Continue(uint.MaxValue, data);

    private static uint Continue(uint sum, ReadOnlySpan<byte> data)
    {
        uint[] t0 = Tables[0], t1 = Tables[1], t2 = Tables[2], t3 = Tables[3];
        while (data.Length >= 4)
        {
            sum ^= System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(data);
            sum = t3[(byte)sum] ^ t2[(byte)(sum >> 8)] ^ t1[(byte)(sum >> 16)] ^ t0[sum >> 24];
            data = data[4..];
        }

        foreach (byte b in data)
            sum = t0[(byte)(sum ^ b)] ^ (sum >> 8);
        return sum;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[4][];
        for (int k = 0; k < tables.Length; k++)
        {
            tables[k] = new uint[256];
            for (uint b = 0; b < 256; b++)
            {
                uint sum = k == 0 ? b : tables[k - 1][b];
                for (int bit = 0; bit < 8; bit++)
                    sum = (sum & 1) != 0 ? (sum >> 1) ^ Polynomial : sum >> 1;
                tables[k][b] = sum;
            }
        }

        return tables;
    }
}
