// One association as its requestor: from the proposal to the end, as tasks that can be waited for.
using System.Text;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network.Client;

/// <summary>What became of an association request.</summary>
internal enum Negotiation
{
    Accepted,
    Rejected,
    Aborted,
}

internal sealed class ClientAssociation(INetworkStream stream, Encoding? fallbackEncoding, ILogger logger, DicomServiceDependencies dependencies)
    : DicomService(stream, fallbackEncoding, logger, dependencies)
{
    private readonly TaskCompletionSource<Negotiation> _negotiated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set once the request was answered; faulted where the connection ended first.</summary>
    public Task<Negotiation> Negotiated => _negotiated.Task;

    /// <summary>Set once the peer agreed to release.</summary>
    public Task Released => _released.Task;

    /// <summary>Set once the connection is gone.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Why the association ended before its time; null where it did not.</summary>
    public DicomNetworkException? Fault { get; private set; }

    /// <summary>What ended the connection, where that was not a message of the peer.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The rejection, where it was one.</summary>
    public DicomAssociationRejectedException? Rejection => Fault as DicomAssociationRejectedException;

    /// <summary>A request went without progress for too long.</summary>
    public event Action<DicomRequest, TimeSpan>? RequestTimedOut;

    public Task RequestAsync(DicomAssociation association) => SendAssociationRequestAsync(association);

    public Task RequestReleaseAsync() => SendAssociationReleaseRequestAsync();

    public Task AbortAsync() => SendAbortAsync(DicomAbortSource.ServiceUser, DicomAbortReason.NotSpecified);

    /// <summary>Requests that were not sent, for another association.</summary>
    public IReadOnlyList<DicomRequest> TakeUnsent() => TakeWaiting();

    /// <summary>Waits until every request was answered or the connection is gone.</summary>
    public Task SettledAsync()
    {
        var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _idle, idle);
        if (IsSendQueueEmpty)
            idle.TrySetResult();
        return Task.WhenAny(idle.Task, Ended);
    }

    protected override Task OnSendQueueEmptyAsync()
    {
        Volatile.Read(ref _idle).TrySetResult();
        return Task.CompletedTask;
    }

    private protected override void OnAccepted() => _negotiated.TrySetResult(Negotiation.Accepted);

    private protected override void OnRejected(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason)
    {
        Fault = new DicomAssociationRejectedException(result, source, reason);
        _negotiated.TrySetResult(Negotiation.Rejected);
    }

    private protected override void OnAborted(DicomAbortSource source, DicomAbortReason reason)
    {
        Fault = new DicomAssociationAbortedException(source, reason);
        _negotiated.TrySetResult(Negotiation.Aborted);
    }

    private protected override void OnReleased() => _released.TrySetResult();

    private protected override void OnRequestTimedOut(DicomRequest request, TimeSpan timeout) => RequestTimedOut?.Invoke(request, timeout);

    private protected override void OnClosed(Exception? failure)
    {
        Failure = failure;
        _negotiated.TrySetResult(Negotiation.Aborted);
        _ended.TrySetResult();
    }
}
