// What the codecs of all JPEG processes share: decoding, and what the planes then are.
using FellowOakDicom.Imaging.Codec.Jpeg;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>A JPEG process (ITU-T T.81, PS3.5 8.2.1).</summary>
public abstract class DicomJpegCodec : IDicomCodec
{
    /// <inheritdoc/>
    public string Name => TransferSyntax.UID.Name;

    /// <inheritdoc/>
    public abstract DicomTransferSyntax TransferSyntax { get; }

    /// <inheritdoc/>
    public virtual DicomCodecParams? GetDefaultParameters() => new DicomJpegParams();

    /// <inheritdoc/>
    public abstract void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

    /// <inheritdoc/>
    public abstract void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

    /// <summary>Decodes every process, whatever the syntax promises: scanners mislabel.</summary>
    /// <remarks>
    /// Samples come out pixel after pixel (planar configuration 0), chroma at full size. Whether three components are Y, Cb, Cr is what
    /// the stream says (JFIF and Adobe markers, component ids) and, where it says nothing as in lossless JPEG, what the data set says.
    /// By default they stay so and are called YBR_FULL; with <see cref="DicomJpegParams.ConvertColorspaceToRGB"/> they become RGB.
    /// Components that are red, green, blue are called RGB whatever the data set called them.
    /// </remarks>
    private protected static void DecodeFrames(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomJpegParams? parameters)
    {
        FrameShape shape = FrameShape.Of(oldPixelData);
        bool toRgb = parameters?.ConvertColorspaceToRGB == true;
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            byte[] stream = oldPixelData.GetFrame(frame).Data;
            JpegFrame header = JpegPicture.ReadHeader(stream);
            if (header.Width != shape.Width || header.Height != shape.Height || header.Components.Length != shape.Samples
                || header.Precision > 8 * shape.BytesPerSample)
            {
                throw new DicomCodecException(
                    $"A JPEG stream of {header.Width}x{header.Height} pixels of {header.Components.Length} samples of {header.Precision} bits for {shape.Width}x{shape.Height} of {shape.Samples} of {8 * shape.BytesPerSample}.");
            }

            bool ybr = shape.Samples == 3 && (header.IsYCbCr ?? oldPixelData.PhotometricInterpretation.IsYBR);
            JpegPicture.CheckSize(header, stream.Length);
            var decoded = new byte[shape.Bytes];
            JpegDecoder.Decode(stream, shape.BytesPerSample, toRgb && ybr, decoded);
            if (shape.Samples == 3)
                Describe(newPixelData, ybr && !toRgb ? PhotometricInterpretation.YbrFull : PhotometricInterpretation.Rgb, frame);
            newPixelData.AddFrame(new MemoryByteBuffer(decoded));
        }
    }

    private static void Describe(DicomPixelData pixels, PhotometricInterpretation interpretation, int frame)
    {
        if (frame > 0 && pixels.PhotometricInterpretation != interpretation)
            throw new DicomCodecException($"Frame {frame} is {interpretation.Value}, the frames before it are not.");
        pixels.PhotometricInterpretation = interpretation;
        pixels.PlanarConfiguration = PlanarConfiguration.Interleaved;
    }
}
