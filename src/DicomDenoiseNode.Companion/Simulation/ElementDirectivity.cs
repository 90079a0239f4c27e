// The directivity of a flat element, on vectors.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class ElementDirectivity
{
    // With 16 terms the series is exact to single precision for u up to 8, an element two and a half wavelengths wide at grazing angle.
    private const int Terms = 16;

    /// <summary>sin u / u from u².</summary>
    public static Vector<float> Sinc(Vector<float> u2)
    {
        Vector<float> sum = Vector<float>.One;
        for (int n = Terms; n > 0; n--)
            sum = Vector<float>.One - u2 * new Vector<float>(1f / (2 * n * (2 * n + 1))) * sum;
        return sum;
    }
}
