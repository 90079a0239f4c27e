// One frame: what may be changed in it, the denoiser's work on it, and writing that back.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Frames;

/// <summary>Denoises the tissue of decoded frames in place. Holds the memory of one frame; one thread at a time.</summary>
/// <remarks>
/// The denoiser sees the tissue's bounding rectangle with a halo from the original picture, so that a tissue pixel at a border has its true
/// neighbours and no seam arises; only writable pixels are written.
/// </remarks>
public sealed class TissueWriter
{
    /// <summary>
    /// Pixels of the original around the tissue that the denoiser sees. FFDNet's 15 convolutions at half resolution reach 30 pixels.
    /// </summary>
    public const int Halo = 32;

    private const int TintRadius = 2;

    private readonly FrameLayout _layout;
    private readonly GrayRule _rule;
    private readonly bool[] _tissue;
    private readonly Rectangle _view;
    private readonly byte[] _level;
    private readonly bool[] _graphics;
    private readonly bool[] _writable;
    private readonly float[] _image;
    private readonly float[] _denoised;

    /// <param name="layout">Of every frame.</param>
    /// <param name="rule">Of every frame.</param>
    /// <param name="tissue">Shape [rows, columns]; at least one pixel is true.</param>
    public TissueWriter(FrameLayout layout, GrayRule rule, bool[] tissue)
    {
        Rectangle around = Rectangle.Around(tissue, layout.Columns) ?? throw new ArgumentException("There is no tissue.", nameof(tissue));
        _layout = layout;
        _rule = rule;
        _tissue = tissue;
        _view = around.Grow(Halo, layout.Columns, layout.Rows);
        _level = new byte[layout.Pixels];
        _graphics = new bool[layout.Pixels];
        _writable = new bool[layout.Pixels];
        _image = new float[_view.Width * _view.Height];
        _denoised = new float[_image.Length];
    }

    /// <summary>What the last <see cref="Read"/> allowed to change, shape [rows, columns].</summary>
    public ReadOnlySpan<bool> Writable => _writable;

    /// <summary>Tells what may be changed in a frame: gray tissue under no graphics.</summary>
    /// <param name="frame">The decoded frame.</param>
    public void Read(ReadOnlySpan<byte> frame)
    {
        _rule.Read(frame, _level, _writable);
        ScreenGraphics.Mark(_level, _layout.Columns, _layout.Lossy, _graphics);
        for (int i = 0; i < _writable.Length; i++)
            _writable[i] = _writable[i] && _tissue[i] && !_graphics[i];
    }

    /// <summary>The noise of the tissue that <see cref="Read"/> found.</summary>
    /// <remarks>
    /// The estimate needs whole windows, and single pixels that a codec has tinted would leave none: their luminance is as good as their neighbours',
    /// so gaps up to 4 pixels in the gray are closed. Graphics stay out.
    /// </remarks>
    public NoiseEstimate Estimate()
    {
        CopyView();
        byte[] closed = new byte[_layout.Pixels];
        for (int i = 0; i < closed.Length; i++)
            if (_writable[i]) closed[i] = 255;
        ByteMorphology.Close(closed, _layout.Columns, TintRadius, closed);
        bool[] mask = new bool[_image.Length];
        for (int y = 0; y < _view.Height; y++)
            for (int x = 0; x < _view.Width; x++)
            {
                int pixel = (_view.Y0 + y) * _layout.Columns + _view.X0 + x;
                mask[y * _view.Width + x] = closed[pixel] != 0 && _tissue[pixel] && !_graphics[pixel];
            }
        return NoiseEstimator.Estimate(_image, _view.Width, _view.Height, mask);
    }

    /// <summary>Reads a frame, denoises it and writes what may be changed.</summary>
    /// <param name="frame">The decoded frame, changed in place.</param>
    /// <param name="denoiser">Runs the model.</param>
    /// <param name="sigma">Noise level on [0, 1].</param>
    /// <param name="strength">k of out = in − k·(in − denoised), on [0, 1].</param>
    public void Denoise(Span<byte> frame, IDenoiser denoiser, float sigma, float strength)
    {
        Read(frame);
        CopyView();
        denoiser.Denoise(_image, _view.Width, _view.Height, SigmaMap.Uniform(sigma), _denoised);
        Strength.Blend(_image, _denoised, strength, _denoised);
        for (int y = 0; y < _view.Height; y++)
        {
            int pixel = (_view.Y0 + y) * _layout.Columns + _view.X0;
            ReadOnlySpan<float> row = _denoised.AsSpan(y * _view.Width, _view.Width);
            for (int x = 0; x < row.Length; x++, pixel++)
            {
                if (!_writable[pixel]) continue;
                if (!float.IsFinite(row[x])) throw new FrameException("The denoiser gave a value that is not a number.");
                byte level = (byte)(Math.Clamp(row[x], 0, 1) * 255 + 0.5f);
                if (level != _level[pixel]) _rule.Write(frame, pixel, level);
            }
        }
    }

    private void CopyView()
    {
        for (int y = 0; y < _view.Height; y++)
        {
            ReadOnlySpan<byte> row = _level.AsSpan((_view.Y0 + y) * _layout.Columns + _view.X0, _view.Width);
            Span<float> to = _image.AsSpan(y * _view.Width, _view.Width);
            for (int x = 0; x < row.Length; x++) to[x] = row[x] / 255f;
        }
    }
}
