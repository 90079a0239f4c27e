// A denoiser that needs no model: the mean of three by three pixels.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Tests;

public sealed class MeanDenoiser : IDenoiser
{
    public string Name => "mean of 3x3";

    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        float[] copy = image.ToArray();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                int count = 0;
                for (int v = Math.Max(0, y - 1); v <= Math.Min(height - 1, y + 1); v++)
                    for (int u = Math.Max(0, x - 1); u <= Math.Min(width - 1, x + 1); u++, count++) sum += copy[v * width + u];
                denoised[y * width + x] = sum / count;
            }
        }
    }

    public void Dispose()
    {
    }
}
