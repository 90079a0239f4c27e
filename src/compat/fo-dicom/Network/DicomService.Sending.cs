// Sending: requests within the operations window, responses at once, one message at a time on the wire.
using System.Diagnostics;
using FellowOakDicom.Network.Dimse;
using FellowOakDicom.Network.UpperLayer;

namespace FellowOakDicom.Network;

public abstract partial class DicomService
{
    private readonly SemaphoreSlim _message = new(1, 1);
    private readonly Lock _requests = new();
    private readonly Queue<DicomRequest> _waiting = new();
    private readonly Dictionary<ushort, DicomRequest> _outstanding = [];
    private bool _pumping;
    private bool _watching;
    private long _lastProgress = Stopwatch.GetTimestamp();

    /// <summary>Whether every request was sent and answered.</summary>
    public bool IsSendQueueEmpty
    {
        get
        {
            lock (_requests)
                return _waiting.Count == 0 && _outstanding.Count == 0;
        }
    }

    /// <summary>Queues a request; it leaves when the operations window has room for it.</summary>
    public virtual Task SendRequestAsync(DicomRequest request)
    {
        lock (_requests)
            _waiting.Enqueue(request);
        Pump();
        return Task.CompletedTask;
    }

    /// <summary>Sends a response.</summary>
    protected async Task SendResponseAsync(DicomResponse response)
    {
        var context = response.PresentationContext ?? throw new DicomNetworkException("A response needs the presentation context of its request.");
        await SendMessageAsync(response, context).ConfigureAwait(false);
    }

    /// <summary>Called when every request was sent and answered.</summary>
    protected virtual Task OnSendQueueEmptyAsync() => Task.CompletedTask;

    /// <summary>A request made no progress for the time allowed.</summary>
    private protected virtual void OnRequestTimedOut(DicomRequest request, TimeSpan timeout)
    {
    }

    /// <summary>Requests that were not sent, taken back.</summary>
    private protected IReadOnlyList<DicomRequest> TakeWaiting()
    {
        lock (_requests)
        {
            var waiting = _waiting.ToArray();
            _waiting.Clear();
            return waiting;
        }
    }

    private void Pump() => _ = Task.Run(PumpAsync);

    /// <summary>Sends what waits, as far as the window goes; its failures end the association and are told by <see cref="RunAsync"/>.</summary>
    private async Task PumpAsync()
    {
        while (Next() is { } request)
        {
            try
            {
                await SendAsync(request).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                Interlocked.CompareExchange(ref _failure, failure, null);
                if (failure is UnsendableDatasetException or not DicomNetworkException)
                    await _connection.AbortAsync(DicomAbortSource.ServiceUser, DicomAbortReason.NotSpecified).ConfigureAwait(false);
                _connection.CloseSoon();
            }
            finally
            {
                lock (_requests)
                    _pumping = false;
            }
        }
    }

    /// <summary>The next request to send, now outstanding; null where there is none, no room for one, or another pump at work.</summary>
    private DicomRequest? Next()
    {
        lock (_requests)
        {
            // The acceptor may invoke what the requestor may be asked to perform; 0 is unlimited (PS3.7, D.3.3.3).
            var window = (_isRequestor ? Association?.MaxAsyncOpsInvoked : Association?.MaxAsyncOpsPerformed) ?? 1;
            if (_pumping || !_connection.IsOpen || (window != 0 && _outstanding.Count >= window) || !_waiting.TryDequeue(out var request))
                return null;
            _pumping = true;
            _outstanding[request.MessageID] = request;
            Volatile.Write(ref _lastProgress, Stopwatch.GetTimestamp());
            if (Options.RequestTimeout is { } timeout && !_watching)
            {
                _watching = true;
                _ = Task.Run(() => WatchAsync(timeout));
            }

            return request;
        }
    }

    private async Task SendAsync(DicomRequest request)
    {
        if (!TryChooseContext(request, out var context, out var refusal))
        {
            NetworkLog.NotSent(Logger, request.ToString(), refusal!.ToString());
            await AnsweredAsync(request, request.Failed(refusal)).ConfigureAwait(false);
            return;
        }

        request.PresentationContext = context!;
        try
        {
            await SendMessageAsync(request, context!).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (DicomNetworkException or OperationCanceledException))
        {
            // The source of the data set failed half way: the request has failed, and the association cannot carry another.
            await AnsweredAsync(request, request.Failed(new DicomStatus(DicomStatus.ProcessingFailure, "The data set could not be sent"))).ConfigureAwait(false);
            throw new UnsendableDatasetException($"The data set of {request} could not be sent.", failure);
        }

        request.OnRequestSent?.Invoke(this, new DicomRequest.OnRequestSentEventArgs());
    }

