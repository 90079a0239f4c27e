// What the verbs print, and how a fault ends them.
using System.Text.Json.Nodes;
using DicomDenoiseNode.Verbs;
using DicomDenoiseNode.Work;
using FellowOakDicom;

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
            await ledger.SetAsideAsync("a", "Broken.", []);
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

    [Fact]
    public async Task The_demo_writes_both_objects_the_picture_and_the_plot()
    {
        var model = new SignedModel(_folder.Path);
        var options = new NodeOptions { Model = { Folder = model.Folder, TrustedKeys = model.Trust, Provider = InferenceProvider.Cpu } };
        string output = _folder.File("demo");
        Assert.Equal(0, await DemoVerb.RunAsync(options, output, _output, TestContext.Current.CancellationToken));
        Assert.Contains(output, _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["before-after.png", "derived.dcm", "original.dcm", "sigma.svg"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.NotEqual(
            DicomFile.Open(Path.Combine(output, "original.dcm")).Dataset.GetString(DicomTag.SeriesInstanceUID),
            DicomFile.Open(Path.Combine(output, "derived.dcm")).Dataset.GetString(DicomTag.SeriesInstanceUID));
    }

    [Fact]
    public async Task Denoise_and_explain_agree_on_what_a_file_becomes_and_denoising_again_writes_the_same_bytes()
    {
        var model = new SignedModel(_folder.Path);
        var options = new NodeOptions { Model = { Folder = model.Folder, TrustedKeys = model.Trust, Provider = InferenceProvider.Cpu } };
        string source = _folder.File("cine.dcm");
        await Some.Cine(frames: 2, columns: 64, rows: 48).SaveAsync(source);
        var explained = new StringWriter();
        Assert.Equal(0, await ExplainVerb.RunAsync(options, source, json: true, explained, TestContext.Current.CancellationToken));
        string uid = (string)JsonNode.Parse(explained.ToString())!["derivedInstanceUid"]!;

        foreach (string output in (string[])["once", "again"])
            Assert.Equal(0, await DenoiseVerb.RunAsync(options, [source], _folder.File(output), null, null, json: false, _output, TestContext.Current.CancellationToken));
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(_folder.File("once"), uid + ".dcm"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(Path.Combine(_folder.File("again"), uid + ".dcm"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Denoise_says_what_it_passes_over_and_fails_only_where_something_failed()
    {
        var model = new SignedModel(_folder.Path);
        var options = new NodeOptions { Model = { Folder = model.Folder, TrustedKeys = model.Trust, Provider = InferenceProvider.Cpu } };
        await Some.Report().SaveAsync(_folder.File("report.dcm"));
        File.WriteAllText(_folder.File("text.dcm"), "no DICOM");
        Assert.Equal(0, await DenoiseVerb.RunAsync(options, [_folder.File("report.dcm")], _folder.File("out"), null, null, false, _output, TestContext.Current.CancellationToken));
        Assert.Contains("report.dcm: passed over: ", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await DenoiseVerb.RunAsync(options, [_folder.File("report.dcm"), _folder.File("text.dcm")], _folder.File("out"), null, null, false, _output, TestContext.Current.CancellationToken));
        Assert.Contains("text.dcm: failed: ", _output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _output.Dispose();
        _folder.Dispose();
    }
}
