// Encodes a frame as JPEG baseline, or extended with 12 bits.
using System.Buffers;
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Sequential DCT coding (T.81, F.1) with the quantizers of annex K.1 and Huffman codes made for the frame.</summary>
internal static class JpegEncoder
{
    private const int ChromaTableFrom = 64;

    // T.81, tables K.1 and K.2, row-major.
    private static ReadOnlySpan<byte> BaseQuantizers =>
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>Encodes one frame.</summary>
    /// <param name="frame">Samples [height, width, components], pixel after pixel; two bytes each, little endian, if precision is 12.</param>
    /// <param name="width">Columns, 1..65535.</param>
    /// <param name="height">Rows, 1..65535.</param>
    /// <param name="components">1, or 3 that are Y, Cb, Cr or, with fromRgb, red, green, blue.</param>
    /// <param name="precision">8 or 12 bits.</param>
    /// <param name="quality">1..100, as IJG scales the quantizers.</param>
    /// <param name="halveChroma">Whether chroma has half the columns (4:2:2).</param>
    /// <param name="fromRgb">Whether to turn red, green, blue into Y, Cb, Cr first; 8 bits only.</param>
    public static byte[] Encode(
        ReadOnlySpan<byte> frame, int width, int height, int components, int precision, int quality, bool halveChroma, bool fromRgb)
    {
        int h = components == 3 && halveChroma ? 2 : 1;
        int mcusWide = (width + (8 * h) - 1) / (8 * h), mcusHigh = (height + 7) / 8;
        int blocksPerMcu = components == 1 ? 1 : h + 2;
        ushort[] quantizers = Quantizers(quality, precision);
        short[] coefficients = ArrayPool<short>.Shared.Rent(checked(mcusWide * mcusHigh * blocksPerMcu * 64));
        try
        {
            Span<short> blocks = coefficients.AsSpan(0, mcusWide * mcusHigh * blocksPerMcu * 64);
            Transform(frame, width, height, components, precision, h, fromRgb, quantizers, blocks);
            return Write(blocks, width, height, components, precision, h, blocksPerMcu, quantizers);
        }
        finally
        {
            ArrayPool<short>.Shared.Return(coefficients);
        }
    }

    /// <summary>Quantised coefficients of all blocks in the order they are sent, zigzag within.</summary>
    private static void Transform(
        ReadOnlySpan<byte> frame, int width, int height, int components, int precision, int h, bool fromRgb, ushort[] quantizers, Span<short> blocks)
    {
        Span<int> samples = stackalloc int[64];
        int bytesPerSample = precision > 8 ? 2 : 1, middle = 1 << (precision - 1);
        int mcusWide = (width + (8 * h) - 1) / (8 * h), mcusHigh = (height + 7) / 8, at = 0;
        for (int mcuY = 0; mcuY < mcusHigh; mcuY++)
        {
            for (int mcuX = 0; mcuX < mcusWide; mcuX++)
            {
                for (int c = 0; c < components; c++)
                {
                    int across = c == 0 ? h : 1, spread = h / across;
                    for (int part = 0; part < across; part++)
                    {
                        for (int i = 0; i < 64; i++)
                        {
                            int y = Math.Min((mcuY * 8) + (i >> 3), height - 1);
                            int x = ((mcuX * across * 8) + (part * 8) + (i & 7)) * spread, sum = 0;
                            for (int k = 0; k < spread; k++)
                            {
                                int pixel = (y * width) + Math.Min(x + k, width - 1);
                                sum += Sample(frame[(pixel * components * bytesPerSample)..], c, bytesPerSample, fromRgb);
                            }

                            // Averages of two are rounded alternately down and up, so that no bias is left.
                            samples[i] = (spread == 1 ? sum : (sum + (i & 1)) >> 1) - middle;
                        }

                        JpegDct.Forward(samples, precision);
                        Quantize(samples, quantizers.AsSpan(c == 0 ? 0 : ChromaTableFrom, 64), blocks.Slice(at, 64));
                        at += 64;
                    }
                }
            }
        }
    }

    private static int Sample(ReadOnlySpan<byte> pixel, int component, int bytesPerSample, bool fromRgb)
    {
        if (bytesPerSample == 2)
            return BinaryPrimitives.ReadUInt16LittleEndian(pixel[(2 * component)..]);
        if (!fromRgb)
            return pixel[component];
        (int y, int cb, int cr) = JpegColour.FromRgb(pixel[0], pixel[1], pixel[2]);
        return component switch { 0 => y, 1 => cb, _ => cr };
    }

