// The rectangle of pixels an image is beamformed on.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Evenly spaced points from <paramref name="First"/> to <paramref name="Last"/>, both included, in metres.</summary>
public sealed record GridAxis(double First, double Last, int Count)
{
    /// <summary>Distance between neighbours in metres; 0 for a single point.</summary>
    public double Step => Count > 1 ? (Last - First) / (Count - 1) : 0;

    /// <summary>The position of a point in metres.</summary>
    public double this[int index] => First + index * Step;
}

/// <summary>A grid of pixels, stored as [depth, lateral]: x along the array, z into the tissue.</summary>
public sealed record PixelGrid(GridAxis X, GridAxis Z)
{
    /// <summary>Number of pixels.</summary>
    public int Count => X.Count * Z.Count;

    /// <summary>The grid whose pixels are those of a picture as wide as the array, its first row's upper edge at <paramref name="depth"/> metres.</summary>
    public static PixelGrid OfPicture(int width, int height, Probe probe, double depth)
    {
        double pixel = probe.ApertureWidth / width;
        double x = (width - 1) / 2.0 * pixel;
        return new PixelGrid(new GridAxis(-x, x, width), new GridAxis(depth + pixel / 2, depth + (height - 0.5) * pixel, height));
    }
}
