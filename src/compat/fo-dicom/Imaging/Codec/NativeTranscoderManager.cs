// All codecs of this assembly, and JPEG 2000 where OpenJPEG is installed.
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.Codec.Jpeg2000;

namespace FellowOakDicom.Imaging.NativeCodec;

/// <summary>Every codec there is, under the name by which the codec package is registered: here in managed code, but for JPEG 2000, which OpenJPEG does.</summary>
public sealed class NativeTranscoderManager : TranscoderManager
{
    /// <summary>Creates the codecs.</summary>
    public NativeTranscoderManager() => LoadCodecs();

    /// <inheritdoc/>
    public override void LoadCodecs(string? path = null, string? search = null)
    {
        Add(
            new DicomRleCodecImpl(),
            new DicomJpegProcess1Codec(),
            new DicomJpegProcess4Codec(),
            new DicomJpegLossless14Codec(),
            new DicomJpegLossless14SV1Codec(),
            new DicomJpegLsLosslessCodec(),
            new DicomJpegLsNearLosslessCodec());
        if (!OpenJpeg.IsInstalled)
            return;
        Codecs[DicomTransferSyntax.JPEG2000Lossless] = new DicomJpeg2000LosslessCodec();
        Codecs[DicomTransferSyntax.JPEG2000Lossy] = new DicomJpeg2000LossyCodec();
    }
}
