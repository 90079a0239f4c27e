// Splits work over threads so that the result never depends on how many there are.
namespace TorchSharp.Kernels;

/// <summary>Runs numbered pieces of work on at most <see cref="Threads"/> threads.</summary>
/// <remarks>Pieces are cut by the data alone and reduced in the order of their numbers: the same bits on any number of threads.</remarks>
internal static class Work
{
    private static ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    internal static int Threads
    {
        get => options.MaxDegreeOfParallelism;
        set => options = new ParallelOptions { MaxDegreeOfParallelism = value };
    }

    internal static void For(long pieces, Action<long> piece)
    {
        if (pieces == 1 || Threads == 1)
        {
            for (long i = 0; i < pieces; i++)
                piece(i);
            return;
        }
        Parallel.For(0L, pieces, options, piece);
    }

    /// <summary>Flat ranges of at most 2^16 elements: large enough to hide the cost of a task, small enough for the L2 cache.</summary>
    internal static void Ranges(long count, Action<long, int> range)
    {
        const int Length = 1 << 16;
        For((count + Length - 1) / Length, i => range(i * Length, (int)Math.Min(Length, count - (i * Length))));
    }
}
