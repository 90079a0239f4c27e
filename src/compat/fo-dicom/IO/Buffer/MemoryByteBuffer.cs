// Bytes in one array.
namespace FellowOakDicom.IO.Buffer;

/// <summary>Bytes in an array, which it takes over: nobody else may change it afterwards.</summary>
public sealed class MemoryByteBuffer : IByteBuffer
{
    /// <summary>The most bytes an array can hold.</summary>
    public const int MaxArrayLength = 0x7FFFFFC7;

    public MemoryByteBuffer(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Data = data;
    }

    public bool IsMemory => true;

    public byte[] Data { get; }

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
