// What is logged of deliveries: UIDs and names of destinations, never patient data.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Send;

internal static partial class SendLog
{
    [LoggerMessage(3001, LogLevel.Information, "{Instance}: {Content} delivered to {Destination}, try {Attempt}")]
    public static partial void Delivered(this ILogger log, string instance, DeliveryContent content, string destination, int attempt);

    [LoggerMessage(3002, LogLevel.Warning, "{Instance}: {Content} not delivered to {Destination}, try {Attempt}, next {Next:u}: {Reason}")]
    public static partial void RetryLater(this ILogger log, string instance, DeliveryContent content, string destination, int attempt, DateTimeOffset next, string reason);

    [LoggerMessage(3003, LogLevel.Error, "{Instance}: {Content} set aside for {Destination}: {Reason}")]
    public static partial void Refused(this ILogger log, string instance, DeliveryContent content, string destination, string reason);

    [LoggerMessage(3004, LogLevel.Warning, "{Destination} stored {SopInstance} with warning {Status}")]
    public static partial void StoredWithWarning(this ILogger log, string destination, string sopInstance, string status);
}
