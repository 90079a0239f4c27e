// All codecs of this assembly.
using FellowOakDicom.Imaging.Codec;

namespace FellowOakDicom.Imaging.NativeCodec;

/// <summary>Every codec there is, under the name by which the codec package is registered: here in managed code.</summary>
public sealed class NativeTranscoderManager : TranscoderManager
{
    /// <summary>Creates the codecs.</summary>
    public NativeTranscoderManager() => LoadCodecs();

    /// <inheritdoc/>
    public override void LoadCodecs(string? path = null, string? search = null) => Add(
        new DicomRleCodecImpl(),
        new DicomJpegProcess1Codec(),
        new DicomJpegProcess4Codec(),
        new DicomJpegLossless14Codec(),
        new DicomJpegLossless14SV1Codec(),
        new DicomJpegLsLosslessCodec(),
        new DicomJpegLsNearLosslessCodec());
}
