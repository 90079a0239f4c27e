// Decodes a JPEG stream into component planes.
using System.Buffers;
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>A decoded JPEG stream (ITU-T T.81): sequential, progressive and lossless, Huffman coded.</summary>
/// <remarks>
/// Memory is bounded by the length of the stream: no coding here spends less than one bit on 64 samples. A stream that ends early
/// or breaks a rule is an exception, never a picture with a gray rest.
/// </remarks>
internal sealed class JpegPicture : IDisposable
{
    // Samples per byte: a progressive DC scan of a flat picture takes one bit for a block of 64.
    private const int MaximumRatio = 512;

    // More scans than any encoder writes; each costs a walk over the picture.
    private const int MaximumScans = 100;

    private readonly ushort[]?[] quantizers = new ushort[4][];
    private readonly JpegHuffman?[] dcTables = new JpegHuffman[4];
    private readonly JpegHuffman?[] acTables = new JpegHuffman[4];
    private JpegFrame? frame;
    private int restartInterval;
    private int adobeTransform = -1;
    private bool jfif;

    private JpegPicture()
    {
    }

    /// <summary>The frame with its components' samples.</summary>
    public JpegFrame Frame => frame!;

    /// <summary>Reads headers up to the frame's, without decoding.</summary>
    /// <exception cref="DicomCodecException">The stream is damaged or of a process not supported.</exception>
    public static JpegFrame ReadHeader(ReadOnlySpan<byte> stream)
    {
        using var picture = new JpegPicture();
        picture.Read(stream, headerOnly: true);
        return picture.Frame;
    }

