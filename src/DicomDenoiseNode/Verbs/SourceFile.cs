// Opens a file a person named, with a sentence where it cannot be read.
using FellowOakDicom;

namespace DicomDenoiseNode.Verbs;

internal static class SourceFile
{
    /// <exception cref="NodeFaultException">It is missing, or no DICOM file.</exception>
    public static DicomFile Open(string path)
    {
        try
        {
            return DicomFile.Open(path, FileReadOption.ReadLargeOnDemand);
        }
        catch (Exception e) when (e is DicomDataException or DicomFileException or IOException or UnauthorizedAccessException)
        {
            throw new NodeFaultException(File.Exists(path) ? $"{path} cannot be read as a DICOM file." : $"{path} does not exist.", e);
        }
    }
}
