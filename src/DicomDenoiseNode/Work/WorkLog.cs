// What is logged of spool, ledger and work: UIDs, never patient data.
namespace DicomDenoiseNode.Work;

internal static partial class WorkLog
{
    [LoggerMessage(2000, LogLevel.Information, "Model {Model} {Version}, SHA-256 {Digest}, runs on {Engine}")]
    public static partial void Model(this ILogger log, string model, string version, string digest, string engine);

    [LoggerMessage(2012, LogLevel.Information, "Spool {Folder}; destinations: {Destinations}")]
    public static partial void Spool(this ILogger log, string folder, string destinations);

    [LoggerMessage(2001, LogLevel.Information, "{Instance}: work begins, attempt {Attempt}, SOP Instance {SopInstance}")]
    public static partial void Begins(this ILogger log, string instance, int attempt, string sopInstance);

    [LoggerMessage(2002, LogLevel.Information, "{Instance}: derived {DerivedInstance} on route {Route}: {Frames} frames, sigma {Sigma:F1} grey levels, {Seconds:F1} s")]
    public static partial void Derived(this ILogger log, string instance, string derivedInstance, string route, int frames, double sigma, double seconds);

    [LoggerMessage(2003, LogLevel.Information, "{Instance}: passed over, SOP Instance {SopInstance}: {Reason}")]
    public static partial void PassedOver(this ILogger log, string instance, string sopInstance, string reason);

    [LoggerMessage(2004, LogLevel.Information, "{Instance}: a repeat of {Other}: same UID, same frames, SOP Instance {SopInstance}")]
    public static partial void Repeat(this ILogger log, string instance, string other, string sopInstance);

    [LoggerMessage(2005, LogLevel.Warning, "{Instance}: SOP Instance {SopInstance} came with other frames as {Other}; it is taken as a source of its own")]
    public static partial void OtherFrames(this ILogger log, string instance, string sopInstance, string other);

    [LoggerMessage(2006, LogLevel.Warning, "{Instance}: attempt {Attempt} failed and is repeated: {Reason}")]
    public static partial void AttemptFailed(this ILogger log, string instance, int attempt, string reason);

    [LoggerMessage(2007, LogLevel.Error, "{Instance}: set aside, SOP Instance {SopInstance}: {Reason}")]
    public static partial void SetAside(this ILogger log, string instance, string sopInstance, string reason);

    [LoggerMessage(2008, LogLevel.Information, "{Instance}: interrupted by the stop; it is worked on again after the next start")]
    public static partial void Interrupted(this ILogger log, string instance);

    [LoggerMessage(2009, LogLevel.Information, "{Instance}: the original is passed through on route {Route}")]
    public static partial void PassedThrough(this ILogger log, string instance, string route);

    [LoggerMessage(2010, LogLevel.Error, "{Instance}: failed at {Trace}")]
    public static partial void FailedAt(this ILogger log, string instance, string trace);

    [LoggerMessage(2011, LogLevel.Error, "{Job}: the job failed and is taken up again later, at {Trace}")]
    public static partial void JobFailed(this ILogger log, string job, string trace);

    [LoggerMessage(2106, LogLevel.Warning, "{Path} is too long for a Unix socket, so requeue works only while the node is stopped")]
    public static partial void NoDoor(this ILogger log, string path);

    [LoggerMessage(2101, LogLevel.Warning, "{Instance}: a half-received part was removed; it was never acknowledged")]
    public static partial void PartRemoved(this ILogger log, string instance);

    [LoggerMessage(2102, LogLevel.Warning, "{Instance}: a received file without a row was taken up, SOP Instance {SopInstance}")]
    public static partial void Adopted(this ILogger log, string instance, string sopInstance);

    [LoggerMessage(2103, LogLevel.Error, "{Instance}: {Path} has no row and is no readable DICOM file; it stays where it is")]
    public static partial void NotAdopted(this ILogger log, string instance, string path);

    [LoggerMessage(2104, LogLevel.Debug, "{Instance}: its files were kept long enough and are removed")]
    public static partial void Expired(this ILogger log, string instance);

    [LoggerMessage(2105, LogLevel.Information, "{Count} put back by request ({Which})")]
    public static partial void Requeued(this ILogger log, int count, string which);
}
