// A whole node on loopback, with a spool of the test's own and a denoiser that needs no model.
using System.Net;
using System.Net.Sockets;
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Work;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DicomDenoiseNode.Tests;

public sealed class NodeUnderTest : IAsyncDisposable
{
    private readonly NodeParts _parts;
    private readonly IHost _host;

    private NodeUnderTest(NodeParts parts, IHost host, LogCapture logs) => (_parts, _host, Logs) = (parts, host, logs);

    public LogCapture Logs { get; }

    public Ledger Ledger => _parts.Ledger;

    public Spool Spool => _parts.Spool;

    public NodeOptions Options => _parts.Options;

    public IServiceProvider Services => _host.Services;

    public string Delivered => _parts.Options.EffectiveDestinations()[0].EffectiveFolder();

    public static async Task<NodeUnderTest> StartAsync(string spool, Action<NodeOptions>? configure = null, IDenoiser? denoiser = null)
    {
        var options = new NodeOptions { Spool = { Folder = spool, MinimumFreeBytes = 0 }, Listener = { Port = FreePort(), Address = "127.0.0.1" }, Page = { Url = "" } };
        configure?.Invoke(options);
        NodeParts parts = await NodeParts.OpenAsync(options, TimeProvider.System, new Engine(denoiser ?? new MeanDenoiser(), new ModelIdentity("mean", "1", new string('a', 64), new SigmaScale(1, 1))));
        IHost host = Program.Compose(parts);
        var logs = new LogCapture();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        await host.StartAsync();
        return new NodeUnderTest(parts, host, logs);
    }

    public static int FreePort()
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }

    /// <summary>Sends objects in one association, each in its own context.</summary>
    /// <returns>The status of each answer, in order.</returns>
    public async Task<IReadOnlyList<ushort>> StoreAsync(params DicomFile[] files)
    {
        var statuses = new ushort[files.Length];
        IDicomClient client = DicomClientFactory.Create("127.0.0.1", Options.Listener.Port, false, "TESTER", Options.Listener.AeTitle);
        for (int i = 0; i < files.Length; i++)
        {
            int at = i;
            await client.AddRequestAsync(new DicomCStoreRequest(files[i]) { OnResponseReceived = (_, response) => statuses[at] = response.Status.Code });
        }
        await client.SendAsync();
        return statuses;
    }

    /// <summary>Stops as an administrator would.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _parts.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
