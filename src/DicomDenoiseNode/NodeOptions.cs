// Everything an operator may set: the same tree as appsettings.json, each setting with its default, its rule and the reason.
using System.Globalization;
using System.Net;
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Send;

namespace DicomDenoiseNode;

/// <summary>The settings of section <c>Node</c>. Relative folders start at the executable's folder.</summary>
public sealed class NodeOptions
{
    public ListenerOptions Listener { get; set; } = new();

    public SpoolOptions Spool { get; set; } = new();

    public DatabaseOptions Database { get; set; } = new();

    public ModelOptions Model { get; set; } = new();

    public DenoiseOptions Denoise { get; set; } = new();

    /// <summary>The first route that matches an instance takes it. None at all: everything goes to every destination.</summary>
    public List<RouteOptions> Routes { get; set; } = [];

    /// <summary>Where results go. None at all: the folder <c>delivered</c> inside the spool folder.</summary>
    public List<DestinationOptions> Destinations { get; set; } = [];

    public PageOptions Page { get; set; } = new();

    public LogOptions Log { get; set; } = new();

    /// <summary>The destinations in force: the configured ones, else the one out-of-the-box folder.</summary>
    public IReadOnlyList<DestinationOptions> EffectiveDestinations() => Destinations.Count > 0
        ? Destinations
        : [new DestinationOptions { Name = "delivered", Folder = Path.Combine(Spool.EffectiveFolder(), "delivered") }];

    /// <summary>Every broken rule in one sentence that names key, value and rule.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (string fault in Listener.Faults("Node:Listener")) yield return fault;
        foreach (string fault in Spool.Faults("Node:Spool")) yield return fault;
        foreach (string fault in Model.Faults("Node:Model")) yield return fault;
        foreach (string fault in Denoise.Faults("Node:Denoise")) yield return fault;
        foreach (string fault in Page.Faults("Node:Page")) yield return fault;
        foreach (string fault in Log.Faults("Node:Log")) yield return fault;
        for (int i = 0; i < Destinations.Count; i++)
            foreach (string fault in Destinations[i].Faults($"Node:Destinations:{i}")) yield return fault;
        foreach (string fault in Rule.Distinct("Node:Destinations", Destinations.Select(d => d.Name))) yield return fault;
        var names = EffectiveDestinations().Select(d => d.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < Routes.Count; i++)
            foreach (string fault in Routes[i].Faults($"Node:Routes:{i}", names)) yield return fault;
        foreach (string fault in Rule.Distinct("Node:Routes", Routes.Select(r => r.Name))) yield return fault;
    }
}

public sealed class ListenerOptions
{
    /// <summary>The application entity callers address. A route's <c>CalledAe</c> is answered too.</summary>
    public string AeTitle { get; set; } = "DENOISE";

    /// <summary>11112 is the registered DICOM port that needs no privilege.</summary>
    public int Port { get; set; } = 11112;

    /// <summary>The local address to listen on; every one by default, since who may call is decided by <see cref="Peers"/>.</summary>
    public string Address { get; set; } = "0.0.0.0";

    /// <summary>Who may call. None at all: callers on this machine only, so that a node nobody has configured is open to nobody.</summary>
    public List<PeerOptions> Peers { get; set; } = [];

    /// <summary>Associations at once; a caller beyond it is told to come back (transient, local limit exceeded).</summary>
    public int MaxAssociations { get; set; } = 64;

    /// <summary>Associations at once from one address, so that one caller cannot take every place.</summary>
    public int MaxAssociationsPerPeer { get; set; } = 32;

    /// <summary>ARTIM of PS3.8 9.1.5: how long a connection may stay without an association request.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an association may stay without a byte of data before it is aborted.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The largest PDU offered to callers, in bytes.</summary>
    public int MaxPduLength { get; set; } = 262_144;

    internal IEnumerable<string> Faults(string key)
    {
        if (Rule.AeTitle(AeTitle) is { } ae) yield return $"{key}:AeTitle is '{AeTitle}'; {ae}.";
        if (Port is < 1 or > 65535) yield return $"{key}:Port is {Port}; it must be from 1 to 65535.";
        if (!IPAddress.TryParse(Address, out _)) yield return $"{key}:Address is '{Address}'; it must be an IP address of this machine, or 0.0.0.0 for all.";
        if (MaxAssociations is < 1 or > 10_000) yield return $"{key}:MaxAssociations is {MaxAssociations}; it must be from 1 to 10000.";
        if (MaxAssociationsPerPeer is < 1 or > 10_000) yield return $"{key}:MaxAssociationsPerPeer is {MaxAssociationsPerPeer}; it must be from 1 to 10000.";
        if (Rule.Duration(RequestTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)) is { } request) yield return $"{key}:RequestTimeout {request}";
        if (Rule.Duration(IdleTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)) is { } idle) yield return $"{key}:IdleTimeout {idle}";
        if (MaxPduLength is < 4096 or > 1_048_576) yield return $"{key}:MaxPduLength is {MaxPduLength}; it must be from 4096 to 1048576 bytes.";
        for (int i = 0; i < Peers.Count; i++)
            foreach (string fault in Peers[i].Faults($"{key}:Peers:{i}")) yield return fault;
    }
}

