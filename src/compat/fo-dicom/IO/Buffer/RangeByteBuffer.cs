// A part of another buffer.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A part of another buffer, without a copy.</summary>
public class RangeByteBuffer : IByteBuffer
{
    public RangeByteBuffer(IByteBuffer buffer, long offset, int length)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Internal = buffer;
        Offset = offset;
        Length = length;
    }

    public IByteBuffer Internal { get; }

    public long Offset { get; }

    public int Length { get; }

    public bool IsMemory => Internal.IsMemory;

    public long Size => Length;

    public byte[] Data => Chunks.ReadAll(this);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        Internal.GetByteRange(Offset + offset, count, output);
    }

    public void CopyToStream(Stream stream)
    {
        if (Internal.IsMemory) stream.Write(Internal.Data, checked((int)Offset), Length);
        else Chunks.Copy(this, stream);
    }

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => Internal.IsMemory
        ? stream.WriteAsync(Internal.Data, checked((int)Offset), Length, cancellationToken)
        : Chunks.CopyAsync(this, stream, cancellationToken);
}
