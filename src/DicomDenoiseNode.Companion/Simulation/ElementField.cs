// The one-way fields of all elements at a handful of scatterers, and the two matrix products of the exact model.
using System.Numerics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>G_f for a block of scatterers, kept in the cache while the frequency advances through a band.</summary>
/// <remarks>Arrays are [element, scatterer]; scatterers lie in the lanes of vectors.</remarks>
internal sealed class ElementField
{
    /// <summary>Scatterers at a time: the fields of 128 elements at them stay in a second-level cache of 1 MB.</summary>
    public const int Scatterers = 128;

    /// <summary>Elements and transmissions whose sums are held in registers together.</summary>
    public const int TileElements = 4, TileAngles = 2;

    private readonly Setup _setup;
    private readonly int _parts;
    private readonly double _step;
    private readonly double _start;
    private readonly double _origin;
    private readonly ElevationTable? _elevation;
    private readonly float[] _x = new float[Scatterers];
    private readonly float[] _z = new float[Scatterers];
    private readonly float[] _amplitude = new float[Scatterers];
    private readonly Vector<float>[] _fieldRe, _fieldIm;
    private readonly Vector<float>[][] _partRe, _partIm, _turnRe, _turnIm;
    private Vector<float>[] _waveRe = [], _waveIm = [];
    private readonly int _vectors = Scatterers / Vector<float>.Count;

    /// <param name="setup">The acquisition.</param>
    /// <param name="window">Its time window: echoes are counted from its start, half of it on each way.</param>
    /// <param name="frequency">First frequency of the band in hertz.</param>
    /// <param name="bins">Number of frequencies in the band.</param>
    /// <param name="elements">Number of elements, padded.</param>
    public ElementField(Setup setup, TimeWindow window, double frequency, int bins, int elements)
    {
        _setup = setup;
        _parts = (int)Math.Ceiling(setup.Probe.Width / setup.Probe.ShortestWavelength(setup.SoundSpeed));
        _start = frequency;
        _step = window.FrequencyStep;
        _origin = window.Start / 2;
        _elevation = setup.Elevation ? new ElevationTable(setup, frequency, window.FrequencyStep, bins) : null;
        int count = elements * _vectors;
        _fieldRe = new Vector<float>[count];
        _fieldIm = new Vector<float>[count];
        Vector<float>[][] New() => [.. Enumerable.Range(0, _parts).Select(_ => new Vector<float>[count])];
        (_partRe, _partIm, _turnRe, _turnIm) = (New(), New(), New(), New());
    }

    /// <summary>Takes the block of scatterers that starts at <paramref name="first"/> and computes the fields at the band's first frequency.</summary>
    public void Place(Scatterers scatterers, int first)
    {
        int count = Math.Min(Scatterers, scatterers.Count - first);
        Array.Clear(_x);
        Array.Fill(_z, 1f);
        Array.Clear(_amplitude);
        scatterers.X.AsSpan(first, count).CopyTo(_x);
        scatterers.Z.AsSpan(first, count).CopyTo(_z);
        scatterers.Amplitude.AsSpan(first, count).CopyTo(_amplitude);
        for (int e = 0; e < _setup.Probe.Elements; e++)
        {
            for (int v = 0; v < _vectors; v++)
                PlaceElement(e, v);
        }
        SumParts();
    }

