// Decodes JPEG-LS streams.
using System.Buffers.Binary;
using FellowOakDicom.Imaging.Codec.Jpeg;

namespace FellowOakDicom.Imaging.Codec.JpegLs;

/// <summary>What the header of a JPEG-LS stream says.</summary>
internal readonly record struct JpegLsHeader(int Width, int Height, int Components, int Precision);

/// <summary>JPEG-LS, lossless and near-lossless, every interleaving (ITU-T T.87).</summary>
internal static class JpegLsDecoder
{
    private const byte FrameMarker = 0xF7, ParametersMarker = 0xF8;

    /// <summary>Reads the frame header.</summary>
    /// <exception cref="DicomCodecException">The stream is damaged.</exception>
    public static JpegLsHeader ReadHeader(ReadOnlySpan<byte> stream)
    {
        int at = Start(stream);
        while (NextSegment(stream, ref at, out byte marker, out ReadOnlySpan<byte> payload))
        {
            if (marker == FrameMarker)
                return ReadFrame(payload, out _);
        }

        throw new DicomCodecException("A JPEG-LS stream without a frame.");
    }

    /// <summary>Decodes one stream.</summary>
    /// <param name="stream">From SOI on.</param>
    /// <param name="bytesPerSample">1 or 2; two bytes are little endian.</param>
    /// <param name="frame">Receives [height, width, components]; its length must be just that.</param>
    /// <exception cref="DicomCodecException">The stream is damaged, not supported or of another size.</exception>
    public static void Decode(ReadOnlySpan<byte> stream, int bytesPerSample, Span<byte> frame)
    {
        JpegLsHeader header = default;
        byte[] ids = [];
        var done = new bool[4];
        int maximum = 0, t1 = 0, t2 = 0, t3 = 0, reset = 0;
        int at = Start(stream);
        while (NextSegment(stream, ref at, out byte marker, out ReadOnlySpan<byte> payload))
        {
            switch (marker)
            {
                case FrameMarker:
                    header = ReadFrame(payload, out ids);
                    if ((long)header.Width * header.Height * header.Components * bytesPerSample != frame.Length || header.Precision > 8 * bytesPerSample)
                        throw new DicomCodecException($"A JPEG-LS stream of {header} for a frame of {frame.Length} bytes.");
                    break;
                case ParametersMarker when payload.Length == 11 && payload[0] == 1:
                    maximum = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
                    t1 = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
                    t2 = BinaryPrimitives.ReadUInt16BigEndian(payload[5..]);
                    t3 = BinaryPrimitives.ReadUInt16BigEndian(payload[7..]);
                    reset = BinaryPrimitives.ReadUInt16BigEndian(payload[9..]);
                    break;
                case ParametersMarker:
                    throw new DicomCodecException("JPEG-LS mapping tables are not supported.");
                case JpegMarker.RestartInterval when payload.IndexOfAnyExcept((byte)0) >= 0:
                    throw new DicomCodecException("JPEG-LS restart intervals are not supported.");
                case JpegMarker.StartOfScan:
                    int count = payload.IsEmpty ? 0 : payload[0];
                    if (ids.Length == 0 || count == 0 || payload.Length != 4 + (2 * count))
                        throw new DicomCodecException("A damaged JPEG-LS scan header.");
                    int first = Array.IndexOf(ids, payload[1]), near = payload[^3];
                    var interleave = (JpegLsInterleave)payload[^2];
                    bool fits = count == 1
                        ? first >= 0 && !done[first]
                        : count == ids.Length && first == 0 && !done[0] && interleave is JpegLsInterleave.Line or JpegLsInterleave.Sample;
                    if (!fits || payload[^1] != 0)
                        throw new DicomCodecException("A JPEG-LS scan of components that are not due.");
                    done.AsSpan(first, count).Fill(true);
                    var coding = JpegLsCoding.Create(header.Precision, near, maximum, t1, t2, t3, reset);
                    var scan = new JpegLsScan(header, coding, first, count, count == 1 ? JpegLsInterleave.None : interleave);
                    at += scan.Decode(stream[at..], bytesPerSample, frame);
                    break;
            }

            if (ids.Length > 0 && done.AsSpan(0, ids.Length).IndexOf(false) < 0)
                return;
        }

        throw new DicomCodecException("A JPEG-LS stream ends too early.");
    }

    private static int Start(ReadOnlySpan<byte> stream) =>
        stream.Length >= 4 && stream[0] == 0xFF && stream[1] == JpegMarker.StartOfImage
            ? 2
            : throw new DicomCodecException("Not a JPEG-LS stream: it does not start with SOI.");

    /// <summary>The next marker with its segment, or false at EOI and at the end.</summary>
    private static bool NextSegment(ReadOnlySpan<byte> stream, ref int at, out byte marker, out ReadOnlySpan<byte> payload)
    {
        marker = 0;
        payload = default;
        while (at + 1 < stream.Length && !(stream[at] == 0xFF && stream[at + 1] is > 0x7F and < 0xFF))
            at++;
        if (at + 4 > stream.Length || stream[at + 1] == JpegMarker.EndOfImage)
            return false;
        marker = stream[at + 1];
        int length = BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]);
        if (length < 2 || at + 2 + length > stream.Length)
            throw new DicomCodecException("A JPEG-LS stream ends within a header.");
        payload = stream.Slice(at + 4, length - 2);
        at += 2 + length;
        return true;
    }

    private static JpegLsHeader ReadFrame(ReadOnlySpan<byte> payload, out byte[] ids)
    {
        if (payload.Length < 9 || payload[5] is 0 or > 4 || payload.Length != 6 + (3 * payload[5]))
            throw new DicomCodecException("A damaged JPEG-LS frame header.");
        var header = new JpegLsHeader(
            BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), payload[5], payload[0]);
        ids = new byte[header.Components];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = payload[6 + (3 * i)];
            if (payload[7 + (3 * i)] != 0x11)
                throw new DicomCodecException("JPEG-LS components of different size are not supported.");
        }

        if (header.Width == 0 || header.Height == 0 || header.Precision is < 2 or > 16)
            throw new DicomCodecException($"A JPEG-LS frame of {header}.");
        return header;
    }
}
