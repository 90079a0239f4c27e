// Makes and starts listeners, from the container.
using System.Text;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FellowOakDicom.Network;

/// <summary>Makes listeners.</summary>
public interface IDicomServerFactory
{
    /// <summary>Makes a listener on any IPv4 address that listens when this returns, or says in <see cref="IDicomServer.Exception"/> why not.</summary>
    IDicomServer Create<T>(int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider;

    /// <summary>Makes a listener that listens when this returns, or says in <see cref="IDicomServer.Exception"/> why not.</summary>
    IDicomServer Create<T>(string? ipAddress, int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider;
}

/// <summary>Makes listeners from the container that <see cref="DicomSetupBuilder"/> set.</summary>
public static class DicomServerFactory
{
    /// <inheritdoc cref="IDicomServerFactory.Create{T}(int, ITlsAcceptor, Encoding, ILogger, object, Action{DicomServerOptions})"/>
    public static IDicomServer Create<T>(int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider =>
        Create<T>(null, port, tlsAcceptor, fallbackEncoding, logger, userState, configure);

    /// <inheritdoc cref="IDicomServerFactory.Create{T}(string, int, ITlsAcceptor, Encoding, ILogger, object, Action{DicomServerOptions})"/>
    public static IDicomServer Create<T>(string? ipAddress, int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider =>
        Setup.ServiceProvider.GetRequiredService<IDicomServerFactory>().Create<T>(ipAddress, port, tlsAcceptor, fallbackEncoding, logger, userState, configure);
}

/// <summary>Makes listeners whose services may ask for anything the container holds.</summary>
public class DefaultDicomServerFactory : IDicomServerFactory
{
    private readonly IServiceScopeFactory _scopes;

    internal DefaultDicomServerFactory(IServiceScopeFactory serviceScopeFactory) => _scopes = serviceScopeFactory;

    /// <inheritdoc/>
    public IDicomServer Create<T>(int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider =>
        Create<T>(null, port, tlsAcceptor, fallbackEncoding, logger, userState, configure);

    /// <inheritdoc/>
    public IDicomServer Create<T>(string? ipAddress, int port, ITlsAcceptor? tlsAcceptor = null, Encoding? fallbackEncoding = null, ILogger? logger = null, object? userState = null, Action<DicomServerOptions>? configure = null)
        where T : DicomService, IDicomServiceProvider
    {
        var scope = _scopes.CreateScope();
        var services = scope.ServiceProvider;
        var server = new DicomServer<T>(services.GetRequiredService<DicomServerDependencies>()) { ServiceScope = scope };
        if (logger is not null)
            server.Logger = logger;

        var serverOptions = services.GetRequiredService<IOptions<DicomServerOptions>>().Value.Clone();
        configure?.Invoke(serverOptions);
        var serviceOptions = services.GetRequiredService<IOptions<DicomServiceOptions>>().Value.Clone();

        // Binds before it first waits, so that the caller sees at once whether it listens; ends in server.Exception, never in a fault.
        _ = server.StartAsync(ipAddress, port, tlsAcceptor ?? services.GetService<ITlsAcceptor>(), fallbackEncoding, serviceOptions, userState, serverOptions);
        return server;
    }
}
