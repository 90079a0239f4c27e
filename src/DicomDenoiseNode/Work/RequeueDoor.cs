// The Unix socket in the spool folder through which `requeue` asks the running node.
using System.Net.Sockets;

namespace DicomDenoiseNode.Work;

/// <summary>
/// One line in, an id or <c>all</c>; one line out, how many were put back. Whoever can reach the socket can write the spool
/// folder, so the folder's permissions guard it.
/// </summary>
public sealed class RequeueDoor(Spool spool, Ledger ledger, JobQueue jobs, ILogger<RequeueDoor> log) : BackgroundService
{
    /// <summary>Of a socket's name, in bytes (sun_path of unix(7), less the closing zero).</summary>
    private const int LongestPath = 107;

    /// <summary>Long enough for an id, short enough to bore an attacker.</summary>
    private const int MaxLine = 64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string path = Spool.DoorPath(spool.Folder);
        if (System.Text.Encoding.UTF8.GetByteCount(path) > LongestPath)
        {
            log.NoDoor(path);
            return;
        }
        File.Delete(path);
        using var door = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        door.Bind(new UnixDomainSocketEndPoint(path));
        door.Listen();
        while (!stoppingToken.IsCancellationRequested)
        {
            using Socket caller = await door.AcceptAsync(stoppingToken);
            try
            {
                await AnswerAsync(caller, stoppingToken);
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The caller went away; it will ask again.
            }
        }
    }

    private async Task AnswerAsync(Socket caller, CancellationToken stop)
    {
        using var stream = new NetworkStream(caller);
        var line = new byte[MaxLine];
        int length = 0;
        while (length < line.Length && !line.AsSpan(0, length).Contains((byte)'\n'))
        {
            int read = await stream.ReadAsync(line.AsMemory(length), stop);
            if (read == 0) break;
            length += read;
        }
        string which = System.Text.Encoding.ASCII.GetString(line, 0, length).Trim();
        int count = await ledger.RequeueAsync(which == "all" ? null : which);
        await jobs.ResumeAsync();
        log.Requeued(count, which);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"{count}\n"), stop);
    }

    /// <summary>Asks the node that works in a spool folder.</summary>
    /// <returns>How many were put back, or null where no node answers.</returns>
    public static async Task<int?> AskAsync(string spoolFolder, string which, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Spool.DoorPath(spoolFolder)), stop);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return null;
        }
        using var stream = new NetworkStream(socket);
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(which + "\n"), stop);
        using var reader = new StreamReader(stream, System.Text.Encoding.ASCII);
        return int.TryParse(await reader.ReadLineAsync(stop), out int count) ? count : null;
    }
}
