// When each element fires for a steered plane wave, and when the wave arrives.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>The delays of one plane wave.</summary>
/// <remarks>τ_e = x_e sin θ / c − min over e, so that the first element fires at time 0; the wave reaches (x, z) at (x sin θ + z cos θ)/c + Offset.</remarks>
internal readonly struct TransmitDelays
{
    public TransmitDelays(Probe probe, double angle, double soundSpeed)
    {
        (Sine, Cosine) = Math.SinCos(angle);
        Offset = Math.Abs(Sine) * probe.ElementX(probe.Elements - 1) / soundSpeed;
        SoundSpeed = soundSpeed;
    }

    public double Sine { get; }

    public double Cosine { get; }

    /// <summary>Seconds from the first element's firing to that of the array's centre.</summary>
    public double Offset { get; }

    private double SoundSpeed { get; }

    /// <summary>Seconds after the first firing at which the element at x fires.</summary>
    public double Element(double x) => x * Sine / SoundSpeed + Offset;

    /// <summary>Seconds after the first firing at which the wave passes (x, z).</summary>
    public double Arrival(double x, double z) => (x * Sine + z * Cosine) / SoundSpeed + Offset;
}
