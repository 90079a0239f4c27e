// C-STORE: storage of one composite instance (PS3.7, 9.1.1 and 9.3.1).
namespace FellowOakDicom.Network;

/// <summary>C-STORE-RQ.</summary>
public sealed class DicomCStoreRequest : DicomPriorityRequest
{
    /// <summary>Called with the response.</summary>
    public ResponseDelegate? OnResponseReceived;

    /// <summary>A request that came from a peer.</summary>
    public DicomCStoreRequest(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A request that sends a file.</summary>
    /// <exception cref="DicomFileException">The file has no SOP Class or SOP Instance UID, in its meta information or its data set.</exception>
    public DicomCStoreRequest(DicomFile file, DicomPriority priority = DicomPriority.Medium)
        : base(DicomCommandField.CStoreRequest, Identity(file, file.FileMetaInfo.MediaStorageSOPClassUID, DicomTag.SOPClassUID), priority)
    {
        File = file;
        Dataset = file.Dataset;
        SOPInstanceUID = Identity(file, file.FileMetaInfo.MediaStorageSOPInstanceUID, DicomTag.SOPInstanceUID);
    }

    /// <summary>A request that sends the file at a path; large elements stay on the disk until they are sent.</summary>
    public DicomCStoreRequest(string fileName, DicomPriority priority = DicomPriority.Medium)
        : this(DicomFile.Open(fileName, FileReadOption.ReadLargeOnDemand), priority)
    {
    }

    /// <summary>Takes a response.</summary>
    public delegate void ResponseDelegate(DicomCStoreRequest request, DicomCStoreResponse response);

    /// <summary>The file: to be sent, or as received; null where the receiver made none of it.</summary>
    public DicomFile File { get; internal set; } = null!;

    /// <summary>Affected SOP Instance UID (0000,1000).</summary>
    public DicomUID SOPInstanceUID
    {
        get => CommandUid(DicomTag.AffectedSOPInstanceUID)!;
        private set => Command.AddOrUpdate(DicomTag.AffectedSOPInstanceUID, value);
    }

    /// <summary>The transfer syntax of the file.</summary>
    public DicomTransferSyntax TransferSyntax => File.Dataset.InternalTransferSyntax;

    /// <summary>Transfer syntaxes to propose beside the file's own; null for none.</summary>
    public DicomTransferSyntax[] AdditionalTransferSyntaxes { get; set; } = null!;

    /// <summary>Whether Implicit VR Little Endian is not proposed; for objects compressed with loss only (PS3.5, 10.1): with another, sending raises <see cref="InvalidOperationException"/>.</summary>
    public bool OmitImplicitVrTransferSyntaxInAssociationRequest { get; set; }

    /// <inheritdoc/>
    protected override void PostResponse(DicomService service, DicomResponse response) =>
        OnResponseReceived?.Invoke(this, response as DicomCStoreResponse ?? new DicomCStoreResponse(response.Command));

    internal override DicomResponse Failed(DicomStatus status) => new DicomCStoreResponse(this, status);

    private static DicomUID Identity(DicomFile file, DicomUID? meta, DicomTag tag) =>
        meta ?? file.Dataset.GetSingleValue<DicomUID>(tag);
}

/// <summary>C-STORE-RSP.</summary>
public sealed class DicomCStoreResponse : DicomResponse
{
    /// <summary>A response that came from a peer.</summary>
    public DicomCStoreResponse(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A response to be sent; it carries the class and instance UIDs of the request.</summary>
    public DicomCStoreResponse(DicomCStoreRequest request, DicomStatus status)
        : base(request, status)
    {
        if (request.SOPInstanceUID is { } instance)
            Command.AddOrUpdate(DicomTag.AffectedSOPInstanceUID, instance);
    }
}
