// Repeatable random numbers: a stream is named by a seed and a key, so that no draw depends on the order of threads.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>A stream of random numbers that is the same on every machine for the same seed and key.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
public sealed class RandomStream
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Opens the stream of a seed and a key; different keys give unrelated streams.</summary>
    public RandomStream(ulong seed, ulong key = 0) => _state = Mix(seed + GoldenGamma) ^ Mix(key * GoldenGamma + 0xD1B54A32D192ED03);

    /// <summary>The seed of the stream that a text names under a seed: the same picture draws the same whatever its neighbours.</summary>
    public static ulong SeedOf(ulong seed, string name)
    {
        ulong hash = Mix(seed + GoldenGamma);
        foreach (char c in name)
            hash = Mix(hash ^ c) + GoldenGamma;
        return hash;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => Mix(_state += GoldenGamma);

    /// <summary>Uniform on [0, 1).</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Two independent normal numbers of mean 0 and variance 1 (Box and Muller, 1958).</summary>
    public (double First, double Second) NextNormals()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * NextUniform());
        return (radius * cosine, radius * sine);
    }

    /// <summary>A number of the Rayleigh distribution of unit scale: the length of two normal numbers.</summary>
    public double NextRayleigh() => Math.Sqrt(-2 * Math.Log(1 - NextUniform()));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
