// The stream an instance is received into: straight to the spool's volume, and never an exception into the network layer.
namespace DicomDenoiseNode.Receive;

/// <summary>
/// A full disk must cost the sender one A700, not the association: after a failed write the rest is read and dropped, and
/// <see cref="Fault"/> says why. Every write also shows that the caller is alive.
/// </summary>
internal sealed class PartStream(FileStream? part, Action alive) : Stream
{
    /// <summary>What went wrong, or null.</summary>
    public IOException? Fault { get; private set; }

    /// <summary>Bytes written, file meta information included.</summary>
    public long Bytes { get; private set; }

    public FileStream? Part => part;

    public override bool CanRead => false;

    public override bool CanSeek => part?.CanSeek ?? false;

    public override bool CanWrite => true;

    public override long Length => Bytes;

    public override long Position
    {
        get => Bytes;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        alive();
        Bytes += buffer.Length;
        if (part is null || Fault is not null) return;
        try
        {
            part.Write(buffer);
        }
        catch (IOException e)
        {
            Fault = e;
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        if (part is null || Fault is not null) return;
        try
        {
            part.Flush();
        }
        catch (IOException e)
        {
            Fault = e;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The network layer positions at the end after the meta information; there it is already.</summary>
    public override long Seek(long offset, SeekOrigin origin) =>
        (origin, offset) is (SeekOrigin.End, 0) or (SeekOrigin.Current, 0) ? Bytes : throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
