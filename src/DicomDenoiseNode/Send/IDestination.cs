// Where objects go: an application entity or a folder.
namespace DicomDenoiseNode.Send;

public interface IDestination
{
    DestinationOptions Options { get; }

    /// <summary>Sends one whole Part 10 file; sending the same file again does no harm.</summary>
    Task<DeliveryResult> SendAsync(string path, CancellationToken stop);

    /// <summary>Null where the destination could take an object now, else a sentence that says what is wrong.</summary>
    Task<string?> ProbeAsync(CancellationToken stop);
}
