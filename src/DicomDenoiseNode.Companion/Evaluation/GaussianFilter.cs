// A Gaussian blur as a rival.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Convolves with a Gaussian cut off at four deviations; the border pixel is repeated. Knows nothing of sigma.</summary>
/// <param name="deviation">Of the Gaussian, in pixels.</param>
internal sealed class GaussianFilter(double deviation) : IDenoiser
{
    private readonly float[] kernel = Kernel(deviation);

    public string Name => $"Gaussian blur, {deviation} pixels";

    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        int radius = kernel.Length / 2;
        float[] across = new float[image.Length];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                for (int k = -radius; k <= radius; k++)
                    sum += kernel[k + radius] * image[y * width + Math.Clamp(x + k, 0, width - 1)];
                across[y * width + x] = sum;
            }
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                for (int k = -radius; k <= radius; k++)
                    sum += kernel[k + radius] * across[Math.Clamp(y + k, 0, height - 1) * width + x];
                denoised[y * width + x] = sum;
            }
    }

    public void Dispose()
    {
    }

    private static float[] Kernel(double deviation)
    {
        int radius = (int)Math.Ceiling(4 * deviation);
        double[] weights = [.. Enumerable.Range(-radius, 2 * radius + 1).Select(k => Math.Exp(-0.5 * k * k / (deviation * deviation)))];
        return Array.ConvertAll(weights, weight => (float)(weight / weights.Sum()));
    }
}
