// A DIMSE response (PS3.7, 9.3 and 10.3).
namespace FellowOakDicom.Network;

/// <summary>A response: made here to be sent, or as it came from a peer.</summary>
public class DicomResponse : DicomMessage
{
    /// <summary>Error Comment is an LO (PS3.7, Annex E.2).</summary>
    private const int LongestComment = 64;

    /// <summary>A response that came from a peer.</summary>
    public DicomResponse(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A response to be sent in the context of its request.</summary>
    public DicomResponse(DicomRequest request, DicomStatus status)
    {
        PresentationContext = request.PresentationContext;
        Type = (DicomCommandField)((ushort)request.Type | 0x8000);
        if (request.SOPClassUID is { } sopClass)
            Command.AddOrUpdate(DicomTag.AffectedSOPClassUID, sopClass);
        RequestMessageID = request.MessageID;
        Status = status;
    }

    /// <summary>Message ID Being Responded To (0000,0120).</summary>
    public ushort RequestMessageID
    {
        get => Command.GetSingleValueOrDefault<ushort>(DicomTag.MessageIDBeingRespondedTo, 0);
        protected set => Command.AddOrUpdate(DicomTag.MessageIDBeingRespondedTo, value);
    }

    /// <summary>Status (0000,0900), with Error Comment (0000,0902) where there is one.</summary>
    public DicomStatus Status
    {
        get
        {
            var status = DicomStatus.Lookup(Command.GetSingleValueOrDefault<ushort>(DicomTag.Status, DicomStatus.ProcessingFailure.Code));
            var comment = Command.GetSingleValueOrDefault(DicomTag.ErrorComment, "");
            return comment.Length == 0 ? status : new DicomStatus(status, comment);
        }

        set
        {
            Command.AddOrUpdate(DicomTag.Status, value.Code);
            if (!string.IsNullOrEmpty(value.ErrorComment))
                Command.AddOrUpdate(DicomTag.ErrorComment, value.ErrorComment[..Math.Min(value.ErrorComment.Length, LongestComment)]);
        }
    }

    private protected override ushort MessageNumber => RequestMessageID;

    /// <inheritdoc/>
    public override string ToString() => $"{base.ToString()}: {Status}";
}