/// <summary>A caller that may associate. What is left empty matches anything.</summary>
public sealed class PeerOptions
{
    public string AeTitle { get; set; } = "";

    /// <summary>An address (10.1.2.3) or a range (10.1.0.0/16).</summary>
    public string Address { get; set; } = "";

    internal IEnumerable<string> Faults(string key)
    {
        if (AeTitle.Length == 0 && Address.Length == 0) yield return $"{key} is empty; give AeTitle, Address or both, else it would let everybody in.";
        if (AeTitle.Length > 0 && Rule.AeTitle(AeTitle) is { } ae) yield return $"{key}:AeTitle is '{AeTitle}'; {ae}.";
        if (Address.Length > 0 && !IPAddress.TryParse(Address, out _) && !IPNetwork.TryParse(Address, out _))
            yield return $"{key}:Address is '{Address}'; it must be an IP address or a range such as 10.1.0.0/16.";
    }
}

public sealed class SpoolOptions
{
    /// <summary>
    /// Where instances wait. Empty: the folder a service manager gives (STATE_DIRECTORY), else DicomDenoiseNode under the
    /// user's local application data, since that is writable without a privilege.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>Below this the listener answers A700, out of resources: what is here can still be finished.</summary>
    public long MinimumFreeBytes { get; set; } = 1L << 30;

    /// <summary>How long the files of a finished instance stay; the ledger keeps its row.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(1);

    public string EffectiveFolder()
    {
        if (Folder.Length > 0) return Path.GetFullPath(Folder, AppContext.BaseDirectory);
        if (Environment.GetEnvironmentVariable("STATE_DIRECTORY") is { Length: > 0 } given) return given.Split(':')[0];
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "DicomDenoiseNode");
    }

    internal IEnumerable<string> Faults(string key)
    {
        if (!Path.IsPathRooted(EffectiveFolder())) yield return $"{key}:Folder is empty and this user has no folder for application data; it must name a writable folder.";
        if (MinimumFreeBytes < 0) yield return $"{key}:MinimumFreeBytes is {MinimumFreeBytes}; it must be 0 or more.";
        if (Rule.Duration(Retention, TimeSpan.Zero, TimeSpan.FromDays(3650)) is { } retention) yield return $"{key}:Retention {retention}";
    }
}

public enum DatabaseProvider
{
    Sqlite,
}

public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty: <c>ledger.db</c> in the spool folder, so that ledger and files are lost or saved together.</summary>
    public string ConnectionString { get; set; } = "";
}

public enum InferenceProvider
{
    Auto,
    Cuda,
    Cpu,
}

public sealed class ModelOptions
{
    public string Folder { get; set; } = "models/ffdnet-natural";

    /// <summary>The public keys whose signature makes a model trusted.</summary>
    public string TrustedKeys { get; set; } = "models/trust";

    /// <summary>Auto takes CUDA where it works, else the CPU kernels of this product.</summary>
    public InferenceProvider Provider { get; set; } = InferenceProvider.Auto;

    public string EffectiveFolder() => Path.GetFullPath(Folder, AppContext.BaseDirectory);

    public string EffectiveTrustedKeys() => Path.GetFullPath(TrustedKeys, AppContext.BaseDirectory);

    internal IEnumerable<string> Faults(string key)
    {
        if (Folder.Length == 0) yield return $"{key}:Folder is empty; it must name the folder of a signed model.";
        if (TrustedKeys.Length == 0) yield return $"{key}:TrustedKeys is empty; it must name the folder of trusted public keys.";
    }
}

public sealed class DenoiseOptions
{
    /// <summary>k of out = in - k (in - denoised): 0 changes nothing, 1 is the model's own output.</summary>
    public double Strength { get; set; } = 1;

    /// <summary>Factor on the estimated noise level before the model sees it.</summary>
    public double SigmaScale { get; set; } = 1;

