// demo: the main job in a minute, on this machine alone.
using System.Net;
using System.Net.Sockets;
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Work;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Verbs;

public static class DemoVerb
{
    private const string ArchiveTitle = "ARCHIVE";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(NodeOptions options, string outputFolder, TextWriter output, CancellationToken stop)
    {
        string sample = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.dcm").Order(StringComparer.Ordinal).FirstOrDefault()
            ?? throw new NodeFaultException($"There is no sample in {Path.Combine(AppContext.BaseDirectory, "samples")}; build the project again.");
        outputFolder = Path.GetFullPath(outputFolder);
        DirectoryInfo work = Directory.CreateTempSubdirectory("dicom-denoise-demo-");
        try
        {
            Directory.CreateDirectory(outputFolder);
            await DemoAsync(OnLoopback(options, work.FullName), sample, work.FullName, outputFolder, output, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NodeFaultException($"--output is {outputFolder}; it must be a folder that this user can write, but: {e.Message}", e);
        }
        finally
        {
            work.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task DemoAsync(NodeOptions options, string sample, string work, string outputFolder, TextWriter output, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        var arrived = new DemoArchive.Arrived(work);
        await using ServiceProvider archiveServices = new ServiceCollection().AddLogging().AddDicom().AddSingleton(arrived).BuildServiceProvider();
        using IDicomServer archive = archiveServices.GetRequiredService<IDicomServerFactory>().Create<DemoArchive>("127.0.0.1", options.Destinations[0].Port);
        await using NodeParts parts = await NodeParts.OpenAsync(options, TimeProvider.System);
        using IHost node = Program.Compose(parts);
        await node.StartAsync(limit.Token);
        await output.WriteLineAsync($"A node listens as {options.Listener.AeTitle} on 127.0.0.1, port {options.Listener.Port}; it runs {parts.Engine.Model.Name} on {parts.Engine.Name}.");

        DicomFile source = await DicomFile.OpenAsync(sample);
        IDicomClient client = DicomClientFactory.Create("127.0.0.1", options.Listener.Port, false, "SCANNER", options.Listener.AeTitle);
        string answer = "no answer";
        await client.AddRequestAsync(new DicomCStoreRequest(source) { OnResponseReceived = (_, response) => answer = response.Status.Description });
        await client.SendAsync(limit.Token);
        await output.WriteLineAsync($"The sample cine was sent to it: {answer}.");

        string path = await arrived.NextAsync(limit.Token);
        await output.WriteLineAsync($"{ArchiveTitle} on port {options.Destinations[0].Port} received the derived object.");
        await node.StopAsync(limit.Token);

        File.Copy(sample, Path.Combine(outputFolder, "original.dcm"), overwrite: true);
        File.Copy(path, Path.Combine(outputFolder, "derived.dcm"), overwrite: true);
        Plan plan = new Deriver(options, parts.Engine).Examine(source, new Routes(options).Unrouted(), limit.Token);
        DemoPictures.BeforeAfter(source.Dataset, (await DicomFile.OpenAsync(path)).Dataset, Path.Combine(outputFolder, "before-after.png"));
        await File.WriteAllTextAsync(Path.Combine(outputFolder, "sigma.svg"), DemoPictures.SigmaPlot([.. plan.Sigma!.Frames.Select(f => f.GreyLevels)], plan.Sigma.UsedGreyLevels), limit.Token);
        await output.WriteLineAsync($"{outputFolder} has original.dcm, derived.dcm, before-after.png and sigma.svg.");
    }

    /// <summary>The configured model and strength, and everything else of the demo's own: nothing leaves this machine.</summary>
    private static NodeOptions OnLoopback(NodeOptions options, string work) => new()
    {
        Listener = { Address = "127.0.0.1", Port = FreePort(), Peers = [new PeerOptions { Address = "127.0.0.1" }] },
        Spool = { Folder = Path.Combine(work, "spool"), MinimumFreeBytes = 0 },
        Model = options.Model,
        Denoise = options.Denoise,
        Destinations = [new DestinationOptions { Name = "archive", AeTitle = ArchiveTitle, Host = "127.0.0.1", Port = FreePort() }],
        Page = { Url = "" },
        Log = { Level = LogLevel.Warning },
    };

    private static int FreePort()
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
