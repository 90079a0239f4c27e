// The inner loops of convolution: tiles of pixels by channels held in vector registers.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>Register tiles of the blocked matrix products behind convolution.</summary>
/// <remarks>
/// All data are channels-last. A tile keeps its sums in registers over the whole reduction, so each is stored once:
/// 8 pixels by 32 channels (16 sums of 16 lanes) with 512-bit vectors, 4 pixels by 16 channels with 256-bit ones.
/// </remarks>
internal static unsafe class ConvolutionTiles
{
    internal const int Pixels = 8;
    internal const int Channels = 32;
    internal const int HalfChannels = 16;

    /// <summary>dst[8][32] = bias[32] + Σ over rows of Σₖ src[row][pixel·step + k] · weights[row·length + k][32].</summary>
    /// <param name="source">First pixel of the tile in the padded picture.</param>
    /// <param name="step">Floats from one pixel to the next.</param>
    /// <param name="rowStep">Floats from one kernel row to the next in <paramref name="source"/>.</param>
    /// <param name="weights">[rows · length, 32], rows of the kernel in order.</param>
    /// <param name="bias">32 floats.</param>
    /// <param name="rows">Kernel rows.</param>
    /// <param name="length">Kernel columns times channels: contiguous in <paramref name="source"/>.</param>
    /// <param name="target">First of 8 pixels.</param>
    /// <param name="targetStep">Floats from one pixel of the target to the next.</param>
    internal static void Product32(float* source, int step, long rowStep, float* weights, float* bias, int rows, int length, float* target, int targetStep)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Product32Wide(source, step, rowStep, weights, bias, rows, length, target, targetStep);
            return;
        }
        for (int p = 0; p < Pixels; p += 4)
            for (int c = 0; c < Channels; c += 16)
                Product16Narrow(source + (p * step), step, rowStep, weights + c, Channels, bias + c, rows, length, target + (p * targetStep) + c, targetStep);
    }

    /// <summary>The same for 16 channels: weights [rows · length, 16].</summary>
    internal static void Product16(float* source, int step, long rowStep, float* weights, float* bias, int rows, int length, float* target, int targetStep)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Product16Wide(source, step, rowStep, weights, bias, rows, length, target, targetStep);
            return;
        }
        for (int p = 0; p < Pixels; p += 4)
            Product16Narrow(source + (p * step), step, rowStep, weights, HalfChannels, bias, rows, length, target + (p * targetStep), targetStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product32Wide(float* source, int step, long rowStep, float* weights, float* bias, int rows, int length, float* target, int targetStep)
    {
        var b0 = Vector512.Load(bias);
        var b1 = Vector512.Load(bias + 16);
        Vector512<float> a0 = b0, a1 = b0, a2 = b0, a3 = b0, a4 = b0, a5 = b0, a6 = b0, a7 = b0;
        Vector512<float> c0 = b1, c1 = b1, c2 = b1, c3 = b1, c4 = b1, c5 = b1, c6 = b1, c7 = b1;
        float* w = weights;
        for (int row = 0; row < rows; row++)
        {
            float* s0 = source + (row * rowStep);
            float* s1 = s0 + step;
            float* s2 = s1 + step;
            float* s3 = s2 + step;
            float* s4 = s3 + step;
            float* s5 = s4 + step;
            float* s6 = s5 + step;
            float* s7 = s6 + step;
            for (nint k = 0; k < length; k++)
            {
                var u = Vector512.Load(w);
                var v = Vector512.Load(w + 16);
                w += 32;
                var x = Vector512.Create(s0[k]);
                a0 = Vector512.FusedMultiplyAdd(x, u, a0);
                c0 = Vector512.FusedMultiplyAdd(x, v, c0);
                x = Vector512.Create(s1[k]);
                a1 = Vector512.FusedMultiplyAdd(x, u, a1);
                c1 = Vector512.FusedMultiplyAdd(x, v, c1);
                x = Vector512.Create(s2[k]);
                a2 = Vector512.FusedMultiplyAdd(x, u, a2);
                c2 = Vector512.FusedMultiplyAdd(x, v, c2);
                x = Vector512.Create(s3[k]);
                a3 = Vector512.FusedMultiplyAdd(x, u, a3);
                c3 = Vector512.FusedMultiplyAdd(x, v, c3);
                x = Vector512.Create(s4[k]);
                a4 = Vector512.FusedMultiplyAdd(x, u, a4);
                c4 = Vector512.FusedMultiplyAdd(x, v, c4);
                x = Vector512.Create(s5[k]);
                a5 = Vector512.FusedMultiplyAdd(x, u, a5);
                c5 = Vector512.FusedMultiplyAdd(x, v, c5);
                x = Vector512.Create(s6[k]);
                a6 = Vector512.FusedMultiplyAdd(x, u, a6);
                c6 = Vector512.FusedMultiplyAdd(x, v, c6);
                x = Vector512.Create(s7[k]);
                a7 = Vector512.FusedMultiplyAdd(x, u, a7);
                c7 = Vector512.FusedMultiplyAdd(x, v, c7);
            }
        }
        float* t = target;
        a0.Store(t);
        c0.Store(t + 16);
        t += targetStep;
        a1.Store(t);
        c1.Store(t + 16);
        t += targetStep;
        a2.Store(t);
        c2.Store(t + 16);
        t += targetStep;
        a3.Store(t);
        c3.Store(t + 16);
        t += targetStep;
        a4.Store(t);
        c4.Store(t + 16);
        t += targetStep;
        a5.Store(t);
        c5.Store(t + 16);
        t += targetStep;
        a6.Store(t);
        c6.Store(t + 16);
        t += targetStep;
        a7.Store(t);
        c7.Store(t + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product16Wide(float* source, int step, long rowStep, float* weights, float* bias, int rows, int length, float* target, int targetStep)
    {
        var b = Vector512.Load(bias);
        Vector512<float> a0 = b, a1 = b, a2 = b, a3 = b, a4 = b, a5 = b, a6 = b, a7 = b;
        float* w = weights;
        for (int row = 0; row < rows; row++)
        {
            float* s0 = source + (row * rowStep);
            float* s1 = s0 + step;
            float* s2 = s1 + step;
            float* s3 = s2 + step;
            float* s4 = s3 + step;
            float* s5 = s4 + step;
            float* s6 = s5 + step;
            float* s7 = s6 + step;
            for (nint k = 0; k < length; k++)
            {
                var u = Vector512.Load(w);
                w += 16;
                a0 = Vector512.FusedMultiplyAdd(Vector512.Create(s0[k]), u, a0);
                a1 = Vector512.FusedMultiplyAdd(Vector512.Create(s1[k]), u, a1);
                a2 = Vector512.FusedMultiplyAdd(Vector512.Create(s2[k]), u, a2);
                a3 = Vector512.FusedMultiplyAdd(Vector512.Create(s3[k]), u, a3);
                a4 = Vector512.FusedMultiplyAdd(Vector512.Create(s4[k]), u, a4);
                a5 = Vector512.FusedMultiplyAdd(Vector512.Create(s5[k]), u, a5);
                a6 = Vector512.FusedMultiplyAdd(Vector512.Create(s6[k]), u, a6);
                a7 = Vector512.FusedMultiplyAdd(Vector512.Create(s7[k]), u, a7);
            }
        }
        a0.Store(target);
        a1.Store(target + targetStep);
        a2.Store(target + (2 * targetStep));
        a3.Store(target + (3 * targetStep));
        a4.Store(target + (4 * targetStep));
        a5.Store(target + (5 * targetStep));
        a6.Store(target + (6 * targetStep));
        a7.Store(target + (7 * targetStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product16Narrow(float* source, int step, long rowStep, float* weights, int weightStep, float* bias, int rows, int length, float* target, int targetStep)
    {
        var b0 = Vector256.Load(bias);
        var b1 = Vector256.Load(bias + 8);
        Vector256<float> a0 = b0, a1 = b0, a2 = b0, a3 = b0, c0 = b1, c1 = b1, c2 = b1, c3 = b1;
        float* w = weights;
        for (int row = 0; row < rows; row++)
        {
            float* s0 = source + (row * rowStep);
            float* s1 = s0 + step;
            float* s2 = s1 + step;
            float* s3 = s2 + step;
            for (nint k = 0; k < length; k++)
            {
                var u = Vector256.Load(w);
                var v = Vector256.Load(w + 8);
                w += weightStep;
                var x = Vector256.Create(s0[k]);
                a0 = Vector256.FusedMultiplyAdd(x, u, a0);
                c0 = Vector256.FusedMultiplyAdd(x, v, c0);
                x = Vector256.Create(s1[k]);
                a1 = Vector256.FusedMultiplyAdd(x, u, a1);
                c1 = Vector256.FusedMultiplyAdd(x, v, c1);
                x = Vector256.Create(s2[k]);
                a2 = Vector256.FusedMultiplyAdd(x, u, a2);
                c2 = Vector256.FusedMultiplyAdd(x, v, c2);
                x = Vector256.Create(s3[k]);
                a3 = Vector256.FusedMultiplyAdd(x, u, a3);
                c3 = Vector256.FusedMultiplyAdd(x, v, c3);
            }
        }
        a0.Store(target);
        c0.Store(target + 8);
        target += targetStep;
        a1.Store(target);
        c1.Store(target + 8);
        target += targetStep;
        a2.Store(target);
        c2.Store(target + 8);
        target += targetStep;
        a3.Store(target);
        c3.Store(target + 8);
    }

    /// <summary>sums[8][sumStep] += Σ over rows and pixels of x[8] ⊗ g[32]: the outer products of a weight gradient.</summary>
    /// <param name="x">First of 8 channels of the first pixel.</param>
    /// <param name="xStep">Floats from one pixel of x to the next.</param>
    /// <param name="xRowStep">Floats from one row of x to the next.</param>
    /// <param name="g">First of 32 channels of the first pixel.</param>
    /// <param name="gStep">Floats from one pixel of g to the next.</param>
    /// <param name="gRowStep">Floats from one row of g to the next.</param>
    /// <param name="rows">Rows of pixels.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="sums">[8, sumStep].</param>
    /// <param name="sumStep">Floats from one row of sums to the next.</param>
    internal static void Outer32(float* x, int xStep, long xRowStep, float* g, int gStep, long gRowStep, int rows, int width, float* sums, int sumStep)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Outer32Wide(x, xStep, xRowStep, g, gStep, gRowStep, rows, width, sums, sumStep);
            return;
        }
        for (int r = 0; r < 8; r += 4)
            for (int c = 0; c < Channels; c += 16)
                Outer16Narrow(x + r, xStep, xRowStep, g + c, gStep, gRowStep, rows, width, sums + (r * sumStep) + c, sumStep);
    }

    /// <summary>The same for 16 channels of g.</summary>
    internal static void Outer16(float* x, int xStep, long xRowStep, float* g, int gStep, long gRowStep, int rows, int width, float* sums, int sumStep)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Outer16Wide(x, xStep, xRowStep, g, gStep, gRowStep, rows, width, sums, sumStep);
            return;
        }
        for (int r = 0; r < 8; r += 4)
            Outer16Narrow(x + r, xStep, xRowStep, g, gStep, gRowStep, rows, width, sums + (r * sumStep), sumStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outer32Wide(float* x, int xStep, long xRowStep, float* g, int gStep, long gRowStep, int rows, int width, float* sums, int sumStep)
    {
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        for (int row = 0; row < rows; row++)
        {
            float* s = x + (row * xRowStep);
            float* d = g + (row * gRowStep);
            for (int i = 0; i < width; i++)
            {
                var u = Vector512.Load(d);
                var v = Vector512.Load(d + 16);
                var b = Vector512.Create(s[0]);
                a0 = Vector512.FusedMultiplyAdd(b, u, a0);
                c0 = Vector512.FusedMultiplyAdd(b, v, c0);
                b = Vector512.Create(s[1]);
                a1 = Vector512.FusedMultiplyAdd(b, u, a1);
                c1 = Vector512.FusedMultiplyAdd(b, v, c1);
                b = Vector512.Create(s[2]);
                a2 = Vector512.FusedMultiplyAdd(b, u, a2);
                c2 = Vector512.FusedMultiplyAdd(b, v, c2);
                b = Vector512.Create(s[3]);
                a3 = Vector512.FusedMultiplyAdd(b, u, a3);
                c3 = Vector512.FusedMultiplyAdd(b, v, c3);
                b = Vector512.Create(s[4]);
                a4 = Vector512.FusedMultiplyAdd(b, u, a4);
                c4 = Vector512.FusedMultiplyAdd(b, v, c4);
                b = Vector512.Create(s[5]);
                a5 = Vector512.FusedMultiplyAdd(b, u, a5);
                c5 = Vector512.FusedMultiplyAdd(b, v, c5);
                b = Vector512.Create(s[6]);
                a6 = Vector512.FusedMultiplyAdd(b, u, a6);
                c6 = Vector512.FusedMultiplyAdd(b, v, c6);
                b = Vector512.Create(s[7]);
                a7 = Vector512.FusedMultiplyAdd(b, u, a7);
                c7 = Vector512.FusedMultiplyAdd(b, v, c7);
                s += xStep;
                d += gStep;
            }
        }
        Add(ref sums, sumStep, a0, c0);
        Add(ref sums, sumStep, a1, c1);
        Add(ref sums, sumStep, a2, c2);
        Add(ref sums, sumStep, a3, c3);
        Add(ref sums, sumStep, a4, c4);
        Add(ref sums, sumStep, a5, c5);
        Add(ref sums, sumStep, a6, c6);
        Add(ref sums, sumStep, a7, c7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref float* sums, int step, Vector512<float> a, Vector512<float> c)
    {
        (Vector512.Load(sums) + a).Store(sums);
        (Vector512.Load(sums + 16) + c).Store(sums + 16);
        sums += step;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outer16Wide(float* x, int xStep, long xRowStep, float* g, int gStep, long gRowStep, int rows, int width, float* sums, int sumStep)
    {
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        for (int row = 0; row < rows; row++)
        {
            float* s = x + (row * xRowStep);
            float* d = g + (row * gRowStep);
            for (int i = 0; i < width; i++)
            {
                var u = Vector512.Load(d);
                a0 = Vector512.FusedMultiplyAdd(Vector512.Create(s[0]), u, a0);
                a1 = Vector512.FusedMultiplyAdd(Vector512.Create(s[1]), u, a1);
                a2 = Vector512.FusedMultiplyAdd(Vector512.Create(s[2]), u, a2);
                a3 = Vector512.FusedMultiplyAdd(Vector512.Create(s[3]), u, a3);
                a4 = Vector512.FusedMultiplyAdd(Vector512.Create(s[4]), u, a4);
                a5 = Vector512.FusedMultiplyAdd(Vector512.Create(s[5]), u, a5);
                a6 = Vector512.FusedMultiplyAdd(Vector512.Create(s[6]), u, a6);
                a7 = Vector512.FusedMultiplyAdd(Vector512.Create(s[7]), u, a7);
                s += xStep;
                d += gStep;
            }
        }
        (Vector512.Load(sums) + a0).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a1).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a2).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a3).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a4).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a5).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a6).Store(sums);
        sums += sumStep;
        (Vector512.Load(sums) + a7).Store(sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outer16Narrow(float* x, int xStep, long xRowStep, float* g, int gStep, long gRowStep, int rows, int width, float* sums, int sumStep)
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, c0 = default, c1 = default, c2 = default, c3 = default;
        for (int row = 0; row < rows; row++)
        {
            float* s = x + (row * xRowStep);
            float* d = g + (row * gRowStep);
            for (int i = 0; i < width; i++)
            {
                var u = Vector256.Load(d);
                var v = Vector256.Load(d + 8);
                var b = Vector256.Create(s[0]);
                a0 = Vector256.FusedMultiplyAdd(b, u, a0);
                c0 = Vector256.FusedMultiplyAdd(b, v, c0);
                b = Vector256.Create(s[1]);
                a1 = Vector256.FusedMultiplyAdd(b, u, a1);
                c1 = Vector256.FusedMultiplyAdd(b, v, c1);
                b = Vector256.Create(s[2]);
                a2 = Vector256.FusedMultiplyAdd(b, u, a2);
                c2 = Vector256.FusedMultiplyAdd(b, v, c2);
                b = Vector256.Create(s[3]);
                a3 = Vector256.FusedMultiplyAdd(b, u, a3);
                c3 = Vector256.FusedMultiplyAdd(b, v, c3);
                s += xStep;
                d += gStep;
            }
        }
        (Vector256.Load(sums) + a0).Store(sums);
        (Vector256.Load(sums + 8) + c0).Store(sums + 8);
        sums += sumStep;
        (Vector256.Load(sums) + a1).Store(sums);
        (Vector256.Load(sums + 8) + c1).Store(sums + 8);
        sums += sumStep;
        (Vector256.Load(sums) + a2).Store(sums);
        (Vector256.Load(sums + 8) + c2).Store(sums + 8);
        sums += sumStep;
        (Vector256.Load(sums) + a3).Store(sums);
        (Vector256.Load(sums + 8) + c3).Store(sums + 8);
    }
}