    private static void Quantize(ReadOnlySpan<int> transformed, ReadOnlySpan<ushort> quantizers, Span<short> zigzag)
    {
        for (int k = 0; k < 64; k++)
        {
            int natural = JpegZigzag.Natural[k], step = quantizers[natural] << 3;
            int value = transformed[natural];
            zigzag[k] = (short)(value < 0 ? -((-value + (step >> 1)) / step) : (value + (step >> 1)) / step);
        }
    }

    private static byte[] Write(
        ReadOnlySpan<short> blocks, int width, int height, int components, int precision, int h, int blocksPerMcu, ushort[] quantizers)
    {
        bool colour = components > 1;
        var counting = new Coder(null, blocksPerMcu, h, components);
        counting.Run(blocks);

        var writer = new JpegWriter();
        writer.Marker(JpegMarker.StartOfImage);
        if (precision == 8)
            writer.Segment(JpegMarker.App0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        for (byte table = 0; table < (colour ? 2 : 1); table++)
        {
            // 12-bit streams may have 16-bit steps (T.81, B.2.4.1).
            byte[] definition = new byte[1 + (precision == 8 ? 64 : 128)];
            definition[0] = (byte)(table | (precision == 8 ? 0 : 0x10));
            for (int k = 0; k < 64; k++)
            {
                ushort step = quantizers[(table * ChromaTableFrom) + JpegZigzag.Natural[k]];
                if (precision == 8)
                    definition[1 + k] = (byte)step;
                else
                    BinaryPrimitives.WriteUInt16BigEndian(definition.AsSpan(1 + (2 * k)), step);
            }

            writer.Segment(JpegMarker.QuantizationTables, definition);
        }

        writer.FrameHeader(precision == 8 ? JpegMarker.Sof0 : JpegMarker.Sof1, precision, width, height, components, h, 1, colour);
        var coder = new Coder(writer, blocksPerMcu, h, components);
        coder.Define(counting, colour);
        writer.ScanHeader(components, colour, 0, 63, 0);
        coder.Run(blocks);
        writer.Align();
        writer.Marker(JpegMarker.EndOfImage);
        return writer.ToEvenArray();
    }

    /// <summary>Steps for luma and chroma by the scaling rule of IJG: 50 is annex K, 100 is all ones.</summary>
    private static ushort[] Quantizers(int quality, int precision)
    {
        quality = Math.Clamp(quality, 1, 100);
        int scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var steps = new ushort[128];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = (ushort)Math.Clamp(((BaseQuantizers[i] * scale) + 50) / 100, 1, precision == 8 ? 255 : 32767);
        return steps;
    }

    /// <summary>Goes over all blocks twice: once to count the values, once to write their codes.</summary>
    private sealed class Coder(JpegWriter? writer, int blocksPerMcu, int h, int components)
    {
        // DC and AC of luma, then of chroma.
        private readonly int[][] counts = [new int[256], new int[256], new int[256], new int[256]];
        private readonly JpegHuffmanCode?[] codes = new JpegHuffmanCode[4];

        public void Define(Coder counted, bool colour)
        {
            for (int i = 0; i < (colour ? 4 : 2); i++)
            {
                codes[i] = new JpegHuffmanCode(counted.counts[i]);
                codes[i]!.Define(writer!, (byte)(((i & 1) << 4) | (i >> 1)));
            }
        }

        public void Run(ReadOnlySpan<short> blocks)
        {
            Span<int> predictions = stackalloc int[3];
            predictions.Clear();
            for (int at = 0, number = 0; at < blocks.Length; at += 64, number++)
            {
                int inMcu = number % blocksPerMcu, component = components == 1 || inMcu < h ? 0 : inMcu - h + 1;
                Block(blocks.Slice(at, 64), ref predictions[component], component == 0 ? 0 : 2);
            }
        }

        private void Block(ReadOnlySpan<short> block, ref int prediction, int table)
        {
            int difference = block[0] - prediction;
            prediction = block[0];
            Put(table, 0, difference);
            int run = 0;
            for (int k = 1; k < 64; k++)
            {
                if (block[k] == 0)
                {
                    run++;
                    continue;
                }

                for (; run > 15; run -= 16)
                    Put(table + 1, 15, 0);
                Put(table + 1, run, block[k]);
                run = 0;
            }

            if (run > 0)
                Put(table + 1, 0, 0);
        }

        private void Put(int table, int run, int value)
        {
            int category = JpegHuffmanCode.Category(value), symbol = (run << 4) | category;
            counts[table][symbol]++;
            if (writer is null)
                return;
            codes[table]!.Write(writer, symbol);
            JpegHuffmanCode.WriteMagnitude(writer, value, category);
        }
    }
}
