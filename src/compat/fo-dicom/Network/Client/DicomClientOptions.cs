// What may be set for a DicomClient.
namespace FellowOakDicom.Network.Client;

/// <summary>Options of the client; times in milliseconds.</summary>
public class DicomClientOptions
{
    /// <summary>Time for the TCP connection. Default: 5000.</summary>
    public int ConnectionTimeoutInMs { get; set; } = 5000;

    /// <summary>Time for the answer to the association request. Default: 5000.</summary>
    public int AssociationRequestTimeoutInMs { get; set; } = 5000;

    /// <summary>Time for the answer to the release request. Default: 10000.</summary>
    public int AssociationReleaseTimeoutInMs { get; set; } = 10000;

    /// <summary>Time the association is held for further requests when all are answered. Default: 50.</summary>
    public int AssociationLingerTimeoutInMs { get; set; } = 50;

    /// <summary>Requests sent over one association; further ones get another. Null is no limit. Default: null.</summary>
    public int? MaximumNumberOfRequestsPerAssociation { get; set; }

    /// <summary>Association requests that may go unanswered in a row before sending fails. Default: 3.</summary>
    public int MaximumNumberOfConsecutiveTimedOutAssociationRequests { get; set; } = 3;

    /// <summary>A copy.</summary>
    public DicomClientOptions Clone() => (DicomClientOptions)MemberwiseClone();
}

/// <summary>What to do with an association when sending is cancelled.</summary>
public enum DicomClientCancellationMode
{
    /// <summary>Release it.</summary>
    ImmediatelyReleaseAssociation,

    /// <summary>Abort it.</summary>
    ImmediatelyAbortAssociation,
}
