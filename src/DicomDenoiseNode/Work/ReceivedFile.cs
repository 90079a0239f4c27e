// What a received file says of itself, for the row of a file whose row was lost.
using FellowOakDicom;

namespace DicomDenoiseNode.Work;

public sealed class ReceivedFile(TimeProvider time, NodeOptions options)
{
    /// <returns>Null where it is no readable DICOM file.</returns>
    public InstanceRow? Describe(string id, string path)
    {
        try
        {
            DicomFileMetaInformation meta = DicomFile.Open(path, FileReadOption.ReadLargeOnDemand).FileMetaInfo;
            return new InstanceRow
            {
                Id = id,
                ReceivedAt = Ledger.Stamp(time.GetUtcNow()),
                CallingAe = meta.SourceApplicationEntityTitle ?? "",
                CalledAe = options.Listener.AeTitle,
                Peer = "",
                SopClass = meta.MediaStorageSOPClassUID!.UID,
                SopInstance = meta.MediaStorageSOPInstanceUID!.UID,
                TransferSyntax = meta.TransferSyntax!.UID.UID,
                Bytes = new FileInfo(path).Length,
            };
        }
        catch (Exception e) when (e is DicomDataException or DicomFileException or IOException)
        {
            return null;
        }
    }
}
