// What the data layer throws, and nothing else: every message says where in the data set it happened.
namespace FellowOakDicom;

/// <summary>The root of this assembly's exceptions.</summary>
public abstract class DicomException : Exception
{
    protected DicomException(string message)
        : base(message)
    {
    }

    protected DicomException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A value that is not there, has another type, or cannot be read.</summary>
public class DicomDataException : DicomException
{
    public DicomDataException(string message)
        : base(message)
    {
    }

    public DicomDataException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A file that is no DICOM file, or ends or breaks before its data set does.</summary>
public class DicomFileException : DicomDataException
{
    public DicomFileException(DicomFile file, string message)
        : base(message) => File = file;

    public DicomFileException(DicomFile file, string message, Exception? innerException)
        : base(message, innerException) => File = file;

    /// <summary>What was read before the fault.</summary>
    public DicomFile File { get; }
}

/// <summary>A value that its value representation does not allow.</summary>
public class DicomValidationException : DicomDataException
{
    public DicomValidationException(string? content, DicomVR vr, string message)
        : base(message)
    {
        Content = content;
        VR = vr;
    }

    public string? Content { get; }

    public DicomVR VR { get; }

    /// <summary>The reason, without the content: messages end in logs, and contents are patients' data.</summary>
    public override string Message => $"Content does not validate VR {VR.Code}: {base.Message}";
}
