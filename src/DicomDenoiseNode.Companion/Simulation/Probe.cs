// The transducer: a linear array of flat elements, described in SI units.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>A linear array along x, centred at x = 0, facing z.</summary>
/// <param name="Elements">Number of elements.</param>
/// <param name="Pitch">Distance between element centres in metres.</param>
/// <param name="Width">Width of an element along x in metres; pitch less kerf.</param>
/// <param name="Height">Height of an element across the plane in metres.</param>
/// <param name="ElevationFocus">Depth in metres at which the lens focuses across the plane.</param>
/// <param name="CentreFrequency">Centre of the two-way response in hertz.</param>
/// <param name="Bandwidth">Width of the two-way −6 dB band as a fraction of the centre frequency.</param>
public sealed record Probe(
    int Elements, double Pitch, double Width, double Height, double ElevationFocus, double CentreFrequency, double Bandwidth)
{
    /// <summary>Linear array of the paper's Table 2: 128 elements of 0.27 mm, kerf 0.03 mm, 7.6 MHz, 77 %.</summary>
    public static Probe PaperTable2 { get; } = new(128, 0.3e-3, 0.27e-3, 5e-3, 18e-3, 7.6e6, 0.77);

    /// <summary>From the outer edge of the first element to that of the last, in metres.</summary>
    public double ApertureWidth => Elements * Pitch;

    /// <summary>Position of an element's centre along the array in metres.</summary>
    public double ElementX(int element) => (element - (Elements - 1) / 2.0) * Pitch;

    /// <summary>The shortest wavelength of the band in metres, at the upper −6 dB edge.</summary>
    public double ShortestWavelength(double soundSpeed) => soundSpeed / (CentreFrequency * (1 + Bandwidth / 2));
}
