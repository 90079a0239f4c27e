// An application entity that takes objects by C-STORE: negotiated exactly, and delivered only on its own word.
using System.Net.Sockets;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Send;

public sealed class DicomDestination(DestinationOptions options, string ownAeTitle, ILogger log) : IDestination
{
    /// <summary>A link slower than this counts as dead; the whole transfer has Timeout plus its size at this rate.</summary>
    private const double SlowestBytesPerSecond = 64 * 1024;

    public DestinationOptions Options => options;

    private string Where => $"Destination {options.Name} ({options.AeTitle} at {options.Host}:{options.Port})";

    public async Task<DeliveryResult> SendAsync(string path, CancellationToken stop)
    {
        DicomFile file = DicomFile.Open(path, FileReadOption.ReadLargeOnDemand);
        DicomTransferSyntax syntax = file.FileMetaInfo.TransferSyntax!;
        bool hadPixels = file.Dataset.Contains(DicomTag.PixelData);
        ushort? status = null;
        string? notAgreed = null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Timeout + TimeSpan.FromSeconds(new FileInfo(path).Length / SlowestBytesPerSecond));

        IDicomClient client = Client();
        var request = new DicomCStoreRequest(file)
        {
            // Only what was compressed with loss may leave the default syntax out, PS3.5 10.1.
            OmitImplicitVrTransferSyntaxInAssociationRequest = syntax.IsLossy,
            OnResponseReceived = (_, response) => status = response.Status.Code,
        };
        client.AssociationAccepted += (_, accepted) =>
        {
            notAgreed = NotAgreed(accepted.Association, file.FileMetaInfo.MediaStorageSOPClassUID!, syntax);
            // Nothing goes out then, so that nobody decodes the object behind our back.
            if (notAgreed is not null) limit.Cancel();
        };
        await client.AddRequestAsync(request);
        try
        {
            await client.SendAsync(limit.Token, DicomClientCancellationMode.ImmediatelyAbortAssociation);
        }
        catch (Exception e) when (e is DicomNetworkException or SocketException or IOException or OperationCanceledException or TimeoutException)
        {
            stop.ThrowIfCancellationRequested();
            if (status is null && notAgreed is null) return DeliveryResult.Retry(Sentence(e));
        }
        stop.ThrowIfCancellationRequested();
        if (notAgreed is not null) return DeliveryResult.Refused(notAgreed);
        if (status is not { } code) return DeliveryResult.Retry($"{Where} gave no answer to the C-STORE.");
        // The network layer may drop pixel data that it cannot transcode and send the rest; that is no delivery.
        if (hadPixels && !request.Dataset.Contains(DicomTag.PixelData)) return DeliveryResult.Refused($"{Where}: the object would have been sent without its pixel data.");
        if (StoreStatus.IsWarning(code)) log.StoredWithWarning(options.Name, request.SOPInstanceUID.UID, code.ToString("X4"));
        return StoreStatus.Sort(code, Where);
    }

    public async Task<string?> ProbeAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Timeout);
        ushort? status = null;
        IDicomClient client = Client();
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, response) => status = response.Status.Code });
        try
        {
            await client.SendAsync(limit.Token, DicomClientCancellationMode.ImmediatelyAbortAssociation);
        }
        catch (Exception e) when (e is DicomNetworkException or SocketException or IOException or OperationCanceledException or TimeoutException)
        {
            stop.ThrowIfCancellationRequested();
            if (status is null) return Sentence(e);
        }
        return status switch
        {
            0 => null,
            null => $"{Where} gave no answer to a C-ECHO.",
            _ => $"{Where} answered a C-ECHO with status {status:X4}.",
        };
    }

    private IDicomClient Client()
    {
        IDicomClient client = DicomClientFactory.Create(options.Host, options.Port, useTls: false, options.CallingAe.Length > 0 ? options.CallingAe : ownAeTitle, options.AeTitle);
        int milliseconds = (int)options.Timeout.TotalMilliseconds;
        client.ServiceOptions.RequestTimeout = options.Timeout;
        client.ClientOptions.AssociationRequestTimeoutInMs = milliseconds;
        client.ClientOptions.MaximumNumberOfConsecutiveTimedOutAssociationRequests = 1;
        return client;
    }

    /// <summary>Null where the peer took a syntax that keeps the object as it is: its own, or for plain pixels another plain one.</summary>
    private string? NotAgreed(DicomAssociation association, DicomUID sopClass, DicomTransferSyntax syntax)
    {
        var accepted = association.PresentationContexts.Where(c => c.AbstractSyntax == sopClass && c.Result == DicomPresentationContextResult.Accept).ToList();
        if (accepted.Count == 0) return $"{Where} does not take SOP class {sopClass.UID} in {syntax.UID.UID}; allow it there, then requeue.";
        return accepted.Any(c => c.AcceptedTransferSyntax == syntax || (!syntax.IsEncapsulated && !c.AcceptedTransferSyntax.IsEncapsulated))
            ? null
            : $"{Where} takes SOP class {sopClass.UID} only in {accepted[0].AcceptedTransferSyntax.UID.UID}, and the object is in {syntax.UID.UID}.";
    }

    private string Sentence(Exception e) => e switch
    {
        DicomAssociationRejectedException rejected => $"{Where} rejected the association: {rejected.RejectReason} ({rejected.RejectResult}).",
        DicomAssociationAbortedException aborted => $"{Where} aborted the association: {aborted.AbortReason} ({aborted.AbortSource}).",
        OperationCanceledException or TimeoutException => $"{Where} did not answer in time.",
        _ => $"{Where} could not be reached: {(e.InnerException ?? e).Message}",
    };
}
