// The codecs of lossy JPEG: baseline and extended.
using FellowOakDicom.Imaging.Codec.Jpeg;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.NativeCodec;

using FellowOakDicom.Imaging.Codec;

/// <summary>Lossy JPEG.</summary>
public abstract class DicomJpegNativeCodec : DicomJpegCodec
{
    /// <inheritdoc/>
    public override void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        DecodeFrames(oldPixelData, newPixelData, parameters as DicomJpegParams);
    }

    /// <summary>Encodes frames of 8 or 12 bits; red, green, blue become YBR_FULL or, with chroma halved, YBR_FULL_422.</summary>
    /// <inheritdoc/>
    public override void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        var jpeg = parameters as DicomJpegParams ?? new DicomJpegParams();
        FrameShape shape = FrameShape.Of(oldPixelData);
        PhotometricInterpretation photometric = oldPixelData.PhotometricInterpretation;
        int precision = shape.BytesPerSample == 1 ? 8 : 12;
        bool colour = shape.Samples == 3;
        if (shape.Samples is not (1 or 3) || precision > MaximumPrecision || shape.BitsStored > precision || (colour && precision != 8)
            || photometric.IsPalette || oldPixelData.PixelRepresentation == PixelRepresentation.Signed
            || (colour && photometric != PhotometricInterpretation.Rgb && photometric != PhotometricInterpretation.YbrFull))
        {
            throw new DicomCodecException($"{Name} cannot hold {photometric.Value} pixels of {shape.BitsStored} bits.");
        }

        bool halve = colour && jpeg.SampleFactor == DicomJpegSampleFactor.SF422;
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            newPixelData.AddFrame(new MemoryByteBuffer(JpegEncoder.Encode(
                shape.Interleaved(oldPixelData, frame), shape.Width, shape.Height, shape.Samples, precision, jpeg.Quality, halve,
                photometric == PhotometricInterpretation.Rgb)));
        }

        if (colour)
        {
            newPixelData.PhotometricInterpretation = halve ? PhotometricInterpretation.YbrFull422 : PhotometricInterpretation.YbrFull;
            newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
        }
    }

    private protected abstract int MaximumPrecision { get; }
}

/// <summary>JPEG Baseline (Process 1), 8 bits.</summary>
public class DicomJpegProcess1Codec : DicomJpegNativeCodec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGProcess1;

    private protected override int MaximumPrecision => 8;
}

/// <summary>JPEG Extended (Processes 2 and 4), 8 and 12 bits.</summary>
public class DicomJpegProcess4Codec : DicomJpegNativeCodec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGProcess2_4;

    private protected override int MaximumPrecision => 12;
}
