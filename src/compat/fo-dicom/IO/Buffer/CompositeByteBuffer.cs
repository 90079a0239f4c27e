// Several buffers, one behind the other.
namespace FellowOakDicom.IO.Buffer;

/// <summary>Several buffers read as one.</summary>
public class CompositeByteBuffer : IByteBuffer
{
    public CompositeByteBuffer(IEnumerable<IByteBuffer> buffers) => Buffers = [.. buffers];

    public CompositeByteBuffer(params IByteBuffer[] buffers) => Buffers = [.. buffers];

    public IList<IByteBuffer> Buffers { get; }

    public bool IsMemory => Buffers.All(buffer => buffer.IsMemory);

    public long Size => Buffers.Sum(buffer => buffer.Size);

    public byte[] Data => Chunks.ReadAll(this);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        int done = 0;
        long start = 0;
        foreach (IByteBuffer buffer in Buffers)
        {
            long within = offset + done - start;
            if (within < buffer.Size && done < count)
            {
                int part = (int)Math.Min(buffer.Size - within, count - done);
                if (done == 0)
                {
                    buffer.GetByteRange(within, part, output);
                }
                else
                {
                    byte[] middle = new byte[part];
                    buffer.GetByteRange(within, part, middle);
                    middle.CopyTo(output, done);
                }

                done += part;
            }

            start += buffer.Size;
        }
    }

    public void CopyToStream(Stream stream)
    {
        foreach (IByteBuffer buffer in Buffers) buffer.CopyToStream(stream);
    }

    public async Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (IByteBuffer buffer in Buffers)
            await buffer.CopyToStreamAsync(stream, cancellationToken).ConfigureAwait(false);
    }
}
