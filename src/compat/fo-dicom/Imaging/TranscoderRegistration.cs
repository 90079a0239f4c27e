// Registers the codecs in a container.
using FellowOakDicom.Imaging.Codec;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FellowOakDicom;

/// <summary>Registers the library's services.</summary>
public static partial class IServiceCollectionExtension
{
    /// <summary>Registers the codecs, in place of those that were registered.</summary>
    public static IServiceCollection AddTranscoderManager<TTranscoderManager>(this IServiceCollection services)
        where TTranscoderManager : class, ITranscoderManager =>
        services.Replace(ServiceDescriptor.Singleton<ITranscoderManager, TTranscoderManager>());
}
