// What a codec is: it turns whole pixel data into that of another data set.
namespace FellowOakDicom.Imaging.Codec;

/// <summary>Codes the frames of one transfer syntax.</summary>
public interface IDicomCodec
{
    /// <summary>Name of the syntax.</summary>
    string Name { get; }

    /// <summary>The syntax.</summary>
    DicomTransferSyntax TransferSyntax { get; }

    /// <summary>Parameters for when none are given; null if the codec takes none.</summary>
    DicomCodecParams? GetDefaultParameters();

    /// <summary>Adds the encoded frames of uncompressed pixel data to new pixel data.</summary>
    /// <exception cref="DicomCodecException">The pixels are of a kind that the syntax cannot hold.</exception>
    void Encode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);

    /// <summary>Adds the decoded frames of compressed pixel data to new pixel data, and describes there what they became.</summary>
    /// <exception cref="DicomCodecException">A frame is damaged or of a kind not supported.</exception>
    void Decode(DicomPixelData oldPixelData, DicomPixelData newPixelData, DicomCodecParams? parameters);
}

/// <summary>Parameters of a codec.</summary>
public abstract class DicomCodecParams
{
}
