// A 3x3 convolution with zero padding 1 by Winograd's F(4x4, 3x3), forward and both gradients: a quarter of the multiplications.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp.Memory;
using V = System.Runtime.Intrinsics.Vector512<float>;

namespace TorchSharp.Kernels;

/// <summary>Winograd F(4x4, 3x3) over channels-last activations.</summary>
/// <remarks>
/// An output tile of 4x4 pixels is <c>y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ d B) ] A</c>, d being its 6x6 input tile [1]. Summed over the input channels,
/// the elementwise product becomes 36 matrix products of [tiles, in] by [in, out]. The gradients are those of the same expression:
/// the input's is the convolution of the output's with the flipped, transposed filter; the filter's is <c>Gᵀ (Σ_tiles vᵀ · A dy Aᵀ) G</c>.
/// Results do not depend on the thread count: a tile is computed by one thread, and the filter gradient is summed over a fixed
/// number of groups of tiles, in order.
/// [1] Lavin, Gray, Fast Algorithms for Convolutional Neural Networks, CVPR 2016, section 4.
/// </remarks>
internal static unsafe class WinogradConvolution
{
    private const int Channels = 64;             // per vector row: four vectors of sixteen
    private const int Tile = 4, Points = 36;
    private const int Block = 24;                // tiles per matrix product; both operands stay in a 1 MB second-level cache
    private const int Row = Points * Channels + 16; // one tile's transform; the odd end keeps rows off the same cache sets
    private const int GradientBlock = 32;        // tiles per outer product: the sums pass through the cache once a block
    private const int TilesPerGroup = 256;       // tiles per partial sum of the filter gradient

    [ThreadStatic]
    private static nint scratch;

    /// <summary>Whether this kernel serves a convolution: 64 channels in and out, vectors of 512 bits.</summary>
    public static bool Serves(int inputChannels, int outputChannels) =>
        Vector512.IsHardwareAccelerated && inputChannels == Channels && outputChannels == Channels;

    /// <summary>y = x ∗ w, without bias.</summary>
    /// <param name="x">Input, [n, h, w, 64].</param>
    /// <param name="weight">Filters, [64 out, 64 in, 3, 3].</param>
    /// <param name="y">Output, [n, h, w, 64].</param>
    public static void Forward(float* x, float* weight, float* y, int n, int height, int width, int threads)
    {
        using var transformed = new Aligned(Points * Channels * Channels);
        TransformFilter(weight, transformed.Pointer, flipped: false, threads);
        Convolve(x, transformed.Pointer, y, n, height, width, threads);
    }

    /// <summary>The gradient of the input, [n, h, w, 64], from that of the output.</summary>
    public static void BackwardInput(float* gradient, float* weight, float* inputGradient, int n, int height, int width, int threads)
    {
        using var transformed = new Aligned(Points * Channels * Channels);
        TransformFilter(weight, transformed.Pointer, flipped: true, threads);
        Convolve(gradient, transformed.Pointer, inputGradient, n, height, width, threads);
    }

