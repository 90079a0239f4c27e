// Loops over all elements of tensors of one layout.
using System.Numerics.Tensors;

namespace TorchSharp.Kernels;

/// <summary>Elementwise arithmetic on flat data; the target may be one of the operands.</summary>
internal static unsafe class Elementwise
{
    internal static void Fill(float* target, long count, float value) => Work.Ranges(count, (at, n) => Span(target + at, n).Fill(value));

    internal static void Copy(float* source, float* target, long count) => Work.Ranges(count, (at, n) => Span(source + at, n).CopyTo(Span(target + at, n)));

    /// <summary>target = x + scale·y.</summary>
    internal static void AddScaled(float* x, float* y, float scale, float* target, long count) =>
        Work.Ranges(count, (at, n) =>
        {
            if (scale == 1)
                TensorPrimitives.Add(Span(x + at, n), Span(y + at, n), Span(target + at, n));
            else if (scale == -1)
                TensorPrimitives.Subtract(Span(x + at, n), Span(y + at, n), Span(target + at, n));
            else
                TensorPrimitives.MultiplyAdd(Span(y + at, n), scale, Span(x + at, n), Span(target + at, n));
        });

    internal static void Multiply(float* x, float* y, float* target, long count) =>
        Work.Ranges(count, (at, n) => TensorPrimitives.Multiply(Span(x + at, n), Span(y + at, n), Span(target + at, n)));

    internal static void Divide(float* x, float* y, float* target, long count) =>
        Work.Ranges(count, (at, n) => TensorPrimitives.Divide(Span(x + at, n), Span(y + at, n), Span(target + at, n)));

    internal static void Scale(float* x, float scale, float* target, long count) =>
        Work.Ranges(count, (at, n) => TensorPrimitives.Multiply(Span(x + at, n), scale, Span(target + at, n)));

    internal static void AddScalar(float* x, float value, float* target, long count) =>
        Work.Ranges(count, (at, n) => TensorPrimitives.Add(Span(x + at, n), value, Span(target + at, n)));

    internal static void Relu(float* x, float* target, long count) =>
        Work.Ranges(count, (at, n) => TensorPrimitives.MaxNumber(Span(x + at, n), 0f, Span(target + at, n)));

    /// <summary>target = gradient where the output of the rectifier is positive, else 0.</summary>
    internal static void ReluGradient(float* output, float* gradient, float* target, long count) =>
        Work.Ranges(count, (at, n) =>
        {
            float* y = output + at;
            float* g = gradient + at;
            float* t = target + at;
            int i = 0;
            for (; i <= n - System.Numerics.Vector<float>.Count; i += System.Numerics.Vector<float>.Count)
            {
                var positive = System.Numerics.Vector.GreaterThan(System.Numerics.Vector.Load(y + i), System.Numerics.Vector<float>.Zero);
                System.Numerics.Vector.Store(System.Numerics.Vector.ConditionalSelect(positive, System.Numerics.Vector.Load(g + i), System.Numerics.Vector<float>.Zero), t + i);
            }
            for (; i < n; i++)
                t[i] = y[i] > 0 ? g[i] : 0;
        });

    /// <summary>The sum of all elements: single precision within 4096, double precision beyond.</summary>
    internal static double Sum(float* x, long count) => Reduce(count, (at, n) => TensorPrimitives.Sum(Span(x + at, n)));

    internal static double SumOfSquaredDifferences(float* x, float* y, long count) => Reduce(count, (at, n) =>
    {
        float distance = TensorPrimitives.Distance<float>(Span(x + at, n), Span(y + at, n));
        return (double)distance * distance;
    });

    private static double Reduce(long count, Func<long, int, double> part)
    {
        const int Length = 4096;
        double sum = 0;
        for (long at = 0; at < count; at += Length)
            sum += part(at, (int)Math.Min(Length, count - at));
        return sum;
    }

    private static Span<float> Span(float* start, int count) => new(start, count);
}
