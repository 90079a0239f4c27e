// Bytes that stay in a file until they are asked for.
using Microsoft.Win32.SafeHandles;

namespace FellowOakDicom.IO.Buffer;

/// <summary>A part of a file, read on every demand; the file is open only meanwhile.</summary>
public sealed class FileByteBuffer : IByteBuffer
{
    public FileByteBuffer(IFileReference file, long position, long length)
    {
        ArgumentNullException.ThrowIfNull(file);
        File = file;
        Position = position;
        Size = length;
    }

    public IFileReference File { get; }

    /// <summary>Bytes from the beginning of the file.</summary>
    public long Position { get; }

    public bool IsMemory => false;

    public long Size { get; }

    public byte[] Data => Chunks.ReadAll(this);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        using SafeFileHandle handle = System.IO.File.OpenHandle(File.Name, share: FileShare.ReadWrite | FileShare.Delete);
        int done = 0;
        while (done < count)
        {
            int read = RandomAccess.Read(handle, output.AsSpan(done, count - done), Position + offset + done);
            if (read == 0)
                throw new EndOfStreamException($"'{File.Name}' ended at byte {Position + offset + done}, inside a value of {Size} bytes at {Position}");
            done += read;
        }
    }

    public void CopyToStream(Stream stream) => Chunks.Copy(this, stream);

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => Chunks.CopyAsync(this, stream, cancellationToken);
}
