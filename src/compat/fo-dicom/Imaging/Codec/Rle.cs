// DICOM's run length coding: one frame in, one frame out.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>RLE of PS3.5 annex G: each byte of each sample is a segment of its own, most significant byte first, coded as PackBits.</summary>
internal static class Rle
{
    private const int HeaderBytes = 64, MaximumSegments = 15;

    /// <summary>Decodes one frame.</summary>
    /// <param name="stream">The frame's fragments, joined.</param>
    /// <param name="samplesPerPixel">Samples of a pixel.</param>
    /// <param name="bytesPerSample">Bytes of a sample; little endian in the frame.</param>
    /// <param name="planar">Whether the frame has plane after plane instead of pixel after pixel.</param>
    /// <param name="frame">Receives the samples; its length decides how many.</param>
    /// <exception cref="DicomCodecException">The stream is damaged or holds fewer samples.</exception>
    public static void Decode(ReadOnlySpan<byte> stream, int samplesPerPixel, int bytesPerSample, bool planar, Span<byte> frame)
    {
        int segments = samplesPerPixel * bytesPerSample, pixels = frame.Length / segments;
        if (stream.Length < HeaderBytes)
            throw new DicomCodecException($"An RLE frame of {stream.Length} bytes.");
        int count = BinaryPrimitives.ReadInt32LittleEndian(stream);
        if (count != segments || count > MaximumSegments)
            throw new DicomCodecException($"An RLE frame of {count} segments where {segments} are due.");
        for (int s = 0; s < segments; s++)
        {
            uint start = BinaryPrimitives.ReadUInt32LittleEndian(stream[(4 + (4 * s))..]);
            uint end = s + 1 < segments ? BinaryPrimitives.ReadUInt32LittleEndian(stream[(8 + (4 * s))..]) : (uint)stream.Length;
            if (start < HeaderBytes || start > end || end > stream.Length)
                throw new DicomCodecException($"An RLE segment from {start} to {end} in {stream.Length} bytes.");
            (int first, int step) = Place(s, samplesPerPixel, bytesPerSample, planar, pixels);
            DecodeSegment(stream[(int)start..(int)end], frame[first..], step, pixels);
        }
    }

    /// <summary>Encodes one frame; no run crosses a row (PS3.5 G.3.1).</summary>
    /// <param name="frame">The samples, little endian.</param>
    /// <param name="columns">Pixels in a row.</param>
    /// <param name="samplesPerPixel">Samples of a pixel.</param>
    /// <param name="bytesPerSample">Bytes of a sample.</param>
    /// <param name="planar">Whether the frame has plane after plane.</param>
    /// <exception cref="DicomCodecException">More segments than RLE can have.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> frame, int columns, int samplesPerPixel, int bytesPerSample, bool planar)
    {
        int segments = samplesPerPixel * bytesPerSample, pixels = frame.Length / segments;
        if (segments > MaximumSegments)
            throw new DicomCodecException($"RLE has at most {MaximumSegments} segments, not {segments}.");
        int rowBound = columns + ((columns + 127) / 128);
        byte[] buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(HeaderBytes + (segments * ((pixels / columns * rowBound) + 1)));
        byte[] row = new byte[columns];
        try
        {
            Span<byte> coded = buffer;
            coded[..HeaderBytes].Clear();
            BinaryPrimitives.WriteInt32LittleEndian(coded, segments);
            int at = HeaderBytes;
            for (int s = 0; s < segments; s++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(coded[(4 + (4 * s))..], at);
                (int first, int step) = Place(s, samplesPerPixel, bytesPerSample, planar, pixels);
                for (int pixel = 0; pixel < pixels; pixel += columns)
                {
                    ReadOnlySpan<byte> source = frame[(first + (pixel * step))..];
                    if (step == 1)
                    {
                        at += EncodeRow(source[..columns], coded[at..]);
                        continue;
                    }

                    for (int x = 0; x < row.Length; x++)
                        row[x] = source[x * step];
                    at += EncodeRow(row, coded[at..]);
                }

                if ((at & 1) != 0)
                    coded[at++] = 0;
            }

            return coded[..at].ToArray();
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Where a segment's bytes lie in the frame: the first, and the step to the next.</summary>
    private static (int First, int Step) Place(int segment, int samplesPerPixel, int bytesPerSample, bool planar, int pixels)
    {
        int sample = segment / bytesPerSample, lowest = bytesPerSample - 1 - (segment % bytesPerSample);
        return planar
            ? ((sample * pixels * bytesPerSample) + lowest, bytesPerSample)
            : ((sample * bytesPerSample) + lowest, samplesPerPixel * bytesPerSample);
    }

    private static void DecodeSegment(ReadOnlySpan<byte> coded, Span<byte> target, int step, int count)
    {
        int at = 0, done = 0;
        while (done < count)
        {
            if (at >= coded.Length)
                throw new DicomCodecException($"An RLE segment of {done} bytes where {count} are due.");
            int control = (sbyte)coded[at++];
            if (control == -128)
                continue;
            if (control >= 0)
            {
                int length = Math.Min(control + 1, count - done);
                if (at + length > coded.Length)
                    throw new DicomCodecException("An RLE segment ends within a literal run.");
                ReadOnlySpan<byte> literal = coded.Slice(at, length);
                if (step == 1)
                {
                    literal.CopyTo(target[done..]);
                }
                else
                {
                    int to = done * step;
                    foreach (byte value in literal)
                    {
                        target[to] = value;
                        to += step;
                    }
                }

                at += control + 1;
                done += length;
            }
            else
            {
                if (at >= coded.Length)
                    throw new DicomCodecException("An RLE segment ends within a replicate run.");
                byte value = coded[at++];
                int length = Math.Min(1 - control, count - done);
                if (step == 1)
                {
                    target.Slice(done, length).Fill(value);
                }
                else
                {
                    for (int i = 0, to = done * step; i < length; i++, to += step)
                        target[to] = value;
                }

                done += length;
            }
        }
    }

    /// <summary>PackBits: runs of three and more, or of two where no literal is open, are replicated.</summary>
    private static int EncodeRow(ReadOnlySpan<byte> row, Span<byte> coded)
    {
        int at = 0, literal = 0, x = 0;
        while (x < row.Length)
        {
            byte value = row[x];
            int run = 1;
            while (run < 128 && x + run < row.Length && row[x + run] == value)
                run++;
            if (run < 3 && !(run == 2 && literal == x))
            {
                x += run;
                continue;
            }

            at += Literal(row[literal..x], coded[at..]);
            coded[at++] = (byte)(1 - run);
            coded[at++] = value;
            x += run;
            literal = x;
        }

        return at + Literal(row[literal..], coded[at..]);
    }

    private static int Literal(ReadOnlySpan<byte> bytes, Span<byte> coded)
    {
        int at = 0;
        while (!bytes.IsEmpty)
        {
            int length = Math.Min(128, bytes.Length);
            coded[at++] = (byte)(length - 1);
            bytes[..length].CopyTo(coded[at..]);
            at += length;
            bytes = bytes[length..];
        }

        return at;
    }
}
