// The door: opens last and closes first.
using System.Net;
using System.Net.Sockets;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Receive;

public sealed class Listener(IDicomServerFactory servers, NodeOptions options, Admission admission, TimeProvider time, ILogger<Listener> log) : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);
    private IDicomServer? _server;

    public bool IsListening => _server?.IsListening ?? false;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ListenerOptions listener = options.Listener;
        CheckFree(listener);
        _server = servers.Create<InboundAssociation>(listener.Address, listener.Port);
        _server.Options.MaxPDULength = (uint)listener.MaxPduLength;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!_server.IsListening)
        {
            if (_server.Exception is { } fault) throw Occupied(listener, fault.Message, fault);
            await Task.Delay(10, patience.Token);
        }
        log.Listening(listener.AeTitle, listener.Address, listener.Port);
        if (listener.Peers.Count == 0) log.LoopbackOnly();
    }

    /// <summary>Takes no more callers, and gives those inside a while to end what they send.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _server?.Stop();
        long stopped = time.GetTimestamp();
        while (admission.Open > 0 && time.GetElapsedTime(stopped) < Farewell && !cancellationToken.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, CancellationToken.None);
        _server?.Dispose();
        log.Closed();
    }

    /// <summary>Tries the port, so that an occupied one is a sentence and not a background fault.</summary>
    /// <exception cref="NodeFaultException">It is taken, or the address is not this machine's.</exception>
    public static void CheckFree(ListenerOptions listener)
    {
        try
        {
            using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Parse(listener.Address), listener.Port));
        }
        catch (SocketException e)
        {
            throw Occupied(listener, e.Message, e);
        }
    }

    private static NodeFaultException Occupied(ListenerOptions listener, string why, Exception inner) =>
        new($"Node:Listener:Port is {listener.Port}; it cannot be opened on {listener.Address}: {why}.", inner);
}