    /// <summary>
    /// The context of a request: for C-STORE one that was accepted in the file's transfer syntax, or in one it can be rewritten in
    /// without touching its pixels. Nothing is ever sent without its Pixel Data.
    /// </summary>
    private bool TryChooseContext(DicomRequest request, out DicomPresentationContext? context, out DicomStatus? refusal)
    {
        var accepted = Association.PresentationContexts
            .Where(c => c.AbstractSyntax == request.SOPClassUID && c.Result == DicomPresentationContextResult.Accept)
            .ToList();
        context = request is DicomCStoreRequest store
            ? accepted.Find(c => c.AcceptedTransferSyntax == store.TransferSyntax) ?? accepted.Find(c => DatasetWriter.CanRewrite(store.TransferSyntax, c.AcceptedTransferSyntax))
            : accepted.FirstOrDefault();
        refusal = context is not null ? null
            : accepted.Count == 0 ? new DicomStatus(DicomStatus.SOPClassNotSupported, "No presentation context was accepted")
            : new DicomStatus(DicomStatus.ProcessingFailure, "The transfer syntax of the data set was not accepted");
        return context is not null;
    }

    private async Task SendMessageAsync(DicomMessage message, DicomPresentationContext context)
    {
        // Encoded first: what cannot be written in this syntax costs its message only.
        var dataset = message.HasDataset ? new DatasetWriter(message.Dataset, context.AcceptedTransferSyntax) : null;
        await _message.WaitAsync(_connection.Closed).ConfigureAwait(false);
        try
        {
            using (var command = new PDataStream(_connection, context.ID, isCommand: true, BodyLength(Options.MaxCommandBuffer)))
            {
                await command.WriteAsync(CommandSet.Write(message.Command), _connection.Closed).ConfigureAwait(false);
                await command.CompleteAsync(_connection.Closed).ConfigureAwait(false);
            }

            if (dataset is null)
                return;
            using var data = new PDataStream(_connection, context.ID, isCommand: false, BodyLength(Options.MaxDataBuffer));
            await dataset.WriteAsync(data, _connection.Closed).ConfigureAwait(false);
            await data.CompleteAsync(_connection.Closed).ConfigureAwait(false);
        }
        finally
        {
            _message.Release();
        }
    }

    /// <summary>Longest P-DATA-TF body to send in bytes, even, since fragments have even lengths (PS3.8, Annex E.1); never so short that nothing fits.</summary>
    private int BodyLength(uint ours)
    {
        var theirs = Association.MaximumPDULength;
        var length = theirs == 0 ? ours : Math.Min(ours, theirs);
        return (int)Math.Max(length, PduSize.PdvHeader + 2) & ~1;
    }

    private async Task AnsweredAsync(DicomResponse response)
    {
        DicomRequest? request;
        lock (_requests)
            _outstanding.TryGetValue(response.RequestMessageID, out request);
        if (request is null)
            NetworkLog.UnknownAnswer(Logger, response.ToString());
        else
            await AnsweredAsync(request, response).ConfigureAwait(false);
    }

    private async Task AnsweredAsync(DicomRequest request, DicomResponse response)
    {
        var isLast = response.Status.State != DicomState.Pending;
        Volatile.Write(ref _lastProgress, Stopwatch.GetTimestamp());
        request.Answered(this, response);
        if (!isLast)
            return;
        lock (_requests)
            _outstanding.Remove(request.MessageID);
        if (IsSendQueueEmpty)
            await OnSendQueueEmptyAsync().ConfigureAwait(false);
        else
            Pump();
    }

    /// <summary>Ends the association when neither a PDU left nor an answer came for the time allowed: it cannot be trusted any more.</summary>
    private async Task WatchAsync(TimeSpan timeout)
    {
        while (true)
        {
            TimeSpan idle;
            DicomRequest[] outstanding;
            lock (_requests)
            {
                outstanding = [.. _outstanding.Values];
                if (outstanding.Length == 0 || !_connection.IsOpen)
                {
                    _watching = false;
                    return;
                }

                idle = Stopwatch.GetElapsedTime(Volatile.Read(ref _lastProgress));
                idle = idle < _connection.SinceSent ? idle : _connection.SinceSent;
            }

            if (idle < timeout)
            {
                await Task.Delay(timeout - idle, _connection.Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            await TimeOutAsync(outstanding, timeout).ConfigureAwait(false);
            return;
        }
    }

    private async Task TimeOutAsync(DicomRequest[] outstanding, TimeSpan timeout)
    {
        Interlocked.CompareExchange(ref _failure, new DicomRequestTimedOutException(outstanding[0], timeout), null);
        try
        {
            foreach (var request in outstanding)
            {
                OnRequestTimedOut(request, timeout);
                request.OnTimeout?.Invoke(this, new DicomRequest.OnTimeoutEventArgs(timeout));
            }
        }
        catch (Exception failure)
        {
            // A handler of the application's failed: that is what the association ended by.
            _failure = failure;
        }

        await _connection.AbortAsync(DicomAbortSource.ServiceUser, DicomAbortReason.NotSpecified).ConfigureAwait(false);
        _connection.Close();
    }
}
