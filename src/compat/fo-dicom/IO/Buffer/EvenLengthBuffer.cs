// A buffer of odd length with one byte more.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A buffer of odd length, padded with a zero byte.</summary>
public class EvenLengthBuffer : IByteBuffer
{
    private EvenLengthBuffer(IByteBuffer buffer) => Buffer = buffer;

    /// <summary>The unpadded buffer.</summary>
    public IByteBuffer Buffer { get; }

    public bool IsMemory => Buffer.IsMemory;

    public long Size => Buffer.Size + 1;

    public byte[] Data
    {
        get
        {
            byte[] data = new byte[Size];
            Buffer.GetByteRange(0, data.Length - 1, data);
            return data;
        }
    }

    /// <summary>The buffer itself if its length is even.</summary>
    public static IByteBuffer Create(IByteBuffer buffer) => (buffer.Size & 1) == 0 ? buffer : new EvenLengthBuffer(buffer);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        int inside = (int)Math.Clamp(Buffer.Size - offset, 0, count);
        if (inside > 0) Buffer.GetByteRange(offset, inside, output);
        if (inside < count) output[inside] = 0;
    }

    public void CopyToStream(Stream stream)
    {
        Buffer.CopyToStream(stream);
        stream.WriteByte(0);
    }

    public async Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        await Buffer.CopyToStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(new byte[1], cancellationToken).ConfigureAwait(false);
    }
}
