// The innermost loops of a 3x3 convolution: a few neighbouring pixels by a block of output channels, in registers.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DicomDenoiseNode.Denoising;

/// <summary>Micro-kernels over channels-last rows. Pixel x of a source row starts at x · inputs; weights are packed [3 · 3 · inputs, block].</summary>
/// <remarks>
/// Six pixels by as many output vectors as leave room in the register file: four of 512 bits (24 of 32 registers), two of 256 or 128 bits (12 of 16).
/// Each weight is loaded once for six pixels, each source value once for a block of outputs.
/// </remarks>
internal static unsafe class ConvolutionTile
{
    /// <summary>Pixels a tile covers.</summary>
    public const int Pixels = 6;

    /// <summary>Six pixels by 64 outputs, with ReLU.</summary>
    /// <param name="above">Source rows, each at the pixel left of the first output pixel.</param>
    /// <param name="at">See <paramref name="above"/>.</param>
    /// <param name="below">See <paramref name="above"/>.</param>
    /// <param name="inputs">Input channels.</param>
    /// <param name="weights">Shape [9 · inputs, 64].</param>
    /// <param name="bias">Shape [64].</param>
    /// <param name="target">First output pixel.</param>
    /// <param name="outputs">Output channels of the target row: the distance of its pixels.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide512(float* above, float* at, float* below, int inputs, float* weights, float* bias, float* target, int outputs)
    {
        Vector512<float> a0 = Vector512.Load(bias), a1 = Vector512.Load(bias + 16), a2 = Vector512.Load(bias + 32), a3 = Vector512.Load(bias + 48);
        Vector512<float> b0 = a0, b1 = a1, b2 = a2, b3 = a3, c0 = a0, c1 = a1, c2 = a2, c3 = a3;
        Vector512<float> d0 = a0, d1 = a1, d2 = a2, d3 = a3, e0 = a0, e1 = a1, e2 = a2, e3 = a3, f0 = a0, f1 = a1, f2 = a2, f3 = a3;
        for (int row = 0; row < 3; row++)
        {
            float* s = row == 0 ? above : row == 1 ? at : below;
            for (float* end = s + 3 * inputs; s < end; s++)
            {
                Vector512<float> w0 = Vector512.Load(weights), w1 = Vector512.Load(weights + 16), w2 = Vector512.Load(weights + 32), w3 = Vector512.Load(weights + 48);
                weights += 64;
                Vector512<float> v = Vector512.Create(*s);
                a0 = Fma(v, w0, a0); a1 = Fma(v, w1, a1); a2 = Fma(v, w2, a2); a3 = Fma(v, w3, a3);
                v = Vector512.Create(s[inputs]);
                b0 = Fma(v, w0, b0); b1 = Fma(v, w1, b1); b2 = Fma(v, w2, b2); b3 = Fma(v, w3, b3);
                v = Vector512.Create(s[2 * inputs]);
                c0 = Fma(v, w0, c0); c1 = Fma(v, w1, c1); c2 = Fma(v, w2, c2); c3 = Fma(v, w3, c3);
                v = Vector512.Create(s[3 * inputs]);
                d0 = Fma(v, w0, d0); d1 = Fma(v, w1, d1); d2 = Fma(v, w2, d2); d3 = Fma(v, w3, d3);
                v = Vector512.Create(s[4 * inputs]);
                e0 = Fma(v, w0, e0); e1 = Fma(v, w1, e1); e2 = Fma(v, w2, e2); e3 = Fma(v, w3, e3);
                v = Vector512.Create(s[5 * inputs]);
                f0 = Fma(v, w0, f0); f1 = Fma(v, w1, f1); f2 = Fma(v, w2, f2); f3 = Fma(v, w3, f3);
            }
        }
        Put(target, a0, a1, a2, a3);
        Put(target + outputs, b0, b1, b2, b3);
        Put(target + 2 * outputs, c0, c1, c2, c3);
        Put(target + 3 * outputs, d0, d1, d2, d3);
        Put(target + 4 * outputs, e0, e1, e2, e3);
        Put(target + 5 * outputs, f0, f1, f2, f3);
    }

