// The bytes of a value, in memory or elsewhere.
namespace FellowOakDicom.IO.Buffer;

/// <summary>The bytes of a value.</summary>
public interface IByteBuffer
{
    /// <summary>All bytes are in memory.</summary>
    bool IsMemory { get; }

    /// <summary>Bytes.</summary>
    long Size { get; }

    /// <summary>All bytes, read now if they are not in memory.</summary>
    byte[] Data { get; }

    /// <summary>Reads a part.</summary>
    /// <param name="offset">Bytes from the beginning.</param>
    /// <param name="count">Bytes wanted.</param>
    /// <param name="output">Takes them, from its first element on.</param>
    /// <exception cref="ArgumentException">The output is shorter than count.</exception>
    /// <exception cref="EndOfStreamException">The buffer or what it reads from ends before.</exception>
    void GetByteRange(long offset, int count, byte[] output);

    void CopyToStream(Stream stream);

    Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken);
}
