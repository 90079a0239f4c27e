// What the events of a client tell.
namespace FellowOakDicom.Network.Client.EventArguments;

/// <summary>An association was accepted.</summary>
public class AssociationAcceptedEventArgs(DicomAssociation association) : EventArgs
{
    /// <summary>The association as agreed.</summary>
    public DicomAssociation Association { get; } = association;
}

/// <summary>An association was rejected.</summary>
public class AssociationRejectedEventArgs(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason) : EventArgs
{
    /// <summary>Permanent or transient.</summary>
    public DicomRejectResult Result { get; } = result;

    /// <summary>Who rejected.</summary>
    public DicomRejectSource Source { get; } = source;

    /// <summary>Why.</summary>
    public DicomRejectReason Reason { get; } = reason;
}

/// <summary>An association request was not answered in time.</summary>
public class AssociationRequestTimedOutEventArgs(int timeoutInMs, int currentRetry, int maximumNumberOfRetries) : EventArgs
{
    /// <summary>The time allowed, in milliseconds.</summary>
    public int TimeoutInMs { get; } = timeoutInMs;

    /// <summary>How many went unanswered so far.</summary>
    public int CurrentRetry { get; } = currentRetry;

    /// <summary>How many may.</summary>
    public int MaximumNumberOfRetries { get; } = maximumNumberOfRetries;
}

/// <summary>A request was not answered in time.</summary>
public class RequestTimedOutEventArgs(DicomRequest request, TimeSpan timeout) : EventArgs
{
    /// <summary>The request.</summary>
    public DicomRequest Request { get; } = request;

    /// <summary>The time allowed.</summary>
    public TimeSpan Timeout { get; } = timeout;
}
