// A fault in an encoded data set, with the place it was found at.
namespace FellowOakDicom.IO.Reader;

/// <summary>The bytes are not a data set in the transfer syntax they are said to be in.</summary>
public class DicomReaderException : DicomException
{
    public DicomReaderException(string message)
        : base(message)
    {
    }
}
