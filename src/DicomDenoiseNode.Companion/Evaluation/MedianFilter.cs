// A median filter as a rival.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>The median of a square window; the border pixel is repeated. Knows nothing of sigma.</summary>
/// <param name="radius">The window has 2 · radius + 1 pixels a side.</param>
internal sealed class MedianFilter(int radius) : IDenoiser
{
    public string Name => $"median, {2 * radius + 1} x {2 * radius + 1} pixels";

    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        float[] source = image.ToArray();
        int side = 2 * radius + 1;
        Span<float> window = stackalloc float[side * side];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                int n = 0;
                for (int j = -radius; j <= radius; j++)
                    for (int i = -radius; i <= radius; i++)
                        window[n++] = source[Math.Clamp(y + j, 0, height - 1) * width + Math.Clamp(x + i, 0, width - 1)];
                window.Sort();
                denoised[y * width + x] = window[n / 2];
            }
    }

    public void Dispose()
    {
    }
}