    /// <summary>The gradient of the filters, [64, 64, 3, 3], from the input and the gradient of the output.</summary>
    public static void BackwardWeight(float* x, float* gradient, float* weightGradient, int n, int height, int width, int threads)
    {
        const int size = Points * Channels * Channels;
        int across = (width + Tile - 1) / Tile, down = (height + Tile - 1) / Tile;
        var tiles = n * across * down;
        var groups = (tiles + TilesPerGroup - 1) / TilesPerGroup;
        using var partial = new Aligned((long)groups * size);
        new Span<float>(partial.Pointer, groups * size).Clear();
        var (xs, gs, ps) = ((nint)x, (nint)gradient, (nint)partial.Pointer);
        Run(threads, groups, group =>
        {
            float* v = Scratch(), m = v + GradientBlock * Row, sum = (float*)ps + (long)group * size;
            var end = Math.Min(tiles, (group + 1) * TilesPerGroup);
            for (var first = group * TilesPerGroup; first < end; first += GradientBlock)
            {
                var count = Math.Min(GradientBlock, end - first);
                for (var t = 0; t < count; t++)
                {
                    var (image, ty, tx) = Position(first + t, across, down);
                    TransformInput((float*)xs, image, ty * Tile - 1, tx * Tile - 1, height, width, v + t * Row);
                    TransformGradient((float*)gs, image, ty * Tile, tx * Tile, height, width, m + t * Row);
                }
                for (var point = 0; point < Points; point++)
                {
                    for (var c = 0; c < Channels; c += 4)
                        Outer4(v + point * Channels + c, m + point * Channels, sum + ((long)point * Channels + c) * Channels, count);
                }
            }
        });
        var all = (float*)partial.Pointer;
        Run(threads, Points, point =>
        {
            var total = (float*)ps + (long)point * Channels * Channels;
            for (var group = 1; group < groups; group++)
            {
                var part = total + (long)group * size;
                for (var i = 0; i < Channels * Channels; i += 16) (Vector512.Load(total + i) + Vector512.Load(part + i)).Store(total + i);
            }
        });
        TransformFilterGradient(all, weightGradient, threads);
    }

    private static void Convolve(float* x, float* u, float* y, int n, int height, int width, int threads)
    {
        int across = (width + Tile - 1) / Tile, down = (height + Tile - 1) / Tile;
        var tiles = n * across * down;
        var (xs, us, ys) = ((nint)x, (nint)u, (nint)y);
        Run(threads, (tiles + Block - 1) / Block, block =>
        {
            float* v = Scratch(), m = v + Block * Row;
            var first = block * Block;
            var count = Math.Min(Block, tiles - first);
            for (var t = 0; t < count; t++)
            {
                var (image, ty, tx) = Position(first + t, across, down);
                TransformInput((float*)xs, image, ty * Tile - 1, tx * Tile - 1, height, width, v + t * Row);
            }
            for (var point = 0; point < Points; point++)
            {
                for (var t = 0; t < count; t += 6)
                    Product6(v + t * Row + point * Channels, (float*)us + (long)point * Channels * Channels, m + t * Row + point * Channels);
            }
            for (var t = 0; t < count; t++)
            {
                var (image, ty, tx) = Position(first + t, across, down);
                TransformOutput(m + t * Row, (float*)ys, image, ty * Tile, tx * Tile, height, width);
            }
        });
    }

    private static (int Image, int Y, int X) Position(int tile, int across, int down) =>
        (tile / (across * down), tile / across % down, tile % across);

    /// <summary>Bᵀ d B of the 6x6 tile whose first pixel is (y, x); pixels outside the picture are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformInput(float* x, int image, int y, int left, int height, int width, float* v)
    {
        var picture = x + (long)image * height * width * Channels;
        var inside = y >= 0 && left >= 0 && y + 6 <= height && left + 6 <= width;
        var border = stackalloc float[inside ? 1 : Points * Channels];
        float* source;
        long stride;
        if (inside)
        {
            source = picture + ((long)y * width + left) * Channels;
            stride = (long)width * Channels;
        }
        else
        {
            CopyTile(picture, y, left, 6, height, width, border);
            source = border;
            stride = 6 * Channels;
        }
        var temporary = stackalloc float[Points * 16];
        for (var c = 0; c < Channels; c += 16)
        {
            for (var j = 0; j < 6; j++)
            {
                var p = source + j * Channels + c;
                BTransposed(Vector512.Load(p), Vector512.Load(p + stride), Vector512.Load(p + 2 * stride), Vector512.Load(p + 3 * stride), Vector512.Load(p + 4 * stride), Vector512.Load(p + 5 * stride), temporary + j * 16, 96);
            }
            for (var i = 0; i < 6; i++)
            {
                var t = temporary + i * 96;
                BTransposed(Vector512.Load(t), Vector512.Load(t + 16), Vector512.Load(t + 32), Vector512.Load(t + 48), Vector512.Load(t + 64), Vector512.Load(t + 80), v + i * 6 * Channels + c, Channels);
            }
        }
    }