    /// <summary>B[m, s] = a[s] Σ_e G[e, s]·A[e, m]: the waves at the scatterers.</summary>
    /// <param name="steering">A, shape [element, transmission], real and imaginary parts in turn.</param>
    /// <param name="angles">Number of transmissions, padded to whole tiles.</param>
    public void Insonify(float[] steering, int angles)
    {
        if (_waveRe.Length != angles * _vectors)
            (_waveRe, _waveIm) = (new Vector<float>[angles * _vectors], new Vector<float>[angles * _vectors]);
        for (int v = 0; v < _vectors; v += 2)
        {
            Vector<float> a0 = new(_amplitude, v * Vector<float>.Count), a1 = new(_amplitude, (v + 1) * Vector<float>.Count);
            for (int m = 0; m < angles; m += TileAngles)
            {
                Vector<float> r00 = default, i00 = default, r01 = default, i01 = default;
                Vector<float> r10 = default, i10 = default, r11 = default, i11 = default;
                for (int e = 0; e < _setup.Probe.Elements; e++)
                {
                    Vector<float> g0r = _fieldRe[e * _vectors + v], g0i = _fieldIm[e * _vectors + v];
                    Vector<float> g1r = _fieldRe[e * _vectors + v + 1], g1i = _fieldIm[e * _vectors + v + 1];
                    int at = 2 * (e * angles + m);
                    Vector<float> c = new(steering[at]), s = new(steering[at + 1]);
                    r00 = Vector.FusedMultiplyAdd(g0r, c, Vector.FusedMultiplyAdd(-g0i, s, r00));
                    i00 = Vector.FusedMultiplyAdd(g0r, s, Vector.FusedMultiplyAdd(g0i, c, i00));
                    r10 = Vector.FusedMultiplyAdd(g1r, c, Vector.FusedMultiplyAdd(-g1i, s, r10));
                    i10 = Vector.FusedMultiplyAdd(g1r, s, Vector.FusedMultiplyAdd(g1i, c, i10));
                    c = new Vector<float>(steering[at + 2]);
                    s = new Vector<float>(steering[at + 3]);
                    r01 = Vector.FusedMultiplyAdd(g0r, c, Vector.FusedMultiplyAdd(-g0i, s, r01));
                    i01 = Vector.FusedMultiplyAdd(g0r, s, Vector.FusedMultiplyAdd(g0i, c, i01));
                    r11 = Vector.FusedMultiplyAdd(g1r, c, Vector.FusedMultiplyAdd(-g1i, s, r11));
                    i11 = Vector.FusedMultiplyAdd(g1r, s, Vector.FusedMultiplyAdd(g1i, c, i11));
                }
                int w = m * _vectors + v;
                (_waveRe[w], _waveIm[w]) = (r00 * a0, i00 * a0);
                (_waveRe[w + 1], _waveIm[w + 1]) = (r10 * a1, i10 * a1);
                w += _vectors;
                (_waveRe[w], _waveIm[w]) = (r01 * a0, i01 * a0);
                (_waveRe[w + 1], _waveIm[w + 1]) = (r11 * a1, i11 * a1);
            }
        }
    }

    /// <summary>S[e, m] += Σ_s G[e, s]·B[m, s]: the echoes at the elements.</summary>
    public void Collect(BandSums sums, int bin)
    {
        for (int e = 0; e < sums.Elements; e += TileElements)
        {
            for (int m = 0; m < sums.Angles; m += TileAngles)
                CollectTile(sums, bin, e, m);
        }
    }

    /// <summary>Turns every field on to the next frequency.</summary>
    public void Advance()
    {
        for (int p = 0; p < _parts; p++)
        {
            Vector<float>[] re = _partRe[p], im = _partIm[p], turnRe = _turnRe[p], turnIm = _turnIm[p];
            for (int i = 0; i < re.Length; i++)
                (re[i], im[i]) = (re[i] * turnRe[i] - im[i] * turnIm[i], re[i] * turnIm[i] + im[i] * turnRe[i]);
        }
        SumParts();
    }

    private void CollectTile(BandSums sums, int bin, int e, int m)
    {
        Vector<float> r00 = default, i00 = default, r01 = default, i01 = default, r10 = default, i10 = default, r11 = default, i11 = default;
        Vector<float> r20 = default, i20 = default, r21 = default, i21 = default, r30 = default, i30 = default, r31 = default, i31 = default;
        ReadOnlySpan<Vector<float>> b0r = _waveRe.AsSpan(m * _vectors, _vectors), b0i = _waveIm.AsSpan(m * _vectors, _vectors);
        ReadOnlySpan<Vector<float>> b1r = _waveRe.AsSpan((m + 1) * _vectors, _vectors), b1i = _waveIm.AsSpan((m + 1) * _vectors, _vectors);
        for (int v = 0; v < b0r.Length; v++)
        {
            int at = e * _vectors + v;
            Vector<float> br = b0r[v], bi = b0i[v], cr = b1r[v], ci = b1i[v];
            Add(_fieldRe[at], _fieldIm[at], br, bi, cr, ci, ref r00, ref i00, ref r01, ref i01);
            at += _vectors;
            Add(_fieldRe[at], _fieldIm[at], br, bi, cr, ci, ref r10, ref i10, ref r11, ref i11);
            at += _vectors;
            Add(_fieldRe[at], _fieldIm[at], br, bi, cr, ci, ref r20, ref i20, ref r21, ref i21);
            at += _vectors;
            Add(_fieldRe[at], _fieldIm[at], br, bi, cr, ci, ref r30, ref i30, ref r31, ref i31);
        }
        Store(sums, sums.Index(bin, e, m), r00, i00, r01, i01);
        Store(sums, sums.Index(bin, e + 1, m), r10, i10, r11, i11);
        Store(sums, sums.Index(bin, e + 2, m), r20, i20, r21, i21);
        Store(sums, sums.Index(bin, e + 3, m), r30, i30, r31, i31);
    }

