// The file meta information: what stands before the data set of a file.
namespace FellowOakDicom;

/// <summary>File meta information, PS3.10 section 7.1.</summary>
public class DicomFileMetaInformation : DicomDataset
{
    public DicomFileMetaInformation() => ValidateItems = false;

    /// <summary>The meta information of a data set: its class, instance and transfer syntax, and this implementation.</summary>
    public DicomFileMetaInformation(DicomDataset dataset)
        : this()
    {
        ArgumentNullException.ThrowIfNull(dataset);
        Version = [0, 1];
        if (dataset.TryGetSingleValue(DicomTag.SOPClassUID, out DicomUID? sopClass)) MediaStorageSOPClassUID = sopClass;
        if (dataset.TryGetSingleValue(DicomTag.SOPInstanceUID, out DicomUID? sopInstance)) MediaStorageSOPInstanceUID = sopInstance;
        TransferSyntax = dataset.InternalTransferSyntax;
        ImplementationClassUID = DicomImplementation.ClassUID;
        ImplementationVersionName = DicomImplementation.Version;
    }

    /// <summary>A copy.</summary>
    public DicomFileMetaInformation(DicomFileMetaInformation metaInfo)
        : this()
    {
        ArgumentNullException.ThrowIfNull(metaInfo);
        foreach (DicomItem item in metaInfo) Put(item.Copy());
    }

    public byte[] Version
    {
        get => GetDicomItem<DicomElement>(DicomTag.FileMetaInformationVersion)?.Buffer.Data ?? [0, 1];
        set => AddOrUpdate(DicomTag.FileMetaInformationVersion, value);
    }

    public DicomUID? MediaStorageSOPClassUID
    {
        get => Uid(DicomTag.MediaStorageSOPClassUID);
        set => Set(DicomTag.MediaStorageSOPClassUID, value?.UID);
    }

    public DicomUID? MediaStorageSOPInstanceUID
    {
        get => Uid(DicomTag.MediaStorageSOPInstanceUID);
        set => Set(DicomTag.MediaStorageSOPInstanceUID, value?.UID);
    }

    /// <exception cref="DicomDataException">The identifier that was read is no transfer syntax.</exception>
    public DicomTransferSyntax? TransferSyntax
    {
        get => Uid(DicomTag.TransferSyntaxUID) is { } uid ? DicomTransferSyntax.Lookup(uid) : null;
        set => Set(DicomTag.TransferSyntaxUID, value?.UID.UID);
    }

    public DicomUID? ImplementationClassUID
    {
        get => Uid(DicomTag.ImplementationClassUID);
        set => Set(DicomTag.ImplementationClassUID, value?.UID);
    }

    public string? ImplementationVersionName
    {
        get => GetSingleValueOrDefault<string?>(DicomTag.ImplementationVersionName, null);
        set => Set(DicomTag.ImplementationVersionName, value);
    }

    public string? SourceApplicationEntityTitle
    {
        get => GetSingleValueOrDefault<string?>(DicomTag.SourceApplicationEntityTitle, null);
        set => Set(DicomTag.SourceApplicationEntityTitle, value);
    }

    public string? SendingApplicationEntityTitle
    {
        get => GetSingleValueOrDefault<string?>(DicomTag.SendingApplicationEntityTitle, null);
        set => Set(DicomTag.SendingApplicationEntityTitle, value);
    }

    public string? ReceivingApplicationEntityTitle
    {
        get => GetSingleValueOrDefault<string?>(DicomTag.ReceivingApplicationEntityTitle, null);
        set => Set(DicomTag.ReceivingApplicationEntityTitle, value);
    }

    public DicomUID? PrivateInformationCreatorUID
    {
        get => Uid(DicomTag.PrivateInformationCreatorUID);
        set => Set(DicomTag.PrivateInformationCreatorUID, value?.UID);
    }

    public byte[]? PrivateInformation
    {
        get => GetDicomItem<DicomElement>(DicomTag.PrivateInformation)?.Buffer.Data;
        set
        {
            if (value is null) Remove(DicomTag.PrivateInformation);
            else AddOrUpdate(DicomTag.PrivateInformation, value);
        }
    }

    public override string ToString() => "DICOM File Meta Info";

    private DicomUID? Uid(DicomTag tag) => GetSingleValueOrDefault<DicomUID?>(tag, null);

    private void Set(DicomTag tag, string? value)
    {
        if (value is null) Remove(tag);
        else AddOrUpdate(tag, value);
    }
}
