// The fp32 limit of this machine: independent fused multiply-adds that stay in registers, on every thread at once.
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DicomDenoiseNode.Benchmarks;

internal static class Fp32Peak
{
    private const int Steps = 2_000_000;

    /// <returns>The highest rate of seven rounds, in GFLOP/s over all threads.</returns>
    public static double GigaflopsPerSecond(int threads) => Enumerable.Range(0, 7).Max(_ => Round(threads));

    private static double Round(int threads)
    {
        var sink = new float[threads];
        var workers = Enumerable.Range(0, threads).Select(i => new Thread(() => sink[i] = Vector512.IsHardwareAccelerated ? Chains512(i) : Chains256(i))).ToArray();
        var start = Stopwatch.GetTimestamp();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var perStep = Vector512.IsHardwareAccelerated ? 16 * 16 * 2 : 12 * 8 * 2;
        GC.KeepAlive(sink);
        return (double)Steps * perStep * threads / seconds / 1e9;
    }

    // Sixteen chains: latency 4 times two units needs at least eight in flight.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chains512(float seed)
    {
        var a = Vector512.Create(0.999f);
        var b = Vector512.Create(seed);
        Vector512<float> c0 = b, c1 = b, c2 = b, c3 = b, c4 = b, c5 = b, c6 = b, c7 = b, c8 = b, c9 = b, d0 = b, d1 = b, d2 = b, d3 = b, d4 = b, d5 = b;
        for (var i = 0; i < Steps; i++)
        {
            c0 = Vector512.FusedMultiplyAdd(c0, a, b);
            c1 = Vector512.FusedMultiplyAdd(c1, a, b);
            c2 = Vector512.FusedMultiplyAdd(c2, a, b);
            c3 = Vector512.FusedMultiplyAdd(c3, a, b);
            c4 = Vector512.FusedMultiplyAdd(c4, a, b);
            c5 = Vector512.FusedMultiplyAdd(c5, a, b);
            c6 = Vector512.FusedMultiplyAdd(c6, a, b);
            c7 = Vector512.FusedMultiplyAdd(c7, a, b);
            c8 = Vector512.FusedMultiplyAdd(c8, a, b);
            c9 = Vector512.FusedMultiplyAdd(c9, a, b);
            d0 = Vector512.FusedMultiplyAdd(d0, a, b);
            d1 = Vector512.FusedMultiplyAdd(d1, a, b);
            d2 = Vector512.FusedMultiplyAdd(d2, a, b);
            d3 = Vector512.FusedMultiplyAdd(d3, a, b);
            d4 = Vector512.FusedMultiplyAdd(d4, a, b);
            d5 = Vector512.FusedMultiplyAdd(d5, a, b);
        }
        return Vector512.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + d0 + d1 + d2 + d3 + d4 + d5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chains256(float seed)
    {
        var a = Vector256.Create(0.999f);
        var b = Vector256.Create(seed);
        Vector256<float> c0 = b, c1 = b, c2 = b, c3 = b, c4 = b, c5 = b, c6 = b, c7 = b, c8 = b, c9 = b, d0 = b, d1 = b;
        for (var i = 0; i < Steps; i++)
        {
            c0 = Vector256.FusedMultiplyAdd(c0, a, b);
            c1 = Vector256.FusedMultiplyAdd(c1, a, b);
            c2 = Vector256.FusedMultiplyAdd(c2, a, b);
            c3 = Vector256.FusedMultiplyAdd(c3, a, b);
            c4 = Vector256.FusedMultiplyAdd(c4, a, b);
            c5 = Vector256.FusedMultiplyAdd(c5, a, b);
            c6 = Vector256.FusedMultiplyAdd(c6, a, b);
            c7 = Vector256.FusedMultiplyAdd(c7, a, b);
            c8 = Vector256.FusedMultiplyAdd(c8, a, b);
            c9 = Vector256.FusedMultiplyAdd(c9, a, b);
            d0 = Vector256.FusedMultiplyAdd(d0, a, b);
            d1 = Vector256.FusedMultiplyAdd(d1, a, b);
        }
        return Vector256.Sum(c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + d0 + d1);
    }
}
