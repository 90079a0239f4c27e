// A denoiser without a model: a 5x5 mean, so that a test can tell changed pixels from unchanged ones.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Tests.Frames;

internal sealed class BlurDenoiser : IDenoiser
{
    public string Name => "5x5 mean";

    /// <summary>The size of the last image seen.</summary>
    public (int Width, int Height) Seen { get; private set; }

    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
    {
        Seen = (width, height);
        float[] result = new float[image.Length];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                int count = 0;
                for (int v = Math.Max(y - 2, 0); v <= Math.Min(y + 2, height - 1); v++)
                    for (int u = Math.Max(x - 2, 0); u <= Math.Min(x + 2, width - 1); u++, count++)
                        sum += image[v * width + u];
                result[y * width + x] = sum / count;
            }
        result.CopyTo(denoised);
    }

    public void Dispose()
    {
    }
}
