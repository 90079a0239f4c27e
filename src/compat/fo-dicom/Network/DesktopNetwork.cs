// Connections over the operating system's sockets.
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network;

/// <summary>Makes TCP listeners and connections.</summary>
public class DesktopNetworkManager : INetworkManager
{
    /// <inheritdoc/>
    public string MachineName => Environment.MachineName;

    /// <inheritdoc/>
    public INetworkListener CreateNetworkListener(string? ipAddress, int port) => new DesktopNetworkListener(ipAddress, port);

    /// <inheritdoc/>
    public INetworkStream CreateNetworkStream(NetworkStreamCreationOptions options) => new DesktopNetworkStream(options);

    /// <inheritdoc/>
    public INetworkStream CreateNetworkStream(TcpClient tcpClient, ITlsAcceptor? tlsAcceptor, bool ownsTcpClient) =>
        new DesktopNetworkStream(tcpClient, tlsAcceptor, ownsTcpClient);

    /// <inheritdoc/>
    public bool IsSocketException(Exception exception, out int errorCode, out string errorDescriptor)
    {
        var socket = exception as SocketException ?? exception?.InnerException as SocketException;
        (errorCode, errorDescriptor) = socket is null ? (-1, "") : (socket.ErrorCode, socket.SocketErrorCode.ToString());
        return socket is not null;
    }

    /// <inheritdoc/>
    public bool TryGetNetworkIdentifier(out DicomUID identifier)
    {
        var address = NetworkInterface.GetAllNetworkInterfaces().Select(card => card.GetPhysicalAddress().ToString()).FirstOrDefault(a => a.Any(digit => digit != '0'));
        identifier = address is null ? null! : DicomUID.Append(DicomImplementation.ClassUID, long.Parse(address, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return address is not null;
    }
}

/// <summary>A TCP listener.</summary>
#pragma warning disable CA1001 // The public API has Stop in place of Dispose; it ends the listener.
public class DesktopNetworkListener : INetworkListener
#pragma warning restore CA1001
{
    private readonly TcpListener _listener;

    /// <param name="ipAddress">Address to listen on; null means any IPv4 address.</param>
    /// <param name="port">Port, 0 for any free one.</param>
    /// <exception cref="FormatException">The address is none: a slip must not open every interface.</exception>
    internal DesktopNetworkListener(string? ipAddress, int port) =>
        _listener = new TcpListener(ipAddress is null ? IPAddress.Any : IPAddress.Parse(ipAddress), port);

    /// <inheritdoc/>
    public int Port { get; private set; } = -1;

    /// <inheritdoc/>
    public Task StartAsync()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Stop() => _listener.Stop();

    /// <inheritdoc/>
    public async Task<TcpClient> AcceptTcpClientAsync(bool noDelay, int? receiveBufferSize, int? sendBufferSize, ILogger logger, CancellationToken token)
    {
        var client = await _listener.AcceptTcpClientAsync(token).ConfigureAwait(false);
        try
        {
            Sockets.Configure(client, noDelay, receiveBufferSize, sendBufferSize);
            return client;
        }
        catch (SocketException)
        {
            // The peer reset the connection before we had it: nothing to serve.
            client.Dispose();
            return null!;
        }
    }
}

/// <summary>A TCP connection, with TLS where asked for.</summary>
public class DesktopNetworkStream : INetworkStream
{
    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly bool _ownsClient;

    /// <summary>Connects to a peer; blocks until connected.</summary>
    /// <exception cref="SocketException">No connection could be made.</exception>
    internal DesktopNetworkStream(NetworkStreamCreationOptions options)
    {
        RemoteHost = options.Host;
        RemotePort = options.Port;
        _ownsClient = true;
        _client = new TcpClient();
        try
        {
            Sockets.Configure(_client, options.NoDelay, options.ReceiveBufferSize, options.SendBufferSize);
            Sockets.Connect(_client, options.Host, options.Port, options.ConnectionTimeout);
            (LocalHost, LocalPort) = Sockets.Name(_client.Client.LocalEndPoint);
            _stream = options.TlsInitiator?.InitiateTls(_client.GetStream(), options.Host, options.Port) ?? _client.GetStream();
            if (_stream.CanTimeout && options.Timeout > TimeSpan.Zero)
                _stream.ReadTimeout = _stream.WriteTimeout = (int)options.Timeout.TotalMilliseconds;
        }
        catch
        {
            _client.Dispose();
            throw;
        }
    }

    /// <summary>Takes a connection that was accepted; sets up TLS, which blocks.</summary>
    internal DesktopNetworkStream(TcpClient tcpClient, ITlsAcceptor? tlsAcceptor, bool ownsTcpClient)
    {
        (_client, _ownsClient) = (tcpClient, ownsTcpClient);
        (RemoteHost, RemotePort) = Sockets.Name(tcpClient.Client.RemoteEndPoint);
        (LocalHost, LocalPort) = Sockets.Name(tcpClient.Client.LocalEndPoint);
        _stream = tlsAcceptor?.AcceptTls(tcpClient.GetStream(), RemoteHost, LocalPort) ?? tcpClient.GetStream();
    }

    /// <inheritdoc/>
    public string RemoteHost { get; }

    /// <inheritdoc/>
    public string LocalHost { get; }

    /// <inheritdoc/>
    public int RemotePort { get; }

    /// <inheritdoc/>
    public int LocalPort { get; }

    /// <inheritdoc/>
    public Stream AsStream() => _stream;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        if (_ownsClient)
            _client.Dispose();
        GC.SuppressFinalize(this);
    }
}

internal static class Sockets
{
    public static void Configure(TcpClient client, bool noDelay, int? receiveBufferSize, int? sendBufferSize)
    {
        client.NoDelay = noDelay;
        if (receiveBufferSize is { } receive)
            client.ReceiveBufferSize = receive;
        if (sendBufferSize is { } send)
            client.SendBufferSize = send;
    }

    public static void Connect(TcpClient client, string host, int port, TimeSpan timeout)
    {
        using var cancellation = timeout > TimeSpan.Zero ? new CancellationTokenSource(timeout) : new CancellationTokenSource();
        try
        {
            client.ConnectAsync(host, port, cancellation.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    public static (string Host, int Port) Name(EndPoint? endPoint) =>
        endPoint is IPEndPoint ip ? (ip.Address.ToString(), ip.Port) : throw new SocketException((int)SocketError.NotConnected);
}
