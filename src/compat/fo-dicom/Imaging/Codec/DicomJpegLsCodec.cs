// The codecs of JPEG-LS.
using FellowOakDicom.Imaging.Codec.JpegLs;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.NativeCodec;

using FellowOakDicom.Imaging.Codec;

/// <summary>Parameters of near-lossless JPEG-LS.</summary>
public class DicomJpegLsParams : DicomCodecParams
{
    /// <summary>Greatest difference of a sample to the original.</summary>
    public int AllowedError { get; set; } = 3;
}

/// <summary>JPEG-LS (ITU-T T.87, PS3.5 8.2.3). Decoding takes every interleaving and either syntax; samples come out pixel after pixel.</summary>
public abstract class DicomJpegLsCodec : IDicomCodec
{
    // An empty line of up to 32768 samples costs one bit. What is small enough is believed; a vast frame has to bring some content.
    private const int MaximumRatio = 1 << 12, FreeBytes = 1 << 25;

    /// <inheritdoc/>
    public string Name => TransferSyntax.UID.Name;

    /// <inheritdoc/>
    public abstract DicomTransferSyntax TransferSyntax { get; }

    /// <inheritdoc/>
    public DicomCodecParams? GetDefaultParameters() => new DicomJpegLsParams();

    /// <inheritdoc/>
    public void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        FrameShape shape = FrameShape.Of(oldPixelData);
        int error = AllowedError(parameters as DicomJpegLsParams ?? new DicomJpegLsParams());
        if (error > 0 && oldPixelData.PixelRepresentation == PixelRepresentation.Signed)
            throw new DicomCodecException("Near-lossless JPEG-LS of signed samples would turn small negative values into large ones.");
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            ReadOnlySpan<byte> samples = shape.Interleaved(oldPixelData, frame);
            newPixelData.AddFrame(new MemoryByteBuffer(JpegLsEncoder.Encode(
                samples, shape.Width, shape.Height, shape.Samples, shape.BytesPerSample, shape.Precision(samples), error)));
        }

        if (shape.Samples > 1)
            newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
    }

    /// <inheritdoc/>
    public void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        FrameShape shape = FrameShape.Of(oldPixelData);
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            byte[] stream = oldPixelData.GetFrame(frame).Data;
            JpegLsHeader header = JpegLsDecoder.ReadHeader(stream);
            if (header.Width != shape.Width || header.Height != shape.Height || header.Components != shape.Samples)
            {
                throw new DicomCodecException(
                    $"A JPEG-LS stream of {stream.Length} bytes and {header} for {shape.Width}x{shape.Height} pixels of {shape.Samples} samples.");
            }

            shape.CheckStream(stream.Length, MaximumRatio, FreeBytes);
            var decoded = new byte[shape.Bytes];
            JpegLsDecoder.Decode(stream, shape.BytesPerSample, decoded);
            newPixelData.AddFrame(new MemoryByteBuffer(decoded));
        }

        if (shape.Samples > 1)
            newPixelData.PlanarConfiguration = PlanarConfiguration.Interleaved;
    }

    private protected abstract int AllowedError(DicomJpegLsParams parameters);
}

/// <summary>JPEG-LS Lossless.</summary>
public class DicomJpegLsLosslessCodec : DicomJpegLsCodec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGLSLossless;

    private protected override int AllowedError(DicomJpegLsParams parameters) => 0;
}

/// <summary>JPEG-LS Near-Lossless.</summary>
public class DicomJpegLsNearLosslessCodec : DicomJpegLsCodec
{
    /// <inheritdoc/>
    public override DicomTransferSyntax TransferSyntax => DicomTransferSyntax.JPEGLSNearLossless;

    private protected override int AllowedError(DicomJpegLsParams parameters) => parameters.AllowedError;
}
