// Decodes one scan of JPEG-LS.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.JpegLs;

/// <summary>A scan of components first .. first + count - 1 (T.87, annexes A and B).</summary>
/// <remarks>
/// Lines are kept with a sample of margin on both sides: before a line is coded its left margin takes the sample above the first, and the
/// line above gets its last sample once more, which are the neighbours that A.2.1 prescribes at the borders.
/// </remarks>
internal sealed class JpegLsScan(JpegLsHeader header, JpegLsCoding coding, int first, int count, JpegLsInterleave interleave)
{
    private readonly JpegLsState state = new(coding, count);

    /// <returns>Bytes of the scan's data that were looked at.</returns>
    public int Decode(ReadOnlySpan<byte> data, int bytesPerSample, Span<byte> frame)
    {
        var bits = new JpegLsBits(data);
        int margin = header.Width + 2;
        int[] above = new int[margin * count], line = new int[margin * count];
        for (int y = 0; y < header.Height; y++)
        {
            for (int c = 0; c < count; c++)
            {
                above[(c * margin) + header.Width + 1] = above[(c * margin) + header.Width];
                line[c * margin] = above[(c * margin) + 1];
            }

            if (interleave == JpegLsInterleave.Sample)
            {
                SampleLine(ref bits, above, line, margin);
            }
            else
            {
                for (int c = 0; c < count; c++)
                    Line(ref bits, above.AsSpan(c * margin, margin), line.AsSpan(c * margin, margin), ref state.RunStates[c]);
            }

            if (bits.Exhausted)
                throw new DicomCodecException("A JPEG-LS scan ends too early.");
            for (int c = 0; c < count; c++)
                Store(line.AsSpan((c * margin) + 1, header.Width), y, first + c, bytesPerSample, frame);
            (above, line) = (line, above);
        }

        return bits.Position;
    }

    private void Store(ReadOnlySpan<int> line, int y, int component, int bytesPerSample, Span<byte> frame)
    {
        int step = header.Components * bytesPerSample, at = (y * header.Width * step) + (component * bytesPerSample);
        if (bytesPerSample == 1)
        {
            for (int x = 0; x < line.Length; x++, at += step)
                frame[at] = (byte)line[x];
        }
        else
        {
            for (int x = 0; x < line.Length; x++, at += step)
                BinaryPrimitives.WriteUInt16LittleEndian(frame[at..], (ushort)line[x]);
        }
    }

    private void Line(ref JpegLsBits bits, ReadOnlySpan<int> above, Span<int> line, ref int runState)
    {
        ReadOnlySpan<sbyte> zones = coding.Zones;
        int maximum = coding.Maximum, width = header.Width;
        above = above[..(width + 2)];
        line = line[..(width + 2)];
        for (int x = 1; x <= width;)
        {
            int a = line[x - 1], b = above[x], c = above[x - 1], d = above[x + 1];
            int context = (((zones[d - b + maximum] * 9) + zones[b - c + maximum]) * 9) + zones[c - a + maximum];
            if (context != 0)
            {
                line[x++] = Regular(ref bits, context, a, b, c);
                continue;
            }

            int run = RunLength(ref bits, width + 1 - x, ref runState, out bool interrupted);
            line.Slice(x, run).Fill(a);
            x += run;
            if (!interrupted)
                continue;
            b = above[x];
            if (Math.Abs(a - b) <= coding.Near)
                line[x] = Reconstruct(a, RunError(ref bits, 1, runState));
            else
                line[x] = Reconstruct(b, RunError(ref bits, 0, runState) * (a > b ? -1 : 1));
            x++;
            if (runState > 0)
                runState--;
        }
    }

