// Decodes JPEG 2000 streams by OpenJPEG.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg2000;

/// <summary>JPEG 2000 part 1 (ITU-T T.800), code streams and JP2 files.</summary>
internal static unsafe class Jpeg2000Decoder
{
    private const int CodeStream = 0, Jp2File = 2;

    // opj_dparameters_t has 8252 bytes in version 2.5.
    private const int ParameterBytes = 1 << 14;

    private const byte MarkCode = 0xFF, MarkCodingStyle = 0x52, MarkStartOfTile = 0x90;

    /// <summary>Whether a code stream names a transform of its first three components, which decoding then undoes (T.800, A.6.1).</summary>
    public static bool HasComponentTransform(ReadOnlySpan<byte> stream)
    {
        int start = stream.IndexOf((ReadOnlySpan<byte>)[MarkCode, 0x4F, MarkCode, 0x51]);
        for (int at = start + 2; start >= 0 && at + 9 < stream.Length && stream[at] == MarkCode && stream[at + 1] != MarkStartOfTile;)
        {
            if (stream[at + 1] == MarkCodingStyle)
                return stream[at + 8] != 0;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(stream[(at + 2)..]);
        }

        return false;
    }

    /// <summary>Decodes one stream.</summary>
    /// <param name="stream">A code stream or a JP2 file.</param>
    /// <param name="shape">The frame that is due.</param>
    /// <param name="frame">Receives [height, width, samples]; two bytes are little endian.</param>
    /// <exception cref="DicomCodecException">The stream is damaged, or of another size.</exception>
    public static void Decode(ReadOnlySpan<byte> stream, FrameShape shape, Span<byte> frame)
    {
        bool jp2 = stream.Length > 12 && stream.Slice(4, 4).SequenceEqual("jP  "u8);
        byte* parameters = stackalloc byte[ParameterBytes];
        new Span<byte>(parameters, ParameterBytes).Clear();
        OpenJpeg.SetDefaultDecoderParameters(parameters);
        void* codec = OpenJpeg.CreateDecompress(jp2 ? Jp2File : CodeStream), input = null;
        OpenJpeg.Image* image = null;
        fixed (byte* data = stream)
        {
            var bytes = new OpenJpeg.Bytes { Data = data, Length = stream.Length };
            try
            {
                input = OpenJpegStream.Open(codec, &bytes, isInput: true);
                if (OpenJpeg.SetupDecoder(codec, parameters) == 0 || OpenJpeg.ReadHeader(input, codec, &image) == 0)
                    throw OpenJpegStream.Refused();
                Check(*image, shape);
                if (OpenJpeg.Decode(codec, input, image) == 0 || OpenJpeg.EndDecompress(codec, input) == 0)
                    throw OpenJpegStream.Refused();
                // A palette in a JP2 file changes the components.
                Check(*image, shape);
                Copy(*image, shape, frame);
            }
            finally
            {
                if (image is not null)
                    OpenJpeg.ImageDestroy(image);
                if (input is not null)
                    OpenJpeg.StreamDestroy(input);
                if (codec is not null)
                    OpenJpeg.DestroyCodec(codec);
            }
        }
    }

    private static void Check(in OpenJpeg.Image image, FrameShape shape)
    {
        bool fits = image.Components == shape.Samples && image.Component is not null;
        for (int i = 0; fits && i < shape.Samples; i++)
        {
            ref OpenJpeg.Component c = ref image.Component[i];
            fits = c.Dx == 1 && c.Dy == 1 && c.Width == shape.Width && c.Height == shape.Height && c.Precision <= 8 * shape.BytesPerSample;
        }

        if (!fits)
            throw new DicomCodecException($"A JPEG 2000 stream of {image.Components} components up to {image.X1}x{image.Y1} for {shape}.");
    }

    private static void Copy(in OpenJpeg.Image image, FrameShape shape, Span<byte> frame)
    {
        int pixels = shape.Width * shape.Height;
        for (int i = 0; i < shape.Samples; i++)
        {
            if (image.Component[i].Data is null)
                throw new DicomCodecException($"OpenJPEG gives no samples of component {i}.");
            var samples = new ReadOnlySpan<int>(image.Component[i].Data, pixels);
            int at = i * shape.BytesPerSample, step = shape.Samples * shape.BytesPerSample;
            foreach (int sample in samples)
            {
                if (shape.BytesPerSample == 1)
                    frame[at] = (byte)sample;
                else
                    BinaryPrimitives.WriteUInt16LittleEndian(frame[at..], (ushort)sample);
                at += step;
            }
        }
    }
}
