// A complex Fourier transform of a power-of-two length in single precision, eight or more columns at a time.
using System.Numerics;
using System.Runtime.InteropServices;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Discrete Fourier transforms of one length.</summary>
/// <remarks>
/// With N = R·C the input is a matrix of R rows and C columns. Columns are transformed side by side in the lanes of a vector,
/// multiplied by exp(−2πj·k·n/N), transposed, and transformed again, which leaves the spectrum in natural order (Bailey, "FFTs in
/// external or hierarchical memory", 1990). Each column transform is Stockham's radix 4 with a closing radix 2 where needed.
/// A lane never meets another, so the result does not depend on the width of the machine's vectors.
/// </remarks>
public sealed class FourierTransform
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly float[] _twiddleRe;
    private readonly float[] _twiddleIm;
    private readonly float[] _rowRoots;
    private readonly float[] _columnRoots;

    /// <summary>Prepares transforms of <paramref name="length"/> points.</summary>
    /// <param name="length">A power of two, at least 1024.</param>
    public FourierTransform(int length)
    {
        if (length < 1024 || !BitOperations.IsPow2(length))
            throw new ArgumentOutOfRangeException(nameof(length), length, "The length must be a power of two of at least 1024.");
        Length = length;
        _rows = 1 << (BitOperations.Log2((uint)length) / 2);
        _columns = length / _rows;
        _twiddleRe = new float[length];
        _twiddleIm = new float[length];
        for (int k = 0; k < _rows; k++)
        {
            for (int n = 0; n < _columns; n++)
            {
                (double sine, double cosine) = Math.SinCos(-2 * Math.PI * ((long)k * n % length) / length);
                _twiddleRe[k * _columns + n] = (float)cosine;
                _twiddleIm[k * _columns + n] = (float)sine;
            }
        }
        _rowRoots = Roots(_rows);
        _columnRoots = Roots(_columns);
    }

    /// <summary>Number of points.</summary>
    public int Length { get; }

    /// <summary>Working memory for one transform at a time; each thread brings its own.</summary>
    public float[] CreateScratch() => new float[2 * Length + 4 * _columns * Vector<float>.Count];

    /// <summary>X[k] = Σ x[n]·exp(−2πj·k·n/N), in place. No scaling.</summary>
    /// <param name="re">Real parts, N values.</param>
    /// <param name="im">Imaginary parts, N values.</param>
    /// <param name="scratch">From <see cref="CreateScratch"/>.</param>
    public void Forward(Span<float> re, Span<float> im, float[] scratch)
    {
        Span<float> transposedRe = scratch.AsSpan(0, Length);
        Span<float> transposedIm = scratch.AsSpan(Length, Length);
        Span<Vector<float>> panel = MemoryMarshal.Cast<float, Vector<float>>(scratch.AsSpan(2 * Length));
        int lanes = Vector<float>.Count;

        for (int c = 0; c < _columns; c += lanes)
        {
            Panel p = Transform(re, im, _rows, _columns, c, _rowRoots, panel);
            for (int k = 0; k < _rows; k++)
            {
                Vector<float> wr = new(_twiddleRe.AsSpan(k * _columns + c)), wi = new(_twiddleIm.AsSpan(k * _columns + c));
                Vector<float> a = p.Re[k], b = p.Im[k];
                p.Re[k] = a * wr - b * wi;
                p.Im[k] = a * wi + b * wr;
            }
            Transpose(MemoryMarshal.Cast<Vector<float>, float>(p.Re), transposedRe.Slice(c * _rows, lanes * _rows));
            Transpose(MemoryMarshal.Cast<Vector<float>, float>(p.Im), transposedIm.Slice(c * _rows, lanes * _rows));
        }
        for (int k = 0; k < _rows; k += lanes)
        {
            Panel p = Transform(transposedRe, transposedIm, _columns, _rows, k, _columnRoots, panel);
            for (int n = 0; n < _columns; n++)
            {
                p.Re[n].CopyTo(re.Slice(n * _rows + k));
                p.Im[n].CopyTo(im.Slice(n * _rows + k));
            }
        }
    }

    /// <summary>x[n] = Σ X[k]·exp(+2πj·k·n/N), in place. No scaling: forward and inverse together multiply by N.</summary>
    /// <inheritdoc cref="Forward"/>
    public void Inverse(Span<float> re, Span<float> im, float[] scratch) => Forward(im, re, scratch);

    private void Transpose(ReadOnlySpan<float> panel, Span<float> destination)
    {
        int lanes = Vector<float>.Count;
        for (int lane = 0; lane < lanes; lane++)
        {
            Span<float> row = destination.Slice(lane * _rows, _rows);
            for (int k = 0; k < row.Length; k++)
                row[k] = panel[k * lanes + lane];
        }
    }

    private readonly ref struct Panel(Span<Vector<float>> re, Span<Vector<float>> im)
    {
        public Span<Vector<float>> Re { get; } = re;
        public Span<Vector<float>> Im { get; } = im;
    }

    /// <summary>Transforms the columns that start at <paramref name="first"/> of a matrix of <paramref name="count"/> rows.</summary>
    private static Panel Transform(
        ReadOnlySpan<float> re, ReadOnlySpan<float> im, int count, int stride, int first, float[] roots, Span<Vector<float>> memory)
    {
        Span<Vector<float>> xr = memory.Slice(0, count), xi = memory.Slice(count, count);
        Span<Vector<float>> yr = memory.Slice(2 * count, count), yi = memory.Slice(3 * count, count);
        for (int r = 0; r < count; r++)
        {
            xr[r] = new Vector<float>(re.Slice(r * stride + first));
            xi[r] = new Vector<float>(im.Slice(r * stride + first));
        }
        int n = count, s = 1;
        for (; n >= 4; n /= 4, s *= 4)
        {
            Radix4(n, s, xr, xi, yr, yi, roots, count);
            Span<Vector<float>> t = xr; xr = yr; yr = t;
            t = xi; xi = yi; yi = t;
        }
        if (n == 2)
        {
            for (int q = 0; q < s; q++)
            {
                (yr[q], yr[q + s]) = (xr[q] + xr[q + s], xr[q] - xr[q + s]);
                (yi[q], yi[q + s]) = (xi[q] + xi[q + s], xi[q] - xi[q + s]);
            }
            return new Panel(yr, yi);
        }
        return new Panel(xr, xi);
    }

    private static void Radix4(
        int n, int s, Span<Vector<float>> xr, Span<Vector<float>> xi, Span<Vector<float>> yr, Span<Vector<float>> yi, float[] roots, int count)
    {
        int quarter = n / 4;
        for (int p = 0; p < quarter; p++)
        {
            int root = p * (count / n);
            float w1r = roots[2 * root], w1i = roots[2 * root + 1];
            float w2r = roots[4 * root], w2i = roots[4 * root + 1];
            float w3r = roots[6 * root], w3i = roots[6 * root + 1];
            for (int q = 0; q < s; q++)
            {
                int i0 = q + s * p, i1 = i0 + s * quarter, i2 = i1 + s * quarter, i3 = i2 + s * quarter;
                Vector<float> acr = xr[i0] + xr[i2], aci = xi[i0] + xi[i2];
                Vector<float> dcr = xr[i0] - xr[i2], dci = xi[i0] - xi[i2];
                Vector<float> bdr = xr[i1] + xr[i3], bdi = xi[i1] + xi[i3];
                // j·(b − d)
                Vector<float> jr = xi[i3] - xi[i1], ji = xr[i1] - xr[i3];
                int o = q + s * 4 * p;
                yr[o] = acr + bdr;
                yi[o] = aci + bdi;
                Vector<float> r = dcr - jr, i = dci - ji;
                yr[o + s] = r * w1r - i * w1i;
                yi[o + s] = r * w1i + i * w1r;
                r = acr - bdr;
                i = aci - bdi;
                yr[o + 2 * s] = r * w2r - i * w2i;
                yi[o + 2 * s] = r * w2i + i * w2r;
                r = dcr + jr;
                i = dci + ji;
                yr[o + 3 * s] = r * w3r - i * w3i;
                yi[o + 3 * s] = r * w3i + i * w3r;
            }
        }
    }

    /// <summary>exp(−2πj·k/n) for k below 3n/4, real and imaginary parts in turn.</summary>
    private static float[] Roots(int n)
    {
        var roots = new float[2 * n];
        for (int k = 0; k < n; k++)
        {
            (double sine, double cosine) = Math.SinCos(-2 * Math.PI * k / n);
            roots[2 * k] = (float)cosine;
            roots[2 * k + 1] = (float)sine;
        }
        return roots;
    }
}
