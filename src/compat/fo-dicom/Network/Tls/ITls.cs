// Where TLS joins a connection, in either role.
#nullable disable annotations // Applications implement these, and the API says nothing of null.

namespace FellowOakDicom.Network.Tls;

/// <summary>Sets up TLS as a server.</summary>
public interface ITlsAcceptor
{
    /// <summary>Authenticates and returns the stream that carries the clear text.</summary>
    Stream AcceptTls(Stream encryptedStream, string remoteAddress, int localPort);
}

/// <summary>Sets up TLS as a client.</summary>
public interface ITlsInitiator
{
    /// <summary>Authenticates and returns the stream that carries the clear text.</summary>
    Stream InitiateTls(Stream plainStream, string remoteAddress, int remotePort);
}
