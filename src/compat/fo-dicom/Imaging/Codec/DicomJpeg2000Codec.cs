// The codecs of JPEG 2000: decoding, where OpenJPEG is installed.
using FellowOakDicom.Imaging.Codec.Jpeg2000;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.Codec
{
    /// <summary>JPEG 2000 (ITU-T T.800, PS3.5 8.2.4).</summary>
    public abstract class DicomJpeg2000Codec : IDicomCodec
    {
        /// <inheritdoc/>
        public string Name => TransferSyntax.UID.Name;

        /// <inheritdoc/>
        public abstract DicomTransferSyntax TransferSyntax { get; }

        /// <inheritdoc/>
        public DicomCodecParams? GetDefaultParameters() => null;

        /// <inheritdoc/>
        public abstract void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

        /// <inheritdoc/>
        public abstract void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);
    }
}

namespace FellowOakDicom.Imaging.NativeCodec
{
    using FellowOakDicom.Imaging.Codec;

    /// <summary>Decodes JPEG 2000 by OpenJPEG; samples come out pixel after pixel.</summary>
    /// <remarks>Decoding undoes the component transform: YBR_ICT and YBR_RCT become RGB, or YBR_FULL if the stream has none.</remarks>
    public abstract class DicomJpeg2000NativeCodec : DicomJpeg2000Codec
    {
        // An empty picture costs little more than its headers. What is small enough is believed; a vast frame has to bring some content.
        private const int MaximumRatio = 1 << 12, FreeBytes = 1 << 25;

        private readonly OpenJpeg library;

        private protected DicomJpeg2000NativeCodec(OpenJpeg library) => this.library = library;

        /// <summary>Not offered: this codec decodes.</summary>
        /// <inheritdoc/>
        public override void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters) =>
            throw new DicomCodecException($"{Name} is decoded here, not encoded.");

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
                Jpeg2000Decoder.Decode(library, stream, shape, decoded);
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
        internal DicomJpeg2000LosslessCodec(OpenJpeg library)
            : base(library)
        {
        }

        /// <inheritdoc/>
        public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEG2000Lossless;
    }

    /// <summary>JPEG 2000.</summary>
    public class DicomJpeg2000LossyCodec : DicomJpeg2000NativeCodec
    {
        internal DicomJpeg2000LossyCodec(OpenJpeg library)
            : base(library)
        {
        }

        /// <inheritdoc/>
        public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEG2000Lossy;
    }
}
