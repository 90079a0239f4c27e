// What the verbs print, and how a fault ends them.
using System.Text.Json.Nodes;
using DicomDenoiseNode.Verbs;
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Tests;

public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();

    private NodeOptions Options => new() { Spool = { Folder = _folder.Path }, Page = { Url = "" } };

    [Fact]
    public async Task Queue_lists_uid_state_and_reason_as_json_and_as_text()
    {
        await using (NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path))
        {
            await node.StoreAsync(Some.Report());
            await node.Logs.UntilAsync(2003);
            await QueueVerb.RunAsync(Options, json: true, _output);
        }
        JsonNode entry = Assert.Single(JsonNode.Parse(_output.ToString())!.AsArray())!;
        Assert.Equal(("2.25.2001", "PassedOver"), ((string?)entry["sopInstanceUid"], (string?)entry["state"]));
        Assert.Contains("Comprehensive SR", (string?)entry["reason"], StringComparison.Ordinal);

        var text = new StringWriter();
        await QueueVerb.RunAsync(Options, json: false, text);
        Assert.Contains("2.25.2001", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_without_a_ledger_is_a_sentence() =>
        Assert.Contains(_folder.Path, (await Assert.ThrowsAsync<NodeFaultException>(() => QueueVerb.RunAsync(Options, false, _output))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Requeue_without_a_running_node_writes_the_ledger_itself()
    {
        using (Spool spool = Spool.Open(_folder.Path))
        {
            await using Ledger ledger = await Ledger.OpenAsync(new DatabaseOptions(), _folder.Path, TimeProvider.System);
            await ledger.AddAsync(new InstanceRow { Id = "a", ReceivedAt = ledger.Now(), CallingAe = "T", CalledAe = "D", Peer = "", SopClass = "1.2", SopInstance = "1.3", TransferSyntax = "1.2.840.10008.1.2.1" });
            await ledger.SetAsideAsync("a", "Broken.");
        }
        Assert.Equal(0, await RequeueVerb.RunAsync(Options, "all", _output, TestContext.Current.CancellationToken));
        Assert.Equal("1 put back.", _output.ToString().Trim());
        await Assert.ThrowsAsync<NodeFaultException>(() => RequeueVerb.RunAsync(Options, "nobody", _output, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Validate_says_every_fault_in_one_sentence_and_ends_with_one()
    {
        NodeOptions options = Options;
        File.WriteAllText(_folder.File("file"), "");
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        options.Listener.Address = "127.0.0.1";
        options.Listener.Port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        options.Spool.Folder = _folder.File("file");
        options.Model.Folder = _folder.File("no model");
        options.Destinations =
        [
            new DestinationOptions { Name = "dead", AeTitle = "DEAD", Host = "127.0.0.1", Port = NodeUnderTest.FreePort(), Timeout = TimeSpan.FromSeconds(2) },
            new DestinationOptions { Name = "files", Folder = Path.Combine(_folder.File("file"), "below") },
        ];
        Assert.Equal(1, await ValidateVerb.RunAsync(options, _output, TestContext.Current.CancellationToken));
        string[] faults = [.. _output.ToString().Split('\n').Where(l => l.StartsWith("FAULT", StringComparison.Ordinal)).Select(l => l[7..])];
        Assert.Collection(faults,
            port => Assert.StartsWith($"Node:Listener:Port is {options.Listener.Port}; it cannot be opened on 127.0.0.1:", port, StringComparison.Ordinal),
            spool => Assert.StartsWith($"Node:Spool:Folder is {options.Spool.Folder}; it must be a folder", spool, StringComparison.Ordinal),
            model => Assert.StartsWith($"Node:Model:Folder is {options.Model.Folder}; the model is refused:", model, StringComparison.Ordinal),
            dead => Assert.StartsWith($"Destination dead (DEAD at 127.0.0.1:{options.Destinations[0].Port})", dead, StringComparison.Ordinal),
            files => Assert.StartsWith("Destination files: Folder is", files, StringComparison.Ordinal));
        Assert.EndsWith("5 faults.", _output.ToString().Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queue", "--Node:Listener:Prot=104")]
    [InlineData("explain", "no-such-file.dcm")]
    [InlineData("nonsense")]
    public async Task A_fault_ends_a_verb_with_exit_code_1(params string[] args) => Assert.Equal(1, await new CommandLine(args).RunAsync());

    [Fact]
    public void Version_names_the_implementation_of_each_prescribed_package()
    {
        string lines = string.Join('\n', Implementations.Lines());
        Assert.All(["fo-dicom:", "fo-dicom.Imaging.ImageSharp:", "Microsoft.ML.OnnxRuntime.Gpu:", "Microsoft.Extensions.Hosting:", "TorchSharp:"], name => Assert.Contains(name, lines, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _output.Dispose();
        _folder.Dispose();
    }
}
