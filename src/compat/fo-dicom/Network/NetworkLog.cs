// Log messages of the network layer. AE titles, addresses and UIDs only: never a value of a data set.
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network;

internal static partial class NetworkLog
{
    [LoggerMessage(7001, LogLevel.Warning, "The peer at {Host} broke the protocol and is sent A-ABORT: {Fault}")]
    public static partial void ProtocolBroken(ILogger logger, string host, string fault);

    [LoggerMessage(7002, LogLevel.Error, "Instance {SopInstanceUid} was received but cannot be read")]
    public static partial void InstanceUnreadable(ILogger logger, string sopInstanceUid, Exception failure);

    [LoggerMessage(7003, LogLevel.Error, "Instance {SopInstanceUid} could not be written")]
    public static partial void InstanceNotWritten(ILogger logger, string sopInstanceUid, Exception failure);

    [LoggerMessage(7004, LogLevel.Error, "{Request} is not sent: {Status}")]
    public static partial void NotSent(ILogger logger, string request, string status);

    [LoggerMessage(7005, LogLevel.Warning, "{Response} answers no request of ours")]
    public static partial void UnknownAnswer(ILogger logger, string response);

    [LoggerMessage(7006, LogLevel.Warning, "A receive stream could not be closed")]
    public static partial void StreamNotClosed(ILogger logger, Exception failure);

    [LoggerMessage(7010, LogLevel.Error, "No further connection can be accepted on port {Port}")]
    public static partial void ListenerFailed(ILogger logger, int port, Exception failure);

    [LoggerMessage(7012, LogLevel.Warning, "A connection on port {Port} could not be accepted")]
    public static partial void NotAccepted(ILogger logger, int port, Exception failure);

    [LoggerMessage(7011, LogLevel.Warning, "A connection ended before an association was served")]
    public static partial void ConnectionFailed(ILogger logger, Exception failure);
}
