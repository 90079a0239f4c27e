// Decodes a scan of sequential DCT coding into samples.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Baseline and extended sequential coding with Huffman codes (T.81, F.2).</summary>
internal static class JpegSequential
{
    /// <returns>Bytes of the scan's data that were looked at.</returns>
    public static int DecodeScan(JpegScan scan, ReadOnlySpan<byte> data)
    {
        if (scan.SpectralStart != 0 || scan.SpectralEnd != 63 || scan.SuccessiveHigh != 0 || scan.SuccessiveLow != 0)
            throw new DicomCodecException("A sequential JPEG scan that does not carry whole blocks.");
        var bits = new JpegBits(data);
        Span<short> block = stackalloc short[64];
        Span<int> predictions = stackalloc int[4];
        predictions.Clear();
        int wide = scan.McusWide, high = scan.McusHigh, precision = scan.Frame.Precision;
        int untilRestart = scan.RestartInterval, restarts = 0;
        for (int mcuY = 0; mcuY < high; mcuY++)
        {
            for (int mcuX = 0; mcuX < wide; mcuX++)
            {
                if (scan.RestartInterval > 0 && untilRestart-- == 0)
                {
                    bits.Restart(restarts++);
                    predictions.Clear();
                    untilRestart = scan.RestartInterval - 1;
                }

                for (int i = 0; i < scan.Components.Length; i++)
                {
                    JpegScanComponent part = scan.Components[i];
                    JpegComponent c = part.Component;
                    int h = scan.Single ? 1 : c.H, v = scan.Single ? 1 : c.V;
                    for (int y = mcuY * v; y < (mcuY + 1) * v; y++)
                    {
                        for (int x = mcuX * h; x < (mcuX + 1) * h; x++)
                        {
                            Span<ushort> target = c.Samples.AsSpan((y * 8 * c.Stride) + (x * 8));
                            if (DecodeBlock(ref bits, part.Dc!, part.Ac!, ref predictions[i], block))
                                JpegDct.Inverse(block, c.Quantizers, precision, target, c.Stride);
                            else
                                Fill(block[0] * c.Quantizers![0], precision, target, c.Stride);
                        }
                    }
                }
            }

            if (bits.Exhausted)
                throw new DicomCodecException("A JPEG scan ends too early.");
        }

        return bits.Position;
    }

    /// <summary>Decodes one block into natural order.</summary>
    /// <returns>Whether any coefficient but the first may differ from zero.</returns>
    private static bool DecodeBlock(ref JpegBits bits, JpegHuffman dc, JpegHuffman ac, ref int prediction, scoped Span<short> block)
    {
        block.Clear();
        bits.Need32();
        int size = dc.Take(ref bits);
        if (size > 15)
            throw new DicomCodecException($"A JPEG DC difference of {size} bits.");
        if (size > 0)
            prediction = (short)(prediction + bits.TakeSigned(size));
        block[0] = (short)prediction;
        bool any = false;
        for (int k = 1; k < 64; k++)
        {
            bits.Need32();
            int code = ac.Take(ref bits);
            size = code & 15;
            int run = code >> 4;
            if (size == 0)
            {
                if (run != 15)
                    break;
                k += 15;
                continue;
            }

            k += run;
            if (k > 63)
                throw new DicomCodecException("A JPEG block with more than 64 coefficients.");
            block[JpegZigzag.Natural[k]] = (short)bits.TakeSigned(size);
            any = true;
        }

        return any;
    }

    /// <summary>A block that is flat: the two rounded passes of the inverse transform collapse into one rounding.</summary>
    private static void Fill(int dc, int precision, Span<ushort> samples, int stride)
    {
        int level = Math.Clamp(((dc + 4) >> 3) + (1 << (precision - 1)), 0, (1 << precision) - 1);
        for (int y = 0; y < 8; y++)
            samples.Slice(y * stride, 8).Fill((ushort)level);
    }
}
