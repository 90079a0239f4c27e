// What the door does with callers that are full, slow, foreign or broken, while others go on.
using System.Net.Sockets;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Tests.Receive;

public sealed class ReceptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<ushort?> EchoAsync(NodeUnderTest node, string calledAe)
    {
        ushort? status = null;
        IDicomClient client = DicomClientFactory.Create("127.0.0.1", node.Options.Listener.Port, false, "TESTER", calledAe);
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, response) => status = response.Status.Code });
        await client.SendAsync(Stop);
        return status;
    }

    [Fact]
    public async Task An_echo_is_answered()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        Assert.Equal<ushort?>(0, await EchoAsync(node, "DENOISE"));
    }

    [Fact]
    public async Task A_call_for_somebody_else_is_rejected_and_said_so()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        var rejected = await Assert.ThrowsAsync<DicomAssociationRejectedException>(() => EchoAsync(node, "SOMEBODY"));
        Assert.Equal((DicomRejectResult.Permanent, DicomRejectReason.CalledAENotRecognized), (rejected.RejectResult, rejected.RejectReason));
        await node.Logs.UntilAsync(1005, "SOMEBODY");
    }

    [Fact]
    public async Task A_full_disk_is_answered_with_out_of_resources_and_nothing_is_kept()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, o => o.Spool.MinimumFreeBytes = long.MaxValue);
        Assert.Equal([0xA700], await node.StoreAsync(Some.Cine()));
        Assert.Empty(Directory.GetFiles(node.Spool.Incoming));
        Assert.Empty(Directory.GetFiles(node.Spool.Received));
    }

    [Fact]
    public async Task A_spool_that_fails_is_answered_with_out_of_resources_and_the_node_goes_on()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        Directory.Delete(node.Spool.Received);
        Assert.Equal([0xA700], await node.StoreAsync(Some.Cine()));
        Directory.Delete(node.Spool.Incoming, recursive: true);
        Assert.Equal([0xA700], await node.StoreAsync(Some.Cine()));
        Directory.CreateDirectory(node.Spool.Received);
        Directory.CreateDirectory(node.Spool.Incoming);
        Assert.Equal([0], await node.StoreAsync(Some.Cine()));
        await node.Logs.UntilAsync(3001);
    }

    [Fact]
    public async Task A_silent_connection_is_closed_and_a_caller_after_it_served()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, o => o.Listener.RequestTimeout = TimeSpan.FromSeconds(1));
        using var silent = new TcpClient();
        await silent.ConnectAsync("127.0.0.1", node.Options.Listener.Port, Stop);
        Assert.Equal(0, await silent.GetStream().ReadAsync(new byte[16], Stop));
        Assert.Equal<ushort?>(0, await EchoAsync(node, "DENOISE"));
    }

    [Fact]
    public async Task Http_to_the_dicom_port_ends_in_a_close_and_a_caller_after_it_is_served()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        using var browser = new TcpClient();
        await browser.ConnectAsync("127.0.0.1", node.Options.Listener.Port, Stop);
        await browser.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: here\r\n\r\n"u8.ToArray(), Stop);
        var answer = new byte[64];
        while (true)
        {
            int read;
            try
            {
                read = await browser.GetStream().ReadAsync(answer, Stop);
            }
            catch (IOException)
            {
                break;
            }
            if (read == 0) break;
        }
        Assert.Equal<ushort?>(0, await EchoAsync(node, "DENOISE"));
    }

    [Fact]
    public async Task Twenty_associations_at_once_are_all_served()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        IReadOnlyList<ushort>[] statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => node.StoreAsync(Some.Report($"2.25.{5000 + i}"))));
        Assert.All(statuses, s => Assert.Equal([0], s));
    }

    [Fact]
    public async Task An_association_beyond_the_limit_is_told_to_come_back()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, o => o.Listener.MaxAssociations = 1);
        using var first = new TcpClient();
        await first.ConnectAsync("127.0.0.1", node.Options.Listener.Port, Stop);
        // Nothing tells when the node has taken the silent connection but the rejection itself.
        DicomAssociationRejectedException? rejected = null;
        while (rejected is null)
        {
            try
            {
                await EchoAsync(node, "DENOISE");
            }
            catch (DicomAssociationRejectedException e)
            {
                rejected = e;
            }
        }
        Assert.Equal((DicomRejectResult.Transient, DicomRejectReason.LocalLimitExceeded), (rejected.RejectResult, rejected.RejectReason));
    }

    public void Dispose() => _folder.Dispose();
}
