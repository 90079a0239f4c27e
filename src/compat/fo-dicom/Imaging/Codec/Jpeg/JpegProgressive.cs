// Decodes the scans of progressive DCT coding into coefficients, and these into samples.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Progressive coding with Huffman codes (T.81, G.1 and G.2).</summary>
internal static class JpegProgressive
{
    /// <returns>Bytes of the scan's data that were looked at.</returns>
    public static int DecodeScan(JpegScan scan, ReadOnlySpan<byte> data)
    {
        bool dc = scan.SpectralStart == 0;
        bool fits = dc
            ? scan.SpectralEnd == 0
            : scan.Single && scan.SpectralEnd >= scan.SpectralStart && scan.SpectralEnd <= 63;
        if (!fits || scan.SuccessiveLow > 13 || (scan.SuccessiveHigh != 0 && scan.SuccessiveHigh != scan.SuccessiveLow + 1))
            throw new DicomCodecException("A progressive JPEG scan of coefficients that do not exist.");

        var bits = new JpegBits(data);
        Span<int> predictions = stackalloc int[4];
        predictions.Clear();
        int endOfBandRun = 0;
        int wide = scan.McusWide, high = scan.McusHigh;
        int untilRestart = scan.RestartInterval, restarts = 0;
        for (int mcuY = 0; mcuY < high; mcuY++)
        {
            for (int mcuX = 0; mcuX < wide; mcuX++)
            {
                if (scan.RestartInterval > 0 && untilRestart-- == 0)
                {
                    bits.Restart(restarts++);
                    predictions.Clear();
                    endOfBandRun = 0;
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
                            Span<short> block = c.Coefficients.AsSpan(((y * c.UnitsWide) + x) * 64, 64);
                            if (dc && scan.SuccessiveHigh == 0)
                                DcFirst(ref bits, part.Dc!, ref predictions[i], scan.SuccessiveLow, block);
                            else if (dc)
                                block[0] |= (short)(bits.TakeBit() << scan.SuccessiveLow);
                            else if (scan.SuccessiveHigh == 0)
                                AcFirst(ref bits, part.Ac!, ref endOfBandRun, scan, block);
                            else
                                AcRefine(ref bits, part.Ac!, ref endOfBandRun, scan, block);
                        }
                    }
                }
            }

            if (bits.Exhausted)
                throw new DicomCodecException("A JPEG scan ends too early.");
        }

        return bits.Position;
    }

    /// <summary>Turns all coefficients of a frame into samples.</summary>
    public static void Finish(JpegFrame frame)
    {
        Span<short> block = stackalloc short[64];
        foreach (JpegComponent c in frame.Components)
        {
            for (int y = 0; y < c.UnitsHigh; y++)
            {
                for (int x = 0; x < c.UnitsWide; x++)
                {
                    ReadOnlySpan<short> zigzag = c.Coefficients.AsSpan(((y * c.UnitsWide) + x) * 64, 64);
                    for (int k = 0; k < 64; k++)
                        block[JpegZigzag.Natural[k]] = zigzag[k];
                    JpegDct.Inverse(block, c.Quantizers, frame.Precision, c.Samples.AsSpan((y * 8 * c.Stride) + (x * 8)), c.Stride);
                }
            }
        }
    }

    private static void DcFirst(ref JpegBits bits, JpegHuffman dc, ref int prediction, int low, Span<short> block)
    {
        bits.Need32();
        int size = dc.Take(ref bits);
        if (size > 15)
            throw new DicomCodecException($"A JPEG DC difference of {size} bits.");
        if (size > 0)
            prediction = (short)(prediction + bits.TakeSigned(size));
        block[0] = (short)(prediction << low);
    }

    private static void AcFirst(ref JpegBits bits, JpegHuffman ac, ref int endOfBandRun, JpegScan scan, Span<short> block)
    {
        if (endOfBandRun > 0)
        {
            endOfBandRun--;
            return;
        }

        for (int k = scan.SpectralStart; k <= scan.SpectralEnd; k++)
        {
            bits.Need32();
            int code = ac.Take(ref bits);
            int run = code >> 4, size = code & 15;
            if (size == 0)
            {
                if (run != 15)
                {
                    endOfBandRun = (1 << run) - 1 + bits.Take(run);
                    return;
                }

                k += 15;
                continue;
            }

            k += run;
            if (k > 63)
                throw new DicomCodecException("A JPEG block with more than 64 coefficients.");
            block[k] = (short)(bits.TakeSigned(size) << scan.SuccessiveLow);
        }
    }

    private static void AcRefine(ref JpegBits bits, JpegHuffman ac, ref int endOfBandRun, JpegScan scan, Span<short> block)
    {
        int plus = 1 << scan.SuccessiveLow, minus = -1 << scan.SuccessiveLow;
        int k = scan.SpectralStart;
        if (endOfBandRun == 0)
        {
            for (; k <= scan.SpectralEnd; k++)
            {
                bits.Need32();
                int code = ac.Take(ref bits);
                int run = code >> 4, size = code & 15, value = 0;
                if (size > 1)
                    throw new DicomCodecException("A JPEG refinement of more than one bit.");
                if (size == 1)
                {
                    value = bits.TakeBit() != 0 ? plus : minus;
                }
                else if (run != 15)
                {
                    endOfBandRun = (1 << run) + bits.Take(run);
                    break;
                }

                // Passes over what is set already, refining it, and over `run` zeros.
                for (; k <= scan.SpectralEnd; k++)
                {
                    if (block[k] != 0)
                        Refine(ref bits, ref block[k], plus);
                    else if (--run < 0)
                        break;
                }

                if (value != 0 && k <= scan.SpectralEnd)
                    block[k] = (short)value;
            }
        }

        if (endOfBandRun > 0)
        {
            for (; k <= scan.SpectralEnd; k++)
            {
                if (block[k] != 0)
                    Refine(ref bits, ref block[k], plus);
            }

            endOfBandRun--;
        }
    }

    private static void Refine(ref JpegBits bits, ref short coefficient, int bit)
    {
        if (bits.TakeBit() != 0 && (coefficient & bit) == 0)
            coefficient += (short)(coefficient >= 0 ? bit : -bit);
    }
}
