// What runs a model on one frame.
namespace DicomDenoiseNode.Denoising;

/// <summary>Removes noise of a stated strength from one gray frame.</summary>
/// <remarks>
/// Any number of threads may call one instance; an implementation that works on one frame at a time lets the others wait.
/// After <see cref="IDisposable.Dispose"/> every call throws <see cref="ObjectDisposedException"/>.
/// </remarks>
public interface IDenoiser : IDisposable
{
    /// <summary>Which implementation runs, on what; for logs and provenance, for example "CPU, 512-bit vectors, 2 threads".</summary>
    string Name { get; }

    /// <summary>Estimates the clean frame.</summary>
    /// <param name="image">Intensities on [0, 1], shape [height, width], row by row. Values outside are taken as they are.</param>
    /// <param name="width">Columns, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="sigma">Standard deviation of the noise on [0, 1], uniform or one value per row.</param>
    /// <param name="denoised">Receives the result, shape [height, width], not clamped; it may be the same memory as <paramref name="image"/>.</param>
    /// <exception cref="ArgumentException">A span or the sigma map does not fit <paramref name="width"/> and <paramref name="height"/>.</exception>
    void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised);
}