    /// <summary>Six pixels by 16 outputs, with ReLU; parameters as in <see cref="Wide512"/> for one block of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide256(float* above, float* at, float* below, int inputs, float* weights, float* bias, float* target, int outputs)
    {
        Vector256<float> a0 = Vector256.Load(bias), a1 = Vector256.Load(bias + 8);
        Vector256<float> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1;
        for (int row = 0; row < 3; row++)
        {
            float* s = row == 0 ? above : row == 1 ? at : below;
            for (float* end = s + 3 * inputs; s < end; s++)
            {
                Vector256<float> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + 8);
                weights += 16;
                Vector256<float> v = Vector256.Create(*s);
                a0 = Fma(v, w0, a0); a1 = Fma(v, w1, a1);
                v = Vector256.Create(s[inputs]);
                b0 = Fma(v, w0, b0); b1 = Fma(v, w1, b1);
                v = Vector256.Create(s[2 * inputs]);
                c0 = Fma(v, w0, c0); c1 = Fma(v, w1, c1);
                v = Vector256.Create(s[3 * inputs]);
                d0 = Fma(v, w0, d0); d1 = Fma(v, w1, d1);
                v = Vector256.Create(s[4 * inputs]);
                e0 = Fma(v, w0, e0); e1 = Fma(v, w1, e1);
                v = Vector256.Create(s[5 * inputs]);
                f0 = Fma(v, w0, f0); f1 = Fma(v, w1, f1);
            }
        }
        Put(target, a0, a1);
        Put(target + outputs, b0, b1);
        Put(target + 2 * outputs, c0, c1);
        Put(target + 3 * outputs, d0, d1);
        Put(target + 4 * outputs, e0, e1);
        Put(target + 5 * outputs, f0, f1);
    }

    /// <summary>Six pixels by 8 outputs, with ReLU; parameters as in <see cref="Wide512"/> for one block of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide128(float* above, float* at, float* below, int inputs, float* weights, float* bias, float* target, int outputs)
    {
        Vector128<float> a0 = Vector128.Load(bias), a1 = Vector128.Load(bias + 4);
        Vector128<float> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1;
        for (int row = 0; row < 3; row++)
        {
            float* s = row == 0 ? above : row == 1 ? at : below;
            for (float* end = s + 3 * inputs; s < end; s++)
            {
                Vector128<float> w0 = Vector128.Load(weights), w1 = Vector128.Load(weights + 4);
                weights += 8;
                Vector128<float> v = Vector128.Create(*s);
                a0 = Fma(v, w0, a0); a1 = Fma(v, w1, a1);
                v = Vector128.Create(s[inputs]);
                b0 = Fma(v, w0, b0); b1 = Fma(v, w1, b1);
                v = Vector128.Create(s[2 * inputs]);
                c0 = Fma(v, w0, c0); c1 = Fma(v, w1, c1);
                v = Vector128.Create(s[3 * inputs]);
                d0 = Fma(v, w0, d0); d1 = Fma(v, w1, d1);
                v = Vector128.Create(s[4 * inputs]);
                e0 = Fma(v, w0, e0); e1 = Fma(v, w1, e1);
                v = Vector128.Create(s[5 * inputs]);
                f0 = Fma(v, w0, f0); f1 = Fma(v, w1, f1);
            }
        }
        Put(target, a0, a1);
        Put(target + outputs, b0, b1);
        Put(target + 2 * outputs, c0, c1);
        Put(target + 3 * outputs, d0, d1);
        Put(target + 4 * outputs, e0, e1);
        Put(target + 5 * outputs, f0, f1);
    }

    /// <summary>Six pixels by four outputs without ReLU, for the last layer: one 128-bit vector a pixel on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Last(float* above, float* at, float* below, int inputs, float* weights, float* bias, float* target)
    {
        Vector128<float> a = Vector128.Load(bias), b = a, c = a, d = a, e = a, f = a;
        for (int row = 0; row < 3; row++)
        {
            float* s = row == 0 ? above : row == 1 ? at : below;
            for (float* end = s + 3 * inputs; s < end; s++)
            {
                Vector128<float> w = Vector128.Load(weights);
                weights += 4;
                a = Fma(Vector128.Create(*s), w, a);
                b = Fma(Vector128.Create(s[inputs]), w, b);
                c = Fma(Vector128.Create(s[2 * inputs]), w, c);
                d = Fma(Vector128.Create(s[3 * inputs]), w, d);
                e = Fma(Vector128.Create(s[4 * inputs]), w, e);
                f = Fma(Vector128.Create(s[5 * inputs]), w, f);
            }
        }
        a.Store(target);
        b.Store(target + 4);
        c.Store(target + 8);
        d.Store(target + 12);
        e.Store(target + 16);
        f.Store(target + 20);
    }

    // One rounding where the machine has a fused multiply-add, two where it has not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fma(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Fma(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* target, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        Vector512.Max(v0, Vector512<float>.Zero).Store(target);
        Vector512.Max(v1, Vector512<float>.Zero).Store(target + 16);
        Vector512.Max(v2, Vector512<float>.Zero).Store(target + 32);
        Vector512.Max(v3, Vector512<float>.Zero).Store(target + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* target, Vector256<float> v0, Vector256<float> v1)
    {
        Vector256.Max(v0, Vector256<float>.Zero).Store(target);
        Vector256.Max(v1, Vector256<float>.Zero).Store(target + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(float* target, Vector128<float> v0, Vector128<float> v1)
    {
        Vector128.Max(v0, Vector128<float>.Zero).Store(target);
        Vector128.Max(v1, Vector128<float>.Zero).Store(target + 4);
    }
}
