// Encodes a frame as lossless JPEG.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Lossless coding, process 14 (T.81, annex H), with a Huffman code made for the frame.</summary>
internal static class JpegLosslessEncoder
{
    /// <summary>Encodes one frame.</summary>
    /// <param name="frame">Samples [height, width, components], pixel after pixel, little endian.</param>
    /// <param name="width">Columns, 1..65535.</param>
    /// <param name="height">Rows, 1..65535.</param>
    /// <param name="components">Samples of a pixel, 1..4.</param>
    /// <param name="bytesPerSample">1 or 2.</param>
    /// <param name="precision">Bits of a sample, 2..16; higher bits are dropped.</param>
    /// <param name="predictor">Selection value, 1..7.</param>
    public static byte[] Encode(
        ReadOnlySpan<byte> frame, int width, int height, int components, int bytesPerSample, int precision, int predictor)
    {
        if (precision is < 2 or > 16 || predictor is < 1 or > 7 || components is < 1 or > 4 || precision > 8 * bytesPerSample)
            throw new DicomCodecException($"Lossless JPEG cannot hold {components} samples of {precision} bits with predictor {predictor}.");
        var differences = new short[checked(width * height * components)];
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        int[] row = new int[width * components], above = new int[width * components];
        int mask = (1 << precision) - 1, at = 0;
        for (int y = 0; y < height; y++)
        {
            for (int i = 0; i < row.Length; i++, at++)
            {
                row[i] = mask & (bytesPerSample == 1 ? frame[at] : BinaryPrimitives.ReadUInt16LittleEndian(frame[(2 * at)..]));
                int prediction = i < components
                    ? y == 0 ? 1 << (precision - 1) : above[i]
                    : y == 0 ? row[i - components] : JpegLossless.Predict(predictor, row[i - components], above[i], above[i - components]);
                // Modulo 2¹⁶: a short holds it, and -32768 stands for 32768.
                differences[at] = (short)(row[i] - prediction);
                counts[JpegHuffmanCode.Category(differences[at])]++;
            }

            (row, above) = (above, row);
        }

        var writer = new JpegWriter();
        writer.Marker(JpegMarker.StartOfImage);
        writer.FrameHeader(JpegMarker.Sof3, precision, width, height, components, 1, 1, separateChromaTable: false);
        var code = new JpegHuffmanCode(counts);
        code.Define(writer, 0);
        writer.ScanHeader(components, separateChromaTable: false, predictor, 0, 0);
        foreach (short difference in differences)
        {
            int category = JpegHuffmanCode.Category(difference);
            code.Write(writer, category);
            if (category < 16)
                JpegHuffmanCode.WriteMagnitude(writer, difference, category);
        }

        writer.Align();
        writer.Marker(JpegMarker.EndOfImage);
        return writer.ToEvenArray();
    }
}
