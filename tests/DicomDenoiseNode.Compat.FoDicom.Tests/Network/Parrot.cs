// A scripted peer on loopback, in either role: says what the test says, byte by byte, and hears whole PDUs.
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

/// <summary>A PDU as it came.</summary>
public sealed record HeardPdu(byte Type, byte[] Body)
{
    /// <summary>Context, control byte and fragment of each PDV of a P-DATA-TF.</summary>
    public IEnumerable<(byte ContextId, byte Control, byte[] Fragment)> Pdvs()
    {
        for (var at = 0; at < Body.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(Body.AsSpan(at));
            yield return (Body[at + 4], Body[at + 5], Body[(at + 6)..(at + 4 + length)]);
            at += 4 + length;
        }
    }
}

public sealed class Parrot(TcpClient client) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly NetworkStream _stream = client.GetStream();

    public static async Task<Parrot> CallAsync(int port)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return new Parrot(client);
    }

    /// <summary>Listens on a free port and runs the script for the first caller, or for each of several.</summary>
    public static (int Port, Task Played) Answer(Func<Parrot, Task> script, int callers = 1)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (((IPEndPoint)listener.LocalEndpoint).Port, PlayAsync());

        async Task PlayAsync()
        {
            try
            {
                for (var caller = 0; caller < callers; caller++)
                {
                    using var parrot = new Parrot(await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken));
                    await script(parrot);
                }
            }
            finally
            {
                listener.Stop();
            }
        }
    }

    public async Task SayAsync(params byte[][] parts)
    {
        foreach (var part in parts)
            await _stream.WriteAsync(part, TestContext.Current.CancellationToken);
    }

    public async Task SayByteByByteAsync(byte[] bytes)
    {
        foreach (var one in bytes)
            await _stream.WriteAsync(new[] { one }, TestContext.Current.CancellationToken);
    }

    /// <summary>The next PDU; null where the peer closed.</summary>
    public async Task<HeardPdu?> HearAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var header = new byte[6];
        var read = await _stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, patience.Token);
        if (read == 0)
            return null;
        var body = new byte[BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(2))];
        await _stream.ReadExactlyAsync(body, patience.Token);
        return new HeardPdu(header[0], body);
    }

    /// <summary>The command set of the next response or request, which must be in one P-DATA-TF.</summary>
    public async Task<byte[]> HearCommandAsync()
    {
        var pdu = await HearAsync();
        Assert.NotNull(pdu);
        Assert.Equal(4, pdu.Type);
        var (_, control, fragment) = Assert.Single(pdu.Pdvs());
        Assert.Equal(3, control);
        return fragment;
    }

    /// <summary>Hears the data set that follows a command, PDU by PDU.</summary>
    public async Task<(byte[] Dataset, int LongestBody)> HearDatasetAsync()
    {
        using var dataset = new MemoryStream();
        for (var longest = 0; ;)
        {
            var pdu = await HearAsync();
            Assert.NotNull(pdu);
            Assert.Equal(4, pdu.Type);
            longest = Math.Max(longest, pdu.Body.Length);
            foreach (var (_, control, fragment) in pdu.Pdvs())
            {
                dataset.Write(fragment);
                if ((control & 2) != 0)
                    return (dataset.ToArray(), longest);
            }
        }
    }

    /// <summary>Hears nothing but the end of the connection, whether closed or reset.</summary>
    public async Task HearEndAsync()
    {
        try
        {
            Assert.Null(await HearAsync());
        }
        catch (IOException)
        {
            // Reset: the end all the same.
        }
    }

    public async Task<HeardPdu> AssociateAsync(params Proposal[] contexts)
    {
        await SayAsync(Wire.AssociateRequest(contexts));
        var answer = await HearAsync();
        Assert.NotNull(answer);
        return answer;
    }

    /// <summary>Leaves without a word: a reset where unread bytes are left, an end otherwise.</summary>
    public void Dispose() => client.Dispose();

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        client.Client.LingerState = new LingerOption(true, 0);
        client.Dispose();
    }

    /// <summary>Says no more, but still hears.</summary>
    public void HalfClose() => client.Client.Shutdown(SocketShutdown.Send);
}
