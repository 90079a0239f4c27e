// How tissue moves from frame to frame of a simulated cine.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>A swaying of the whole patch with a slight compression, as under a breath; it repeats after the last frame.</summary>
/// <remarks>x' = x + X cos φ, z' = z₀ + (z − z₀)(1 + ε sin φ) + Z sin φ, with φ = 2π·frame/frames and z₀ the upper edge.</remarks>
internal readonly struct TissueMotion(int frame, int frames, double firstDepth)
{
    // Half a millimetre to the side, one along depth, one part in a hundred of strain: the order of a breath's motion within half a second.
    private const double Sideways = 0.5e-3, Along = 1e-3, Strain = 0.01;

    private double Sine { get; } = Math.Sin(2 * Math.PI * frame / frames);

    // The first frame of a single picture stays where the picture is.
    private double Cosine { get; } = frames == 1 ? 0 : Math.Cos(2 * Math.PI * frame / frames);

    /// <summary>Where the scatterers are in this frame.</summary>
    public Scatterers Move(Scatterers rest)
    {
        var x = new float[rest.Count];
        var z = new float[rest.Count];
        for (int s = 0; s < rest.Count; s++)
        {
            x[s] = (float)(rest.X[s] + Sideways * Cosine);
            z[s] = (float)(firstDepth + (rest.Z[s] - firstDepth) * (1 + Strain * Sine) + Along * Sine);
        }
        return new Scatterers(x, z, rest.Amplitude);
    }

    /// <summary>The clean picture moved with them; black where no tissue has come.</summary>
    /// <param name="picture">Intensities, shape [height, width].</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pixel">Side of a pixel in metres.</param>
    public float[] Move(ReadOnlySpan<float> picture, int width, int height, double pixel)
    {
        var moved = new float[picture.Length];
        for (int j = 0; j < height; j++)
        {
            double v = ((j + 0.5) * pixel - Along * Sine) / (1 + Strain * Sine) / pixel;
            for (int i = 0; i < width; i++)
            {
                double u = i + 0.5 - Sideways * Cosine / pixel;
                if (u >= 0 && u <= width && v >= 0 && v <= height)
                    moved[j * width + i] = (float)PictureTissue.Interpolate(picture, width, height, u - 0.5, v - 0.5);
            }
        }
        return moved;
    }
}
