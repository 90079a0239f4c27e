// The node itself as a process of its own, started, asked and killed as an administrator or a power cut would.
using System.Text.Json.Nodes;

namespace DicomDenoiseNode.Conformance.Peers;

internal sealed class Node : RunningTool
{
    private Node(string spool, int port, string page, IEnumerable<string> settings)
        : base("dotnet", [Program, "run", .. settings])
    {
        Spool = spool;
        Port = port;
        Page = page;
    }

    /// <summary>The node's assembly, beside this one.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "DicomDenoiseNode.dll");

    public string Spool { get; }

    public int Port { get; }

    public string Page { get; }

    /// <summary>Starts the node and waits until it says it is ready.</summary>
    /// <param name="spool">Its spool folder; kept from a former start, it takes up that work.</param>
    /// <param name="settings">More settings, such as Destinations:0:Name=archive.</param>
    public static async Task<Node> StartAsync(string spool, CancellationToken cancel, params string[] settings)
    {
        var (port, page) = (Ports.Free(), $"http://127.0.0.1:{Ports.Free()}");
        var node = new Node(spool, port, page, Arguments([$"Listener:Port={port}", $"Page:Url={page}", .. settings], spool));
        using var http = new HttpClient();
        await node.UntilAsync(
            async () =>
            {
                try
                {
                    return (await http.GetAsync(page + "/health/ready", cancel)).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "the node is ready", TimeSpan.FromSeconds(60), cancel);
        return node;
    }

    /// <summary>Runs one of the node's other verbs to its end.</summary>
    public static Task<ToolResult> VerbAsync(IEnumerable<string> arguments, CancellationToken cancel, TimeSpan? limit = null) =>
        Tool.RunAsync("dotnet", [Program, .. arguments], cancel, limit: limit);

    /// <summary>What `queue --json` lists: every instance not delivered, with its state and reason.</summary>
    public async Task<JsonArray> QueueAsync(CancellationToken cancel)
    {
        var answer = (await VerbAsync(["queue", "--json", .. Arguments([], Spool)], cancel)).OrFail("queue --json");
        return JsonNode.Parse(answer.Output[answer.Output.IndexOf('[')..])!.AsArray();
    }

    /// <summary>Settings on the command line: short keys of section Node.</summary>
    public static IEnumerable<string> Arguments(IEnumerable<string> settings, string spool) =>
        settings.Prepend($"Spool:Folder={spool}").Select(setting => "--Node:" + setting);

    public static string[] Destination(int index, string name, string aeTitle, int port) =>
        [$"Destinations:{index}:Name={name}", $"Destinations:{index}:AeTitle={aeTitle}", $"Destinations:{index}:Host=127.0.0.1", $"Destinations:{index}:Port={port}"];
}
