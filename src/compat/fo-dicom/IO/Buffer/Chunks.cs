// Copying buffers that are not in memory, a chunk at a time.
using System.Buffers;

namespace FellowOakDicom.IO.Buffer;

internal static class Chunks
{
    /// <summary>Bytes of one read: large enough that the calls do not count, small against any limit on memory.</summary>
    private const int ChunkSize = 1 << 20;

    public static void Copy(IByteBuffer source, Stream target)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent((int)Math.Min(ChunkSize, source.Size));
        try
        {
            for (long offset = 0; offset < source.Size; offset += chunk.Length)
            {
                int count = (int)Math.Min(chunk.Length, source.Size - offset);
                source.GetByteRange(offset, count, chunk);
                target.Write(chunk, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    public static async Task CopyAsync(IByteBuffer source, Stream target, CancellationToken cancellationToken)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent((int)Math.Min(ChunkSize, source.Size));
        try
        {
            for (long offset = 0; offset < source.Size; offset += chunk.Length)
            {
                int count = (int)Math.Min(chunk.Length, source.Size - offset);
                source.GetByteRange(offset, count, chunk);
                await target.WriteAsync(chunk.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    /// <summary>All bytes of a buffer that is not in memory.</summary>
    /// <exception cref="DicomDataException">More bytes than an array can hold.</exception>
    public static byte[] ReadAll(IByteBuffer source)
    {
        if (source.Size > MemoryByteBuffer.MaxArrayLength)
            throw new DicomDataException($"A value of {source.Size} bytes does not fit into one array: read it in parts");
        byte[] data = GC.AllocateUninitializedArray<byte>((int)source.Size);
        source.GetByteRange(0, data.Length, data);
        return data;
    }

    /// <exception cref="ArgumentException">The output is too short.</exception>
    /// <exception cref="EndOfStreamException">The range does not lie in the buffer.</exception>
    public static void CheckRange(IByteBuffer buffer, long offset, int count, byte[] output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (output.Length < count)
            throw new ArgumentException($"Output array with {output.Length} bytes cannot fit {count} bytes of data", nameof(output));
        if (offset + count > buffer.Size)
            throw new EndOfStreamException($"{count} bytes at offset {offset} were asked for in a value of {buffer.Size} bytes");
    }
}
