// Encodes PNG at the depth of the pixel format, each row with the filter that suits it.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats;

/// <summary>Writes PNG (Portable Network Graphics, third edition).</summary>
internal static class PngWriter
{
    private const int DataChunkBytes = 1 << 16;

    public static void Write<TPixel>(Stream stream, Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        (PngColour colour, int depth) = default(TPixel) switch
        {
            L8 => (PngColour.Gray, 8),
            L16 => (PngColour.Gray, 16),
            Rgb24 => (PngColour.Rgb, 8),
            Rgba32 => (PngColour.Rgba, 8),
            Rgba64 => (PngColour.Rgba, 16),
            _ => throw new NotSupportedException($"No PNG form of {typeof(TPixel).Name}."),
        };

        stream.Write(PngHeader.Signature);
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = (byte)depth;
        header[9] = (byte)colour;
        WriteChunk(stream, PngChunk.Ihdr, header);

        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            WriteRows(deflate, image, depth == 16);
        ReadOnlySpan<byte> data = compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
        for (int at = 0; at < data.Length; at += DataChunkBytes)
            WriteChunk(stream, PngChunk.Idat, data.Slice(at, Math.Min(DataChunkBytes, data.Length - at)));
        WriteChunk(stream, PngChunk.Iend, []);
    }

    private static void WriteRows<TPixel>(Stream deflate, Image<TPixel> image, bool wide)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int distance = Unsafe.SizeOf<TPixel>();
        int bytes = checked(image.Width * distance);
        byte[] row = new byte[bytes], above = new byte[bytes];
        byte[] candidate = new byte[1 + bytes], best = new byte[1 + bytes];
        for (int y = 0; y < image.Height; y++)
        {
            MemoryMarshal.AsBytes(image.Row(y)).CopyTo(row);
            if (wide)
                ToBigEndian(row);
            int bestCost = int.MaxValue;
            for (int filter = 0; filter < PngFilter.Count; filter++)
            {
                candidate[0] = (byte)filter;
                PngFilter.Apply(filter, row, above, distance, candidate.AsSpan(1));
                int cost = PngFilter.Cost(candidate.AsSpan(1));
                if (cost < bestCost)
                {
                    bestCost = cost;
                    (candidate, best) = (best, candidate);
                }
            }

            deflate.Write(best);
            (row, above) = (above, row);
        }
    }

    private static void ToBigEndian(Span<byte> row)
    {
        Span<ushort> samples = MemoryMarshal.Cast<byte, ushort>(row);
        if (BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(samples, samples);
    }

    private static void WriteChunk(Stream stream, uint type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4), type);
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, 4 + data.Length)));
        stream.Write(chunk);
    }
}
