// Encodes frames as JPEG-LS.
using System.Buffers.Binary;
using FellowOakDicom.Imaging.Codec.Jpeg;

namespace FellowOakDicom.Imaging.Codec.JpegLs;

/// <summary>JPEG-LS, lossless and near-lossless, colour line by line (ITU-T T.87).</summary>
internal sealed class JpegLsEncoder
{
    private readonly JpegLsBitWriter bits = new();
    private readonly JpegLsCoding coding;
    private readonly JpegLsState state;
    private readonly int width;

    private JpegLsEncoder(JpegLsCoding coding, int width, int components)
    {
        this.coding = coding;
        this.width = width;
        state = new JpegLsState(coding, components);
    }

    /// <summary>Encodes one frame.</summary>
    /// <param name="frame">Samples [height, width, components], pixel after pixel, little endian.</param>
    /// <param name="width">Columns, 1..65535.</param>
    /// <param name="height">Rows, 1..65535.</param>
    /// <param name="components">Samples of a pixel, 1..4.</param>
    /// <param name="bytesPerSample">1 or 2.</param>
    /// <param name="precision">Bits of a sample, 2..16, which none may exceed.</param>
    /// <param name="near">Greatest difference to the original, 0 for lossless.</param>
    public static byte[] Encode(ReadOnlySpan<byte> frame, int width, int height, int components, int bytesPerSample, int precision, int near)
    {
        var encoder = new JpegLsEncoder(JpegLsCoding.Create(precision, near), width, components);
        encoder.Headers(height, components, precision, near);
        encoder.Scan(frame, height, components, bytesPerSample);
        encoder.bits.Align();
        encoder.bits.Bytes([0xFF, JpegMarker.EndOfImage]);
        ReadOnlySpan<byte> written = encoder.bits.Written;
        var result = new byte[written.Length + (written.Length & 1)];
        written.CopyTo(result);
        return result;
    }

