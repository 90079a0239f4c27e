// The choice of engine, and the agreement of the two.
namespace DicomDenoiseNode.Denoising.Tests;

public class DenoisersTests
{
    [Fact]
    public void The_configured_CPU_is_what_runs()
    {
        using var folder = new ModelFolder();
        OpenedDenoiser opened = Denoisers.Open(ModelStore.Open(folder.Model, folder.Trust), ComputeDevice.Cpu, 1);
        using (opened.Denoiser)
            Assert.StartsWith("CPU", opened.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ComputeDevice.Auto)]
    [InlineData(ComputeDevice.Cuda)]
    public void Without_CUDA_the_CPU_runs_and_the_sentence_says_why(ComputeDevice device)
    {
        using var folder = new ModelFolder();
        OpenedDenoiser opened = Denoisers.Open(ModelStore.Open(folder.Model, folder.Trust), device, 1);
        using IDenoiser denoiser = opened.Denoiser;
        Assert.SkipWhen(denoiser is not CpuDenoiser, $"CUDA works here: {opened.Explanation}");
        Assert.Contains("not CUDA: ", opened.Explanation, StringComparison.Ordinal);
        float[] frame = new float[12];
        denoiser.Denoise(frame, 4, 3, SigmaMap.Uniform(0.1f), frame);
        Assert.All(frame, value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 6)]
    [InlineData(7, 1)]
    [InlineData(16, 24)]
    [InlineData(33, 21)]
    public void ONNX_Runtime_runs_the_same_file_to_the_same_result(int width, int height)
    {
        using var folder = new ModelFolder();
        DenoisingModel model = ModelStore.Open(folder.Model, folder.Trust);
        using IDenoiser? other = Denoisers.OpenOnnxRuntimeOnCpu(model, 1, out string reason);
        Assert.SkipWhen(other is null, $"ONNX Runtime is not here: {reason}");
        using var ours = new CpuDenoiser(model.Network, 1);
        float[] image = Scenes.WithNoise(Scenes.Textured(width, height, 1), 0.1f, 2);
        float[] perRow = [.. Enumerable.Range(0, height).Select(y => 0.02f + 0.2f * y / height)];
        foreach (SigmaMap sigma in new[] { SigmaMap.Uniform(0.1f), SigmaMap.ByDepth(perRow) })
        {
            float[] a = new float[image.Length], b = new float[image.Length];
            ours.Denoise(image, width, height, sigma, a);
            other!.Denoise(image, width, height, sigma, b);
            // Random weights pass noise on enlarged; the difference is held against what they make of it.
            float scale = a.Zip(image, (x, y) => MathF.Abs(x - y)).Max();
            Assert.All(a.Zip(b), pair => Assert.Equal(pair.First, pair.Second, 1e-4f * MathF.Max(1, scale)));
        }
    }
}
