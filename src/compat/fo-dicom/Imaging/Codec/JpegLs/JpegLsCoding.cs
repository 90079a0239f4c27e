// The parameters of JPEG-LS coding and what follows from them.
namespace FellowOakDicom.Imaging.Codec.JpegLs;

/// <summary>How the components of a scan alternate (T.87, C.2.3).</summary>
internal enum JpegLsInterleave
{
    /// <summary>One component in the scan.</summary>
    None,

    /// <summary>Line after line.</summary>
    Line,

    /// <summary>Sample after sample.</summary>
    Sample,
}

/// <summary>Coding parameters (T.87, C.2.4.1.1 and annex A.2).</summary>
internal sealed class JpegLsCoding
{
    private const int DefaultReset = 64;

    private JpegLsCoding(int maximum, int near, int t1, int t2, int t3, int reset)
    {
        (Maximum, Near, T1, T2, T3, Reset) = (maximum, near, t1, t2, t3, reset);
        Step = (2 * near) + 1;
        Range = ((maximum + (2 * near)) / Step) + 1;
        RangeBits = Bits(Range - 1);
        int sampleBits = Math.Max(2, Bits(maximum));
        Limit = 2 * (sampleBits + Math.Max(8, sampleBits));
        Zones = MakeZones();
    }

    /// <summary>Greatest value of a sample.</summary>
    public int Maximum { get; }

    /// <summary>Greatest difference to the original, 0 for lossless.</summary>
    public int Near { get; }

    public int T1 { get; }

    public int T2 { get; }

    public int T3 { get; }

    /// <summary>Count at which contexts are halved.</summary>
    public int Reset { get; }

    /// <summary>2·NEAR + 1.</summary>
    public int Step { get; }

    /// <summary>Number of values an error has.</summary>
    public int Range { get; }

    /// <summary>Bits of an error that is written as it is (qbpp).</summary>
    public int RangeBits { get; }

    /// <summary>Longest code word.</summary>
    public int Limit { get; }

    /// <summary>Zone -4..4 of each gradient from -Maximum to Maximum, at index gradient + Maximum (T.87, A.3.3).</summary>
    public sbyte[] Zones { get; }

    /// <summary>The parameters, with defaults for those that are 0.</summary>
    /// <exception cref="DicomCodecException">They contradict each other.</exception>
    public static JpegLsCoding Create(int precision, int near, int maximum = 0, int t1 = 0, int t2 = 0, int t3 = 0, int reset = 0)
    {
        if (maximum == 0)
            maximum = (1 << precision) - 1;
        if (maximum > (1 << precision) - 1 || near > Math.Min(255, maximum / 2))
            throw new DicomCodecException($"JPEG-LS coding of {precision} bits with greatest value {maximum} and error {near}.");
        int d1, d2, d3;
        if (maximum >= 128)
        {
            int factor = (Math.Min(maximum, 4095) + 128) / 256;
            d1 = Clamp(factor + 2 + (3 * near), near + 1, maximum);
            d2 = Clamp((factor * 4) + 3 + (5 * near), d1, maximum);
            d3 = Clamp((factor * 17) + 4 + (7 * near), d2, maximum);
        }
        else
        {
            int factor = 256 / (maximum + 1);
            d1 = Clamp(Math.Max(2, (3 / factor) + (3 * near)), near + 1, maximum);
            d2 = Clamp(Math.Max(3, (7 / factor) + (5 * near)), d1, maximum);
            d3 = Clamp(Math.Max(4, (21 / factor) + (7 * near)), d2, maximum);
        }

        (t1, t2, t3) = (t1 == 0 ? d1 : t1, t2 == 0 ? d2 : t2, t3 == 0 ? d3 : t3);
        if (reset == 0)
            reset = DefaultReset;
        if (t1 <= near || t2 < t1 || t3 < t2 || t3 > maximum || reset < 3)
            throw new DicomCodecException($"JPEG-LS thresholds {t1}, {t2}, {t3} and reset {reset}.");
        return new JpegLsCoding(maximum, near, t1, t2, t3, reset);
    }

    private static int Clamp(int value, int low, int maximum) => value > maximum || value < low ? low : value;

    private static int Bits(int value) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)value);

    private sbyte[] MakeZones()
    {
        var zones = new sbyte[(2 * Maximum) + 1];
        for (int d = -Maximum; d <= Maximum; d++)
        {
            int size = Math.Abs(d);
            int zone = size <= Near ? 0 : size < T1 ? 1 : size < T2 ? 2 : size < T3 ? 3 : 4;
            zones[d + Maximum] = (sbyte)(d < 0 ? -zone : zone);
        }

        return zones;
    }
}

/// <summary>What is learnt of the errors in one context (T.87, A.2.1).</summary>
internal struct JpegLsContext
{
    /// <summary>Sum of magnitudes.</summary>
    public int A;

    /// <summary>Bias.</summary>
    public int B;

    /// <summary>Correction of predictions.</summary>
    public int C;

    /// <summary>Occurrences; of run contexts C counts the negative errors.</summary>
    public int N;

    /// <summary>The Golomb parameter for a sum of magnitudes (T.87, A.5.1).</summary>
    public readonly int Golomb(int sum)
    {
        int k = 0;
        while (N << k < sum && k < 24)
            k++;
        return k;
    }

    /// <summary>Learns a regular error (T.87, A.6).</summary>
    public void Learn(int error, JpegLsCoding coding)
    {
        A += Math.Abs(error);
        B += error * coding.Step;
        if (N == coding.Reset)
        {
            A >>= 1;
            B >>= 1;
            N >>= 1;
        }

        N++;
        if (B <= -N)
        {
            B = Math.Max(B + N, 1 - N);
            C = Math.Max(C - 1, -128);
        }
        else if (B > 0)
        {
            B = Math.Min(B - N, 0);
            C = Math.Min(C + 1, 127);
        }
    }

    /// <summary>Learns an error that ended a run (T.87, A.7.2).</summary>
    public void LearnRun(int error, int mapped, int type, int reset)
    {
        if (error < 0)
            C++;
        A += (mapped + 1 - type) >> 1;
        if (N == reset)
        {
            A >>= 1;
            N >>= 1;
            C >>= 1;
        }

        N++;
    }
}

/// <summary>The state of a scan in coding or decoding: contexts, and how runs have gone.</summary>
internal sealed class JpegLsState
{
    private const int RegularContexts = 365;

    // Bits of the run lengths in each state of a run (T.87, A.2.1, table J).
    public static ReadOnlySpan<byte> RunBits =>
        [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    public JpegLsState(JpegLsCoding coding, int components)
    {
        Coding = coding;
        RunStates = new int[components];
        int start = Math.Max(2, (coding.Range + 32) / 64);
        Array.Fill(Contexts, new JpegLsContext { A = start, N = 1 });
    }

    public JpegLsCoding Coding { get; }

    /// <summary>The regular contexts, then that of run ends with type 0 and with type 1.</summary>
    public JpegLsContext[] Contexts { get; } = new JpegLsContext[RegularContexts + 2];

    /// <summary>Index into <see cref="RunBits"/> for each component.</summary>
    public int[] RunStates { get; }

    /// <summary>The median edge detector (T.87, A.4.1).</summary>
    public static int Predict(int a, int b, int c)
    {
        int low = Math.Min(a, b), high = Math.Max(a, b);
        return c >= high ? low : c <= low ? high : a + b - c;
    }

    public ref JpegLsContext RunEnd(int type) => ref Contexts[RegularContexts + type];
}
