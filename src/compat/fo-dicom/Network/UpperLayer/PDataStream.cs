// A write-only stream that carries a command set or a data set away as P-DATA-TF PDUs (PS3.8, 9.3.5 and Annex E).
using System.Buffers;
using System.Buffers.Binary;

namespace FellowOakDicom.Network.UpperLayer;

/// <summary>
/// One message part in PDUs of at most the peer's length, each with one PDV, from one pooled buffer. A full buffer leaves only
/// when more comes or the part ends, so that the last fragment is never empty unless the part is.
/// </summary>
internal sealed class PDataStream : Stream
{
    private const int HeaderLength = PduSize.Header + PduSize.PdvHeader;
    private const byte CommandBit = 1;
    private const byte LastBit = 2;

    private readonly UpperLayerConnection _connection;
    private readonly byte _contextId;
    private readonly bool _isCommand;
    private readonly int _limit;
    private byte[] _buffer;
    private int _length = HeaderLength;

    /// <param name="bodyLength">Longest PDU body in bytes, the PDV header included.</param>
    public PDataStream(UpperLayerConnection connection, byte contextId, bool isCommand, int bodyLength)
    {
        (_connection, _contextId, _isCommand) = (connection, contextId, isCommand);
        _limit = PduSize.Header + bodyLength;
        _buffer = ArrayPool<byte>.Shared.Rent(_limit);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_length == _limit)
                _connection.SendData(Pdu(isLast: false).Span);
            buffer = buffer[Take(buffer)..];
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            if (_length == _limit)
                await _connection.SendDataAsync(Pdu(isLast: false), cancellationToken).ConfigureAwait(false);
            buffer = buffer[Take(buffer.Span)..];
        }
    }

    /// <summary>Sends the last fragment.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => _connection.SendDataAsync(Pdu(isLast: true), cancellation);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Does nothing: fragments leave when they are full or last.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        base.Dispose(disposing);
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, _limit - _length);
        bytes[..count].CopyTo(_buffer.AsSpan(_length));
        _length += count;
        return count;
    }

    private ReadOnlyMemory<byte> Pdu(bool isLast)
    {
        var pdu = _buffer.AsSpan(0, _length);
        pdu[0] = (byte)PduType.DataTransfer;
        pdu[1] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(pdu[2..], (uint)(_length - PduSize.Header));
        BinaryPrimitives.WriteUInt32BigEndian(pdu[6..], (uint)(_length - PduSize.Header - 4));
        pdu[10] = _contextId;
        pdu[11] = (byte)((_isCommand ? CommandBit : 0) | (isLast ? LastBit : 0));
        var memory = _buffer.AsMemory(0, _length);
        _length = HeaderLength;
        return memory;
    }
}