    /// <summary>Decodes a whole stream. Dispose gives the planes back.</summary>
    /// <exception cref="DicomCodecException">The stream is damaged or of a process not supported.</exception>
    public static JpegPicture Decode(ReadOnlySpan<byte> stream)
    {
        var picture = new JpegPicture();
        try
        {
            picture.Read(stream, headerOnly: false);
            return picture;
        }
        catch
        {
            picture.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a frame that a stream cannot hold, before memory is taken for it.</summary>
    /// <exception cref="DicomCodecException">The stream is too short.</exception>
    public static void CheckSize(JpegFrame frame, int streamLength)
    {
        long samples = frame.Components.Sum(c => (long)c.Width * c.Height);
        if (samples > (streamLength + 64L) * MaximumRatio)
            throw new DicomCodecException($"{streamLength} bytes of JPEG cannot hold {frame.Width}x{frame.Height} pixels.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (JpegComponent c in frame?.Components ?? [])
        {
            if (c.Samples.Length > 0)
                ArrayPool<ushort>.Shared.Return(c.Samples);
            if (c.Coefficients.Length > 0)
                ArrayPool<short>.Shared.Return(c.Coefficients);
            c.Samples = [];
            c.Coefficients = [];
        }
    }

    private void Read(ReadOnlySpan<byte> stream, bool headerOnly)
    {
        if (stream.Length < 4 || stream[0] != 0xFF || stream[1] != JpegMarker.StartOfImage)
            throw new DicomCodecException("Not a JPEG stream: it does not start with SOI.");
        int at = 2, scans = 0;
        while (true)
        {
            at = JpegBits.NextMarker(stream, at);
            if (at + 1 >= stream.Length)
                break;
            byte marker = stream[at + 1];
            at += 2;
            if (marker == JpegMarker.EndOfImage)
                break;
            if (marker is JpegMarker.StartOfImage or JpegMarker.Temporary or (>= JpegMarker.Restart0 and <= JpegMarker.Restart7))
                continue;

            int length = at + 2 <= stream.Length ? BinaryPrimitives.ReadUInt16BigEndian(stream[at..]) : 0;
            if (length < 2 || at + length > stream.Length)
                throw new DicomCodecException("A JPEG stream ends within a header.");
            ReadOnlySpan<byte> payload = stream.Slice(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                case JpegMarker.HuffmanTables:
                    ReadHuffmanTables(payload);
                    break;
                case JpegMarker.QuantizationTables:
                    ReadQuantizers(payload);
                    break;
                case JpegMarker.RestartInterval:
                    restartInterval = payload.Length == 2
                        ? BinaryPrimitives.ReadUInt16BigEndian(payload)
                        : throw new DicomCodecException("A damaged JPEG restart interval.");
                    break;
                case JpegMarker.App0 when payload.StartsWith("JFIF\0"u8):
                    jfif = true;
                    break;
                case JpegMarker.App14 when payload.StartsWith("Adobe"u8) && payload.Length >= 12:
                    adobeTransform = payload[11];
                    break;
                case JpegMarker.StartOfScan:
                    if (headerOnly && frame is not null)
                        return;
                    if (frame is null || ++scans > MaximumScans)
                        throw new DicomCodecException(frame is null ? "A JPEG scan before its frame." : $"More than {MaximumScans} JPEG scans.");
                    at += ReadScan(JpegScan.Read(frame, payload, dcTables, acTables, restartInterval), stream[at..]);
                    break;
                case >= JpegMarker.Sof0 and <= JpegMarker.Sof15 when marker is not (JpegMarker.Jpg or JpegMarker.ArithmeticConditioning):
                    if (frame is not null)
                        throw new DicomCodecException("A JPEG stream of several frames.");
                    frame = JpegFrame.Read(marker, payload);
                    frame.Jfif = jfif;
                    frame.AdobeTransform = adobeTransform;
                    if (!headerOnly)
                        RentPlanes(stream.Length);
                    break;
            }
        }

        if (frame is null)
            throw new DicomCodecException("A JPEG stream without a frame.");
        if (headerOnly)
            return;
        if (Array.Find(frame.Components, c => !c.Scanned) is { } missing)
            throw new DicomCodecException($"A JPEG stream without a scan of component {missing.Id}.");
        if (frame.Process == JpegProcess.Progressive)
            JpegProgressive.Finish(frame);
    }

    private int ReadScan(JpegScan scan, ReadOnlySpan<byte> data)
    {
        bool progressive = Frame.Process == JpegProcess.Progressive;
        bool needsAc = Frame.Process == JpegProcess.Sequential || (progressive && scan.SpectralStart > 0);
        bool needsDc = !progressive || (scan.SpectralStart == 0 && scan.SuccessiveHigh == 0);
        foreach (JpegScanComponent part in scan.Components)
        {
            if ((needsDc && part.Dc is null) || (needsAc && part.Ac is null))
                throw new DicomCodecException("A JPEG scan without its Huffman table.");
            JpegComponent c = part.Component;
            if (Frame.Process != JpegProcess.Lossless)
            {
                c.Quantizers ??= quantizers[c.QuantizationTable]
                    ?? throw new DicomCodecException("A JPEG scan without its quantization table.");
            }

            if (progressive && !c.Scanned && scan.SpectralStart != 0)
                throw new DicomCodecException("A progressive JPEG stream that does not begin with DC coefficients.");
            if (!progressive && c.Scanned)
                throw new DicomCodecException($"Two JPEG scans of component {c.Id}.");
        }

        int length = Frame.Process switch
        {
            JpegProcess.Lossless => JpegLossless.DecodeScan(scan, data),
            JpegProcess.Progressive => JpegProgressive.DecodeScan(scan, data),
            _ => JpegSequential.DecodeScan(scan, data),
        };
        foreach (JpegScanComponent part in scan.Components)
            part.Component.Scanned = true;
        return length;
    }

    private void RentPlanes(int streamLength)
    {
        CheckSize(Frame, streamLength);
        int unit = Frame.Process == JpegProcess.Lossless ? 1 : 8;
        foreach (JpegComponent c in Frame.Components)
        {
            long size = (long)c.Stride * c.UnitsHigh * unit;
            if (size > Array.MaxLength / 2)
                throw new DicomCodecException($"A JPEG component of {size} samples.");
            c.Samples = ArrayPool<ushort>.Shared.Rent((int)size);
            // What no scan writes (the padding of single-component scans) must not differ from run to run.
            Array.Clear(c.Samples);
            if (Frame.Process == JpegProcess.Progressive)
            {
                c.Coefficients = ArrayPool<short>.Shared.Rent((int)size);
                Array.Clear(c.Coefficients);
            }
        }
    }

    private void ReadQuantizers(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            int wide = payload[0] >> 4, index = payload[0] & 15, bytes = 64 * (1 + wide);
            if (wide > 1 || index > 3 || payload.Length < 1 + bytes)
                throw new DicomCodecException("A damaged JPEG quantization table.");
            var table = new ushort[64];
            for (int k = 0; k < 64; k++)
            {
                table[JpegZigzag.Natural[k]] = wide == 0
                    ? payload[1 + k]
                    : BinaryPrimitives.ReadUInt16BigEndian(payload[(1 + (2 * k))..]);
            }

            quantizers[index] = table;
            payload = payload[(1 + bytes)..];
        }
    }

    private void ReadHuffmanTables(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            if (payload.Length < 17 || (payload[0] & 0xEC) != 0)
                throw new DicomCodecException("A damaged JPEG Huffman table.");
            ReadOnlySpan<byte> counts = payload.Slice(1, 16);
            int total = 0;
            foreach (byte count in counts)
                total += count;
            if (total > 256 || payload.Length < 17 + total)
                throw new DicomCodecException("A damaged JPEG Huffman table.");
            (payload[0] >= 16 ? acTables : dcTables)[payload[0] & 3] = new JpegHuffman(counts, payload.Slice(17, total));
            payload = payload[(17 + total)..];
        }
    }
}
