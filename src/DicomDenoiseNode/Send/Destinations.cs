// The configured destinations by name.
namespace DicomDenoiseNode.Send;

public sealed class Destinations
{
    private readonly Dictionary<string, IDestination> _byName;

    public Destinations(NodeOptions options, ILoggerFactory logs)
    {
        ILogger log = logs.CreateLogger<DicomDestination>();
        _byName = options.EffectiveDestinations().ToDictionary(
            d => d.Name,
            d => d.IsFolder() ? (IDestination)new FolderDestination(d) : new DicomDestination(d, options.Listener.AeTitle, log),
            StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<IDestination> All => _byName.Values;

    public IDestination? Find(string name) => _byName.GetValueOrDefault(name);
}