    private void SampleLine(ref JpegLsBits bits, ReadOnlySpan<int> above, Span<int> line, int margin)
    {
        ReadOnlySpan<sbyte> zones = coding.Zones;
        int maximum = coding.Maximum, width = header.Width;
        Span<int> contexts = stackalloc int[4];
        for (int x = 1; x <= width;)
        {
            bool run = true;
            for (int i = 0; i < count; i++)
            {
                int at = (i * margin) + x;
                int a = line[at - 1], b = above[at], c = above[at - 1], d = above[at + 1];
                contexts[i] = (((zones[d - b + maximum] * 9) + zones[b - c + maximum]) * 9) + zones[c - a + maximum];
                run &= contexts[i] == 0;
            }

            if (!run)
            {
                for (int i = 0; i < count; i++)
                {
                    int at = (i * margin) + x;
                    line[at] = Regular(ref bits, contexts[i], line[at - 1], above[at], above[at - 1]);
                }

                x++;
                continue;
            }

            int length = RunLength(ref bits, width + 1 - x, ref state.RunStates[0], out bool interrupted);
            for (int i = 0; i < count; i++)
                line.Slice((i * margin) + x, length).Fill(line[(i * margin) + x - 1]);
            x += length;
            if (!interrupted)
                continue;
            for (int i = 0; i < count; i++)
            {
                int at = (i * margin) + x, a = line[at - 1], b = above[at];
                line[at] = Reconstruct(b, RunError(ref bits, 0, state.RunStates[0]) * (a > b ? -1 : 1));
            }

            x++;
            if (state.RunStates[0] > 0)
                state.RunStates[0]--;
        }
    }

    /// <summary>One sample outside of runs (T.87, A.4 to A.6).</summary>
    private int Regular(ref JpegLsBits bits, int signedContext, int a, int b, int c)
    {
        int sign = signedContext >> 31;
        ref JpegLsContext context = ref state.Contexts[(signedContext ^ sign) - sign];
        int prediction = Math.Clamp(JpegLsState.Predict(a, b, c) + ((context.C ^ sign) - sign), 0, coding.Maximum);
        int k = context.Golomb(context.A);
        int mapped = Code(ref bits, k, coding.Limit);
        int error = (mapped >> 1) ^ -(mapped & 1);
        // T.87, A.5.2: where the bias is negative and k is 0, errors are mapped the other way round.
        if (k == 0 && coding.Near == 0 && 2 * context.B <= -context.N)
            error = ~error;
        context.Learn(error, coding);
        return Reconstruct(prediction, (error ^ sign) - sign);
    }

    private int Reconstruct(int prediction, int error)
    {
        int value = prediction + (error * coding.Step);
        if (value < -coding.Near)
            value += coding.Range * coding.Step;
        else if (value > coding.Maximum + coding.Near)
            value -= coding.Range * coding.Step;
        return Math.Clamp(value, 0, coding.Maximum);
    }

    /// <summary>A length-limited Golomb code (T.87, A.5.3).</summary>
    private int Code(ref JpegLsBits bits, int k, int limit)
    {
        int longest = limit - coding.RangeBits - 1;
        int high = bits.TakeZeros(longest);
        return high < longest ? (high << k) + bits.Take(k) : bits.Take(coding.RangeBits) + 1;
    }

    /// <summary>Length of a run, at most the rest of the line (T.87, A.7.1).</summary>
    private static int RunLength(ref JpegLsBits bits, int rest, ref int runState, out bool interrupted)
    {
        int run = 0;
        while (bits.TakeBit() == 1)
        {
            int whole = 1 << JpegLsState.RunBits[runState];
            if (whole > rest - run)
            {
                interrupted = false;
                return rest;
            }

            run += whole;
            if (runState < JpegLsState.RunBits.Length - 1)
                runState++;
            if (run == rest)
            {
                interrupted = false;
                return rest;
            }
        }

        run += bits.Take(JpegLsState.RunBits[runState]);
        if (run >= rest)
            throw new DicomCodecException("A JPEG-LS run longer than its line.");
        interrupted = true;
        return run;
    }

    /// <summary>The error of the sample that ends a run (T.87, A.7.2).</summary>
    private int RunError(ref JpegLsBits bits, int type, int runState)
    {
        ref JpegLsContext context = ref state.RunEnd(type);
        int k = context.Golomb(type == 0 ? context.A : context.A + (context.N >> 1));
        int mapped = Code(ref bits, k, coding.Limit - JpegLsState.RunBits[runState] - 1);
        int doubled = mapped + type, odd = doubled & 1, size = (doubled + odd) >> 1;
        bool negative = (k != 0 || 2 * context.C >= context.N) == (odd == 1);
        int error = negative ? -size : size;
        context.LearnRun(error, mapped, type, coding.Reset);
        return error;
    }
}
