// Which implementation runs a model: the choice, and the sentence that says why.
using System.Reflection;
using System.Runtime.Loader;

namespace DicomDenoiseNode.Denoising;

/// <summary>Where a model is asked to run.</summary>
public enum ComputeDevice
{
    /// <summary>CUDA where it works, else the CPU.</summary>
    Auto,

    /// <summary>CUDA; the CPU where it does not work, and the sentence says so.</summary>
    Cuda,

    /// <summary>The CPU, by the kernels of this library.</summary>
    Cpu,
}

/// <summary>A denoiser and why it was chosen.</summary>
/// <param name="Denoiser">The caller disposes it.</param>
/// <param name="Explanation">One sentence: which implementation runs, and why not the other.</param>
public sealed record OpenedDenoiser(IDenoiser Denoiser, string Explanation);

/// <summary>Opens the implementation that fits the machine.</summary>
public static class Denoisers
{
    /// <summary>The folder beside the program in which ONNX Runtime lies where it could be had.</summary>
    public const string OnnxRuntimeFolder = "onnxruntime";

    private const string AssemblyName = "DicomDenoiseNode.Denoising.OnnxRuntime";
    private const string TypeName = "DicomDenoiseNode.Denoising.OnnxRuntimeDenoiser";

    /// <summary>The two engines compute the same sums in another order; on [0, 1] they stay within this.</summary>
    private const float Agreement = 1e-4f;

    private static readonly Lazy<Type?> OnnxRuntime = new(FindOnnxRuntime);

    /// <summary>Opens a model on a device, falling back to the CPU where CUDA is asked for and does not work.</summary>
    /// <param name="model">The verified model.</param>
    /// <param name="device">Where to run.</param>
    /// <param name="threads">Threads of the CPU engine; 0: one for each processor.</param>
    public static OpenedDenoiser Open(DenoisingModel model, ComputeDevice device, int threads)
    {
        var cpu = new CpuDenoiser(model.Network, threads);
        if (device == ComputeDevice.Cpu)
            return new OpenedDenoiser(cpu, $"{cpu.Name}, as configured.");
        IDenoiser? cuda = OpenOnnxRuntime("OpenCuda", [model], out string reason);
        if (cuda is not null && Disagreement(cuda, cpu) is { } disagreement)
        {
            cuda.Dispose();
            cuda = null;
            reason = disagreement;
        }
        if (cuda is null)
            return new OpenedDenoiser(cpu, $"{cpu.Name}; not CUDA: {reason.TrimEnd('.')}.");
        cpu.Dispose();
        return new OpenedDenoiser(cuda, $"{cuda.Name}; it agrees with the CPU.");
    }

    /// <summary>The model through ONNX Runtime on the CPU: a second opinion, slower than <see cref="CpuDenoiser"/>.</summary>
    /// <returns>Null where ONNX Runtime is not there; <paramref name="reason"/> says why.</returns>
    public static IDenoiser? OpenOnnxRuntimeOnCpu(DenoisingModel model, int threads, out string reason) =>
        OpenOnnxRuntime("OpenCpu", [model, threads], out reason);

    private static IDenoiser? OpenOnnxRuntime(string method, object[] arguments, out string reason)
    {
        reason = "";
        if (OnnxRuntime.Value is not { } type)
        {
            reason = $"{AssemblyName}.dll is not in {Path.Combine(AppContext.BaseDirectory, OnnxRuntimeFolder)}";
            return null;
        }
        try
        {
            return (IDenoiser)type.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        }
        catch (NotSupportedException e)
        {
            reason = e.Message;
            return null;
        }
    }

    // One small frame through both: a driver that computes nonsense is found before the first patient's frame.
    private static string? Disagreement(IDenoiser denoiser, CpuDenoiser cpu)
    {
        const int side = 33;
        float[] frame = new float[side * side], one = new float[side * side], other = new float[side * side];
        for (int i = 0; i < frame.Length; i++)
            frame[i] = 0.5f + 0.25f * MathF.Sin(i) + 0.25f * MathF.Cos(i / side);
        try
        {
            denoiser.Denoise(frame, side, side, SigmaMap.Uniform(0.1f), one);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{denoiser.Name} failed on its first frame: {e.Message}";
        }
        cpu.Denoise(frame, side, side, SigmaMap.Uniform(0.1f), other);
        float worst = one.Zip(other, (a, b) => MathF.Abs(a - b)).Max();
        return worst <= Agreement ? null : $"{denoiser.Name} differs from the CPU by {worst:G3}";
    }

    private static Type? FindOnnxRuntime()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, OnnxRuntimeFolder);
        string path = Path.Combine(folder, AssemblyName + ".dll");
        if (!File.Exists(path))
            return null;
        return new Beside(folder).LoadFromAssemblyPath(path).GetType(TypeName);
    }

    // What lies in the folder comes from there, everything else from the program, so that both mean the same IDenoiser.
    private sealed class Beside(string folder) : AssemblyLoadContext(OnnxRuntimeFolder)
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string path = Path.Combine(folder, name.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