    /// <summary>Which pixels count as tissue; what is burnt into a picture is only safe where regions are declared.</summary>
    public RegionPolicy Regions { get; set; } = RegionPolicy.Auto;

    /// <summary>Threads of the CPU kernels; 0 takes every core.</summary>
    public int Threads { get; set; }

    internal IEnumerable<string> Faults(string key)
    {
        foreach (string fault in Rule.StrengthAndScale(key, Strength, SigmaScale)) yield return fault;
        if (Threads is < 0 or > 1024) yield return $"{key}:Threads is {Threads}; it must be from 0 (every core) to 1024.";
    }
}

public enum RouteMode
{
    /// <summary>Denoise and send.</summary>
    Active,

    /// <summary>Compute and log everything, send nothing.</summary>
    Shadow,

    /// <summary>Forward the original, compute nothing.</summary>
    PassThrough,
}

public enum OriginalsPolicy
{
    /// <summary>The archive has the original already.</summary>
    None,

    Forward,
}

/// <summary>What is left empty matches anything; the first route whose every given part matches takes the instance.</summary>
public sealed class RouteOptions
{
    public string Name { get; set; } = "";

    public string CallingAe { get; set; } = "";

    public string CalledAe { get; set; } = "";

    public MatchOptions Match { get; set; } = new();

    public RouteMode Mode { get; set; } = RouteMode.Active;

    public OriginalsPolicy Originals { get; set; } = OriginalsPolicy.None;

    /// <summary>Names from <c>Destinations</c>; none means all of them.</summary>
    public List<string> Destinations { get; set; } = [];

    /// <summary>In place of <c>Denoise:Strength</c>.</summary>
    public double? Strength { get; set; }

    /// <summary>In place of <c>Denoise:SigmaScale</c>.</summary>
    public double? SigmaScale { get; set; }

    internal IEnumerable<string> Faults(string key, HashSet<string> destinations)
    {
        if (Name.Length == 0) yield return $"{key}:Name is empty; a route needs a name for logs and the queue.";
        if (CallingAe.Length > 0 && Rule.AeTitle(CallingAe) is { } calling) yield return $"{key}:CallingAe is '{CallingAe}'; {calling}.";
        if (CalledAe.Length > 0 && Rule.AeTitle(CalledAe) is { } called) yield return $"{key}:CalledAe is '{CalledAe}'; {called}.";
        foreach (string fault in Match.Faults($"{key}:Match")) yield return fault;
        foreach (string fault in Rule.StrengthAndScale(key, Strength ?? 1, SigmaScale ?? 1)) yield return fault;
        for (int i = 0; i < Destinations.Count; i++)
            if (!destinations.Contains(Destinations[i]))
                yield return $"{key}:Destinations:{i} is '{Destinations[i]}'; it must be the name of a destination ({string.Join(", ", destinations)}).";
    }
}

/// <summary>What an instance must say of itself to be taken by a route.</summary>
public sealed class MatchOptions
{
    /// <summary>SOP class UIDs. Naming a multi-frame secondary capture class here is what makes the node denoise it.</summary>
    public List<string> SopClasses { get; set; } = [];

    /// <summary>Manufacturer (0008,0070), the whole value, upper or lower case.</summary>
    public string Manufacturer { get; set; } = "";

    /// <summary>Station Name (0008,1010), the whole value, upper or lower case.</summary>
    public string StationName { get; set; } = "";

    internal IEnumerable<string> Faults(string key)
    {
        for (int i = 0; i < SopClasses.Count; i++)
            if (!Rule.IsUid(SopClasses[i])) yield return $"{key}:SopClasses:{i} is '{SopClasses[i]}'; it must be a UID such as 1.2.840.10008.5.1.4.1.1.6.1.";
    }
}

/// <summary>An application entity or a folder.</summary>
public sealed class DestinationOptions
{
    public string Name { get; set; } = "";

    public string AeTitle { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; }

    /// <summary>The title we call from; empty: <c>Listener:AeTitle</c>.</summary>
    public string CallingAe { get; set; } = "";

    /// <summary>A folder instead of an application entity; each object becomes <c>SOP-INSTANCE-UID.dcm</c> in it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Time for connecting, for the association and for each answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>First wait after a failure; it doubles with every further one.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan RetryCap { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>After this long without success the delivery is set aside, for a person to look at; three days outlast a weekend.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    internal BackOff BackOff() => new(RetryAfter, RetryCap, GiveUpAfter);

    public bool IsFolder() => Folder.Length > 0;

