// One association in either role: what it is, what may be sent on it, and the loop that reads it to its end.
using System.Text;
using FellowOakDicom.Network.UpperLayer;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network;

/// <summary>Runs for as long as its connection.</summary>
public interface IDicomServiceRunner
{
    /// <summary>Reads and answers until the connection ends.</summary>
    Task RunAsync();
}

/// <summary>
/// Base of DICOM services. An SCP derives from it, implements <see cref="IDicomServiceProvider"/> and an interface for each service it
/// provides. Its constructor takes the same four arguments in the same order, and after them anything the container holds.
/// </summary>
/// <remarks>PDUs are read and requests handled one at a time, in the order they came, so that a service needs no locks of its own.</remarks>
public abstract partial class DicomService : IDicomServiceRunner, IDisposable
{
    private readonly INetworkStream _network;
    private readonly Encoding _fallbackEncoding;
    private readonly UpperLayerConnection _connection;
    private Exception? _failure;
    private bool _isRequestor;
    private bool _disposed;

    /// <param name="stream">The connection; the service disposes it.</param>
    /// <param name="fallbackEncoding">Character set of data sets that name none; null for the standard's.</param>
    /// <param name="logger">Where it logs.</param>
    /// <param name="dependencies">What else it needs.</param>
    protected DicomService(INetworkStream stream, Encoding? fallbackEncoding, ILogger logger, DicomServiceDependencies dependencies)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        _network = stream;
        _fallbackEncoding = fallbackEncoding ?? DicomEncoding.Default;
        _connection = new UpperLayerConnection(stream.AsStream());
        Logger = logger;
    }

    /// <summary>Where it logs.</summary>
    public ILogger Logger { get; set; }

    /// <summary>Limits and time-outs.</summary>
    public DicomServiceOptions Options { get; set; } = new();

    /// <summary>Anything of the application's.</summary>
    public object UserState { get; set; } = null!;

    /// <summary>The association; null before one was requested.</summary>
    public DicomAssociation Association { get; internal set; } = null!;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected => _connection.IsOpen;

    /// <inheritdoc/>
    public virtual async Task RunAsync()
    {
        try
        {
            while (await _connection.NextAsync().ConfigureAwait(false) is { } pdu)
                await HandleAsync(pdu).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_connection.Closed.IsCancellationRequested)
        {
            // We closed it ourselves; _failure says why, where there is a why.
        }
        catch (InvalidPduException invalid)
        {
            NetworkLog.ProtocolBroken(Logger, _network.RemoteHost, invalid.Message);
            await EndAsync(invalid, DicomAbortSource.ServiceProvider, invalid.Reason).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await EndAsync(failure, DicomAbortSource.ServiceUser, DicomAbortReason.NotSpecified).ConfigureAwait(false);
        }
        finally
        {
            _connection.Dispose();
            ReleaseReceiveStream();
        }

        OnClosed(_failure);
        (this as IDicomService)?.OnConnectionClosed(_failure!);
    }

    /// <summary>Accepts the association that was requested, as its contexts were judged.</summary>
    /// <exception cref="DicomNetworkException">It was answered already, or is gone: nothing is sent.</exception>
    protected Task SendAssociationAcceptAsync(DicomAssociation association)
    {
        Association = association;
        _connection.MaximumLength = Options.MaxPDULength;
        return _connection.SendAsync(AssociationPdu.WriteAccept(association, Options.MaxPDULength), UpperLayerState.AwaitingLocalAnswer, UpperLayerState.Established);
    }

    /// <summary>Rejects the association that was requested; nothing can be sent after it.</summary>
    /// <exception cref="DicomNetworkException">It was answered already, or is gone: nothing is sent.</exception>
    protected Task SendAssociationRejectAsync(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason) =>
        _connection.SendAsync(ShortPdu.Reject(result, source, reason), UpperLayerState.AwaitingLocalAnswer, UpperLayerState.AwaitingClose);

    /// <summary>Proposes an association.</summary>
    protected Task SendAssociationRequestAsync(DicomAssociation association)
    {
        Association = association;
        _isRequestor = true;
        _connection.MaximumLength = Options.MaxPDULength;
        return _connection.SendAsync(AssociationPdu.WriteRequest(association, Options.MaxPDULength), UpperLayerState.AwaitingRequest, UpperLayerState.AwaitingAnswer);
    }

    /// <summary>Asks to release the association.</summary>
    protected Task SendAssociationReleaseRequestAsync() =>
        _connection.SendAsync(ShortPdu.ReleaseRequest(), UpperLayerState.Established, UpperLayerState.AwaitingReleaseResponse);

    /// <summary>Agrees to release the association; nothing can be sent after it.</summary>
    protected Task SendAssociationReleaseResponseAsync() =>
        _connection.SendAsync(ShortPdu.ReleaseResponse(), UpperLayerState.AwaitingLocalRelease, UpperLayerState.AwaitingClose);

    /// <summary>Aborts the association; nothing can be sent after it.</summary>
    protected Task SendAbortAsync(DicomAbortSource source, DicomAbortReason reason) => _connection.AbortAsync(source, reason);

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connection; a blocked <see cref="RunAsync"/> returns.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        _connection.Close();
        _network.Dispose();
    }

    /// <summary>The association was accepted by the peer.</summary>
    private protected virtual void OnAccepted()
    {
    }

    /// <summary>The association was rejected by the peer.</summary>
    private protected virtual void OnRejected(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason)
    {
    }

    /// <summary>The association was aborted by the peer.</summary>
    private protected virtual void OnAborted(DicomAbortSource source, DicomAbortReason reason)
    {
    }

    /// <summary>The peer agreed to release.</summary>
    private protected virtual void OnReleased()
    {
    }

    /// <summary>The connection is gone.</summary>
    private protected virtual void OnClosed(Exception? failure)
    {
    }

    /// <summary>Ends the association because of <paramref name="failure"/>; the first failure is the one that is told.</summary>
    private async Task EndAsync(Exception failure, DicomAbortSource source, DicomAbortReason reason)
    {
        Interlocked.CompareExchange(ref _failure, failure, null);
        await _connection.AbortAsync(source, reason).ConfigureAwait(false);
        await _connection.DrainAsync().ConfigureAwait(false);
    }

    private async Task HandleAsync(Indication pdu)
    {
        switch (pdu.Type)
        {
            case PduType.AssociateRequest:
                await JudgeAsync(AssociationPdu.ReadRequest(pdu.Body.Span)).ConfigureAwait(false);
                break;
            case PduType.AssociateAccept:
                AssociationPdu.ReadAccept(pdu.Body.Span, Association);
                OnAccepted();
                break;
            case PduType.AssociateReject:
                var (result, rejector, why) = ShortPdu.ReadReject(pdu.Body.Span);
                OnRejected(result, rejector, why);
                break;
            case PduType.DataTransfer:
                await ReceiveAsync(pdu.Length).ConfigureAwait(false);
                break;
            case PduType.ReleaseRequest when this is IDicomServiceProvider provider:
                await provider.OnReceiveAssociationReleaseRequestAsync().ConfigureAwait(false);
                break;
            case PduType.ReleaseRequest:
                await SendAssociationReleaseResponseAsync().ConfigureAwait(false);
                break;
            case PduType.ReleaseResponse:
                OnReleased();
                break;
            case PduType.Abort:
                var (source, reason) = ShortPdu.ReadAbort(pdu.Body.Span);
                OnAborted(source, reason);
                (this as IDicomService)?.OnReceiveAbort(source, reason);
                break;
        }
    }

    /// <summary>Rejects what no service could accept (PS3.8, Table 9-21), and asks the service about the rest.</summary>
    private async Task JudgeAsync(AssociationRequest request)
    {
        Association = request.Association;
        Association.RemoteHost = _network.RemoteHost;
        Association.RemotePort = _network.RemotePort;
        Association.Options = Options;
        if (!request.VersionSupported)
            await SendAssociationRejectAsync(DicomRejectResult.Permanent, DicomRejectSource.ServiceProviderACSE, DicomRejectReason.ProtocolVersionNotSupported).ConfigureAwait(false);
        else if (!request.ContextSupported)
            await SendAssociationRejectAsync(DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.ApplicationContextNotSupported).ConfigureAwait(false);
        else if (this is IDicomServiceProvider provider)
            await provider.OnReceiveAssociationRequestAsync(Association).ConfigureAwait(false);
        else
            await SendAssociationRejectAsync(DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.NoReasonGiven).ConfigureAwait(false);
    }
}
