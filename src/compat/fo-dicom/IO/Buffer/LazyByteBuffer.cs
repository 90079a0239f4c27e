// Bytes that are made when they are first asked for.
namespace FellowOakDicom.IO.Buffer;

/// <summary>Bytes made on the first demand and kept.</summary>
public sealed class LazyByteBuffer : IByteBuffer
{
    private readonly Lazy<byte[]> _bytes;

    public LazyByteBuffer(Func<byte[]> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        _bytes = new Lazy<byte[]>(bytes);
    }

    public bool IsMemory => true;

    public byte[] Data => _bytes.Value;

    public long Size => Data.Length;

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        Array.Copy(Data, offset, output, 0, count);
    }

    public void CopyToStream(Stream stream) => stream.Write(Data, 0, Data.Length);

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(Data, 0, Data.Length, cancellationToken);
}
