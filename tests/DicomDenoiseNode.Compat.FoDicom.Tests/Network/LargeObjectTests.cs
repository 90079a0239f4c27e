// A large object from our SCU to our SCP: memory does not grow with it. Alone, since it counts what the process allocates.
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

[CollectionDefinition(nameof(LargeObjectTests), DisableParallelization = true)]
[Collection(nameof(LargeObjectTests))]
public sealed class LargeObjectTests : IDisposable
{
    private readonly ArchiveServer _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_large_object_streams_through_both_sides_without_being_held()
    {
        // 256 MiB that exist on neither side: made as they are sent, checked as they come.
        const long Size = 256L << 20;
        using var counting = new CountingUpStream();
        _archive.Diary.ReceiveStream = () => counting;
        var client = _archive.Client();
        DicomStatus? status = null;
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(new MadeUpBuffer(Size))) { OnResponseReceived = (_, response) => status = response.Status });
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await client.SendAsync(TestContext.Current.CancellationToken);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal(DicomStatus.Success, status);
        Assert.Equal(Size, counting.CountedUp);

        // A sixteenth of the object for all garbage of both sides: buffers are pooled, per PDU there is next to none.
        Assert.InRange(allocated, 0, Size / 16);
    }

    /// <summary>Bytes that count up, made when they are asked for.</summary>
    private sealed class MadeUpBuffer(long size) : IByteBuffer
    {
        private static readonly byte[] Block = Objects.Counting(1 << 16);

        public bool IsMemory => false;

        public long Size => size;

        public byte[] Data => throw new NotSupportedException("It is never held.");

        public void GetByteRange(long offset, int count, byte[] output) => throw new NotSupportedException("It is never asked for.");

        public void CopyToStream(Stream stream) => throw new NotSupportedException("It is sent asynchronously.");

        public async Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken)
        {
            for (var left = size; left > 0; left -= Block.Length)
                await stream.WriteAsync(Block, cancellationToken);
        }
    }

    /// <summary>Keeps nothing but how many bytes at the end count up.</summary>
    private sealed class CountingUpStream : Stream
    {
        private byte _next;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        /// <summary>Bytes since the last one that was not one more than the one before it, modulo 256.</summary>
        public long CountedUp { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            foreach (var value in buffer)
            {
                CountedUp = value == _next ? CountedUp + 1 : value == 0 ? 1 : 0;
                _next = (byte)(value + 1);
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
