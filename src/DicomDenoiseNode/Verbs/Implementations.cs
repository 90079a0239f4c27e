// Which implementation of each prescribed package this build runs.
using System.Reflection;
using System.Runtime.InteropServices;
using DicomDenoiseNode.Denoising;
using FellowOakDicom;

namespace DicomDenoiseNode.Verbs;

public static class Implementations
{
    public static IEnumerable<string> Lines() =>
    [
        $"DicomDenoiseNode {Version(typeof(Implementations).Assembly)} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}",
        $"fo-dicom: {Name(typeof(DicomFile).Assembly)}",
        $"fo-dicom.Imaging.ImageSharp: {Name(typeof(SixLabors.ImageSharp.Image).Assembly)}",
        $"Microsoft.ML.OnnxRuntime.Gpu: {OnnxRuntime()}",
        $"Microsoft.Extensions.Hosting: {Name(typeof(Host).Assembly)}",
        "TorchSharp: not part of the node; the companion has it",
    ];

    private static string OnnxRuntime()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, Denoisers.OnnxRuntimeFolder);
        return (Directory.Exists(folder) ? $"in {folder}, for CUDA" : $"not in {folder}") + $"; the CPU kernels are those of {Name(typeof(IDenoiser).Assembly)}";
    }

    private static string Name(Assembly assembly) => $"{assembly.GetName().Name} {Version(assembly)}";

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version!.ToString();
}
