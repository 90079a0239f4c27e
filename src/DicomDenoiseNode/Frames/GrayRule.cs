// Where a decoded frame is gray, how bright it is there, and how a new brightness is written back.
namespace DicomDenoiseNode.Frames;

/// <summary>One rule for each way a frame carries gray.</summary>
/// <remarks>
/// Brightness is a grey level 0..255 here, at the edge. A pixel that keeps its level keeps its bytes, so a strength of 0 changes nothing.
/// </remarks>
public abstract class GrayRule
{
    /// <summary>Reads brightness and grayness of every pixel.</summary>
    /// <param name="frame">The decoded frame.</param>
    /// <param name="level">Receives the luminance, gray or not, shape [rows, columns].</param>
    /// <param name="gray">Receives whether the pixel counts as gray, shape [rows, columns].</param>
    public abstract void Read(ReadOnlySpan<byte> frame, Span<byte> level, Span<bool> gray);

    /// <summary>Gives the gray pixel at <paramref name="pixel"/> the brightness <paramref name="level"/>.</summary>
    /// <param name="frame">The frame as it came, changed in place.</param>
    /// <param name="pixel">Index of a pixel for which <see cref="Read"/> said gray.</param>
    /// <param name="level">Grey level, 0..255.</param>
    public abstract void Write(Span<byte> frame, int pixel, byte level);

    /// <summary>The rule for a layout.</summary>
    /// <param name="layout">How the frame lies in memory.</param>
    /// <param name="palette">The palette of a PALETTE COLOR frame, else null.</param>
    /// <exception cref="ArgumentException">A palette frame without a palette.</exception>
    public static GrayRule For(FrameLayout layout, GrayPalette? palette) => layout.Colour switch
    {
        FrameColour.Monochrome => new Monochrome(),
        FrameColour.Palette => new Palette(palette ?? throw new ArgumentException("A palette frame needs its palette.", nameof(palette))),
        FrameColour.Rgb => new Rgb(layout),
        _ => new YbrFull(layout),
    };

    /// <summary>MONOCHROME2: the sample is the level.</summary>
    private sealed class Monochrome : GrayRule
    {
        public override void Read(ReadOnlySpan<byte> frame, Span<byte> level, Span<bool> gray)
        {
            frame[..level.Length].CopyTo(level);
            gray.Fill(true);
        }

        public override void Write(Span<byte> frame, int pixel, byte level) => frame[pixel] = level;
    }

    /// <summary>PALETTE COLOR: gray entries count as gray; what is written is the nearest gray entry of the same palette.</summary>
    private sealed class Palette(GrayPalette palette) : GrayRule
    {
        public override void Read(ReadOnlySpan<byte> frame, Span<byte> level, Span<bool> gray)
        {
            for (int i = 0; i < level.Length; i++)
            {
                level[i] = palette.Level(frame[i]);
                gray[i] = palette.IsGray(frame[i]);
            }
        }

        public override void Write(Span<byte> frame, int pixel, byte level) => frame[pixel] = palette.Nearest(level, frame[pixel]);
    }

    /// <summary>
    /// RGB: gray is R = G = B, and R = G = B it stays. Sources that were once lossy may spread by 4; their pixels move by the same step in all three.
    /// </summary>
    private sealed class Rgb(FrameLayout layout) : GrayRule
    {
        private const int LossySpread = 4;

        private readonly int _spread = layout.Lossy ? LossySpread : 0;

        public override void Read(ReadOnlySpan<byte> frame, Span<byte> level, Span<bool> gray)
        {
            for (int i = 0, at = 0; i < level.Length; i++, at += layout.PixelStep)
            {
                int r = frame[at], g = frame[at + layout.SampleStep], b = frame[at + 2 * layout.SampleStep];
                gray[i] = Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)) <= _spread;
                level[i] = Luminance(r, g, b);
            }
        }

        public override void Write(Span<byte> frame, int pixel, byte level)
        {
            int at = pixel * layout.PixelStep;
            ref byte r = ref frame[at];
            ref byte g = ref frame[at + layout.SampleStep];
            ref byte b = ref frame[at + 2 * layout.SampleStep];
            int step = level - Luminance(r, g, b);
            r = Clamp(r + step);
            g = Clamp(g + step);
            b = Clamp(b + step);
        }

        // ITU-R BT.601 in 1/65536, as PS3.3 C.7.6.3.1.2 uses it; the weights add up to 65536, so gray keeps its level.
        private static byte Luminance(int r, int g, int b) => (byte)((19595 * r + 38470 * g + 7471 * b + 32768) >> 16);

        private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
    }

    /// <summary>
    /// YBR_FULL: the chroma is kept, Y is the level. Gray is a chroma of at most 1 from the middle, which is what converting R = G = B
    /// may leave, and of at most 8 in sources that were once lossy.
    /// </summary>
    private sealed class YbrFull(FrameLayout layout) : GrayRule
    {
        private const int Middle = 128;
        private const int LosslessChroma = 1;
        private const int LossyChroma = 8;

        private readonly int _chroma = layout.Lossy ? LossyChroma : LosslessChroma;

        public override void Read(ReadOnlySpan<byte> frame, Span<byte> level, Span<bool> gray)
        {
            for (int i = 0, at = 0; i < level.Length; i++, at += layout.PixelStep)
            {
                level[i] = frame[at];
                gray[i] = Math.Abs(frame[at + layout.SampleStep] - Middle) <= _chroma
                    && Math.Abs(frame[at + 2 * layout.SampleStep] - Middle) <= _chroma;
            }
        }

        public override void Write(Span<byte> frame, int pixel, byte level) => frame[pixel * layout.PixelStep] = level;
    }
}
