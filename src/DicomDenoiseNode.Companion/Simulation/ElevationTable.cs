// The elevation pattern over a band of frequencies, tabulated by distance.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>E(r, f) at a band's first frequency, and the factor from one frequency to the next.</summary>
internal sealed class ElevationTable
{
    private const int Entries = 2048;
    private const double Nearest = 1e-3, Farthest = 0.25;
    // Even steps of 1/r: the pattern's phase is linear in it.
    private readonly double _scale = (Entries - 1) / (1 / Nearest - 1 / Farthest);
    private readonly Complex[] _start = new Complex[Entries];
    private readonly Complex[] _turn = new Complex[Entries];

    public ElevationTable(Setup setup, double frequency, double step, int bins)
    {
        for (int i = 0; i < Entries; i++)
        {
            double distance = 1 / (1 / Farthest + i / _scale);
            _start[i] = DepthLoss.ElevationFactor(setup.Probe, setup.SoundSpeed, distance, frequency);
            Complex end = DepthLoss.ElevationFactor(setup.Probe, setup.SoundSpeed, distance, frequency + bins * step);
            // Geometric in between: the phase turns evenly with frequency.
            _turn[i] = Complex.Pow(end / _start[i], 1.0 / bins);
        }
    }

    /// <summary>Multiplies fields at distances r by the pattern, and their turns by its.</summary>
    public void Apply(Vector<float> r, ref Vector<float> fieldRe, ref Vector<float> fieldIm, ref Vector<float> turnRe, ref Vector<float> turnIm)
    {
        Span<float> a = stackalloc float[Vector<float>.Count], b = stackalloc float[Vector<float>.Count];
        Span<float> c = stackalloc float[Vector<float>.Count], d = stackalloc float[Vector<float>.Count];
        for (int lane = 0; lane < a.Length; lane++)
        {
            double place = (1 / Math.Clamp(r[lane], Nearest, Farthest) - 1 / Farthest) * _scale;
            int i = Math.Min((int)place, Entries - 2);
            double share = place - i;
            Complex field = (_start[i] * (1 - share) + _start[i + 1] * share) * new Complex(fieldRe[lane], fieldIm[lane]);
            Complex turn = (_turn[i] * (1 - share) + _turn[i + 1] * share) * new Complex(turnRe[lane], turnIm[lane]);
            (a[lane], b[lane], c[lane], d[lane]) = ((float)field.Real, (float)field.Imaginary, (float)turn.Real, (float)turn.Imaginary);
        }
        (fieldRe, fieldIm, turnRe, turnIm) = (new Vector<float>(a), new Vector<float>(b), new Vector<float>(c), new Vector<float>(d));
    }
}
