// The start of a PNG file: signature and IHDR chunk, with what follows from them.
using System.Buffers.Binary;

namespace SixLabors.ImageSharp.Formats;

/// <summary>PNG colour types (PNG, third edition, 11.2.1).</summary>
internal enum PngColour : byte
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}

/// <summary>The image header chunk (PNG, third edition, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, PngColour Colour, bool Interlaced)
{
    /// <summary>Signature, and IHDR with its length, type and check sum.</summary>
    public const int LengthInFile = 8 + 4 + 4 + 13 + 4;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public int Channels => Colour switch
    {
        PngColour.Rgb => 3,
        PngColour.GrayAlpha => 2,
        PngColour.Rgba => 4,
        _ => 1,
    };

    public int BitsPerPixel => Channels * BitDepth;

    /// <summary>Bytes of a row of so many pixels, without its filter byte.</summary>
    public long RowBytes(int width) => (((long)width * BitsPerPixel) + 7) / 8;

    public static PngHeader Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            throw new UnknownImageFormatException("Not a PNG file: its signature is missing.");
        var chunks = new PngChunks(file);
        if (!chunks.Next(out PngChunk chunk) || chunk.Type != PngChunk.Ihdr || chunk.Data.Length != 13)
            throw new InvalidImageContentException("The PNG header chunk is missing.");

        ReadOnlySpan<byte> data = chunk.Data;
        uint width = BinaryPrimitives.ReadUInt32BigEndian(data);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw new InvalidImageContentException($"A PNG of {width}x{height} pixels.");

        var header = new PngHeader((int)width, (int)height, data[8], (PngColour)data[9], data[12] == 1);
        bool depthFits = header.Colour switch
        {
            PngColour.Gray => header.BitDepth is 1 or 2 or 4 or 8 or 16,
            PngColour.Palette => header.BitDepth is 1 or 2 or 4 or 8,
            PngColour.Rgb or PngColour.GrayAlpha or PngColour.Rgba => header.BitDepth is 8 or 16,
            _ => false,
        };
        if (!depthFits || data[10] != 0 || data[11] != 0 || data[12] > 1)
            throw new InvalidImageContentException(
                $"A PNG header with colour type {data[9]}, depth {data[8]}, compression {data[10]}, filter {data[11]}, interlace {data[12]}.");
        return header;
    }
}
