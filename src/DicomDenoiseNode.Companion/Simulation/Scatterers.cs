// The tissue: points with a position and a reflection coefficient.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Point scatterers in the imaging plane: positions in metres, amplitudes without unit; arrays of one length.</summary>
public sealed class Scatterers
{
    /// <summary>Takes the arrays as they are.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length, or a scatterer lies at or behind the array (z ≤ 0).</exception>
    public Scatterers(float[] x, float[] z, float[] amplitude)
    {
        if (x.Length != z.Length || x.Length != amplitude.Length)
            throw new ArgumentException("Positions and amplitudes must have the same length.", nameof(amplitude));
        foreach (float depth in z)
        {
            if (!(depth > 0))
                throw new ArgumentException($"A scatterer at z = {depth} m lies on or behind the array.", nameof(z));
        }
        X = x;
        Z = z;
        Amplitude = amplitude;
    }

    /// <summary>Position along the array, metres.</summary>
    public float[] X { get; }

    /// <summary>Depth, metres.</summary>
    public float[] Z { get; }

    /// <summary>Reflection coefficient.</summary>
    public float[] Amplitude { get; }

    /// <summary>How many there are.</summary>
    public int Count => X.Length;
}
