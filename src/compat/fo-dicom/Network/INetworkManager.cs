// Where connections come from: replaceable through AddNetworkManager, so that an application can guard them.
using System.Net.Sockets;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.Logging;

#nullable disable annotations // Applications implement these, and the API says nothing of null.

namespace FellowOakDicom.Network;

/// <summary>Makes listeners and connections.</summary>
public interface INetworkManager
{
    /// <summary>Name of this machine.</summary>
    string MachineName { get; }

    /// <summary>Makes a listener, not yet listening.</summary>
    /// <param name="ipAddress">Address to listen on; null is any IPv4 address.</param>
    /// <param name="port">Port, 0 for any free one.</param>
    INetworkListener CreateNetworkListener(string ipAddress, int port);

    /// <summary>Connects to a peer.</summary>
    INetworkStream CreateNetworkStream(NetworkStreamCreationOptions options);

    /// <summary>Makes a stream of a connection that was accepted.</summary>
    /// <param name="tcpClient">The connection.</param>
    /// <param name="tlsAcceptor">Sets up TLS; null for none.</param>
    /// <param name="ownsTcpClient">Whether disposing the stream disposes the connection.</param>
    INetworkStream CreateNetworkStream(TcpClient tcpClient, ITlsAcceptor tlsAcceptor, bool ownsTcpClient);

    /// <summary>Whether an exception comes from a socket, itself or the one it wraps; if so its code and the code's name.</summary>
    bool IsSocketException(Exception exception, out int errorCode, out string errorDescriptor);

    /// <summary>A UID of this machine, from the address of a network interface; false where there is none.</summary>
    bool TryGetNetworkIdentifier(out DicomUID identifier);
}

/// <summary>Accepts connections on one port.</summary>
public interface INetworkListener
{
    /// <summary>The port, once listening; -1 before.</summary>
    int Port { get; }

    /// <summary>Begins to listen.</summary>
    Task StartAsync();

    /// <summary>Stops listening.</summary>
    void Stop();

    /// <summary>Waits for a connection; null where one was lost again.</summary>
    Task<TcpClient> AcceptTcpClientAsync(bool noDelay, int? receiveBufferSize, int? sendBufferSize, ILogger logger, CancellationToken token);
}

/// <summary>One connection.</summary>
public interface INetworkStream : IDisposable
{
    /// <summary>The peer's host.</summary>
    string RemoteHost { get; }

    /// <summary>Our host.</summary>
    string LocalHost { get; }

    /// <summary>The peer's port.</summary>
    int RemotePort { get; }

    /// <summary>Our port.</summary>
    int LocalPort { get; }

    /// <summary>The bytes.</summary>
    Stream AsStream();
}

/// <summary>How to connect to a peer.</summary>
public class NetworkStreamCreationOptions
{
    /// <summary>Host name or address.</summary>
    public string Host { get; set; } = "";

    /// <summary>Port.</summary>
    public int Port { get; set; }

    /// <summary>Sets up TLS; null for none.</summary>
    public ITlsInitiator TlsInitiator { get; set; }

    /// <summary>Whether small writes leave at once.</summary>
    public bool NoDelay { get; set; }

    /// <summary>Time allowed for a read or a write that blocks; zero is for ever.</summary>
    public TimeSpan Timeout { get; set; }

    /// <summary>Time allowed to connect; zero is the operating system's.</summary>
    public TimeSpan ConnectionTimeout { get; set; }

    /// <summary>Receive buffer of the socket in bytes; null leaves it to the operating system.</summary>
    public int? ReceiveBufferSize { get; set; }

    /// <summary>Send buffer of the socket in bytes; null leaves it to the operating system.</summary>
    public int? SendBufferSize { get; set; }
}