    private static void Add(
        Vector<float> gr, Vector<float> gi, Vector<float> br, Vector<float> bi, Vector<float> cr, Vector<float> ci,
        ref Vector<float> r0, ref Vector<float> i0, ref Vector<float> r1, ref Vector<float> i1)
    {
        r0 = Vector.FusedMultiplyAdd(gr, br, Vector.FusedMultiplyAdd(-gi, bi, r0));
        i0 = Vector.FusedMultiplyAdd(gr, bi, Vector.FusedMultiplyAdd(gi, br, i0));
        r1 = Vector.FusedMultiplyAdd(gr, cr, Vector.FusedMultiplyAdd(-gi, ci, r1));
        i1 = Vector.FusedMultiplyAdd(gr, ci, Vector.FusedMultiplyAdd(gi, cr, i1));
    }

    private static void Store(BandSums sums, int at, Vector<float> r0, Vector<float> i0, Vector<float> r1, Vector<float> i1)
    {
        sums.Re[at] += Vector.Sum(r0);
        sums.Im[at] += Vector.Sum(i0);
        sums.Re[at + 1] += Vector.Sum(r1);
        sums.Im[at + 1] += Vector.Sum(i1);
    }

    private void SumParts()
    {
        Array.Copy(_partRe[0], _fieldRe, _fieldRe.Length);
        Array.Copy(_partIm[0], _fieldIm, _fieldIm.Length);
        for (int p = 1; p < _parts; p++)
        {
            for (int i = 0; i < _fieldRe.Length; i++)
            {
                _fieldRe[i] += _partRe[p][i];
                _fieldIm[i] += _partIm[p][i];
            }
        }
    }

    private void PlaceElement(int element, int v)
    {
        double c = _setup.SoundSpeed, centre = _setup.Probe.CentreFrequency, width = _setup.Probe.Width / _parts;
        double alpha = Setup.NepersPerMetreHertz(_setup.AttenuationDecibelsPerCentimetreMegahertz);
        Vector<float> x = new(_x, v * Vector<float>.Count), z = new(_z, v * Vector<float>.Count);
        var nearest = new Vector<float>((float)(c / centre / 2));
        double k = Math.PI * centre * width / c;
        int at = element * _vectors + v;
        for (int p = 0; p < _parts; p++)
        {
            double offset = (p - (_parts - 1) / 2.0) * width;
            Vector<float> dx = x - new Vector<float>((float)(_setup.Probe.ElementX(element) + offset));
            Vector<float> r = Vector.SquareRoot(dx * dx + z * z), sine = dx / r, spread = Vector.Max(r, nearest);
            Vector<float> gain = ElementDirectivity.Sinc(new Vector<float>((float)(k * k)) * sine * sine) * (z / r)
                / (_setup.Elevation ? spread : Vector.SquareRoot(spread)) / new Vector<float>(_parts);
            Vector<float> time = r * new Vector<float>((float)(1 / c)) - new Vector<float>((float)_origin);
            Vector<float> loss = Vector.Exp(r * new Vector<float>((float)(-alpha * _start)));
            Vector<float> lossStep = Vector.Exp(r * new Vector<float>((float)(-alpha * _step)));
            (Vector<float> s, Vector<float> t) = Turn(time * new Vector<float>((float)-_start));
            (_partRe[p][at], _partIm[p][at]) = (gain * loss * t, gain * loss * s);
            (s, t) = Turn(time * new Vector<float>((float)-_step));
            (_turnRe[p][at], _turnIm[p][at]) = (lossStep * t, lossStep * s);
            _elevation?.Apply(r, ref _partRe[p][at], ref _partIm[p][at], ref _turnRe[p][at], ref _turnIm[p][at]);
        }
    }

    /// <summary>Sine and cosine of 2π·cycles; whole cycles are taken off before single precision loses the rest.</summary>
    private static (Vector<float> Sine, Vector<float> Cosine) Turn(Vector<float> cycles) =>
        Vector.SinCos((cycles - Vector.Round(cycles)) * new Vector<float>(2 * MathF.PI));
}
