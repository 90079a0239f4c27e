// The discrete cosine transforms of JPEG, in the integer arithmetic most decoders share.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>8x8 DCT, both ways, after Loeffler, Ligtenberg and Moschytz [1], eight columns at a time.</summary>
/// <remarks>
/// Constants have 13 fraction bits; the first pass keeps 2 more bits than the samples have (1 for 12-bit samples), and each
/// pass rounds once at its end. This is the arithmetic that libjpeg calls "islow": the results are equal to its, bit by bit.
/// [1] Practical fast 1-D DCT algorithms with 11 multiplications, ICASSP 1989, 988–991.
/// </remarks>
internal static class JpegDct
{
    private const int ConstantBits = 13;

    // round(c·2¹³) of the rotations in [1], figure 1.
    private const int
        C0_298631336 = 2446, C0_390180644 = 3196, C0_541196100 = 4433, C0_765366865 = 6270,
        C0_899976223 = 7373, C1_175875602 = 9633, C1_501321110 = 12299, C1_847759065 = 15137,
        C1_961570560 = 16069, C2_053119869 = 16819, C2_562915447 = 20995, C3_072711026 = 25172;

    /// <summary>Dequantised coefficients to samples.</summary>
    /// <param name="coefficients">Shape [8, 8], row-major, natural order.</param>
    /// <param name="quantizers">Their steps, likewise.</param>
    /// <param name="precision">Bits of a sample, 8 or 12.</param>
    /// <param name="samples">Receives 8 rows; clamped to 0..2^precision - 1.</param>
    /// <param name="stride">Samples from row to row.</param>
    public static void Inverse(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> quantizers, int precision, Span<ushort> samples, int stride)
    {
        int passBits = precision > 8 ? 1 : 2;
        Vector256<int> r0 = Row(coefficients, quantizers, 0), r1 = Row(coefficients, quantizers, 1),
            r2 = Row(coefficients, quantizers, 2), r3 = Row(coefficients, quantizers, 3),
            r4 = Row(coefficients, quantizers, 4), r5 = Row(coefficients, quantizers, 5),
            r6 = Row(coefficients, quantizers, 6), r7 = Row(coefficients, quantizers, 7);

        InversePass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, ConstantBits - passBits);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        // The pass bits, and 8 for the two-dimensional scale (1/8 = 2⁻³).
        InversePass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, ConstantBits + passBits + 3);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);

        Vector256<int> middle = Vector256.Create(1 << (precision - 1)), top = Vector256.Create((1 << precision) - 1);
        Store(r0, middle, top, samples);
        Store(r1, middle, top, samples[stride..]);
        Store(r2, middle, top, samples[(2 * stride)..]);
        Store(r3, middle, top, samples[(3 * stride)..]);
        Store(r4, middle, top, samples[(4 * stride)..]);
        Store(r5, middle, top, samples[(5 * stride)..]);
        Store(r6, middle, top, samples[(6 * stride)..]);
        Store(r7, middle, top, samples[(7 * stride)..]);
    }

    /// <summary>Samples to coefficients, eight times as large as the DCT's definition has them.</summary>
    /// <param name="block">Shape [8, 8]; samples less half their range on entry, coefficients in natural order on return.</param>
    /// <param name="precision">Bits of a sample, 8 or 12.</param>
    public static void Forward(Span<int> block, int precision)
    {
        int passBits = precision > 8 ? 1 : 2;
        Vector256<int> r0 = Vector256.Create<int>(block), r1 = Vector256.Create<int>(block[8..]),
            r2 = Vector256.Create<int>(block[16..]), r3 = Vector256.Create<int>(block[24..]),
            r4 = Vector256.Create<int>(block[32..]), r5 = Vector256.Create<int>(block[40..]),
            r6 = Vector256.Create<int>(block[48..]), r7 = Vector256.Create<int>(block[56..]);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        ForwardPass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, passBits, ConstantBits - passBits);
        Transpose(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        ForwardPass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, -passBits, ConstantBits + passBits);
        r0.CopyTo(block);
        r1.CopyTo(block[8..]);
        r2.CopyTo(block[16..]);
        r3.CopyTo(block[24..]);
        r4.CopyTo(block[32..]);
        r5.CopyTo(block[40..]);
        r6.CopyTo(block[48..]);
        r7.CopyTo(block[56..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Row(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> quantizers, int row)
    {
        Vector128<short> c = Vector128.Create(coefficients.Slice(row * 8, 8));
        Vector128<ushort> q = Vector128.Create(quantizers.Slice(row * 8, 8));
        return Vector256.Create(Vector128.WidenLower(c), Vector128.WidenUpper(c))
            * Vector256.Create(Vector128.WidenLower(q), Vector128.WidenUpper(q)).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> row, Vector256<int> middle, Vector256<int> top, Span<ushort> samples)
    {
        Vector256<int> clamped = Vector256.Min(Vector256.Max(row + middle, Vector256<int>.Zero), top);
        Vector128.Narrow(clamped.GetLower(), clamped.GetUpper()).AsUInt16().CopyTo(samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InversePass(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7, int shift)
    {
        Vector256<int> half = Vector256.Create(1 << (shift - 1));

        // Even half: a rotation of 2 and 6 by 6π/16, a butterfly of 0 and 4.
        Vector256<int> z = (r2 + r6) * C0_541196100;
        Vector256<int> e2 = z - (r6 * C1_847759065), e3 = z + (r2 * C0_765366865);
        Vector256<int> e0 = (r0 + r4) << ConstantBits, e1 = (r0 - r4) << ConstantBits;
        Vector256<int> a0 = e0 + e3 + half, a3 = e0 - e3 + half, a1 = e1 + e2 + half, a2 = e1 - e2 + half;

        // Odd half.
        Vector256<int> z1 = (r7 + r1) * -C0_899976223, z2 = (r5 + r3) * -C2_562915447;
        Vector256<int> z5 = (r7 + r3 + r5 + r1) * C1_175875602;
        Vector256<int> z3 = ((r7 + r3) * -C1_961570560) + z5, z4 = ((r5 + r1) * -C0_390180644) + z5;
        Vector256<int> b0 = (r7 * C0_298631336) + z1 + z3, b1 = (r5 * C2_053119869) + z2 + z4;
        Vector256<int> b2 = (r3 * C3_072711026) + z2 + z3, b3 = (r1 * C1_501321110) + z1 + z4;

        r0 = (a0 + b3) >> shift;
        r7 = (a0 - b3) >> shift;
        r1 = (a1 + b2) >> shift;
        r6 = (a1 - b2) >> shift;
        r2 = (a2 + b1) >> shift;
        r5 = (a2 - b1) >> shift;
        r3 = (a3 + b0) >> shift;
        r4 = (a3 - b0) >> shift;
    }

    /// <param name="evenShift">Left shift of outputs 0 and 4; a right shift with rounding where negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardPass(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7, int evenShift, int shift)
    {
        Vector256<int> half = Vector256.Create(1 << (shift - 1));
        Vector256<int> s0 = r0 + r7, d0 = r0 - r7, s1 = r1 + r6, d1 = r1 - r6;
        Vector256<int> s2 = r2 + r5, d2 = r2 - r5, s3 = r3 + r4, d3 = r3 - r4;

        Vector256<int> e0 = s0 + s3, e3 = s0 - s3, e1 = s1 + s2, e2 = s1 - s2;
        r0 = evenShift > 0 ? (e0 + e1) << evenShift : (e0 + e1 + Vector256.Create(1 << (-evenShift - 1))) >> -evenShift;
        r4 = evenShift > 0 ? (e0 - e1) << evenShift : (e0 - e1 + Vector256.Create(1 << (-evenShift - 1))) >> -evenShift;
        Vector256<int> z = ((e2 + e3) * C0_541196100) + half;
        r2 = (z + (e3 * C0_765366865)) >> shift;
        r6 = (z - (e2 * C1_847759065)) >> shift;

        Vector256<int> z1 = (d3 + d0) * -C0_899976223, z2 = (d2 + d1) * -C2_562915447;
        Vector256<int> z5 = ((d3 + d1 + d2 + d0) * C1_175875602) + half;
        Vector256<int> z3 = ((d3 + d1) * -C1_961570560) + z5, z4 = ((d2 + d0) * -C0_390180644) + z5;
        r7 = ((d3 * C0_298631336) + z1 + z3) >> shift;
        r5 = ((d2 * C2_053119869) + z2 + z4) >> shift;
        r3 = ((d1 * C3_072711026) + z2 + z3) >> shift;
        r1 = ((d0 * C1_501321110) + z1 + z4) >> shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7)
    {
        Transpose4(r0.GetLower(), r1.GetLower(), r2.GetLower(), r3.GetLower(), out var a0, out var a1, out var a2, out var a3);
        Transpose4(r0.GetUpper(), r1.GetUpper(), r2.GetUpper(), r3.GetUpper(), out var b0, out var b1, out var b2, out var b3);
        Transpose4(r4.GetLower(), r5.GetLower(), r6.GetLower(), r7.GetLower(), out var c0, out var c1, out var c2, out var c3);
        Transpose4(r4.GetUpper(), r5.GetUpper(), r6.GetUpper(), r7.GetUpper(), out var d0, out var d1, out var d2, out var d3);
        r0 = Vector256.Create(a0, c0);
        r1 = Vector256.Create(a1, c1);
        r2 = Vector256.Create(a2, c2);
        r3 = Vector256.Create(a3, c3);
        r4 = Vector256.Create(b0, d0);
        r5 = Vector256.Create(b1, d1);
        r6 = Vector256.Create(b2, d2);
        r7 = Vector256.Create(b3, d3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose4(
        Vector128<int> r0, Vector128<int> r1, Vector128<int> r2, Vector128<int> r3,
        out Vector128<int> c0, out Vector128<int> c1, out Vector128<int> c2, out Vector128<int> c3)
    {
        Vector128<int> low01 = Interleave(r0, r1, 0), high01 = Interleave(r0, r1, 2);
        Vector128<int> low23 = Interleave(r2, r3, 0), high23 = Interleave(r2, r3, 2);
        c0 = Pair(low01, low23, 0);
        c1 = Pair(low01, low23, 1);
        c2 = Pair(high01, high23, 0);
        c3 = Pair(high01, high23, 1);
    }

    // a[i], b[i], a[i+1], b[i+1].
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Interleave(Vector128<int> a, Vector128<int> b, int i) =>
        System.Runtime.Intrinsics.X86.Sse2.IsSupported
            ? i == 0 ? System.Runtime.Intrinsics.X86.Sse2.UnpackLow(a, b) : System.Runtime.Intrinsics.X86.Sse2.UnpackHigh(a, b)
            : Vector128.Create(a[i], b[i], a[i + 1], b[i + 1]);

    // The halves numbered i of both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pair(Vector128<int> a, Vector128<int> b, int i) =>
        Vector128.Create(i == 0 ? a.GetLower() : a.GetUpper(), i == 0 ? b.GetLower() : b.GetUpper());
}
