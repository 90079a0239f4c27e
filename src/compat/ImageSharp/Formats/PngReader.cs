// Decodes PNG of every colour type, depth and interlacing into any pixel format.
using System.Buffers.Binary;
using System.IO.Compression;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats;

/// <summary>Reads PNG (Portable Network Graphics, third edition).</summary>
/// <remarks>
/// A file cannot claim more memory than its size allows: deflate expands at most 1032 times, and no picture is made whose rows
/// could not come out of the data at hand.
/// </remarks>
internal static class PngReader
{
    private const long DeflateMaximumRatio = 1032;

    // Adam7 passes (8.2): first column and row, step in columns and rows.
    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static readonly (int X, int Y, int StepX, int StepY)[] OnePass = [(0, 0, 1, 1)];

    public static Image<TPixel> Read<TPixel>(ReadOnlySpan<byte> file)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        PngHeader header = PngHeader.Read(file);
        ReadOnlySpan<byte> palette = default, transparency = default;
        using var compressed = new MemoryStream();
        var chunks = new PngChunks(file);
        while (chunks.Next(out PngChunk chunk) && chunk.Type != PngChunk.Iend)
        {
            switch (chunk.Type)
            {
                case PngChunk.Plte:
                    palette = chunk.Data;
                    break;
                case PngChunk.Trns:
                    transparency = chunk.Data;
                    break;
                case PngChunk.Idat:
                    compressed.Write(chunk.Data);
                    break;
            }
        }

        if (header.RowBytes(header.Width) * header.Height > (compressed.Length + 64) * DeflateMaximumRatio
            || Math.Max((long)header.Width * header.Height, header.RowBytes(header.Width) * 8) > Array.MaxLength)
            throw new InvalidImageContentException($"{compressed.Length} bytes of PNG data cannot hold {header.Width}x{header.Height} pixels.");

        var pixels = new PngPixels<TPixel>(header, palette, transparency);
        var image = new Image<TPixel>(header.Width, header.Height);
        compressed.Position = 0;
        using var inflated = new ZLibStream(compressed, CompressionMode.Decompress);
        try
        {
            foreach ((int x, int y, int stepX, int stepY) in header.Interlaced ? Adam7 : OnePass)
                ReadPass(inflated, header, in pixels, image, x, y, stepX, stepY);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidImageContentException("The PNG data is damaged or truncated.", fault);
        }

        return image;
    }

    private static void ReadPass<TPixel>(
        Stream inflated, in PngHeader header, in PngPixels<TPixel> pixels, Image<TPixel> image, int x, int y, int stepX, int stepY)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int width = (header.Width - x + stepX - 1) / stepX;
        if (width <= 0)
            return;
        int bytes = checked((int)header.RowBytes(width));
        int distance = Math.Max(1, header.BitsPerPixel / 8);
        byte[] row = new byte[1 + bytes], above = new byte[1 + bytes];
        var samples = new ushort[width * header.Channels];
        for (; y < header.Height; y += stepY)
        {
            inflated.ReadExactly(row);
            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), distance);
            Unpack(row.AsSpan(1), header.BitDepth, samples);
            pixels.Convert(samples, image.Row(y), x, stepX);
            (row, above) = (above, row);
        }
    }

    /// <summary>Takes samples of 1, 2, 4, 8 or 16 bits out of a row.</summary>
    private static void Unpack(ReadOnlySpan<byte> row, int bits, Span<ushort> samples)
    {
        switch (bits)
        {
            case 8:
                for (int i = 0; i < samples.Length; i++)
                    samples[i] = row[i];
                break;
            case 16:
                for (int i = 0; i < samples.Length; i++)
                    samples[i] = BinaryPrimitives.ReadUInt16BigEndian(row[(2 * i)..]);
                break;
            default:
                int mask = (1 << bits) - 1, perByte = 8 / bits;
                for (int i = 0; i < samples.Length; i++)
                    samples[i] = (ushort)((row[i / perByte] >> (8 - bits - (i % perByte * bits))) & mask);
                break;
        }
    }
}
