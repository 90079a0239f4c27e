// The client: requests are queued, then sent over as many associations as they need.
using System.Text;
using FellowOakDicom.Network.Client.EventArguments;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network.Client;

/// <summary>Sends requests to one peer.</summary>
public interface IDicomClient
{
    /// <summary>An association was accepted.</summary>
    event EventHandler<AssociationAcceptedEventArgs>? AssociationAccepted;

    /// <summary>An association was rejected.</summary>
    event EventHandler<AssociationRejectedEventArgs>? AssociationRejected;

    /// <summary>An association was released.</summary>
    event EventHandler? AssociationReleased;

    /// <summary>An association request was not answered in time.</summary>
    event EventHandler<AssociationRequestTimedOutEventArgs>? AssociationRequestTimedOut;

    /// <summary>A request was not answered in time.</summary>
    event EventHandler<RequestTimedOutEventArgs>? RequestTimedOut;

    /// <summary>The peer's host name or address.</summary>
    string Host { get; }

    /// <summary>The peer's port.</summary>
    int Port { get; }

    /// <summary>Sets up TLS; null for none.</summary>
    ITlsInitiator? TlsInitiator { get; }

    /// <summary>Our AE title.</summary>
    string CallingAe { get; }

    /// <summary>The peer's AE title.</summary>
    string CalledAe { get; }

    /// <summary>Where it logs.</summary>
    ILogger Logger { get; set; }

    /// <summary>Limits and the time for a request.</summary>
    DicomServiceOptions ServiceOptions { get; }

    /// <summary>Times of an association.</summary>
    DicomClientOptions ClientOptions { get; }

    /// <summary>Contexts to propose beside those that the requests need.</summary>
    List<DicomPresentationContext> AdditionalPresentationContexts { get; set; }

    /// <summary>Character set of data sets that name none.</summary>
    Encoding? FallbackEncoding { get; set; }

    /// <summary>Whether requests wait and nothing is sending them.</summary>
    bool IsSendRequired { get; }

    /// <summary>Proposes an operations window (PS3.7, D.3.3.3); 0 is unlimited.</summary>
    void NegotiateAsyncOps(int invoked = 0, int performed = 0);

    /// <summary>Queues a request.</summary>
    Task AddRequestAsync(DicomRequest dicomRequest);

    /// <summary>Queues requests.</summary>
    Task AddRequestsAsync(IEnumerable<DicomRequest> dicomRequests);

    /// <summary>Sends what is queued. A call while another is at work does nothing.</summary>
    /// <exception cref="DicomAssociationRejectedException">The peer rejected.</exception>
    /// <exception cref="DicomAssociationAbortedException">The peer aborted.</exception>
    /// <exception cref="DicomAssociationRequestTimedOutException">The peer did not answer the association request.</exception>
    /// <exception cref="DicomNetworkException">No connection could be made, or it broke.</exception>
    Task SendAsync(CancellationToken cancellationToken = default, DicomClientCancellationMode cancellationMode = DicomClientCancellationMode.ImmediatelyReleaseAssociation);
}
