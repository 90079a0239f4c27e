// The stream an instance is received into: straight to the spool's volume, and never an exception into the network layer.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Receive;

/// <summary>
/// A full disk must cost the sender one A700, not the association: after a failed write the rest is read and dropped, and
/// <see cref="Fault"/> says why. Every write also shows that the caller is alive.
/// </summary>
internal sealed class PartStream : Stream
{
    private readonly Action _alive;

    private PartStream(FileStream? part, Action alive) => (Part, _alive) = (part, alive);

    /// <summary>Why the instance cannot be kept, or null.</summary>
    public string? Fault { get; private set; }

    public FileStream? Part { get; }

    /// <summary>A stream into a new part, or into nothing where there is no room for one.</summary>
    public static PartStream Open(Spool spool, string id, long minimumFreeBytes, Action alive)
    {
        try
        {
            return spool.FreeBytes() < minimumFreeBytes
                ? new PartStream(null, alive) { Fault = "free space is below Node:Spool:MinimumFreeBytes" }
                : new PartStream(spool.CreatePart(id), alive);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PartStream(null, alive) { Fault = e.Message };
        }
    }

    /// <summary>Bytes written, file meta information included.</summary>
    public long Bytes { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => Part?.CanSeek ?? false;

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
        _alive();
        Bytes += buffer.Length;
        if (Part is null || Fault is not null) return;
        try
        {
            Part.Write(buffer);
        }
        catch (IOException e)
        {
            Fault = e.Message;
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
        if (Part is null || Fault is not null) return;
        try
        {
            Part.Flush();
        }
        catch (IOException e)
        {
            Fault = e.Message;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The network layer positions at the end after the meta information; there it is already.</summary>
    public override long Seek(long offset, SeekOrigin origin) =>
        (origin, offset) is (SeekOrigin.End, 0) or (SeekOrigin.Current, 0) ? Bytes : throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
