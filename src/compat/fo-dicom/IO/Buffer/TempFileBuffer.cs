// Bytes put away in a temporary file.
namespace FellowOakDicom.IO.Buffer;

/// <summary>Bytes in a temporary file that goes when nobody refers to it any more.</summary>
public sealed class TempFileBuffer : IByteBuffer
{
    private readonly FileByteBuffer _bytes;

    public TempFileBuffer(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        IFileReference file = TemporaryFile.Create();
        File.WriteAllBytes(file.Name, data);
        _bytes = new FileByteBuffer(file, 0, data.Length);
    }

    public bool IsMemory => false;

    public long Size => _bytes.Size;

    public byte[] Data => _bytes.Data;

    public void GetByteRange(long offset, int count, byte[] output) => _bytes.GetByteRange(offset, count, output);

    public void CopyToStream(Stream stream) => _bytes.CopyToStream(stream);

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => _bytes.CopyToStreamAsync(stream, cancellationToken);
}
