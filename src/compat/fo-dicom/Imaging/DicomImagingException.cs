// What pixel data can fail with.
namespace FellowOakDicom.Imaging;

/// <summary>Pixel data that is missing, contradictory or of a kind not known.</summary>
public class DicomImagingException : DicomException
{
    /// <summary>Creates the exception.</summary>
    public DicomImagingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public DicomImagingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
