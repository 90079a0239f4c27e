// One scan of a JPEG frame: its header, and the walk over its data units.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>A component's part in a scan.</summary>
internal readonly record struct JpegScanComponent(JpegComponent Component, JpegHuffman? Dc, JpegHuffman? Ac);

/// <summary>A scan header (T.81, B.2.3).</summary>
internal sealed class JpegScan
{
    public required JpegFrame Frame { get; init; }

    public required JpegScanComponent[] Components { get; init; }

    /// <summary>First coefficient, or the predictor of lossless coding.</summary>
    public required int SpectralStart { get; init; }

    public required int SpectralEnd { get; init; }

    public required int SuccessiveHigh { get; init; }

    /// <summary>Bit position, or the point transform of lossless coding.</summary>
    public required int SuccessiveLow { get; init; }

    /// <summary>MCUs between restart markers, 0 for none.</summary>
    public required int RestartInterval { get; init; }

    /// <summary>One component alone: its units go row by row, without the padding to whole MCUs (T.81, A.2.2).</summary>
    public bool Single => Components.Length == 1;

    private int Unit => Frame.Process == JpegProcess.Lossless ? 1 : 8;

    /// <summary>MCUs in a row of the scan.</summary>
    public int McusWide => Single ? (Components[0].Component.Width + Unit - 1) / Unit : Frame.McusWide;

    /// <summary>Rows of MCUs in the scan.</summary>
    public int McusHigh => Single ? (Components[0].Component.Height + Unit - 1) / Unit : Frame.McusHigh;

    public static JpegScan Read(JpegFrame frame, ReadOnlySpan<byte> payload, JpegHuffman?[] dc, JpegHuffman?[] ac, int restartInterval)
    {
        int count = payload.IsEmpty ? 0 : payload[0];
        if (count is 0 or > 4 || payload.Length != 4 + (2 * count))
            throw new DicomCodecException("A damaged JPEG scan header.");
        var components = new JpegScanComponent[count];
        int units = 0;
        for (int i = 0; i < count; i++)
        {
            byte id = payload[1 + (2 * i)];
            byte tables = payload[2 + (2 * i)];
            JpegComponent component = Array.Find(frame.Components, c => c.Id == id)
                ?? throw new DicomCodecException($"A JPEG scan of a component {id} that the frame lacks.");
            if (components.AsSpan(0, i).ToArray().Any(c => c.Component == component) || (tables & 0xCC) != 0)
                throw new DicomCodecException("A damaged JPEG scan header.");
            components[i] = new JpegScanComponent(component, dc[tables >> 4], ac[tables & 15]);
            units += component.H * component.V;
        }

        // T.81, B.2.3: at most ten data units in an MCU.
        if (count > 1 && units > 10)
            throw new DicomCodecException($"A JPEG scan with {units} data units in an MCU.");
        ReadOnlySpan<byte> end = payload[^3..];
        return new JpegScan
        {
            Frame = frame,
            Components = components,
            SpectralStart = end[0],
            SpectralEnd = end[1],
            SuccessiveHigh = end[2] >> 4,
            SuccessiveLow = end[2] & 15,
            RestartInterval = restartInterval,
        };
    }
}
