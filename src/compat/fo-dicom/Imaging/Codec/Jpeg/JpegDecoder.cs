// A JPEG stream in, the bytes of a DICOM frame out.
using System.Buffers;
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Decodes JPEG streams into interleaved samples.</summary>
internal static class JpegDecoder
{
    /// <summary>Decodes one stream.</summary>
    /// <param name="stream">From SOI on; what follows EOI is ignored.</param>
    /// <param name="bytesPerSample">1 or 2; two bytes are little endian.</param>
    /// <param name="toRgb">Whether three components are turned from Y, Cb, Cr into red, green, blue.</param>
    /// <param name="frame">Receives [height, width, components]; its length must be just that.</param>
    /// <exception cref="DicomCodecException">The stream is damaged, not supported or of another size.</exception>
    public static void Decode(ReadOnlySpan<byte> stream, int bytesPerSample, bool toRgb, Span<byte> frame)
    {
        using JpegPicture picture = JpegPicture.Decode(stream);
        JpegFrame jpeg = picture.Frame;
        int components = jpeg.Components.Length, width = jpeg.Width;
        if ((long)width * jpeg.Height * components * bytesPerSample != frame.Length || (jpeg.Precision > 8 && bytesPerSample == 1))
        {
            throw new DicomCodecException(
                $"A JPEG stream of {width}x{jpeg.Height} pixels of {components} samples of {jpeg.Precision} bits for a frame of {frame.Length} bytes.");
        }

        ushort[] rows = ArrayPool<ushort>.Shared.Rent(components * width);
        int[] scratch = ArrayPool<int>.Shared.Rent(width);
        try
        {
            int rowBytes = width * components * bytesPerSample;
            for (int y = 0; y < jpeg.Height; y++)
            {
                for (int i = 0; i < components; i++)
                    JpegUpsampling.Row(jpeg, jpeg.Components[i], y, scratch, rows.AsSpan(i * width, width));
                if (toRgb && components == 3)
                    JpegColour.ToRgb(rows.AsSpan(0, width), rows.AsSpan(width, width), rows.AsSpan(2 * width, width), jpeg.Precision);
                Interleave(rows.AsSpan(0, components * width), components, width, bytesPerSample, frame.Slice(y * rowBytes, rowBytes));
            }
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(rows);
            ArrayPool<int>.Shared.Return(scratch);
        }
    }

    private static void Interleave(ReadOnlySpan<ushort> rows, int components, int width, int bytesPerSample, Span<byte> target)
    {
        if (bytesPerSample == 2)
        {
            for (int i = 0; i < components; i++)
            {
                for (int x = 0; x < width; x++)
                    BinaryPrimitives.WriteUInt16LittleEndian(target[(2 * ((x * components) + i))..], rows[(i * width) + x]);
            }
        }
        else if (components == 1)
        {
            for (int x = 0; x < target.Length; x++)
                target[x] = (byte)rows[x];
        }
        else
        {
            for (int i = 0; i < components; i++)
            {
                ReadOnlySpan<ushort> row = rows.Slice(i * width, width);
                for (int x = 0, at = i; x < row.Length; x++, at += components)
                    target[at] = (byte)row[x];
            }
        }
    }
}
