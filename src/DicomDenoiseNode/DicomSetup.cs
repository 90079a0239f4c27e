// The DICOM library's one-time setup, for the service and for verbs that have no host.
using FellowOakDicom;
using FellowOakDicom.Imaging.Codec;

namespace DicomDenoiseNode;

public static class DicomSetup
{
    /// <summary>Registers the library in a container.</summary>
    public static IServiceCollection AddDicom(this IServiceCollection services) => services.AddFellowOakDicom();

    /// <summary>The codecs of this build.</summary>
    public static ITranscoderManager Codecs()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging().AddDicom().BuildServiceProvider();
        return services.GetRequiredService<ITranscoderManager>();
    }
}
