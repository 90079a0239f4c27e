// One inbound association: judged, then every C-STORE straight into the spool and acknowledged when it is safe.
using System.Data.Common;
using System.Text;
using DicomDenoiseNode.Work;
using FellowOakDicom;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Receive;

/// <summary>
/// Success is the last step: bytes flushed, file renamed, folder flushed, ledger row committed. Whatever fails before that is
/// told to the sender, who then still has the instance.
/// </summary>
public sealed class InboundAssociation : DicomService, IDicomServiceProvider, IDicomCStoreProvider, IDicomCEchoProvider
{
    private readonly INetworkStream _stream;
    private readonly Reception _reception;
    private readonly ILogger _log;
    private readonly string _host;
    private readonly ITimer _silence;
    private string _id = "";
    private PartStream? _part;
    private bool _associated;
    private int _left;

    public InboundAssociation(INetworkStream stream, Encoding fallbackEncoding, ILogger log, DicomServiceDependencies dependencies, Reception reception, ILogger<InboundAssociation> ownLog)
        : base(stream, fallbackEncoding, log, dependencies)
    {
        _stream = stream;
        _reception = reception;
        _log = ownLog;
        _host = stream.RemoteHost;
        reception.Admission.Enter(_host);
        _silence = reception.Time.CreateTimer(_ => Silent(), null, reception.Options.RequestTimeout, Timeout.InfiniteTimeSpan);
    }

    public Task OnReceiveAssociationRequestAsync(DicomAssociation association)
    {
        if (_reception.Admission.Judge(association.CallingAE, association.CalledAE, _host) is { } rejection)
        {
            _log.Rejected(association.CallingAE, _host, rejection.Sentence);
            return SendAssociationRejectAsync(rejection.Result, rejection.Source, rejection.Reason);
        }
        _associated = true;
        Alive();
        _reception.Contexts.Judge(association);
        _log.Accepted(association.CallingAE, _host, association.PresentationContexts.Count(c => c.Result == DicomPresentationContextResult.Accept), association.PresentationContexts.Count);
        return SendAssociationAcceptAsync(association);
    }

    public Task OnReceiveAssociationReleaseRequestAsync() => SendAssociationReleaseResponseAsync();

    public Task<DicomCEchoResponse> OnCEchoRequestAsync(DicomCEchoRequest request)
    {
        Alive();
        return Task.FromResult(new DicomCEchoResponse(request, DicomStatus.Success));
    }

    /// <summary>P-DATA goes straight to where the instance stays.</summary>
    protected override void CreateCStoreReceiveStream(DicomFile file)
    {
        DropPart();
        _id = Spool.NewId();
        _part = PartStream.Open(_reception.Spool, _id, _reception.MinimumFreeBytes, Alive);
        file.Save(_part);
        _dimseStream = _part;
    }

    /// <summary>Reads the data set's structure, pixel data left on the disk: what cannot be read is not acknowledged.</summary>
    protected override DicomFile GetCStoreDicomFile()
    {
        _part!.Flush();
        return _part.Part is { } part && _part.Fault is null ? DicomFile.Open(part.Name, FileReadOption.ReadLargeOnDemand) : null!;
    }

    public async Task<DicomCStoreResponse> OnCStoreRequestAsync(DicomCStoreRequest request)
    {
        Alive();
        PartStream part = _part!;
        string sopInstance = request.SOPInstanceUID.UID;
        if (part.Fault is { } fault) return OutOfResources(request, fault);
        // A command may claim another class than its context was accepted for, or name another instance than it brings.
        if (request.Dataset.GetSingleValueOrDefault(DicomTag.SOPInstanceUID, "") != sopInstance || request.SOPClassUID != request.PresentationContext.AbstractSyntax)
        {
            DropPart();
            _log.Mismatch(Association.CallingAE, sopInstance);
            return new DicomCStoreResponse(request, DicomStatus.StorageDataSetDoesNotMatchSOPClassError);
        }
        var row = new InstanceRow
        {
            Id = _id,
            ReceivedAt = _reception.Ledger.Now(),
            CallingAe = Association.CallingAE,
            CalledAe = Association.CalledAE,
            Peer = _host,
            SopClass = request.SOPClassUID.UID,
            SopInstance = sopInstance,
            TransferSyntax = request.PresentationContext.AcceptedTransferSyntax.UID.UID,
            Bytes = part.Bytes,
        };
        try
        {
            DurableFile.Keep(part.Part!, _reception.Spool.ReceivedPath(_id));
            await _reception.Ledger.AddAsync(row);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            // Not acknowledged, so the sender keeps it; what is here of it would only come twice.
            string received = _reception.Spool.ReceivedPath(_id);
            if (File.Exists(received)) File.Delete(received);
            return OutOfResources(request, e.Message);
        }
        _part = null;
        _log.Received(_id, sopInstance, request.SOPClassUID.UID, request.PresentationContext.AcceptedTransferSyntax.UID.UID, part.Bytes, Association.CallingAE);
        _reception.Arrivals.Announce(_id);
        return new DicomCStoreResponse(request, DicomStatus.Success);
    }

    private DicomCStoreResponse OutOfResources(DicomCStoreRequest request, string reason)
    {
        DropPart();
        _log.OutOfResources(Association.CallingAE, request.SOPInstanceUID.UID, reason);
        return new DicomCStoreResponse(request, DicomStatus.StorageStorageOutOfResources);
    }

    /// <summary>The data set could not be read; the network layer has answered the failure already.</summary>
    public Task OnCStoreRequestExceptionAsync(string tempFileName, Exception e)
    {
        DropPart();
        // The message of a parse fault may quote the data set, so only its kind is logged.
        _log.Unreadable(Association.CallingAE, e.GetType().Name);
        return Task.CompletedTask;
    }

    public void OnReceiveAbort(DicomAbortSource source, DicomAbortReason reason) => _log.Aborted(_host, source, reason);

    public void OnConnectionClosed(Exception? exception)
    {
        if (Interlocked.Exchange(ref _left, 1) != 0) return;
        _silence.Dispose();
        DropPart();
        _reception.Admission.Leave(_host);
        if (exception is not null) _log.Broken(_host, exception.GetType().Name);
    }

    private void Alive() => _silence.Change(_reception.Options.IdleTimeout, Timeout.InfiniteTimeSpan);

    /// <summary>Nothing came for too long: before an association the connection is closed (ARTIM, PS3.8 9.1.5), in one it is aborted.</summary>
    private async void Silent()
    {
        try
        {
            _log.Silent(_host, _associated);
            if (_associated) await SendAbortAsync(DicomAbortSource.ServiceProvider, DicomAbortReason.NotSpecified);
        }
        // The association's edge: whatever an abort on a broken connection raises, the connection is closed all the same.
        catch (Exception e)
        {
            _log.Broken(_host, e.GetType().Name);
        }
        finally
        {
            _stream.Dispose();
        }
    }

    private void DropPart()
    {
        if (_part?.Part is { } part)
        {
            part.Dispose();
            if (File.Exists(part.Name)) File.Delete(part.Name);
        }
        _part = null;
    }
}
