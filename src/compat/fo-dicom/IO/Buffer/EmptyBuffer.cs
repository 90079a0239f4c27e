// No bytes.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A value of no bytes.</summary>
public sealed class EmptyBuffer : IByteBuffer
{
    public static readonly IByteBuffer Value = new EmptyBuffer();

    private EmptyBuffer()
    {
    }

    public bool IsMemory => true;

    public byte[] Data => [];

    public long Size => 0;

    public void GetByteRange(long offset, int count, byte[] output) => Chunks.CheckRange(this, offset, count, output);

    public void CopyToStream(Stream stream)
    {
    }

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => Task.CompletedTask;
}
