// A beamformed image before detection.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Complex amplitudes on a grid, shape [depth, lateral].</summary>
public sealed class ComplexImage(PixelGrid grid)
{
    private readonly float[] _values = new float[2 * grid.Count];

    /// <summary>Where the pixels lie.</summary>
    public PixelGrid Grid { get; } = grid;

    /// <summary>Real and imaginary parts in turn.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>The magnitude of every pixel.</summary>
    public float[] Envelope()
    {
        var envelope = new float[Grid.Count];
        for (int i = 0; i < envelope.Length; i++)
            envelope[i] = MathF.Sqrt(_values[2 * i] * _values[2 * i] + _values[2 * i + 1] * _values[2 * i + 1]);
        return envelope;
    }

    internal void Add(int pixel, float re, float im)
    {
        _values[2 * pixel] += re;
        _values[2 * pixel + 1] += im;
    }

    internal void Scale(float factor)
    {
        for (int i = 0; i < _values.Length; i++)
            _values[i] *= factor;
    }
}
