// Encodes frames as JPEG 2000 by OpenJPEG.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec.Jpeg2000;

/// <summary>JPEG 2000 part 1 as a code stream (PS3.5 A.4.4).</summary>
internal static unsafe class Jpeg2000Encoder
{
    private const int CodeStream = 0, ColorRgb = 1, ColorGray = 2, MaximumResolutions = 6;

    /// <summary>Encodes one frame.</summary>
    /// <param name="frame">Samples pixel after pixel, little endian.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="precision">Bits of a sample, 2..16, which none may exceed.</param>
    /// <param name="transform">Whether three components are red, green and blue, to be turned into luma and chroma.</param>
    /// <param name="rate">How many times smaller the stream is to be, with loss; 0 for without.</param>
    /// <returns>The code stream, of even length.</returns>
    public static byte[] Encode(ReadOnlySpan<byte> frame, FrameShape shape, int precision, bool transform, int rate)
    {
        OpenJpeg.EncoderParameters parameters = default;
        OpenJpeg.SetDefaultEncoderParameters(&parameters);
        parameters.AllotByRate = 1;
        parameters.Layers = 1;
        parameters.Rate = rate;
        parameters.Irreversible = rate > 0 ? 1 : 0;
        parameters.Resolutions = Math.Min(MaximumResolutions, 1 + System.Numerics.BitOperations.Log2((uint)Math.Min(shape.Width, shape.Height)));
        parameters.ComponentTransform = (byte)(transform ? 1 : 0);

        // Noise grows by a little; headers and packets take some.
        var coded = new byte[checked((frame.Length * 2) + (1 << 16))];
        void* codec = OpenJpeg.CreateCompress(CodeStream), output = null;
        OpenJpeg.Image* image = null;
        fixed (byte* data = coded)
        {
            var bytes = new OpenJpeg.Bytes { Data = data, Length = coded.Length };
            try
            {
                output = OpenJpegStream.Open(codec, &bytes, isInput: false);
                image = Fill(frame, shape, precision);
                bool done = OpenJpeg.SetupEncoder(codec, &parameters, image) != 0
                    && OpenJpeg.StartCompress(codec, image, output) != 0
                    && OpenJpeg.Encode(codec, output) != 0
                    && OpenJpeg.EndCompress(codec, output) != 0;
                if (!done)
                    throw OpenJpegStream.Refused();
                return coded.AsSpan(0, (int)(bytes.Position + (bytes.Position & 1))).ToArray();
            }
            finally
            {
                if (image is not null)
                    OpenJpeg.ImageDestroy(image);
                if (output is not null)
                    OpenJpeg.StreamDestroy(output);
                if (codec is not null)
                    OpenJpeg.DestroyCodec(codec);
            }
        }
    }

    private static OpenJpeg.Image* Fill(ReadOnlySpan<byte> frame, FrameShape shape, int precision)
    {
        OpenJpeg.ComponentParameters* components = stackalloc OpenJpeg.ComponentParameters[shape.Samples];
        for (int i = 0; i < shape.Samples; i++)
        {
            components[i] = new OpenJpeg.ComponentParameters
            {
                Dx = 1, Dy = 1, Width = (uint)shape.Width, Height = (uint)shape.Height, Precision = (uint)precision, Bpp = (uint)precision,
            };
        }

        OpenJpeg.Image* image = OpenJpeg.ImageCreate((uint)shape.Samples, components, shape.Samples == 3 ? ColorRgb : ColorGray);
        if (image is null)
            throw new DicomCodecException("OpenJPEG has no memory.");
        (image->X1, image->Y1) = ((uint)shape.Width, (uint)shape.Height);
        for (int i = 0; i < shape.Samples; i++)
        {
            int* samples = image->Component[i].Data;
            int at = i * shape.BytesPerSample, step = shape.Samples * shape.BytesPerSample;
            for (int p = 0; p < shape.Width * shape.Height; p++, at += step)
                samples[p] = shape.BytesPerSample == 1 ? frame[at] : BinaryPrimitives.ReadUInt16LittleEndian(frame[at..]);
        }

        return image;
    }
}
