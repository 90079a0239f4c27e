// Makes clients, from the container.
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FellowOakDicom.Network.Client;

/// <summary>Makes clients.</summary>
public interface IDicomClientFactory
{
    /// <summary>Makes a client of one peer.</summary>
    /// <param name="host">The peer's host name or address.</param>
    /// <param name="port">The peer's port.</param>
    /// <param name="useTls">Whether to set up TLS, through the container's <see cref="ITlsInitiator"/>.</param>
    /// <param name="callingAe">Our AE title.</param>
    /// <param name="calledAe">The peer's AE title.</param>
    IDicomClient Create(string host, int port, bool useTls, string callingAe, string calledAe);

    /// <summary>Makes a client of one peer that sets up TLS; without where <paramref name="tlsInitiator"/> is null.</summary>
    IDicomClient Create(string host, int port, ITlsInitiator? tlsInitiator, string callingAe, string calledAe);
}

/// <summary>Makes clients from the container that <see cref="DicomSetupBuilder"/> set.</summary>
public static class DicomClientFactory
{
    /// <inheritdoc cref="IDicomClientFactory.Create(string, int, bool, string, string)"/>
    public static IDicomClient Create(string host, int port, bool useTls, string callingAe, string calledAe) =>
        Setup.ServiceProvider.GetRequiredService<IDicomClientFactory>().Create(host, port, useTls, callingAe, calledAe);

    /// <inheritdoc cref="IDicomClientFactory.Create(string, int, ITlsInitiator, string, string)"/>
    public static IDicomClient Create(string host, int port, ITlsInitiator? tlsInitiator, string callingAe, string calledAe) =>
        Setup.ServiceProvider.GetRequiredService<IDicomClientFactory>().Create(host, port, tlsInitiator, callingAe, calledAe);
}

/// <summary>Makes clients with the container's options.</summary>
public class DefaultDicomClientFactory : IDicomClientFactory
{
    private readonly IServiceProvider _services;

    internal DefaultDicomClientFactory(IServiceProvider serviceProvider) => _services = serviceProvider;

    /// <inheritdoc/>
    public virtual IDicomClient Create(string host, int port, bool useTls, string callingAe, string calledAe) =>
        Create(host, port, useTls ? _services.GetRequiredService<ITlsInitiator>() : null, callingAe, calledAe);

    /// <inheritdoc/>
    public virtual IDicomClient Create(string host, int port, ITlsInitiator? tlsInitiator, string callingAe, string calledAe)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(callingAe);
        ArgumentNullException.ThrowIfNull(calledAe);
        return new DicomClient(
            host,
            port,
            tlsInitiator,
            callingAe,
            calledAe,
            _services.GetRequiredService<IOptions<DicomClientOptions>>().Value.Clone(),
            _services.GetRequiredService<IOptions<DicomServiceOptions>>().Value.Clone(),
            _services.GetRequiredService<DicomServiceDependencies>());
    }
}