    public string EffectiveFolder() => Path.GetFullPath(Folder, AppContext.BaseDirectory);

    internal IEnumerable<string> Faults(string key)
    {
        if (Name.Length == 0) yield return $"{key}:Name is empty; a destination needs a name for routes, logs and the queue.";
        if (IsFolder() && (AeTitle.Length > 0 || Host.Length > 0 || Port != 0))
            yield return $"{key} has both Folder and AeTitle, Host or Port; it must be either a folder or an application entity.";
        if (!IsFolder() && AeTitle.Length == 0 && Host.Length == 0)
            yield return $"{key} has neither Folder nor AeTitle, Host and Port; it must say where to send.";
        else if (!IsFolder())
        {
            if (Rule.AeTitle(AeTitle) is { } ae) yield return $"{key}:AeTitle is '{AeTitle}'; {ae}.";
            if (Host.Length == 0) yield return $"{key}:Host is empty; it must name the destination's host or address.";
            if (Port is < 1 or > 65535) yield return $"{key}:Port is {Port}; it must be from 1 to 65535.";
        }
        if (CallingAe.Length > 0 && Rule.AeTitle(CallingAe) is { } calling) yield return $"{key}:CallingAe is '{CallingAe}'; {calling}.";
        if (Rule.Duration(Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)) is { } timeout) yield return $"{key}:Timeout {timeout}";
        if (Rule.Duration(RetryAfter, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)) is { } after) yield return $"{key}:RetryAfter {after}";
        if (Rule.Duration(RetryCap, RetryAfter, TimeSpan.FromDays(1)) is { } cap) yield return $"{key}:RetryCap {cap}";
        if (Rule.Duration(GiveUpAfter, RetryAfter, TimeSpan.FromDays(365)) is { } giveUp) yield return $"{key}:GiveUpAfter {giveUp}";
    }
}

public sealed class PageOptions
{
    /// <summary>Loopback by default: the page is not meant for the network until somebody says so. Empty: no HTTP at all.</summary>
    public string Url { get; set; } = "http://127.0.0.1:11180";

    internal IEnumerable<string> Faults(string key)
    {
        if (Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp && url.PathAndQuery == "/"))
            yield return $"{key}:Url is '{Url}'; it must be http://ADDRESS:PORT, or empty for none.";
    }
}

public sealed class LogOptions
{
    /// <summary>Empty: <c>logs</c> in the spool folder.</summary>
    public string Folder { get; set; } = "";

    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <summary>How many daily files stay.</summary>
    public int Days { get; set; } = 31;

    public string EffectiveFolder(SpoolOptions spool) => Folder.Length > 0
        ? Path.GetFullPath(Folder, AppContext.BaseDirectory)
        : Path.Combine(spool.EffectiveFolder(), "logs");

    internal IEnumerable<string> Faults(string key)
    {
        if (Days is < 1 or > 3650) yield return $"{key}:Days is {Days}; it must be from 1 to 3650.";
    }
}

/// <summary>Rules that several settings share.</summary>
internal static class Rule
{
    /// <summary>PS3.5 6.2, VR AE: 1 to 16 characters, no backslash, no control character, not only spaces.</summary>
    public static string? AeTitle(string value) =>
        value.Length is 0 or > 16 || value.Trim().Length == 0 || value.Any(c => c is '\\' or < ' ' or > '~')
            ? "it must be an AE title: 1 to 16 printable characters without a backslash"
            : null;

    /// <summary>PS3.5 9.1: at most 64 characters of digits and dots, no component with a leading zero.</summary>
    public static bool IsUid(string value) =>
        value.Length is > 0 and <= 64 && value.Split('.').All(c => c.Length > 0 && c.All(char.IsAsciiDigit) && (c.Length == 1 || c[0] != '0'));

    public static string? Duration(TimeSpan value, TimeSpan least, TimeSpan most) =>
        value < least || value > most
            ? string.Create(CultureInfo.InvariantCulture, $"is {value:c}; it must be from {least:c} to {most:c}.")
            : null;

    public static IEnumerable<string> StrengthAndScale(string key, double strength, double scale)
    {
        if (!(strength is >= 0 and <= 1)) yield return $"{key}:Strength is {strength}; it must be from 0 (nothing changes) to 1 (the model's output).";
        if (!(scale is > 0 and <= 4)) yield return $"{key}:SigmaScale is {scale}; it must be above 0 and at most 4.";
    }

    public static IEnumerable<string> Distinct(string key, IEnumerable<string> names) =>
        names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => $"{key} has the name '{g.Key}' {g.Count()} times; names must differ.");
}
