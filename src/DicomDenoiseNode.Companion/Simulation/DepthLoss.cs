// What tissue and lens take from a wave on its way: attenuation and the elevation pattern.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>The elevation pattern of a lens.</summary>
internal static class DepthLoss
{
    private const int Steps = 64;

    /// <summary>Mean over the element's height of the phase error a lens leaves at a distance from its focus (paraxial).</summary>
    /// <remarks>E(r, f) = mean over y in [0, h/2] of exp(−jπ f/c · y² (1/r − 1/F)).</remarks>
    public static Complex ElevationFactor(Probe probe, double soundSpeed, double distance, double frequency)
    {
        double curvature = -Math.PI * frequency / soundSpeed * (1 / distance - 1 / probe.ElevationFocus);
        Complex sum = Complex.Zero;
        for (int i = 0; i < Steps; i++)
        {
            double y = (i + 0.5) / Steps * probe.Height / 2;
            sum += Complex.FromPolarCoordinates(1, curvature * y * y);
        }
        return sum / Steps;
    }

    /// <summary>Loss of an echo there and back at a depth, at one frequency: attenuation and, where counted, elevation and spherical spreading.</summary>
    public static double TwoWay(Setup setup, double depth, double frequency)
    {
        double alpha = Setup.NepersPerMetreHertz(setup.AttenuationDecibelsPerCentimetreMegahertz);
        double loss = Math.Exp(-2 * alpha * frequency * depth);
        if (!setup.Elevation)
            return loss;
        double oneWay = ElevationFactor(setup.Probe, setup.SoundSpeed, depth, frequency).Magnitude / Math.Sqrt(depth);
        return loss * oneWay * oneWay;
    }
}
