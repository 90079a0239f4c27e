// Where the library meets a container: what it registers, and the container its static factories use.
using FellowOakDicom.Imaging.Codec;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FellowOakDicom;

/// <summary>Registers the library's services.</summary>
public static partial class IServiceCollectionExtension
{
    /// <summary>Registers all of them that are not registered yet.</summary>
    public static IServiceCollection AddFellowOakDicom(this IServiceCollection services)
    {
        services.TryAddSingleton<ITranscoderManager, DefaultTranscoderManager>();
        return services;
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
