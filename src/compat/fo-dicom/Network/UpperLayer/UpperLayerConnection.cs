// One transport connection with its state: reads PDUs, checks them against the state table, sends whole PDUs.
using System.Diagnostics;

namespace FellowOakDicom.Network.UpperLayer;

/// <summary>A PDU that came and was expected.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Length">Bytes of its body. A P-DATA-TF's body is still in <see cref="UpperLayerConnection.Reader"/>.</param>
/// <param name="Body">The body of any other, valid until the next PDU is asked for.</param>
internal readonly record struct Indication(PduType Type, uint Length, ReadOnlyMemory<byte> Body);

/// <summary>
/// Reading is done by one task; sending may come from any. After a reject, a release response or an abort nothing leaves any more:
/// what comes is thrown away, for a bounded time and length, so that the peer can read our last word before the connection goes.
/// </summary>
internal sealed class UpperLayerConnection(Stream stream) : IDisposable
{
    /// <summary>How long a peer may take to close after the last word; stands in for ARTIM at that end (PS3.8, 9.1.5).</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    private const int MostDrained = 1 << 20;

    /// <summary>Some peers count the PDU header into the maximum length; that much more is let pass.</summary>
    private const uint LengthTolerance = PduSize.Header;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private volatile UpperLayerState _state;
    private long _lastSent = Stopwatch.GetTimestamp();

    public PduReader Reader { get; } = new(stream);

    /// <summary>Longest P-DATA-TF body that is taken, in bytes; what our association PDUs announce. 0 is no limit (PS3.8, D.1).</summary>
    public uint MaximumLength { get; set; }

    public UpperLayerState State => _state;

    /// <summary>Whether anything may still be sent.</summary>
    public bool IsOpen => !_closed.IsCancellationRequested && _state != UpperLayerState.AwaitingClose;

    /// <summary>Cancelled by <see cref="Close"/>.</summary>
    public CancellationToken Closed => _closed.Token;

