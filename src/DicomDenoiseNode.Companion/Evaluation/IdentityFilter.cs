// The rival that does nothing: what the others must beat.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Gives the frame back.</summary>
internal sealed class IdentityFilter : IDenoiser
{
    public string Name => "identity";

    public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised) => image.CopyTo(denoised);

    public void Dispose()
    {
    }
}
