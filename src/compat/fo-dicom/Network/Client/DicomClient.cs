// Sends queued requests: one association after another, each with exactly the contexts its requests need.
using System.Net.Sockets;
using System.Text;
using FellowOakDicom.Network.Client.EventArguments;
using FellowOakDicom.Network.Dimse;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network.Client;

/// <summary>Sends requests to one peer.</summary>
public class DicomClient : IDicomClient
{
    private readonly DicomServiceDependencies _dependencies;
    private readonly Lock _queueing = new();
    private readonly List<DicomRequest> _queue = [];
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _sending;
    private (int Invoked, int Performed) _window = (1, 1);

    internal DicomClient(string host, int port, ITlsInitiator? tlsInitiator, string callingAe, string calledAe, DicomClientOptions clientOptions, DicomServiceOptions serviceOptions, DicomServiceDependencies dependencies)
    {
        (Host, Port, TlsInitiator, CallingAe, CalledAe) = (host, port, tlsInitiator, callingAe, calledAe);
        (ClientOptions, ServiceOptions, _dependencies) = (clientOptions, serviceOptions, dependencies);
        Logger = dependencies.LoggerFactory.CreateLogger("FellowOakDicom.Network");
    }

    /// <inheritdoc/>
    public event EventHandler<AssociationAcceptedEventArgs>? AssociationAccepted;

    /// <inheritdoc/>
    public event EventHandler<AssociationRejectedEventArgs>? AssociationRejected;

    /// <inheritdoc/>
    public event EventHandler? AssociationReleased;

    /// <inheritdoc/>
    public event EventHandler<AssociationRequestTimedOutEventArgs>? AssociationRequestTimedOut;

    /// <inheritdoc/>
    public event EventHandler<RequestTimedOutEventArgs>? RequestTimedOut;

    /// <inheritdoc/>
    public string Host { get; }

    /// <inheritdoc/>
    public int Port { get; }

    /// <inheritdoc/>
    public ITlsInitiator? TlsInitiator { get; }

    /// <inheritdoc/>
    public string CallingAe { get; }

    /// <inheritdoc/>
    public string CalledAe { get; }

    /// <inheritdoc/>
    public ILogger Logger { get; set; }

    /// <inheritdoc/>
    public DicomServiceOptions ServiceOptions { get; }

    /// <inheritdoc/>
    public DicomClientOptions ClientOptions { get; }

    /// <inheritdoc/>
    public List<DicomPresentationContext> AdditionalPresentationContexts { get; set; } = [];

    /// <inheritdoc/>
    public Encoding? FallbackEncoding { get; set; }

    /// <inheritdoc/>
    public bool IsSendRequired
    {
        get
        {
            lock (_queueing)
                return !_sending && _queue.Count > 0;
        }
    }

    /// <inheritdoc/>
    public void NegotiateAsyncOps(int invoked = 0, int performed = 0) => _window = (invoked, performed);

    /// <inheritdoc/>
    public Task AddRequestAsync(DicomRequest dicomRequest) => AddRequestsAsync([dicomRequest]);

