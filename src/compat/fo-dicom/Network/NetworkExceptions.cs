// The exceptions of the network layer.
namespace FellowOakDicom.Network;

/// <summary>A network operation failed.</summary>
public class DicomNetworkException : DicomException
{
    /// <summary>Makes one with a sentence.</summary>
    public DicomNetworkException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a sentence and the cause.</summary>
    public DicomNetworkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The peer sent A-ABORT.</summary>
public class DicomAssociationAbortedException(DicomAbortSource source, DicomAbortReason reason)
    : DicomNetworkException($"The association was aborted; source: {source}, reason: {reason}.")
{
    /// <summary>Who aborted.</summary>
    public DicomAbortSource AbortSource { get; } = source;

    /// <summary>Why.</summary>
    public DicomAbortReason AbortReason { get; } = reason;
}

/// <summary>The peer sent A-ASSOCIATE-RJ.</summary>
public class DicomAssociationRejectedException(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason)
    : DicomNetworkException($"The association was rejected; result: {result}, source: {source}, reason: {reason}.")
{
    /// <summary>Permanent or transient.</summary>
    public DicomRejectResult RejectResult { get; } = result;

    /// <summary>Who rejected.</summary>
    public DicomRejectSource RejectSource { get; } = source;

    /// <summary>Why.</summary>
    public DicomRejectReason RejectReason { get; } = reason;
}

/// <summary>The peer did not answer the association request in time.</summary>
public class DicomAssociationRequestTimedOutException(int timeoutInMs, int numberOfRetries)
    : DicomNetworkException($"The association request was not answered within {timeoutInMs} ms, {numberOfRetries} times.");

/// <summary>A request was not answered in time.</summary>
public class DicomRequestTimedOutException(DicomRequest request, TimeSpan timeOut)
    : DicomNetworkException($"Request {request} was not answered within {timeOut}.")
{
    /// <summary>The request.</summary>
    public DicomRequest Request { get; } = request;

    /// <summary>How long was waited.</summary>
    public TimeSpan TimeOut { get; } = timeOut;
}

/// <summary>The transport connection ended before what it carried.</summary>
public class ConnectionClosedPrematurelyException : DicomNetworkException
{
    /// <summary>Makes one.</summary>
    public ConnectionClosedPrematurelyException()
        : base("The connection was closed before the association had ended.")
    {
    }
}
