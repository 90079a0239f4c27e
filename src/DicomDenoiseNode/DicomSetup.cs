// The DICOM library's setup: its services in a container, and the codecs its static doors use.
using FellowOakDicom;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace DicomDenoiseNode;

public static class DicomSetup
{
    private static readonly Lazy<ITranscoderManager> SetUp = new(() =>
    {
        // Readers and transcoders look their codecs up in one container for the whole process.
        ServiceProvider services = new ServiceCollection().AddLogging().AddDicom().BuildServiceProvider();
        DicomSetupBuilder.UseServiceProvider(services);
        return services.GetRequiredService<ITranscoderManager>();
    });

    /// <summary>The codecs of this build; the first call sets the library up.</summary>
    public static ITranscoderManager Codecs => SetUp.Value;

    /// <summary>Registers the library in a container.</summary>
    public static IServiceCollection AddDicom(this IServiceCollection services) =>
        services.AddFellowOakDicom().AddTranscoderManager<NativeTranscoderManager>();
}
