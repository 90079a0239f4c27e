// How a try to send one object ended.
namespace DicomDenoiseNode.Send;

public enum DeliveryOutcome
{
    /// <summary>The destination has it, on its own word.</summary>
    Delivered,

    /// <summary>Not now; a later try may succeed.</summary>
    Retry,

    /// <summary>Never in this form; a person has to look.</summary>
    Refused,
}

/// <summary>An outcome and, where it is not plain success, the sentence for logs and the queue.</summary>
public readonly record struct DeliveryResult(DeliveryOutcome Outcome, string? Reason = null)
{
    public static DeliveryResult Delivered { get; } = new(DeliveryOutcome.Delivered);

    public static DeliveryResult Retry(string reason) => new(DeliveryOutcome.Retry, reason);

    public static DeliveryResult Refused(string reason) => new(DeliveryOutcome.Refused, reason);
}
