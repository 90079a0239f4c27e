// The codec of RLE Lossless.
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>RLE Lossless (PS3.5 annex G).</summary>
public abstract class DicomRleCodec : IDicomCodec
{
    /// <inheritdoc/>
    public string Name => TransferSyntax.UID.Name;

    /// <inheritdoc/>
    public DicomTransferSyntax TransferSyntax => DicomTransferSyntax.RLELossless;

    /// <inheritdoc/>
    public DicomCodecParams? GetDefaultParameters() => null;

    /// <inheritdoc/>
    public abstract void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

    /// <inheritdoc/>
    public abstract void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);
}

/// <summary>RLE Lossless in managed code. Samples keep their arrangement, planar or not.</summary>
public class DicomRleCodecImpl : DicomRleCodec
{
    /// <inheritdoc/>
    public override void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        FrameShape shape = FrameShape.Of(oldPixelData);
        bool planar = IsPlanar(oldPixelData);
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            byte[] data = oldPixelData.GetFrame(frame).Data;
            if (data.Length < shape.Bytes)
                throw new DicomCodecException($"A frame of {data.Length} bytes where {shape.Bytes} are due.");
            newPixelData.AddFrame(new MemoryByteBuffer(
                Rle.Encode(data.AsSpan(0, shape.Bytes), shape.Width, shape.Samples, shape.BytesPerSample, planar)));
        }
    }

    /// <inheritdoc/>
    public override void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters)
    {
        ArgumentNullException.ThrowIfNull(oldPixelData);
        ArgumentNullException.ThrowIfNull(newPixelData);
        FrameShape shape = FrameShape.Of(oldPixelData);
        // Each pair of bytes gives at most 128: a frame cannot be larger than its stream allows.
        const int maximumRatio = 64;
        for (int frame = 0; frame < oldPixelData.NumberOfFrames; frame++)
        {
            byte[] stream = oldPixelData.GetFrame(frame).Data;
            shape.CheckStream(stream.Length, maximumRatio);
            var decoded = new byte[shape.Bytes];
            Rle.Decode(stream, shape.Samples, shape.BytesPerSample, IsPlanar(oldPixelData), decoded);
            newPixelData.AddFrame(new MemoryByteBuffer(decoded));
        }
    }

    private static bool IsPlanar(DicomPixelData pixels) =>
        pixels.SamplesPerPixel > 1 && pixels.PlanarConfiguration == PlanarConfiguration.Planar;
}
