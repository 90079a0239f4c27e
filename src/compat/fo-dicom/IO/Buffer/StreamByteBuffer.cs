// Bytes that stay in a stream until they are asked for.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A part of a seekable stream, which must stay open; readers of one stream take turns.</summary>
public sealed class StreamByteBuffer : IByteBuffer
{
    public StreamByteBuffer(Stream stream, long position, long length)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream = stream;
        Position = position;
        Size = length;
    }

    public Stream Stream { get; }

    /// <summary>Bytes from the beginning of the stream.</summary>
    public long Position { get; }

    public bool IsMemory => false;

    public long Size { get; }

    public byte[] Data => Chunks.ReadAll(this);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        if (!Stream.CanRead) throw new DicomDataException("The stream of a value that is read on demand was closed before it was read");
        lock (Stream)
        {
            Stream.Position = Position + offset;
            Stream.ReadExactly(output, 0, count);
        }
    }

    public void CopyToStream(Stream stream) => Chunks.Copy(this, stream);

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => Chunks.CopyAsync(this, stream, cancellationToken);
}
