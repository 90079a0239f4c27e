// The sample cine: moving invented tissue in a frame laid out as a scanner lays it out.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>A rectangle of pixels, all four borders included.</summary>
public sealed record PixelRectangle(int Left, int Top, int Right, int Bottom);

/// <summary>Grey frames with what an ultrasound object says about them.</summary>
/// <param name="Frames">Grey levels, each [height, width].</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Tissue">Where tissue is shown.</param>
/// <param name="GreyBar">Where the grey scale is shown.</param>
/// <param name="PixelSpacing">Width and height of a tissue pixel in metres.</param>
/// <param name="FrameTime">From one frame to the next.</param>
/// <param name="CentreFrequency">Of the simulated probe, in hertz.</param>
public sealed record Cine(
    IReadOnlyList<byte[]> Frames, int Width, int Height, PixelRectangle Tissue, PixelRectangle GreyBar,
    double PixelSpacing, TimeSpan FrameTime, double CentreFrequency);

/// <summary>Makes the sample cine; the same bytes every time.</summary>
public static class PhantomCine
{
    private const int FrameCount = 14;
    private const int Columns = 352, Rows = 288;
    private const double Depth = 20e-3;
    private const ulong Seed = 20;
    private static readonly PixelRectangle s_tissue = new(40, 32, 295, 271);
    private static readonly PixelRectangle s_greyBar = new(328, 72, 335, 231);

    /// <summary>Simulates and lays out all frames: half a second, one cycle of the movement, at 28 frames a second.</summary>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static Cine Make(int threads, CancellationToken cancellation)
    {
        var setup = new Setup
        {
            Probe = Probe.PaperTable2,
            Excitation = new Excitation(Probe.PaperTable2.CentreFrequency, 1),
            Angles = Setup.Fan(25, 16 * Math.PI / 180),
            FNumber = 1.75,
            Noise = new ChannelNoiseSettings(20, 0, GainNoise.PerChannel),
        };
        PixelGrid grid = PixelGrid.OfPicture(s_tissue.Right - s_tissue.Left + 1, s_tissue.Bottom - s_tissue.Top + 1, setup.Probe, Depth);
        var envelopes = new float[FrameCount][];
        for (int frame = 0; frame < FrameCount; frame++)
        {
            Scatterers scatterers = PhantomTissue.At(Seed, setup.Probe.ApertureWidth, (double)frame / FrameCount);
            envelopes[frame] = PlaneWaveImaging.Envelope(scatterers, grid, setup, new FastModel(), Seed + (ulong)frame, threads, cancellation);
        }
        // One white for all frames: a scanner's gain does not follow the picture.
        float white = envelopes[0].Order().ElementAt((int)(0.9995 * grid.Count));
        byte[][] frames = [.. envelopes.Select(e => LayOut(BMode.ToGreyLevels(BMode.Compress(e, white, setup.DynamicRange))))];
        return new Cine(frames, Columns, Rows, s_tissue, s_greyBar, grid.X.Step, TimeSpan.FromMicroseconds(35_714), setup.Probe.CentreFrequency);
    }

    private static byte[] LayOut(byte[] tissue)
    {
        var frame = new byte[Columns * Rows];
        int width = s_tissue.Right - s_tissue.Left + 1;
        for (int row = 0; row < tissue.Length / width; row++)
            tissue.AsSpan(row * width, width).CopyTo(frame.AsSpan((s_tissue.Top + row) * Columns + s_tissue.Left));
        for (int y = s_greyBar.Top; y <= s_greyBar.Bottom; y++)
        {
            byte level = (byte)(255 * (s_greyBar.Bottom - y) / (s_greyBar.Bottom - s_greyBar.Top));
            frame.AsSpan(y * Columns + s_greyBar.Left, s_greyBar.Right - s_greyBar.Left + 1).Fill(level);
        }
        BurntInText.Draw(frame, Columns, 8, 8, "PHANTOM SAMPLE", 230);
        BurntInText.Draw(frame, Columns, 150, 8, "25 PW 7.6 MHZ", 200);
        BurntInText.Draw(frame, Columns, 278, 8, "DR 60", 200);
        BurntInText.Draw(frame, Columns, 8, 277, "SIMULATED - NOT A PATIENT", 230);
        DrawDepthScale(frame);
        return frame;
    }

    /// <summary>A tick every half centimetre of depth, a number every whole one.</summary>
    private static void DrawDepthScale(byte[] frame)
    {
        double pixel = Probe.PaperTable2.ApertureWidth / (s_tissue.Right - s_tissue.Left + 1);
        for (int step = 0; Depth + step * 5e-3 <= Depth + (s_tissue.Bottom - s_tissue.Top) * pixel; step++)
        {
            int y = s_tissue.Top + (int)Math.Round(step * 5e-3 / pixel);
            bool whole = step % 2 == 0;
            frame.AsSpan(y * Columns + s_tissue.Right + 3, whole ? 6 : 3).Fill(220);
            if (whole)
                BurntInText.Draw(frame, Columns, s_tissue.Right + 12, y - 3, $"{2 + step / 2}", 200);
        }
    }
}
