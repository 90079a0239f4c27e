// Random numbers that depend on a seed and a place in the run alone.
namespace DicomDenoiseNode.Companion.Dataset;

/// <summary>A stream of random numbers named by a seed and a number, so that iteration n draws the same whether or not the run was interrupted.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</remarks>
internal struct Draws(long seed, long stream)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = Mix((ulong)seed + Step) ^ Mix(((ulong)stream * Step) + 1);

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => (int)(((UInt128)Next() * (ulong)limit) >> 64);

    /// <summary>A number on [0, 1).</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>Adds normal noise of mean 0 and standard deviation <paramref name="sigma"/> to every value, by Box and Muller's pairs.</summary>
    public void AddNormal(Span<float> values, float sigma)
    {
        for (int i = 0; i < values.Length; i += 2)
        {
            float radius = sigma * MathF.Sqrt(-2 * MathF.Log(1 - Unit()));
            (float sin, float cos) = MathF.SinCos(2 * MathF.PI * Unit());
            values[i] += radius * cos;
            if (i + 1 < values.Length)
                values[i + 1] += radius * sin;
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong Next() => Mix(state += Step);
}
