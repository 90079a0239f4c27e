// Reads PDUs from a stream through one pooled buffer; a P-DATA-TF is never assembled in memory.
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FellowOakDicom.Network.UpperLayer;

/// <summary>Type and length of a PDU, as its first six bytes say.</summary>
/// <param name="Type">Unchecked: any byte the peer sent.</param>
/// <param name="Length">Bytes that follow.</param>
internal readonly record struct PduHeader(byte Type, uint Length);

/// <summary>Pull reader; one reader at a time. What a header claims is never allocated: memory grows with bytes that came.</summary>
internal sealed class PduReader(Stream stream) : IDisposable
{
    /// <summary>Enough for the short PDUs and most association requests; what an idle or hostile connection costs.</summary>
    private const int InitialBuffer = 4096;

    /// <summary>For data transfer: large enough that system calls do not count.</summary>
    private const int TransferBuffer = 128 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBuffer);
    private int _start;
    private int _end;

    /// <returns>Null where the peer closed between PDUs.</returns>
    /// <exception cref="ConnectionClosedPrematurelyException">The peer closed within the header.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<PduHeader?> ReadHeaderAsync(CancellationToken cancellation)
    {
        while (_end - _start < PduSize.Header)
        {
            var atBoundary = _end == _start;
            if (await FillAsync(cancellation).ConfigureAwait(false) == 0)
                return atBoundary ? null : throw new ConnectionClosedPrematurelyException();
        }

        var header = new PduHeader(_buffer[_start], BinaryPrimitives.ReadUInt32BigEndian(_buffer.AsSpan(_start + 2)));
        _start += PduSize.Header;
        return header;
    }

    /// <summary>Exactly <paramref name="length"/> bytes, valid until the next call.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(int length, CancellationToken cancellation)
    {
        while (_end - _start < length)
        {
            if (await FillAsync(cancellation).ConfigureAwait(false) == 0)
                throw new ConnectionClosedPrematurelyException();
        }

        var memory = _buffer.AsMemory(_start, length);
        _start += length;
        return memory;
    }

    /// <summary>Between 1 and <paramref name="most"/> bytes, as many as are there, valid until the next call.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ReadOnlyMemory<byte>> ReadSomeAsync(long most, CancellationToken cancellation)
    {
        if (_end == _start && await FillAsync(cancellation).ConfigureAwait(false) == 0)
            throw new ConnectionClosedPrematurelyException();
        return await ReadAsync((int)Math.Min(most, _end - _start), cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the large buffer, unless it has it: called when data come over an established association.</summary>
    public void ExpectTransfer()
    {
        if (_buffer.Length < TransferBuffer)
            Move(ArrayPool<byte>.Shared.Rent(TransferBuffer));
    }

    /// <summary>Throws away what comes until the peer closes or <paramref name="most"/> bytes went by.</summary>
    public async ValueTask DrainAsync(int most, CancellationToken cancellation)
    {
        for (var left = most; left > 0;)
        {
            _start = _end = 0;
            var read = await FillAsync(cancellation).ConfigureAwait(false);
            if (read == 0)
                return;
            left -= read;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> FillAsync(CancellationToken cancellation)
    {
        if (_start == _end)
            _start = _end = 0;
        else if (_end == _buffer.Length)
            Move(_start > _buffer.Length / 2 ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2));

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        return read;
    }

    private void Move(byte[] target)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _end, _start) = (target, _end - _start, 0);
    }
}
