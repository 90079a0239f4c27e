// A listener that runs a service of its own for each connection.
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network;

/// <summary>A listener for DICOM associations.</summary>
public interface IDicomServer : IDisposable
{
    /// <summary>Address it listens on; null is any IPv4 address.</summary>
    string? IPAddress { get; }

    /// <summary>Port it listens on.</summary>
    int Port { get; }

    /// <summary>Whether it accepts connections.</summary>
    bool IsListening { get; }

    /// <summary>What kept it from listening, or ended it; null where nothing did.</summary>
    Exception? Exception { get; }

    /// <summary>Options of the services it runs.</summary>
    DicomServiceOptions Options { get; }

    /// <summary>Where it logs.</summary>
    ILogger Logger { get; set; }

    /// <summary>The scope its services are made in; disposed with it.</summary>
    IServiceScope? ServiceScope { get; set; }

    /// <summary>Listens until stopped.</summary>
    Task StartAsync(string? ipAddress, int port, ITlsAcceptor? tlsAcceptor, Encoding? fallbackEncoding, DicomServiceOptions serviceOptions, object? userState, DicomServerOptions serverOptions);

    /// <summary>Accepts no further connections; those there are go on.</summary>
    void Stop();
}

/// <summary>A listener of one kind of service.</summary>
public interface IDicomServer<TServiceProvider> : IDicomServer
    where TServiceProvider : DicomService, IDicomServiceProvider
{
}

/// <summary>What a <see cref="DicomServer{T}"/> needs.</summary>
public class DicomServerDependencies
{
    /// <summary>Made by the container.</summary>
    public DicomServerDependencies(INetworkManager networkManager, ILoggerFactory loggerFactory) => (NetworkManager, LoggerFactory) = (networkManager, loggerFactory);

    /// <summary>Makes its listener.</summary>
    public INetworkManager NetworkManager { get; }

    /// <summary>Makes its loggers.</summary>
    public ILoggerFactory LoggerFactory { get; }
}

/// <summary>A listener for one kind of service, which is made by the container for each connection.</summary>
public class DicomServer<T>(DicomServerDependencies dependencies) : IDicomServer<T>
    where T : DicomService, IDicomServiceProvider
{
    /// <summary>How long a failure to accept is waited out, so that a shortage does not become a busy loop.</summary>
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly INetworkManager _networkManager = dependencies.NetworkManager;
    private readonly ConcurrentDictionary<DicomService, byte> _services = new();
    private readonly CancellationTokenSource _stopping = new();
    private Encoding _fallbackEncoding = DicomEncoding.Default;
    private object? _userState;
    private volatile bool _disposed;

    /// <inheritdoc/>
    public virtual string? IPAddress { get; protected set; }

    /// <inheritdoc/>
    public virtual int Port { get; protected set; }

    /// <inheritdoc/>
    public bool IsListening { get; protected set; }

    /// <inheritdoc/>
    public Exception? Exception { get; protected set; }

    /// <inheritdoc/>
    public DicomServiceOptions Options { get; private set; } = new();

    /// <inheritdoc/>
    public ILogger Logger { get; set; } = dependencies.LoggerFactory.CreateLogger("FellowOakDicom.Network");

    /// <inheritdoc/>
    public IServiceScope? ServiceScope { get; set; }

    /// <inheritdoc/>
    public virtual async Task StartAsync(string? ipAddress, int port, ITlsAcceptor? tlsAcceptor, Encoding? fallbackEncoding, DicomServiceOptions serviceOptions, object? userState, DicomServerOptions serverOptions)
    {
        (IPAddress, Port, Options) = (ipAddress, port, serviceOptions);
        (_fallbackEncoding, _userState) = (fallbackEncoding ?? DicomEncoding.Default, userState);
        INetworkListener? listener = null;
        var places = new SemaphoreSlim(serverOptions.MaxClientsAllowed > 0 ? serverOptions.MaxClientsAllowed : int.MaxValue);
        try
        {
            listener = _networkManager.CreateNetworkListener(ipAddress!, port);
            await listener.StartAsync().ConfigureAwait(false);
            (Port, IsListening) = (listener.Port, true);
            while (true)
            {
                await places.WaitAsync(_stopping.Token).ConfigureAwait(false);
                if (await AcceptAsync(listener).ConfigureAwait(false) is not { } client)
                {
                    places.Release();
                    continue;
                }

                // A task of its own from the first byte: a slow TLS handshake must not keep others waiting.
                _ = Task.Run(async () =>
                {
                    await ServeAsync(client, tlsAcceptor).ConfigureAwait(false);
                    places.Release();
                });
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped.
        }
        catch (Exception failure)
        {
            // Nobody may be waiting for this task: whoever asks is told by the property.
            Exception = failure;
            NetworkLog.ListenerFailed(Logger, port, failure);
        }
        finally
        {
            IsListening = false;
            listener?.Stop();
        }
    }

    /// <inheritdoc/>
    public virtual void Stop() => _stopping.Cancel();

    /// <summary>Stops, and closes the connections there are.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the service of one connection; its constructor may ask for anything the container holds.</summary>
    protected virtual T CreateScp(INetworkStream stream)
    {
        var services = ServiceScope?.ServiceProvider ?? throw new DicomNetworkException("The server has no scope to make its services in.");
        var service = ActivatorUtilities.CreateInstance<T>(services, stream, _fallbackEncoding, Logger);
        service.UserState = _userState!;
        return service;
    }

    /// <summary>Stops, and closes the connections there are.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
            return;
        _disposed = true;
        Stop();
        foreach (var service in _services.Keys)
            service.Dispose();
        ServiceScope?.Dispose();
    }

    /// <summary>The next connection; null where accepting it failed, for which one connection or a shortage is to blame and not the listener.</summary>
    private async Task<TcpClient?> AcceptAsync(INetworkListener listener)
    {
        try
        {
            return await listener.AcceptTcpClientAsync(Options.TcpNoDelay, Options.TcpReceiveBufferSize, Options.TcpSendBufferSize, Logger, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            // Reset before it was accepted, or no file descriptor left: connections that end give some back.
            NetworkLog.NotAccepted(Logger, Port, failure);
            await Task.Delay(AcceptPause, _stopping.Token).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>One connection from its first byte to its last. Whatever happens to it, the listener goes on.</summary>
    private async Task ServeAsync(TcpClient client, ITlsAcceptor? tlsAcceptor)
    {
        try
        {
            using var stream = _networkManager.CreateNetworkStream(client, tlsAcceptor, ownsTcpClient: true);
            using var service = CreateScp(stream);
            service.Options = Options;
            _services.TryAdd(service, 0);
            try
            {
                if (!_disposed)
                    await service.RunAsync().ConfigureAwait(false);
            }
            finally
            {
                _services.TryRemove(service, out _);
            }
        }
        catch (Exception failure)
        {
            NetworkLog.ConnectionFailed(Logger, failure);
        }
        finally
        {
            client.Dispose();
        }
    }
}
