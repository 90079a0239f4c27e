// The seeded generator behind random tensors, and the number of threads.
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds the generator: the same seed gives the same numbers.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Sets how many threads one operation may use. Results do not depend on it.</summary>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        Work.Threads = num;
    }

    /// <summary>How many threads one operation may use.</summary>
    public static int get_num_threads() => Work.Threads;

    /// <summary>The generator behind <see cref="randn"/> and <see cref="rand"/>.</summary>
    internal static readonly Generator random = new();

    /// <summary>xoshiro256** (Blackman and Vigna, 2021), seeded through SplitMix64.</summary>
    public sealed class Generator
    {
        private readonly ulong[] state = new ulong[4];

        internal Generator() => manual_seed(0);

        /// <summary>Seeds the generator.</summary>
        public Generator manual_seed(long seed)
        {
            ulong z = (ulong)seed;
            for (int i = 0; i < 4; i++)
            {
                z += 0x9E3779B97F4A7C15;
                ulong x = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
                state[i] = x ^ (x >> 31);
            }
            return this;
        }

        internal void Uniforms(Span<float> target)
        {
            foreach (ref float f in target)
                f = (Next() >> 40) * (1f / (1 << 24));
        }

        /// <summary>Box and Muller's pairs.</summary>
        internal void Normals(Span<float> target)
        {
            for (int i = 0; i < target.Length; i += 2)
            {
                double radius = Math.Sqrt(-2 * Math.Log(1 - Unit())), angle = 2 * Math.PI * Unit();
                target[i] = (float)(radius * Math.Cos(angle));
                if (i + 1 < target.Length)
                    target[i + 1] = (float)(radius * Math.Sin(angle));
            }
        }

        private double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

        private ulong Next()
        {
            ulong result = ulong.RotateLeft(state[1] * 5, 7) * 9;
            ulong t = state[1] << 17;
            state[2] ^= state[0];
            state[3] ^= state[1];
            state[1] ^= state[2];
            state[0] ^= state[3];
            state[2] ^= t;
            state[3] = ulong.RotateLeft(state[3], 45);
            return result;
        }
    }
}