    /// <summary>A g Aᵀ of a 4x4 tile of the output's gradient, cut at the picture's edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformGradient(float* gradient, int image, int y, int left, int height, int width, float* m)
    {
        var picture = gradient + (long)image * height * width * Channels;
        var inside = y + Tile <= height && left + Tile <= width;
        var border = stackalloc float[inside ? 1 : Tile * Tile * Channels];
        float* source;
        long stride;
        if (inside)
        {
            source = picture + ((long)y * width + left) * Channels;
            stride = (long)width * Channels;
        }
        else
        {
            CopyTile(picture, y, left, Tile, height, width, border);
            source = border;
            stride = Tile * Channels;
        }
        var temporary = stackalloc float[24 * 16];
        for (var c = 0; c < Channels; c += 16)
        {
            for (var j = 0; j < Tile; j++)
            {
                var p = source + j * Channels + c;
                A(Vector512.Load(p), Vector512.Load(p + stride), Vector512.Load(p + 2 * stride), Vector512.Load(p + 3 * stride), temporary + j * 16, 64);
            }
            for (var i = 0; i < 6; i++)
            {
                var t = temporary + i * 64;
                A(Vector512.Load(t), Vector512.Load(t + 16), Vector512.Load(t + 32), Vector512.Load(t + 48), m + i * 6 * Channels + c, Channels);
            }
        }
    }

    /// <summary>Aᵀ m A, written to the 4x4 tile at (y, left) as far as it lies inside the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformOutput(float* m, float* output, int image, int y, int left, int height, int width)
    {
        int rows = Math.Min(Tile, height - y), columns = Math.Min(Tile, width - left);
        var temporary = stackalloc float[24 * 16];
        for (var c = 0; c < Channels; c += 16)
        {
            for (var j = 0; j < 6; j++)
            {
                var p = m + j * Channels + c;
                ATransposed(Vector512.Load(p), Vector512.Load(p + 6 * Channels), Vector512.Load(p + 12 * Channels), Vector512.Load(p + 18 * Channels), Vector512.Load(p + 24 * Channels), Vector512.Load(p + 30 * Channels), out var o0, out var o1, out var o2, out var o3);
                var t = temporary + j * 16;
                o0.Store(t);
                o1.Store(t + 96);
                o2.Store(t + 192);
                o3.Store(t + 288);
            }
            for (var i = 0; i < rows; i++)
            {
                var t = temporary + i * 96;
                ATransposed(Vector512.Load(t), Vector512.Load(t + 16), Vector512.Load(t + 32), Vector512.Load(t + 48), Vector512.Load(t + 64), Vector512.Load(t + 80), out var o0, out var o1, out var o2, out var o3);
                var q = output + (((long)image * height + y + i) * width + left) * Channels + c;
                o0.Store(q);
                if (columns > 1) o1.Store(q + Channels);
                if (columns > 2) o2.Store(q + 2 * Channels);
                if (columns > 3) o3.Store(q + 3 * Channels);
            }
        }
    }

