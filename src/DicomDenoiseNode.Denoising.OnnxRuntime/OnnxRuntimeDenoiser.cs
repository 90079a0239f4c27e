// A model through ONNX Runtime, on CUDA or on the CPU.
using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace DicomDenoiseNode.Denoising;

/// <summary>Runs a model's own ONNX graph by ONNX Runtime.</summary>
/// <remarks>Any number of threads may call; ONNX Runtime shares its own threads out among them.</remarks>
public sealed class OnnxRuntimeDenoiser : IDenoiser
{
    private readonly FfdNet network;
    private readonly InferenceSession session;
    private readonly bool takesSigmaMap;
    private readonly Lazy<InferenceSession> mapSession;
    private readonly RunOptions runOptions = new();

    private OnnxRuntimeDenoiser(DenoisingModel model, string name, Func<SessionOptions> options)
    {
        Name = name;
        network = model.Network;
        takesSigmaMap = model.TakesSigmaMap;
        session = Open(model.Onnx.ToArray(), options);
        // A graph that takes one sigma cannot take it by depth: the same weights are then run in the map form.
        mapSession = new Lazy<InferenceSession>(() => Open(OnnxWriter.Write(network, takesSigmaMap: true, []), options));
    }

    public string Name { get; }

    /// <summary>On the first CUDA device.</summary>
    /// <exception cref="NotSupportedException">ONNX Runtime, its CUDA provider or a device is missing; the message says what.</exception>
    public static OnnxRuntimeDenoiser OpenCuda(DenoisingModel model) =>
        Open(model, "ONNX Runtime, CUDA", () =>
        {
            SessionOptions options = Options(threads: 1);
            try
            {
                options.AppendExecutionProvider_CUDA(0);
                return options;
            }
            catch
            {
                options.Dispose();
                throw;
            }
        });

    /// <summary>On the CPU.</summary>
    /// <param name="model">The verified model.</param>
    /// <param name="threads">How many threads work on a frame; 0: as ONNX Runtime sees fit.</param>
    /// <exception cref="NotSupportedException">ONNX Runtime's native library is missing.</exception>
    public static OnnxRuntimeDenoiser OpenCpu(DenoisingModel model, int threads) =>
        Open(model, $"ONNX Runtime, CPU, {(threads == 0 ? "its own number of" : threads)} thread{(threads == 1 ? "" : "s")}", () => Options(threads));

    /// <inheritdoc/>
    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (image.Length != (long)width * height || denoised.Length != image.Length)
            throw new ArgumentException($"Frame and result have {image.Length} and {denoised.Length} pixels, not {width} x {height}.", nameof(image));
        sigma.RequireHeight(height);
        ObjectDisposedException.ThrowIf(runOptions.IsClosed, this);

        bool map = takesSigmaMap || !sigma.IsUniform;
        int sigmas = map ? image.Length : 1;
        float[] input = ArrayPool<float>.Shared.Rent(image.Length);
        float[] level = ArrayPool<float>.Shared.Rent(sigmas);
        float[] output = ArrayPool<float>.Shared.Rent(image.Length);
        try
        {
            image.CopyTo(input);
            level[0] = sigma.AtRow(0);
            for (int y = 0; map && y < height; y++)
                level.AsSpan(y * width, width).Fill(sigma.AtRow(y));
            long[] frame = [1, 1, height, width];
            using OrtValue imageValue = Value(input, image.Length, frame), sigmaValue = Value(level, sigmas, map ? frame : [1, 1, 1, 1]), result = Value(output, image.Length, frame);
            InferenceSession chosen = map && !takesSigmaMap ? mapSession.Value : session;
            chosen.Run(runOptions, [OnnxNames.Image, map ? OnnxNames.SigmaMap : OnnxNames.Sigma], [imageValue, sigmaValue], [OnnxNames.Denoised], [result]);
            output.AsSpan(0, image.Length).CopyTo(denoised);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
            ArrayPool<float>.Shared.Return(level);
            ArrayPool<float>.Shared.Return(output);
        }
    }

    public void Dispose()
    {
        if (runOptions.IsClosed)
            return;
        runOptions.Dispose();
        session.Dispose();
        if (mapSession.IsValueCreated)
            mapSession.Value.Dispose();
    }

    private static OnnxRuntimeDenoiser Open(DenoisingModel model, string name, Func<SessionOptions> options)
    {
        try
        {
            return new OnnxRuntimeDenoiser(model, name, options);
        }
        // A library without CUDA lacks the entry point; one with it fails by its own exception where the driver or the device is missing.
        catch (Exception e) when (Reason(e) is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException or BadImageFormatException)
        {
            throw new NotSupportedException($"{name}: {Reason(e).Message.ReplaceLineEndings(" ")}", e);
        }
    }

    // A static constructor that fails hides its reason.
    private static Exception Reason(Exception e) => e is TypeInitializationException { InnerException: { } inner } ? Reason(inner) : e;

    private static InferenceSession Open(byte[] onnx, Func<SessionOptions> options)
    {
        using SessionOptions session = options();
        return new InferenceSession(onnx, session);
    }

    private static SessionOptions Options(int threads)
    {
        var options = new SessionOptions { GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        // Threads that spin between operators take the processor from everything else.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        if (threads > 0)
            options.IntraOpNumThreads = threads;
        return options;
    }

    private static OrtValue Value(float[] buffer, int length, long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(0, length), shape);
}
