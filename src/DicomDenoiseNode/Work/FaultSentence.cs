// An unexpected exception as a sentence that holds no patient data.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Work;

/// <summary>
/// Messages of parse faults may quote values of the data set, so only the messages of exceptions that know nothing of it are
/// repeated; of the others the kind and the place are told.
/// </summary>
public static class FaultSentence
{
    public static string Of(Exception e) => e switch
    {
        FileNotFoundException missing => $"{missing.FileName} is gone from the spool; send the instance to the node again.",
        IOException or UnauthorizedAccessException => e.Message,
        OutOfMemoryException => "There was not enough memory for this instance.",
        ModelRefusedException => e.Message,
        Frames.FrameException => e.Message,
        _ => $"{e.GetType().Name} in {e.TargetSite?.DeclaringType?.Name}.{e.TargetSite?.Name}; the log has the place.",
    };

    /// <summary>Kind and stack of an exception and what caused it, without their messages.</summary>
    public static string Trace(Exception e)
    {
        var parts = new List<string>();
        for (Exception? at = e; at is not null; at = at.InnerException) parts.Add($"{at.GetType().Name}{Environment.NewLine}{at.StackTrace}");
        return string.Join(Environment.NewLine + "caused by ", parts);
    }
}
