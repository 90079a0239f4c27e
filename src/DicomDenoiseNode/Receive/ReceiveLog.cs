// What is logged of the door: AE titles, addresses and UIDs, never patient data.
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Receive;

internal static partial class ReceiveLog
{
    [LoggerMessage(1001, LogLevel.Information, "Listening as {AeTitle} on {Address}, port {Port}")]
    public static partial void Listening(this ILogger log, string aeTitle, string address, int port);

    [LoggerMessage(1002, LogLevel.Warning, "Node:Listener:Peers is empty: only callers on this machine are served")]
    public static partial void LoopbackOnly(this ILogger log);

    [LoggerMessage(1003, LogLevel.Information, "The door is closed")]
    public static partial void Closed(this ILogger log);

    [LoggerMessage(1004, LogLevel.Debug, "Association of {CallingAe} at {Host}: {Accepted} of {Proposed} contexts accepted")]
    public static partial void Accepted(this ILogger log, string callingAe, string host, int accepted, int proposed);

    [LoggerMessage(1005, LogLevel.Warning, "Association of {CallingAe} at {Host} rejected: {Reason}")]
    public static partial void Rejected(this ILogger log, string callingAe, string host, string reason);

    [LoggerMessage(1006, LogLevel.Information, "{Instance}: received, SOP Instance {SopInstance}, class {SopClass}, syntax {TransferSyntax}, {Bytes} bytes from {CallingAe}")]
    public static partial void Received(this ILogger log, string instance, string sopInstance, string sopClass, string transferSyntax, long bytes, string callingAe);

    [LoggerMessage(1007, LogLevel.Error, "A700 to {CallingAe} for SOP Instance {SopInstance}: {Reason}")]
    public static partial void OutOfResources(this ILogger log, string callingAe, string sopInstance, string reason);

    [LoggerMessage(1008, LogLevel.Error, "A900 to {CallingAe}: the data set is not the SOP Instance {SopInstance} of the request")]
    public static partial void Mismatch(this ILogger log, string callingAe, string sopInstance);

    [LoggerMessage(1009, LogLevel.Error, "A data set of {CallingAe} could not be read ({Kind}); it was not acknowledged")]
    public static partial void Unreadable(this ILogger log, string callingAe, string kind);

    [LoggerMessage(1010, LogLevel.Warning, "Association of {Host} aborted by {Source}: {Reason}")]
    public static partial void Aborted(this ILogger log, string host, DicomAbortSource source, DicomAbortReason reason);

    [LoggerMessage(1011, LogLevel.Warning, "Connection of {Host} broke ({Kind})")]
    public static partial void Broken(this ILogger log, string host, string kind);

    [LoggerMessage(1012, LogLevel.Warning, "Connection of {Host} was silent for too long (association: {Associated}) and is closed")]
    public static partial void Silent(this ILogger log, string host, bool associated);
}
