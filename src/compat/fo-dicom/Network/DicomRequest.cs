// A DIMSE request (PS3.7, 9.3 and 10.3).
namespace FellowOakDicom.Network;

/// <summary>A request: made here to be sent, or as it came from a peer.</summary>
public abstract class DicomRequest : DicomMessage
{
    private static int s_lastMessageId;

    /// <summary>Called when it was sent whole.</summary>
    public EventHandler<OnRequestSentEventArgs>? OnRequestSent;

    /// <summary>Called when it, or its answer, made no progress for the time allowed.</summary>
    public EventHandler<OnTimeoutEventArgs>? OnTimeout;

    /// <summary>A request that came from a peer.</summary>
    protected DicomRequest(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A request to be sent, with the next message ID.</summary>
    protected DicomRequest(DicomCommandField type, DicomUID requestedClassUid)
    {
        Type = type;
        SOPClassUID = requestedClassUid;
        MessageID = unchecked((ushort)Interlocked.Increment(ref s_lastMessageId));
    }

    /// <summary>Message ID (0000,0110).</summary>
    public ushort MessageID
    {
        get => Command.GetSingleValueOrDefault<ushort>(DicomTag.MessageID, 0);
        protected set => Command.AddOrUpdate(DicomTag.MessageID, value);
    }

    private protected override ushort MessageNumber => MessageID;

    /// <summary>Called with each response to it.</summary>
    protected abstract void PostResponse(DicomService service, DicomResponse response);

    internal void Answered(DicomService service, DicomResponse response)
    {
        response.UserState = UserState;
        PostResponse(service, response);
    }

    /// <summary>The response that a failure of ours stands for, so that whoever waits hears of it.</summary>
    internal virtual DicomResponse Failed(DicomStatus status) => new(this, status);

    /// <summary>Says that the request was sent.</summary>
    public class OnRequestSentEventArgs : EventArgs
    {
    }

    /// <summary>Says how long was waited.</summary>
    public class OnTimeoutEventArgs(TimeSpan timeout) : EventArgs
    {
        /// <summary>The time allowed.</summary>
        public TimeSpan Timeout { get; } = timeout;
    }
}

/// <summary>A priority belongs to some requests only (PS3.7, 9.3).</summary>
public abstract class DicomPriorityRequest : DicomRequest
{
    /// <summary>A request that came from a peer.</summary>
    protected DicomPriorityRequest(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A request to be sent.</summary>
    protected DicomPriorityRequest(DicomCommandField type, DicomUID requestedClassUid, DicomPriority priority)
        : base(type, requestedClassUid) => Priority = priority;

    /// <summary>Priority (0000,0700).</summary>
    public DicomPriority Priority
    {
        get => (DicomPriority)Command.GetSingleValueOrDefault<ushort>(DicomTag.Priority, 0);
        protected set => Command.AddOrUpdate(DicomTag.Priority, (ushort)value);
    }
}
