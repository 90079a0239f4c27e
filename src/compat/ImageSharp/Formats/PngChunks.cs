// Walks the chunks of a PNG file and checks their sums.
using System.Buffers.Binary;

namespace SixLabors.ImageSharp.Formats;

/// <summary>One chunk: its four-letter type as a big-endian number, and its data.</summary>
internal readonly ref struct PngChunk(uint type, ReadOnlySpan<byte> data)
{
    public const uint Ihdr = 0x49484452, Plte = 0x504C5445, Trns = 0x74524E53, Idat = 0x49444154, Iend = 0x49454E44;

    public readonly uint Type = type;
    public readonly ReadOnlySpan<byte> Data = data;
}

/// <summary>The chunks of a file, in order (PNG, third edition, 5.3).</summary>
/// <param name="file">The whole file or its beginning.</param>
internal ref struct PngChunks(ReadOnlySpan<byte> file)
{
    private ReadOnlySpan<byte> rest = file[PngHeader.Signature.Length..];

    /// <summary>The next chunk, or false at the end of the data.</summary>
    /// <exception cref="InvalidImageContentException">A chunk that needs reading is truncated or damaged.</exception>
    public bool Next(out PngChunk chunk)
    {
        chunk = default;
        if (rest.IsEmpty)
            return false;
        if (rest.Length < 12)
            throw new InvalidImageContentException("The PNG file ends within a chunk.");
        uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        uint type = BinaryPrimitives.ReadUInt32BigEndian(rest[4..]);
        if (length > rest.Length - 12)
            throw new InvalidImageContentException("The PNG file ends within a chunk.");

        ReadOnlySpan<byte> typeAndData = rest.Slice(4, 4 + (int)length);
        uint sum = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]);
        // Bit 5 of the first letter marks chunks a decoder may do without.
        bool critical = (type & 0x20000000) == 0 || type == PngChunk.Trns;
        if (critical && Crc32.Of(typeAndData) != sum)
            throw new InvalidImageContentException("A PNG chunk is damaged: its check sum does not fit.");
        chunk = new PngChunk(type, typeAndData[4..]);
        rest = rest[(12 + (int)length)..];
        return true;
    }
}