    private void Headers(int height, int components, int precision, int near)
    {
        Span<byte> header = stackalloc byte[2 + 10 + (3 * components) + 8 + (2 * components)];
        header.Clear();
        header[0] = 0xFF;
        header[1] = JpegMarker.StartOfImage;
        Span<byte> frame = header[2..];
        frame[0] = 0xFF;
        frame[1] = 0xF7;
        BinaryPrimitives.WriteUInt16BigEndian(frame[2..], (ushort)(8 + (3 * components)));
        frame[4] = (byte)precision;
        BinaryPrimitives.WriteUInt16BigEndian(frame[5..], (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame[7..], (ushort)width);
        frame[9] = (byte)components;
        Span<byte> scan = frame[(10 + (3 * components))..];
        scan[0] = 0xFF;
        scan[1] = JpegMarker.StartOfScan;
        BinaryPrimitives.WriteUInt16BigEndian(scan[2..], (ushort)(6 + (2 * components)));
        scan[4] = (byte)components;
        for (int c = 0; c < components; c++)
        {
            frame[10 + (3 * c)] = (byte)(c + 1);
            frame[11 + (3 * c)] = 0x11;
            scan[5 + (2 * c)] = (byte)(c + 1);
        }

        scan[^3] = (byte)near;
        scan[^2] = (byte)(components == 1 ? JpegLsInterleave.None : JpegLsInterleave.Line);
        bits.Bytes(header);
    }

    private void Scan(ReadOnlySpan<byte> frame, int height, int components, int bytesPerSample)
    {
        int margin = width + 2;
        int[] above = new int[margin * components], line = new int[margin * components];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 1; x <= width; x++)
            {
                for (int c = 0; c < components; c++, at += bytesPerSample)
                    line[(c * margin) + x] = bytesPerSample == 1 ? frame[at] : BinaryPrimitives.ReadUInt16LittleEndian(frame[at..]);
            }

            for (int c = 0; c < components; c++)
            {
                above[(c * margin) + width + 1] = above[(c * margin) + width];
                line[c * margin] = above[(c * margin) + 1];
                Line(above.AsSpan(c * margin, margin), line.AsSpan(c * margin, margin), ref state.RunStates[c]);
            }

            (above, line) = (line, above);
        }
    }

    /// <summary>Encodes a line and leaves in it what a decoder will have.</summary>
    private void Line(ReadOnlySpan<int> above, Span<int> line, ref int runState)
    {
        ReadOnlySpan<sbyte> zones = coding.Zones;
        int maximum = coding.Maximum;
        for (int x = 1; x <= width;)
        {
            int a = line[x - 1], b = above[x], c = above[x - 1], d = above[x + 1];
            int context = (((zones[d - b + maximum] * 9) + zones[b - c + maximum]) * 9) + zones[c - a + maximum];
            if (context != 0)
            {
                line[x] = Regular(line[x], context, a, b, c);
                x++;
                continue;
            }

            int run = 0;
            while (x + run <= width && Math.Abs(line[x + run] - a) <= coding.Near)
                line[x + run++] = a;
            x += run;
            RunLength(run, x > width, ref runState);
            if (x > width)
                continue;
            b = above[x];
            line[x] = Math.Abs(a - b) <= coding.Near
                ? RunEnd(line[x], a, 1, 1, runState)
                : RunEnd(line[x], b, 0, a > b ? -1 : 1, runState);
            x++;
            if (runState > 0)
                runState--;
        }
    }

    private int Regular(int value, int signedContext, int a, int b, int c)
    {
        int sign = signedContext >> 31;
        ref JpegLsContext context = ref state.Contexts[(signedContext ^ sign) - sign];
        int prediction = Math.Clamp(JpegLsState.Predict(a, b, c) + ((context.C ^ sign) - sign), 0, coding.Maximum);
        int error = Error(((value - prediction) ^ sign) - sign);
        int k = context.Golomb(context.A);
        int mapped = error >= 0 ? 2 * error : (-2 * error) - 1;
        if (k == 0 && coding.Near == 0 && 2 * context.B <= -context.N)
            mapped ^= 1;
        Code(mapped, k, coding.Limit);
        context.Learn(error, coding);
        return Reconstruct(prediction, (error ^ sign) - sign);
    }

    private int RunEnd(int value, int prediction, int type, int sign, int runState)
    {
        ref JpegLsContext context = ref state.RunEnd(type);
        int error = Error((value - prediction) * sign);
        int k = context.Golomb(type == 0 ? context.A : context.A + (context.N >> 1));
        bool map = error > 0 ? k == 0 && 2 * context.C < context.N : error < 0 && (k != 0 || 2 * context.C >= context.N);
        int mapped = (2 * Math.Abs(error)) - type - (map ? 1 : 0);
        Code(mapped, k, coding.Limit - JpegLsState.RunBits[runState] - 1);
        context.LearnRun(error, mapped, type, coding.Reset);
        return Reconstruct(prediction, error * sign);
    }

    /// <summary>A difference in steps of the error allowed, brought into the range of errors (T.87, A.4.4 and A.4.5).</summary>
    private int Error(int difference)
    {
        if (coding.Near > 0)
            difference = difference > 0 ? (difference + coding.Near) / coding.Step : -((coding.Near - difference) / coding.Step);
        if (difference < 0)
            difference += coding.Range;
        return difference >= (coding.Range + 1) / 2 ? difference - coding.Range : difference;
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

    private void Code(int mapped, int k, int limit)
    {
        int longest = limit - coding.RangeBits - 1, high = mapped >> k;
        if (high < longest)
            bits.Code(high, (uint)(mapped & ((1 << k) - 1)), k);
        else
            bits.Code(longest, (uint)(mapped - 1), coding.RangeBits);
    }

    private void RunLength(int run, bool toEnd, ref int runState)
    {
        int whole = 1 << JpegLsState.RunBits[runState];
        while (run >= whole)
        {
            bits.Put(1, 1);
            run -= whole;
            if (runState < JpegLsState.RunBits.Length - 1)
                runState++;
            whole = 1 << JpegLsState.RunBits[runState];
        }

        if (!toEnd)
            bits.Put((uint)run, 1 + JpegLsState.RunBits[runState]);
        else if (run > 0)
            bits.Put(1, 1);
    }
}
