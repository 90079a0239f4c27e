// DCMTK's storescp as an archive: keeps every object it receives as a file of its own, so that a double shows.
using System.Net.Sockets;

namespace DicomDenoiseNode.Conformance.Peers;

internal sealed class Storescp : RunningTool
{
    private Storescp(string file, IEnumerable<string> arguments, string folder, int port)
        : base(file, arguments)
    {
        Folder = folder;
        Port = port;
    }

    public string Folder { get; }

    public int Port { get; }

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder).Order()];

    /// <param name="folder">An empty folder for what arrives.</param>
    /// <param name="port">The port to listen on; a free one when absent.</param>
    /// <param name="switches">More of storescp's switches, such as --refuse or --sleep-during 2.</param>
    public static async Task<Storescp> StartAsync(string folder, CancellationToken cancel, int? port = null, params string[] switches)
    {
        var number = port ?? Ports.Free();
        var scp = new Storescp(Tool.Find("storescp", "dcmtk"), ["--fork", "-aet", "ARCHIVE", "+xa", "-uf", "-od", folder, .. switches, number.ToString()], folder, number);
        await scp.UntilAsync(() => IsOpenAsync(number), "storescp listens", TimeSpan.FromSeconds(10), cancel);
        return scp;
    }

    private static async Task<bool> IsOpenAsync(int port)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
