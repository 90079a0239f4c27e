// The codecs of lossless JPEG.
using FellowOakDicom.Imaging.Codec.Jpeg;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.NativeCodec;

using FellowOakDicom.Imaging.Codec;

/// <summary>JPEG Lossless, Non-Hierarchical (Process 14), every predictor.</summary>
public class DicomJpegLossless14Codec : DicomJpegCodec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGProcess14;

    /// <inheritdoc/>
    public override void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        DecodeFrames(oldPixelData, newPixelData, parameters as DicomJpegParams);
    }

    /// <summary>Encodes samples as they are; colour keeps its interpretation, pixel after pixel.</summary>
    /// <inheritdoc/>
    public override void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        FrameShape shape = FrameShape.Of(oldPixelData);
        int predictor = Predictor(parameters as DicomJpegParams);
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            ReadOnlySpan<byte> samples = shape.Interleaved(oldPixelData, frame);
            newPixelData.AddFrame(new MemoryByteBuffer(JpegLosslessEncoder.Encode(
                samples, shape.Width, shape.Height, shape.Samples, shape.BytesPerSample, shape.Precision(samples), predictor)));
        }

        if (shape.Samples > 1)
            newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
    }

    private protected virtual int Predictor(DicomJpegParams? parameters) => parameters?.Predictor ?? 1;
}

/// <summary>JPEG Lossless, First-Order Prediction (Process 14, Selection Value 1).</summary>
public class DicomJpegLossless14SV1Codec : DicomJpegLossless14Codec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGProcess14SV1;

    private protected override int Predictor(DicomJpegParams? parameters) => 1;
}
