// The codecs of JPEG 2000, where OpenJPEG is installed.
using FellowOakDicom.Imaging.Codec.Jpeg2000;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.Codec
{
    /// <summary>Parameters of JPEG 2000.</summary>
    public class DicomJpeg2000Params : DicomCodecParams
    {
        /// <summary>Lossy encoding: whether to lose; without it, that syntax is encoded without loss too.</summary>
        public bool Irreversible { get; set; } = true;

        /// <summary>Lossy encoding: how many times smaller the stream is to be.</summary>
        public int Rate { get; set; } = 20;

        /// <summary>Whether red, green and blue are turned into luma and chroma.</summary>
        public bool AllowMCT { get; set; } = true;
    }

    /// <summary>JPEG 2000 (ITU-T T.800, PS3.5 8.2.4).</summary>
    public abstract class DicomJpeg2000Codec : IDicomCodec
    {
        /// <inheritdoc/>
        public string Name => TransferSyntax.UID.Name;

        /// <inheritdoc/>
        public abstract DicomTransferSyntax TransferSyntax { get; }

        /// <inheritdoc/>
        public DicomCodecParams? GetDefaultParameters() => new DicomJpeg2000Params();

        /// <inheritdoc/>
        public abstract void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

        /// <inheritdoc/>
        public abstract void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);
    }
}

namespace FellowOakDicom.Imaging.NativeCodec
{
    using FellowOakDicom.Imaging.Codec;

    /// <summary>JPEG 2000 by OpenJPEG; decoded samples lie pixel after pixel.</summary>
    /// <remarks>Decoding undoes the component transform: YBR_ICT and YBR_RCT become RGB, or YBR_FULL if the stream has none.</remarks>
    public abstract class DicomJpeg2000NativeCodec : DicomJpeg2000Codec
    {
        // An empty picture costs little more than its headers. What is small enough is believed; a vast frame has to bring some content.
        private const int MaximumRatio = 1 << 12, FreeBytes = 1 << 25;

        /// <summary>Encodes; RGB becomes YBR_RCT, with loss YBR_ICT.</summary>
        /// <inheritdoc/>
        public override void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
        {
            ArgumentNullException.ThrowIfNull(oldPixelData);
            ArgumentNullException.ThrowIfNull(newPixelData);
            FrameShape shape = FrameShape.Of(oldPixelData);
            var jpeg = parameters as DicomJpeg2000Params ?? new DicomJpeg2000Params();
            bool transform = jpeg.AllowMCT && oldPixelData.PhotometricInterpretation == PhotometricInterpretation.Rgb;
            int rate = TransferSyntax.IsLossy && jpeg.Irreversible ? jpeg.Rate : 0;
            if (oldPixelData.PixelRepresentation == PixelRepresentation.Signed && rate > 0)
                throw new DicomCodecException("Lossy JPEG 2000 of signed samples would turn small negative values into large ones.");
            for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
            {
                ReadOnlySpan<byte> samples = shape.Interleaved(oldPixelData, frame);
                newPixelData.AddFrame(new MemoryByteBuffer(Jpeg2000Encoder.Encode(samples, shape, shape.Precision(samples), transform, rate)));
            }

            if (transform)
                newPixelData.PhotometricInterpretation = rate > 0 ? PhotometricInterpretation.YbrIct : PhotometricInterpretation.YbrRct;
            if (shape.Samples > 1)
                newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
        }

        /// <inheritdoc/>
        public override void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
        {
            ArgumentNullException.ThrowIfNull(oldPixelData);
            ArgumentNullException.ThrowIfNull(newPixelData);
            FrameShape shape = FrameShape.Of(oldPixelData);
            PhotometricInterpretation photometric = oldPixelData.PhotometricInterpretation;
            for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
            {
                byte[] stream = oldPixelData.GetFrame(frame).Data;
                shape.CheckStream(stream.Length, MaximumRatio, FreeBytes);
                var decoded = new byte[shape.Bytes];
                Jpeg2000Decoder.Decode(stream, shape, decoded);
                if (photometric == PhotometricInterpretation.YbrIct || photometric == PhotometricInterpretation.YbrRct)
                {
                    newPixelData.PhotometricInterpretation = Jpeg2000Decoder.HasComponentTransform(stream)
                        ? PhotometricInterpretation.Rgb
                        : PhotometricInterpretation.YbrFull;
                }

                newPixelData.AddFrame(new MemoryByteBuffer(decoded));
            }

            if (shape.Samples > 1)
                newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
        }
    }

    /// <summary>JPEG 2000 Lossless Only.</summary>
    public class DicomJpeg2000LosslessCodec : DicomJpeg2000NativeCodec
    {
        /// <inheritdoc/>
        public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEG2000Lossless;
    }

    /// <summary>JPEG 2000.</summary>
    public class DicomJpeg2000LossyCodec : DicomJpeg2000NativeCodec
    {
        /// <inheritdoc/>
        public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEG2000Lossy;
    }
}