    /// <summary>Time since a PDU was last sent whole.</summary>
    public TimeSpan SinceSent => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastSent));

    /// <summary>The next PDU that matters in this state; null where the peer closed in good order.</summary>
    /// <exception cref="InvalidPduException">The PDU breaks the protocol; <see cref="AbortAsync"/> is the caller's answer.</exception>
    /// <exception cref="ConnectionClosedPrematurelyException">The peer closed within a PDU or an association.</exception>
    /// <exception cref="IOException">The transport failed.</exception>
    public async ValueTask<Indication?> NextAsync()
    {
        while (true)
        {
            if (_state == UpperLayerState.AwaitingClose)
            {
                await DrainAsync().ConfigureAwait(false);
                return null;
            }

            if (await Reader.ReadHeaderAsync(Closed).ConfigureAwait(false) is not { } header)
                return _state is UpperLayerState.AwaitingRequest or UpperLayerState.AwaitingClose ? null : throw new ConnectionClosedPrematurelyException();
            var type = Check(header);
            if (_state == UpperLayerState.AwaitingClose)
                continue;
            if (type == PduType.DataTransfer)
            {
                Reader.ExpectTransfer();
                return new Indication(type, header.Length, default);
            }

            var body = await Reader.ReadAsync((int)header.Length, Closed).ConfigureAwait(false);
            if (type == PduType.ReleaseRequest && _state == UpperLayerState.AwaitingReleaseResponse)
            {
                // Release collision: answer theirs and go on waiting for ours (AR-8, AR-9).
                await SendAsync(ShortPdu.ReleaseResponse(), _state, _state).ConfigureAwait(false);
                continue;
            }

            _state = After(type);
            return new Indication(type, header.Length, body);
        }
    }

    /// <summary>Sends a PDU that changes the state, if the state is the one expected.</summary>
    /// <exception cref="DicomNetworkException">It is not, and nothing was sent; or the transport failed.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> pdu, UpperLayerState expected, UpperLayerState next)
    {
        await _sending.WaitAsync(Closed).ConfigureAwait(false);
        try
        {
            if (_state != expected)
                throw new DicomNetworkException($"The association is in state {_state}, not {expected}: nothing is sent.");
            _state = next;
            await stream.WriteAsync(pdu, Closed).ConfigureAwait(false);
            Volatile.Write(ref _lastSent, Stopwatch.GetTimestamp());
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw Broken(failure);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends a P-DATA-TF PDU.</summary>
    /// <exception cref="DicomNetworkException">The association has ended, or the transport failed.</exception>
    public async Task SendDataAsync(ReadOnlyMemory<byte> pdu, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            RequireTransfer();
            await stream.WriteAsync(pdu, cancellation).ConfigureAwait(false);
            Volatile.Write(ref _lastSent, Stopwatch.GetTimestamp());
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw Broken(failure);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc cref="SendDataAsync"/>
    public void SendData(ReadOnlySpan<byte> pdu)
    {
        _sending.Wait(Closed);
        try
        {
            RequireTransfer();
            stream.Write(pdu);
            Volatile.Write(ref _lastSent, Stopwatch.GetTimestamp());
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            throw Broken(failure);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends A-ABORT unless the last word was said, and lets nothing leave after it. A broken transport is closed, not reported.</summary>
    public async Task AbortAsync(DicomAbortSource source, DicomAbortReason reason)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout);
        if (!await _sending.WaitAsync(CloseTimeout).ConfigureAwait(false))
        {
            // A PDU is stuck half way out: there is no boundary to put an A-ABORT on.
            _state = UpperLayerState.AwaitingClose;
            Close();
            return;
        }

        try
        {
            if (!IsOpen)
                return;
            _state = UpperLayerState.AwaitingClose;
            await stream.WriteAsync(ShortPdu.Abort(source, reason), timeout.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or OperationCanceledException)
        {
            Close();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends reading in a little while: after a failure to send, what the peer said last may still be there to be read.</summary>
    public void CloseSoon() => _closed.CancelAfter(CloseTimeout);

    /// <summary>Ends reading and sending at once, blocked calls included.</summary>
    public void Close()
    {
        _closed.Cancel();
        stream.Dispose();
    }

    /// <summary>To be called when no one reads or sends any more.</summary>
    public void Dispose()
    {
        Close();
        Reader.Dispose();
    }

    /// <summary>Waits, for a bounded time and length, until the peer closes (Sta13).</summary>
    public async Task DrainAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Closed);
        timeout.CancelAfter(CloseTimeout);
        try
        {
            await Reader.DrainAsync(MostDrained, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The connection is at its end either way.
        }
    }

    private PduType Check(PduHeader header)
    {
        if (!UpperLayerTable.IsKnown(header.Type))
            throw new InvalidPduException(DicomAbortReason.UnrecognizedPDU, $"PDU type {header.Type:X2}h does not exist.");
        var type = (PduType)header.Type;
        if (UpperLayerTable.Action(type, _state) == UpperLayerAction.Abort)
            throw new InvalidPduException(DicomAbortReason.UnexpectedPDU, $"PDU {type} came in state {_state}.");

        (long Shortest, long Longest) body = type switch
        {
            PduType.AssociateRequest or PduType.AssociateAccept => (PduSize.AssociationFixedBody, PduSize.LongestAssociationBody),
            PduType.DataTransfer => (PduSize.PdvHeader, MaximumLength == 0 ? uint.MaxValue : (long)MaximumLength + LengthTolerance),
            _ => (PduSize.ShortBody, PduSize.ShortBody),
        };
        if (header.Length < body.Shortest || header.Length > body.Longest)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"PDU {type} claims a length of {header.Length} bytes.");
        return type;
    }

    private static UpperLayerState After(PduType received) => received switch
    {
        PduType.AssociateRequest => UpperLayerState.AwaitingLocalAnswer,
        PduType.AssociateAccept => UpperLayerState.Established,
        PduType.ReleaseRequest => UpperLayerState.AwaitingLocalRelease,
        _ => UpperLayerState.AwaitingClose,
    };

    private static DicomNetworkException Broken(Exception failure) => new($"The connection broke: {failure.Message}", failure);

    private void RequireTransfer()
    {
        // Sta6, and Sta8 where responses may still be due before the release is answered (PS3.8, Table 9-10, AR-7).
        if (_state is not (UpperLayerState.Established or UpperLayerState.AwaitingLocalRelease))
            throw new DicomNetworkException($"The association is in state {_state}: no data can be sent.");
    }
}
