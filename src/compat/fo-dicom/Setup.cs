// Where the library meets a container: what it registers, and the container its static factories use.
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FellowOakDicom;

/// <summary>Registers the library's services.</summary>
public static partial class IServiceCollectionExtension
{
    /// <summary>Registers all of them that are not registered yet.</summary>
    /// <param name="services">The collection.</param>
    /// <param name="namedConfigurationSection">A section that binds the options below it by their class names; null for none.</param>
    /// <param name="configureServiceOptions">Sets options of every association.</param>
    /// <param name="configureClientOptions">Sets options of clients.</param>
    /// <param name="configureServerOptions">Sets options of listeners.</param>
    public static IServiceCollection AddFellowOakDicom(
        this IServiceCollection services,
        IConfiguration? namedConfigurationSection = null,
        Action<DicomServiceOptions>? configureServiceOptions = null,
        Action<DicomClientOptions>? configureClientOptions = null,
        Action<DicomServerOptions>? configureServerOptions = null)
    {
        services.AddLogging();
        Configure(services, namedConfigurationSection, configureServiceOptions);
        Configure(services, namedConfigurationSection, configureClientOptions);
        Configure(services, namedConfigurationSection, configureServerOptions);
        services.AddDicomClient();
        services.AddDicomServer();
        services.TryAddSingleton<INetworkManager, DesktopNetworkManager>();
        services.TryAddSingleton<ITranscoderManager, DefaultTranscoderManager>();
        services.TryAddSingleton(provider => new DicomServiceDependencies(provider.GetRequiredService<ILoggerFactory>(), provider.GetRequiredService<INetworkManager>()));
        services.TryAddSingleton<DicomServerDependencies>();
        return services;
    }

    /// <summary>Registers what clients need.</summary>
    public static IServiceCollection AddDicomClient(this IServiceCollection services, Action<DicomClientOptions>? options = null)
    {
        Configure(services, null, options);
        services.TryAddSingleton<IDicomClientFactory>(provider => new DefaultDicomClientFactory(provider));
        return services;
    }

    /// <summary>Registers what listeners need.</summary>
    public static IServiceCollection AddDicomServer(this IServiceCollection services, Action<DicomServerOptions>? options = null)
    {
        Configure(services, null, options);
        services.TryAddSingleton<IDicomServerFactory>(provider => new DefaultDicomServerFactory(provider.GetRequiredService<IServiceScopeFactory>()));
        return services;
    }

    /// <summary>Registers where connections come from, in place of what was registered.</summary>
    public static IServiceCollection AddNetworkManager<TNetworkManager>(this IServiceCollection services)
        where TNetworkManager : class, INetworkManager =>
        services.Replace(ServiceDescriptor.Singleton<INetworkManager, TNetworkManager>());

    private static void Configure<TOptions>(IServiceCollection services, IConfiguration? sections, Action<TOptions>? configure)
        where TOptions : class
    {
        var options = services.AddOptions<TOptions>();
        if (sections is not null)
            options.Bind(sections.GetSection(typeof(TOptions).Name));
        if (configure is not null)
            options.Configure(configure);
    }
}

/// <summary>Sets the container that the static factories use.</summary>
public class DicomSetupBuilder
{
    private readonly ServiceCollection _services = new();

    /// <summary>A builder with the library's own services.</summary>
    public DicomSetupBuilder() => _services.AddFellowOakDicom();

    /// <summary>Uses a container that is there.</summary>
    public static void UseServiceProvider(IServiceProvider provider) => Setup.ServiceProvider = provider;

    /// <summary>Registers services.</summary>
    public DicomSetupBuilder RegisterServices(Action<IServiceCollection> registerAction)
    {
        registerAction(_services);
        return this;
    }

    /// <summary>Makes the container and uses it.</summary>
    public void Build() => Setup.ServiceProvider = _services.BuildServiceProvider();
}

internal static class Setup
{
    private static readonly Lock Setting = new();
    private static IServiceProvider? s_provider;

    /// <summary>The container that was set; one with the library's own services where none was.</summary>
    public static IServiceProvider ServiceProvider
    {
        get
        {
            lock (Setting)
                return s_provider ??= new ServiceCollection().AddFellowOakDicom().BuildServiceProvider();
        }

        set
        {
            lock (Setting)
                s_provider = value;
        }
    }
}
