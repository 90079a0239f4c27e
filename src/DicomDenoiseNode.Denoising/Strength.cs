// How much of the estimated noise is taken away.
using System.Numerics.Tensors;

namespace DicomDenoiseNode.Denoising;

/// <summary>The user's strength: a linear blend of the frame and its denoised version, exact at 0.</summary>
public static class Strength
{
    /// <summary><code>out = in − k·(in − denoised)</code></summary>
    /// <param name="image">The frame as it came, on [0, 1].</param>
    /// <param name="denoised">The denoiser's result, same length.</param>
    /// <param name="k">0 gives the frame back bit for bit, 1 the denoised frame; on [0, 1].</param>
    /// <param name="blended">Receives the result, same length; may be either input.</param>
    public static void Blend(ReadOnlySpan<float> image, ReadOnlySpan<float> denoised, float k, Span<float> blended)
    {
        if (!(k >= 0 && k <= 1))
            throw new ArgumentOutOfRangeException(nameof(k), k, "Strength lies on [0, 1].");
        if (denoised.Length != image.Length || blended.Length < image.Length)
            throw new ArgumentException("Frame, denoised frame and result differ in length.", nameof(denoised));
        blended = blended[..image.Length];
        switch (k)
        {
            case 0:
                image.CopyTo(blended);
                break;
            case 1:
                denoised.CopyTo(blended);
                break;
            default:
                TensorPrimitives.Lerp(image, denoised, k, blended);
                break;
        }
    }
}
