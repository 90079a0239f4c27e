// Decodes a scan of lossless JPEG.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Lossless coding by prediction with Huffman codes, process 14, all selection values (T.81, annex H).</summary>
internal static class JpegLossless
{
    /// <returns>Bytes of the scan's data that were looked at.</returns>
    public static int DecodeScan(JpegScan scan, ReadOnlySpan<byte> data)
    {
        int predictor = scan.SpectralStart, pointTransform = scan.SuccessiveLow, precision = scan.Frame.Precision;
        if (predictor is < 1 or > 7 || pointTransform >= precision)
            throw new DicomCodecException($"A lossless JPEG scan with predictor {predictor} and point transform {pointTransform}.");
        int wide = scan.McusWide, high = scan.McusHigh;
        // T.81, H.1.1: an interval holds whole rows of MCUs, since prediction begins anew after it.
        if (scan.RestartInterval % wide != 0)
            throw new DicomCodecException($"A lossless JPEG restart interval of {scan.RestartInterval} in rows of {wide}.");
        int rowsPerInterval = scan.RestartInterval / wide;

        var bits = new JpegBits(data);
        int start = 1 << (precision - pointTransform - 1);
        int rowsDone = 0, restarts = 0;
        for (int mcuY = 0; mcuY < high; mcuY++)
        {
            bool first = rowsDone == 0;
            if (rowsPerInterval > 0 && rowsDone == rowsPerInterval)
            {
                bits.Restart(restarts++);
                first = true;
                rowsDone = 0;
            }

            if (scan.Single)
                DecodeRow(ref bits, scan.Components[0], mcuY, wide, first, predictor, start);
            else
                DecodeMcuRow(ref bits, scan, mcuY, first, predictor, start);
            rowsDone++;
            if (bits.Exhausted)
                throw new DicomCodecException("A JPEG scan ends too early.");
        }

        if (pointTransform > 0)
        {
            foreach (JpegScanComponent part in scan.Components)
            {
                foreach (ref ushort sample in part.Component.Samples.AsSpan(0, part.Component.Stride * part.Component.UnitsHigh))
                    sample <<= pointTransform;
            }
        }

        return bits.Position;
    }

    /// <summary>One row of a component alone.</summary>
    private static void DecodeRow(ref JpegBits bits, JpegScanComponent part, int y, int width, bool first, int predictor, int start)
    {
        JpegComponent c = part.Component;
        JpegHuffman codes = part.Dc!;
        Span<ushort> row = c.Samples.AsSpan(y * c.Stride, width);
        ReadOnlySpan<ushort> above = first ? row : c.Samples.AsSpan((y - 1) * c.Stride, width);
        int left = first ? start : above[0];
        row[0] = (ushort)(left + Difference(ref bits, codes));
        for (int x = 1; x < row.Length; x++)
        {
            int a = row[x - 1];
            int prediction = first ? a : Predict(predictor, a, above[x], above[x - 1]);
            row[x] = (ushort)(prediction + Difference(ref bits, codes));
        }
    }

    /// <summary>One row of MCUs of several components.</summary>
    private static void DecodeMcuRow(ref JpegBits bits, JpegScan scan, int mcuY, bool first, int predictor, int start)
    {
        for (int mcuX = 0; mcuX < scan.McusWide; mcuX++)
        {
            foreach (JpegScanComponent part in scan.Components)
            {
                JpegComponent c = part.Component;
                Span<ushort> samples = c.Samples;
                for (int v = 0; v < c.V; v++)
                {
                    bool firstRow = first && v == 0;
                    int rowAt = ((mcuY * c.V) + v) * c.Stride;
                    for (int x = mcuX * c.H; x < (mcuX + 1) * c.H; x++)
                    {
                        int prediction;
                        if (x == 0)
                            prediction = firstRow ? start : samples[rowAt - c.Stride];
                        else if (firstRow)
                            prediction = samples[rowAt + x - 1];
                        else
                            prediction = Predict(predictor, samples[rowAt + x - 1], samples[rowAt + x - c.Stride], samples[rowAt + x - 1 - c.Stride]);
                        samples[rowAt + x] = (ushort)(prediction + Difference(ref bits, part.Dc!));
                    }
                }
            }
        }
    }

    /// <summary>The predictors of T.81, table H.1: left a, above b, corner c.</summary>
    public static int Predict(int predictor, int a, int b, int c) => predictor switch
    {
        1 => a,
        2 => b,
        3 => c,
        4 => a + b - c,
        5 => a + ((b - c) >> 1),
        6 => b + ((a - c) >> 1),
        _ => (a + b) >> 1,
    };

    /// <summary>A difference modulo 2¹⁶ (T.81, H.1.2.2): category 16 is 32768 and has no further bits.</summary>
    private static int Difference(ref JpegBits bits, JpegHuffman codes)
    {
        bits.Need32();
        int size = codes.Take(ref bits);
        return size switch
        {
            0 => 0,
            < 16 => bits.TakeSigned(size),
            16 => 32768,
            _ => throw new DicomCodecException($"A lossless JPEG difference of {size} bits."),
        };
    }
}
