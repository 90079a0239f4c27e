// A patch of invented tissue that moves: what the sample cine shows.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Speckle with a cyst, a pulsating vessel, a dark and a bright lesion, two layers and three bright points.</summary>
/// <remarks>Positions are in metres, x from the array's centre, z from its face; the patch spans the array and depths of 20 to 56 mm.</remarks>
internal static class PhantomTissue
{
    private const double Top = 19e-3, Bottom = 58e-3;

    // 81 per square millimetre, of one size and either sign: some nine in the area that a point's image spreads over, and the speckle is full.
    private const int Count = 121_000;
    private const double BreathingDepth = 0.7e-3, BreathingSide = 0.35e-3, Pulse = 0.45e-3;

    private static readonly (double X, double Z, double Radius) Vessel = (8e-3, 44e-3, 3.4e-3);

    /// <summary>The scatterers at a phase of the movement.</summary>
    /// <param name="seed">Names the draw; the same seed gives the same tissue at another phase.</param>
    /// <param name="width">Width of the patch in metres.</param>
    /// <param name="phase">Time in periods of the movement, which repeats at 1.</param>
    public static Scatterers At(ulong seed, double width, double phase)
    {
        var stream = new RandomStream(seed);
        float[] x = new float[Count], z = new float[Count], amplitude = new float[Count];
        for (int s = 0; s < Count; s++)
        {
            double restX = (stream.NextUniform() - 0.5) * width;
            double restZ = Top + stream.NextUniform() * (Bottom - Top);
            double strength = (stream.NextUniform() < 0.5 ? -1 : 1) * Echogenicity(restX, restZ);
            (double movedX, double movedZ) = Move(restX, restZ, phase);
            (x[s], z[s], amplitude[s]) = ((float)movedX, (float)movedZ, (float)strength);
        }
        PlacePoints(x, z, amplitude, phase);
        return new Scatterers(x, z, amplitude);
    }

    /// <summary>Amplitude of the tissue at rest relative to the surrounding speckle.</summary>
    private static double Echogenicity(double x, double z)
    {
        if (Inside(x, z, -9.5e-3, 33e-3, 3.8e-3) || Inside(x, z, Vessel.X, Vessel.Z, Vessel.Radius))
            return 0;
        if (Inside(x, z, -5e-3, 46.5e-3, 3.2e-3))
            return 0.3;
        if (Inside(x, z, 6.5e-3, 31e-3, 2.4e-3))
            return 3.5;
        double upper = 24.5e-3 + 0.6e-3 * Math.Sin(2 * Math.PI * x / 27e-3), lower = 53e-3 - x * x * 6;
        if (Math.Abs(z - upper) < 0.25e-3 || Math.Abs(z - lower) < 0.35e-3)
            return 4;
        return z < upper ? 0.6 : z > lower ? 0.35 : 1;
    }

    /// <summary>Breathing moves everything, more with depth; the vessel's pulse pushes its surroundings away as an incompressible ring.</summary>
    private static (double X, double Z) Move(double x, double z, double phase)
    {
        double dx = x - Vessel.X, dz = z - Vessel.Z, distance = Math.Sqrt(dx * dx + dz * dz);
        double push = Pulse * Math.Pow(Math.Sin(Math.PI * phase), 2) * Vessel.Radius / Math.Max(distance, Vessel.Radius);
        if (distance > 0)
            (x, z) = (x + push * dx / distance, z + push * dz / distance);
        double share = 0.5 + 0.5 * (z - Top) / (Bottom - Top);
        return (x + BreathingSide * share * Math.Cos(2 * Math.PI * phase), z + BreathingDepth * share * Math.Sin(2 * Math.PI * phase));
    }

    private static void PlacePoints(float[] x, float[] z, float[] amplitude, double phase)
    {
        (double X, double Z)[] points = [(-13e-3, 42e-3), (0, 37e-3), (13.5e-3, 36e-3)];
        for (int i = 0; i < points.Length; i++)
        {
            (double movedX, double movedZ) = Move(points[i].X, points[i].Z, phase);
            (x[i], z[i], amplitude[i]) = ((float)movedX, (float)movedZ, 40f);
        }
    }

    private static bool Inside(double x, double z, double centreX, double centreZ, double radius) =>
        (x - centreX) * (x - centreX) + (z - centreZ) * (z - centreZ) < radius * radius;
}
