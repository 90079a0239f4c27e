// Changing the transfer syntax of a file or data set in one call.
namespace FellowOakDicom.Imaging.Codec;

/// <summary>Changes transfer syntaxes.</summary>
public static class DicomCodecExtensions
{
    /// <summary>A file of another transfer syntax, the same otherwise.</summary>
    public static DicomFile Clone(this DicomFile original, DicomTransferSyntax syntax, DicomCodecParams? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        return new DicomTranscoder(original.Dataset.InternalTransferSyntax, syntax, parameters, parameters).Transcode(original);
    }

    /// <summary>A data set of another transfer syntax, the same otherwise.</summary>
    public static DicomDataset Clone(this DicomDataset original, DicomTransferSyntax syntax, DicomCodecParams? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        return new DicomTranscoder(original.InternalTransferSyntax, syntax, parameters, parameters).Transcode(original);
    }
}
