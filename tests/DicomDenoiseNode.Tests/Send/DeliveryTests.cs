// From derived to delivered: outages, refusals, modes of a route, and how long files are kept.
using DicomDenoiseNode.Work;
using FellowOakDicom;
using FellowOakDicom.Network;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DicomDenoiseNode.Tests.Send;

public sealed class DeliveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedArchive.Script _script = new();
    private readonly int _port = NodeUnderTest.FreePort();

    private Task<NodeUnderTest> NodeAsync(Action<NodeOptions>? configure = null) => NodeUnderTest.StartAsync(_folder.Path, options =>
    {
        options.Destinations = [new DestinationOptions { Name = "pacs", AeTitle = "PACS", Host = "127.0.0.1", Port = _port, RetryAfter = TimeSpan.FromMilliseconds(200) }];
        configure?.Invoke(options);
    });

    [Fact]
    public async Task A_delivery_waits_out_an_outage()
    {
        await using NodeUnderTest node = await NodeAsync();
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3002);
        using var archive = new ScriptedArchive(_port, _script);
        await node.Logs.UntilAsync(3001);
        Assert.Single(_script.Stored);
        Assert.Empty(await node.Ledger.QueueAsync());
    }

    [Fact]
    public async Task A_refused_object_is_set_aside_and_delivered_after_requeue()
    {
        _script.Status = DicomStatus.StorageCannotUnderstand;
        using var archive = new ScriptedArchive(_port, _script);
        await using NodeUnderTest node = await NodeAsync();
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3003);
        (InstanceRow instance, _) = Assert.Single(await node.Ledger.QueueAsync());
        Assert.Equal(InstanceState.SetAside, instance.State);
        Assert.Contains("cannot understand", instance.Reason, StringComparison.Ordinal);

        _script.Status = DicomStatus.Success;
        Assert.Equal(1, await RequeueDoor.AskAsync(_folder.Path, "all", TestContext.Current.CancellationToken));
        await node.Logs.UntilAsync(3001);
        Assert.Equal(2, _script.Stored.Count);
        Assert.Single(_script.Stored.Distinct());
    }

    [Fact]
    public async Task An_outage_that_lasts_too_long_is_set_aside()
    {
        await using NodeUnderTest node = await NodeAsync(o => o.Destinations[0].GiveUpAfter = TimeSpan.FromMilliseconds(200));
        await node.StoreAsync(Some.Cine());
        Assert.Contains("could not be reached", await node.Logs.UntilAsync(3003), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shadow_route_derives_and_sends_nothing()
    {
        using var archive = new ScriptedArchive(_port, _script);
        await using NodeUnderTest node = await NodeAsync(o => o.Routes = [new RouteOptions { Name = "shadow", Mode = RouteMode.Shadow }]);
        await node.StoreAsync(Some.Cine(), Some.Cine("2.25.1002", seed: 5));
        await node.Logs.UntilAsync(2002, "2.25");
        string id = (await node.Logs.UntilAsync(1006, "2.25.1002")).Split(':')[0];
        await node.Logs.UntilAsync(2002, id);
        Assert.Empty(_script.Stored);
        Assert.True(File.Exists(node.Spool.DerivedPath(id)));
    }

    [Fact]
    public async Task A_pass_through_route_forwards_the_original_as_it_is()
    {
        using var archive = new ScriptedArchive(_port, _script);
        await using NodeUnderTest node = await NodeAsync(o => o.Routes = [new RouteOptions { Name = "past", Mode = RouteMode.PassThrough }]);
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3001);
        Assert.Equal(["2.25.1001"], _script.Stored);
    }

    [Fact]
    public async Task Originals_are_forwarded_beside_the_derived_object_and_of_what_is_passed_over()
    {
        using var archive = new ScriptedArchive(_port, _script);
        await using NodeUnderTest node = await NodeAsync(o => o.Routes = [new RouteOptions { Name = "both", Originals = OriginalsPolicy.Forward }]);
        await node.StoreAsync(Some.Cine(), Some.Report());
        await node.Logs.UntilAsync(3001, "Derived");
        string cine = (await node.Logs.UntilAsync(1006, "2.25.1001")).Split(':')[0], report = (await node.Logs.UntilAsync(1006, "2.25.2001")).Split(':')[0];
        await node.Logs.UntilAsync(3001, cine + ": Original");
        await node.Logs.UntilAsync(3001, report + ": Original");
        Assert.Equal(3, _script.Stored.Count);
        Assert.Contains("2.25.1001", _script.Stored);
        Assert.Contains("2.25.2001", _script.Stored);
    }

    [Fact]
    public async Task Files_are_removed_when_their_time_is_over_and_the_row_stays()
    {
        using var archive = new ScriptedArchive(_port, _script);
        await using NodeUnderTest node = await NodeAsync(o => o.Spool.Retention = TimeSpan.Zero);
        await node.StoreAsync(Some.Cine());
        string id = (await node.Logs.UntilAsync(3001)).Split(':')[0];
        Upkeep upkeep = node.Services.GetServices<IHostedService>().OfType<Upkeep>().Single();
        while (File.Exists(node.Spool.ReceivedPath(id))) await upkeep.ExpireAsync();
        Assert.False(File.Exists(node.Spool.DerivedPath(id)));
        Assert.False((await node.Ledger.FindAsync(id))!.Kept);
    }

    [Fact]
    public async Task A_folder_receives_whole_files_under_their_uid()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, o => o.Destinations = [new DestinationOptions { Name = "files", Folder = _folder.File("out") }]);
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3001);
        string path = Assert.Single(Directory.GetFiles(_folder.File("out")));
        Assert.Equal(Path.GetFileNameWithoutExtension(path), DicomFile.Open(path).Dataset.GetString(DicomTag.SOPInstanceUID));
    }

    public void Dispose() => _folder.Dispose();
}
