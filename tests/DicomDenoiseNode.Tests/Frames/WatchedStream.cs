// A memory stream that remembers the largest piece read or written at once.
namespace DicomDenoiseNode.Tests.Frames;

internal sealed class WatchedStream : MemoryStream
{
    public int LargestRead { get; private set; }

    public int LargestWrite { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        LargestRead = Math.Max(LargestRead, count);
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        LargestRead = Math.Max(LargestRead, buffer.Length);
        return base.Read(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        LargestWrite = Math.Max(LargestWrite, count);
        base.Write(buffer, offset, count);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        LargestWrite = Math.Max(LargestWrite, buffer.Length);
        base.Write(buffer);
    }
}