    private static void CopyTile(float* picture, int y, int left, int size, int height, int width, float* tile)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var target = new Span<float>(tile + (i * size + j) * Channels, Channels);
                if ((uint)(y + i) < (uint)height && (uint)(left + j) < (uint)width)
                    new Span<float>(picture + ((long)(y + i) * width + left + j) * Channels, Channels).CopyTo(target);
                else
                    target.Clear();
            }
        }
    }

    // Bᵀ of [1]: rows (4 0 -5 0 1 0), (0 -4 -4 1 1 0), (0 4 -4 -1 1 0), (0 -2 -1 2 1 0), (0 2 -1 -2 1 0), (0 4 0 -5 0 1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BTransposed(V d0, V d1, V d2, V d3, V d4, V d5, float* to, int stride)
    {
        V four = Vector512.Create(4f), minusFive = Vector512.Create(-5f), minusFour = Vector512.Create(-4f);
        Fma(d0, four, Fma(d2, minusFive, d4)).Store(to);
        V a = Fma(d2, minusFour, d4), b = Fma(d1, minusFour, d3);
        (a + b).Store(to + stride);
        (a - b).Store(to + 2 * stride);
        V e = d4 - d2, f = d3 - d1;
        f += f;
        (e + f).Store(to + 3 * stride);
        (e - f).Store(to + 4 * stride);
        Fma(d1, four, Fma(d3, minusFive, d5)).Store(to + 5 * stride);
    }

    // A of [1], 6x4: rows (1 0 0 0), (1 1 1 1), (1 -1 1 -1), (1 2 4 8), (1 -2 4 -8), (0 0 0 1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void A(V g0, V g1, V g2, V g3, float* to, int stride)
    {
        V even = g0 + g2, odd = g1 + g3;
        V even2 = Fma(g2, Vector512.Create(4f), g0), odd2 = Fma(g3, Vector512.Create(8f), g1 + g1);
        g0.Store(to);
        (even + odd).Store(to + stride);
        (even - odd).Store(to + 2 * stride);
        (even2 + odd2).Store(to + 3 * stride);
        (even2 - odd2).Store(to + 4 * stride);
        g3.Store(to + 5 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ATransposed(V m0, V m1, V m2, V m3, V m4, V m5, out V o0, out V o1, out V o2, out V o3)
    {
        V a = m1 + m2, b = m1 - m2, c = m3 + m4, d = m3 - m4;
        o0 = m0 + a + c;
        o1 = Fma(d, Vector512.Create(2f), b);
        o2 = Fma(c, Vector512.Create(4f), a);
        o3 = Fma(d, Vector512.Create(8f), b) + m5;
    }

    /// <summary>Six rows of [in] by [in, out]: m[t] = v[t] · u, rows <see cref="Row"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Product6(float* v, float* u, float* m)
    {
        V a00 = V.Zero, a01 = a00, a02 = a00, a03 = a00, a10 = a00, a11 = a00, a12 = a00, a13 = a00, a20 = a00, a21 = a00, a22 = a00, a23 = a00;
        V a30 = a00, a31 = a00, a32 = a00, a33 = a00, a40 = a00, a41 = a00, a42 = a00, a43 = a00, a50 = a00, a51 = a00, a52 = a00, a53 = a00;
        for (var k = 0; k < Channels; k++, u += Channels)
        {
            V u0 = Vector512.Load(u), u1 = Vector512.Load(u + 16), u2 = Vector512.Load(u + 32), u3 = Vector512.Load(u + 48);
            var s = Vector512.Create(v[k]);
            a00 = Fma(s, u0, a00); a01 = Fma(s, u1, a01); a02 = Fma(s, u2, a02); a03 = Fma(s, u3, a03);
            s = Vector512.Create(v[k + Row]);
            a10 = Fma(s, u0, a10); a11 = Fma(s, u1, a11); a12 = Fma(s, u2, a12); a13 = Fma(s, u3, a13);
            s = Vector512.Create(v[k + 2 * Row]);
            a20 = Fma(s, u0, a20); a21 = Fma(s, u1, a21); a22 = Fma(s, u2, a22); a23 = Fma(s, u3, a23);
            s = Vector512.Create(v[k + 3 * Row]);
            a30 = Fma(s, u0, a30); a31 = Fma(s, u1, a31); a32 = Fma(s, u2, a32); a33 = Fma(s, u3, a33);
            s = Vector512.Create(v[k + 4 * Row]);
            a40 = Fma(s, u0, a40); a41 = Fma(s, u1, a41); a42 = Fma(s, u2, a42); a43 = Fma(s, u3, a43);
            s = Vector512.Create(v[k + 5 * Row]);
            a50 = Fma(s, u0, a50); a51 = Fma(s, u1, a51); a52 = Fma(s, u2, a52); a53 = Fma(s, u3, a53);
        }
        a00.Store(m); a01.Store(m + 16); a02.Store(m + 32); a03.Store(m + 48);
        m += Row;
        a10.Store(m); a11.Store(m + 16); a12.Store(m + 32); a13.Store(m + 48);
        m += Row;
        a20.Store(m); a21.Store(m + 16); a22.Store(m + 32); a23.Store(m + 48);
        m += Row;
        a30.Store(m); a31.Store(m + 16); a32.Store(m + 32); a33.Store(m + 48);
        m += Row;
        a40.Store(m); a41.Store(m + 16); a42.Store(m + 32); a43.Store(m + 48);
        m += Row;
        a50.Store(m); a51.Store(m + 16); a52.Store(m + 32); a53.Store(m + 48);
    }

    /// <summary>Adds Σ_t v[t][0..3] ⊗ m[t][0..63] to four rows of [in, out].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Outer4(float* v, float* m, float* sum, int count)
    {
        V a00 = Vector512.Load(sum), a01 = Vector512.Load(sum + 16), a02 = Vector512.Load(sum + 32), a03 = Vector512.Load(sum + 48);
        V a10 = Vector512.Load(sum + 64), a11 = Vector512.Load(sum + 80), a12 = Vector512.Load(sum + 96), a13 = Vector512.Load(sum + 112);
        V a20 = Vector512.Load(sum + 128), a21 = Vector512.Load(sum + 144), a22 = Vector512.Load(sum + 160), a23 = Vector512.Load(sum + 176);
        V a30 = Vector512.Load(sum + 192), a31 = Vector512.Load(sum + 208), a32 = Vector512.Load(sum + 224), a33 = Vector512.Load(sum + 240);
        for (var t = 0; t < count; t++, v += Row, m += Row)
        {
            V m0 = Vector512.Load(m), m1 = Vector512.Load(m + 16), m2 = Vector512.Load(m + 32), m3 = Vector512.Load(m + 48);
            var s = Vector512.Create(v[0]);
            a00 = Fma(s, m0, a00); a01 = Fma(s, m1, a01); a02 = Fma(s, m2, a02); a03 = Fma(s, m3, a03);
            s = Vector512.Create(v[1]);
            a10 = Fma(s, m0, a10); a11 = Fma(s, m1, a11); a12 = Fma(s, m2, a12); a13 = Fma(s, m3, a13);
            s = Vector512.Create(v[2]);
            a20 = Fma(s, m0, a20); a21 = Fma(s, m1, a21); a22 = Fma(s, m2, a22); a23 = Fma(s, m3, a23);
            s = Vector512.Create(v[3]);
            a30 = Fma(s, m0, a30); a31 = Fma(s, m1, a31); a32 = Fma(s, m2, a32); a33 = Fma(s, m3, a33);
        }
        a00.Store(sum); a01.Store(sum + 16); a02.Store(sum + 32); a03.Store(sum + 48);
        a10.Store(sum + 64); a11.Store(sum + 80); a12.Store(sum + 96); a13.Store(sum + 112);
        a20.Store(sum + 128); a21.Store(sum + 144); a22.Store(sum + 160); a23.Store(sum + 176);
        a30.Store(sum + 192); a31.Store(sum + 208); a32.Store(sum + 224); a33.Store(sum + 240);
    }

    /// <summary>u[point][in][out] = (G g Gᵀ)[point] of every filter; flipped and with in and out exchanged for the input's gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformFilter(float* weight, float* u, bool flipped, int threads)
    {
        var (ws, us) = ((nint)weight, (nint)u);
        Run(threads, Channels, c =>
        {
            var gathered = stackalloc float[9 * 16];
            var half = stackalloc float[18 * 16];
            for (var o = 0; o < Channels; o += 16)
            {
                for (var lane = 0; lane < 16; lane++)
                {
                    var filter = (float*)ws + (flipped ? (long)c * Channels + o + lane : (o + lane) * (long)Channels + c) * 9;
                    for (var tap = 0; tap < 9; tap++) gathered[tap * 16 + lane] = filter[flipped ? 8 - tap : tap];
                }
                for (var q = 0; q < 3; q++)
                    GRow(Vector512.Load(gathered + q * 16), Vector512.Load(gathered + (3 + q) * 16), Vector512.Load(gathered + (6 + q) * 16), half + q * 16, 3 * 16);
                for (var i = 0; i < 6; i++)
                    GRow(Vector512.Load(half + i * 48), Vector512.Load(half + i * 48 + 16), Vector512.Load(half + i * 48 + 32), (float*)us + ((long)i * 6 * Channels + c) * Channels + o, Channels * Channels);
            }
        });
    }

    // G of [1], 6x3: rows (1/4 0 0), (-1/6 -1/6 -1/6), (-1/6 1/6 -1/6), (1/24 1/12 1/6), (1/24 -1/12 1/6), (0 0 1).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GRow(V g0, V g1, V g2, float* to, int stride)
    {
        V sixth = Vector512.Create(1 / 6f), even = (g0 + g2) * -sixth, odd = g1 * sixth;
        V even2 = Fma(g0, Vector512.Create(1 / 24f), g2 * sixth), odd2 = g1 * Vector512.Create(1 / 12f);
        (g0 * Vector512.Create(0.25f)).Store(to);
        (even - odd).Store(to + stride);
        (even + odd).Store(to + 2 * stride);
        (even2 + odd2).Store(to + 3 * stride);
        (even2 - odd2).Store(to + 4 * stride);
        g2.Store(to + 5 * stride);
    }

    /// <summary>Gᵀ s G of the summed products, back to [out, in, 3, 3].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformFilterGradient(float* sum, float* weightGradient, int threads)
    {
        var (ss, gs) = ((nint)sum, (nint)weightGradient);
        Run(threads, Channels, c =>
        {
            var half = stackalloc float[18 * 16];
            var taps = stackalloc float[9 * 16];
            for (var o = 0; o < Channels; o += 16)
            {
                for (var j = 0; j < 6; j++)
                {
                    var p = (float*)ss + ((long)j * Channels + c) * Channels + o;
                    const long down = 6L * Channels * Channels;
                    GTransposed(Vector512.Load(p), Vector512.Load(p + down), Vector512.Load(p + 2 * down), Vector512.Load(p + 3 * down), Vector512.Load(p + 4 * down), Vector512.Load(p + 5 * down), half + j * 16, 6 * 16);
                }
                for (var i = 0; i < 3; i++)
                {
                    var p = half + i * 96;
                    GTransposed(Vector512.Load(p), Vector512.Load(p + 16), Vector512.Load(p + 32), Vector512.Load(p + 48), Vector512.Load(p + 64), Vector512.Load(p + 80), taps + i * 48, 16);
                }
                for (var lane = 0; lane < 16; lane++)
                {
                    var filter = (float*)gs + ((o + lane) * (long)Channels + c) * 9;
                    for (var tap = 0; tap < 9; tap++) filter[tap] = taps[tap * 16 + lane];
                }
            }
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GTransposed(V s0, V s1, V s2, V s3, V s4, V s5, float* to, int stride)
    {
        V a = s1 + s2, b = s2 - s1, c = s3 + s4, d = s3 - s4, sixth = Vector512.Create(1 / 6f);
        Fma(s0, Vector512.Create(0.25f), Fma(c, Vector512.Create(1 / 24f), a * -sixth)).Store(to);
        Fma(d, Vector512.Create(1 / 12f), b * sixth).Store(to + stride);
        (Fma(c - a, sixth, s5)).Store(to + 2 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Fma(V a, V b, V c) => Vector512.FusedMultiplyAdd(a, b, c);

    private static float* Scratch()
    {
        // Rows up to a multiple of six past a block's end are multiplied too; they only must exist.
        if (scratch == 0)
        {
            scratch = (nint)NativeMemory.AlignedAlloc(2 * GradientBlock * Row * sizeof(float), 64);
            new Span<float>((float*)scratch, 2 * GradientBlock * Row).Clear();
        }
        return (float*)scratch;
    }

    private static void Run(int threads, int count, Action<int> body)
    {
        if (threads == 1)
        {
            for (var i = 0; i < count; i++) body(i);
            return;
        }
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, body);
    }

    private readonly struct Aligned(long floats) : IDisposable
    {
        private readonly NativeBuffer buffer = BufferPool.RentFloats(floats);

        public float* Pointer => buffer.Floats;

        public void Dispose() => buffer.Release();
    }
}