    /// <inheritdoc/>
    public Task AddRequestsAsync(IEnumerable<DicomRequest> dicomRequests)
    {
        lock (_queueing)
        {
            _queue.AddRange(dicomRequests);
            _added.TrySetResult();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SendAsync(CancellationToken cancellationToken = default, DicomClientCancellationMode cancellationMode = DicomClientCancellationMode.ImmediatelyReleaseAssociation)
    {
        lock (_queueing)
        {
            if (_sending)
                return;
            _sending = true;
        }

        try
        {
            var unanswered = 0;
            while (!cancellationToken.IsCancellationRequested && HasQueued)
            {
                if (await OneAssociationAsync(cancellationMode, cancellationToken).ConfigureAwait(false))
                {
                    unanswered = 0;
                    continue;
                }

                var allowed = ClientOptions.MaximumNumberOfConsecutiveTimedOutAssociationRequests;
                AssociationRequestTimedOut?.Invoke(this, new AssociationRequestTimedOutEventArgs(ClientOptions.AssociationRequestTimeoutInMs, ++unanswered, allowed));
                if (unanswered >= allowed)
                    throw new DicomAssociationRequestTimedOutException(ClientOptions.AssociationRequestTimeoutInMs, unanswered);
            }
        }
        finally
        {
            lock (_queueing)
                _sending = false;
        }
    }

    private bool HasQueued
    {
        get
        {
            lock (_queueing)
                return _queue.Count > 0;
        }
    }

    /// <summary>Opens an association for the requests at the head of the queue, sends them, and releases it.</summary>
    /// <returns>False where the association request was not answered in time.</returns>
    private async Task<bool> OneAssociationAsync(DicomClientCancellationMode mode, CancellationToken cancellation)
    {
        var proposal = Propose();
        using var connection = await ConnectAsync().ConfigureAwait(false);
        using var association = new ClientAssociation(connection, FallbackEncoding, Logger, _dependencies) { Options = ServiceOptions };
        association.RequestTimedOut += (request, timeout) => RequestTimedOut?.Invoke(this, new RequestTimedOutEventArgs(request, timeout));
        proposal.RemoteHost = Host;
        proposal.RemotePort = Port;
        proposal.Options = ServiceOptions;
        await association.RequestAsync(proposal).ConfigureAwait(false);
        var running = Task.Run(association.RunAsync, CancellationToken.None);
        try
        {
            if (!await FirstAsync(association.Negotiated, ClientOptions.AssociationRequestTimeoutInMs, cancellation).ConfigureAwait(false))
                return cancellation.IsCancellationRequested;
            if (association.Rejection is { } rejection)
            {
                AssociationRejected?.Invoke(this, new AssociationRejectedEventArgs(rejection.RejectResult, rejection.RejectSource, rejection.RejectReason));
                throw rejection;
            }

            if (await association.Negotiated.ConfigureAwait(false) != Negotiation.Accepted)
                await ThrowEndAsync(association).ConfigureAwait(false);
            AssociationAccepted?.Invoke(this, new AssociationAcceptedEventArgs(proposal));
            await SendOverAsync(association, proposal, mode, cancellation).ConfigureAwait(false);
            return true;
        }
        finally
        {
            // Says A-ABORT where the association was not brought to its end above.
            await association.AbortAsync().ConfigureAwait(false);
            Requeue(association.TakeUnsent());
            association.Dispose();
            await running.ConfigureAwait(false);
        }
    }

    private async Task SendOverAsync(ClientAssociation association, DicomAssociation agreed, DicomClientCancellationMode mode, CancellationToken cancellation)
    {
        // Once a cancellation has returned, no further request is begun.
        await using var stop = cancellation.Register(() => Requeue(association.TakeUnsent())).ConfigureAwait(false);
        var left = ClientOptions.MaximumNumberOfRequestsPerAssociation ?? int.MaxValue;
        while (await NextBatchAsync(agreed, left, cancellation).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            left -= batch.Count;
            foreach (var request in batch)
                await association.SendRequestAsync(request).ConfigureAwait(false);
            if (await FirstAsync(association.SettledAsync(), Timeout.Infinite, cancellation).ConfigureAwait(false))
            {
                if (!association.Ended.IsCompleted)
                    continue;

                // These two have told their request already; what was not sent goes over another association.
                if (association.Failure is not (DicomRequestTimedOutException or UnsendableDatasetException))
                    await ThrowEndAsync(association).ConfigureAwait(false);
                return;
            }

            Requeue(association.TakeUnsent());
            if (mode == DicomClientCancellationMode.ImmediatelyAbortAssociation
                || !await FirstAsync(association.SettledAsync(), ClientOptions.AssociationReleaseTimeoutInMs, CancellationToken.None).ConfigureAwait(false))
                return;
            break;
        }

        try
        {
            await association.RequestReleaseAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DicomNetworkException or OperationCanceledException)
        {
            // The peer ended the association first; everything sent was answered.
            return;
        }

        if (await FirstAsync(Task.WhenAny(association.Released, association.Ended), ClientOptions.AssociationReleaseTimeoutInMs, CancellationToken.None).ConfigureAwait(false))
            AssociationReleased?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>An association with the additional contexts and those of as many queued requests as there are IDs for.</summary>
    private DicomAssociation Propose()
    {
        var association = new DicomAssociation(CallingAe, CalledAe) { MaxAsyncOpsInvoked = _window.Invoked, MaxAsyncOpsPerformed = _window.Performed };
        foreach (var context in AdditionalPresentationContexts)
            association.PresentationContexts.Add(context.AbstractSyntax, context.UserRole, context.ProviderRole, [.. context.GetTransferSyntaxes()]);
        lock (_queueing)
        {
            foreach (var request in _queue.Take(ClientOptions.MaximumNumberOfRequestsPerAssociation ?? int.MaxValue).TakeWhile(association.PresentationContexts.HasRoomFor))
                association.PresentationContexts.AddFromRequest(request);
        }

        return association;
    }

    /// <summary>Takes the requests at the head of the queue that the association has contexts for; waits a little where there are none yet.</summary>
    private async Task<IReadOnlyList<DicomRequest>> NextBatchAsync(DicomAssociation agreed, int most, CancellationToken cancellation)
    {
        Task added;
        lock (_queueing)
        {
            var batch = _queue.Take(most).TakeWhile(agreed.PresentationContexts.Covers).ToArray();
            _queue.RemoveRange(0, batch.Length);
            if (batch.Length > 0 || _queue.Count > 0 || most == 0)
                return batch;
            _added = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            added = _added.Task;
        }

        return await FirstAsync(added, ClientOptions.AssociationLingerTimeoutInMs, cancellation).ConfigureAwait(false)
            ? await NextBatchAsync(agreed, most, cancellation).ConfigureAwait(false)
            : [];
    }

    private void Requeue(IReadOnlyList<DicomRequest> unsent)
    {
        lock (_queueing)
            _queue.InsertRange(0, unsent);
    }

    private async Task<INetworkStream> ConnectAsync()
    {
        var options = new NetworkStreamCreationOptions
        {
            Host = Host,
            Port = Port,
            TlsInitiator = TlsInitiator,
            NoDelay = ServiceOptions.TcpNoDelay,
            ReceiveBufferSize = ServiceOptions.TcpReceiveBufferSize,
            SendBufferSize = ServiceOptions.TcpSendBufferSize,
            ConnectionTimeout = TimeSpan.FromMilliseconds(ClientOptions.ConnectionTimeoutInMs),
        };
        try
        {
            return await Task.Run(() => _dependencies.NetworkManager.CreateNetworkStream(options), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            throw new DicomNetworkException($"No connection to {Host}:{Port}: {failure.Message}", failure);
        }
    }

    /// <summary>Whether a task ended before the time and the cancellation.</summary>
    private static async Task<bool> FirstAsync(Task task, int milliseconds, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var first = await Task.WhenAny(task, Task.Delay(milliseconds, stop.Token)).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        return first == task || task.IsCompleted;
    }

    /// <summary>Waits until the connection is gone and says what ended it.</summary>
    private static async Task ThrowEndAsync(ClientAssociation association)
    {
        await association.Ended.ConfigureAwait(false);
        throw association.Fault ?? association.Failure switch
        {
            DicomNetworkException failure => failure,
            { } failure => new DicomNetworkException($"The association ended: {failure.Message}", failure),
            null => new ConnectionClosedPrematurelyException(),
        };
    }
}
