// What coding and decoding pixel data can fail with.
namespace FellowOakDicom.Imaging.Codec;

/// <summary>Pixel data that cannot be decoded or encoded.</summary>
public class DicomCodecException : DicomImagingException
{
    /// <summary>Creates the exception.</summary>
    public DicomCodecException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public DicomCodecException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
