// A DIMSE message: a command set, and a data set where the command says so (PS3.7, 6.3).
using System.Globalization;

namespace FellowOakDicom.Network;

/// <summary>A request or a response.</summary>
public class DicomMessage
{
    /// <summary>Command Data Set Type (0000,0800): no data set (PS3.7, Annex E.1).</summary>
    internal const ushort NoDataset = 0x0101;

    private const ushort WithDataset = 0x0102;

    private DicomDataset? _dataset;

    /// <summary>A message with an empty command set.</summary>
    public DicomMessage()
        : this(new DicomDataset().NotValidated())
    {
        Command.AddOrUpdate(DicomTag.CommandDataSetType, NoDataset);
    }

    /// <summary>A message with a command set that came from a peer.</summary>
    public DicomMessage(DicomDataset command) => Command = command;

    /// <summary>Command Field (0000,0100).</summary>
    public DicomCommandField Type
    {
        get => (DicomCommandField)Command.GetSingleValue<ushort>(DicomTag.CommandField);
        protected set => Command.AddOrUpdate(DicomTag.CommandField, (ushort)value);
    }

    /// <summary>Affected or Requested SOP Class UID (0000,0002) or (0000,0003); null where the command has none.</summary>
    public DicomUID SOPClassUID
    {
        get => CommandUid(SOPClassTag)!;
        protected set => Command.AddOrUpdate(SOPClassTag, value);
    }

    /// <summary>Whether a data set belongs to it.</summary>
    public bool HasDataset => Command.GetSingleValueOrDefault(DicomTag.CommandDataSetType, NoDataset) != NoDataset;

    /// <summary>The context it came in or is to leave in; chosen by the service where null.</summary>
    public DicomPresentationContext PresentationContext { get; set; } = null!;

    /// <summary>The command set.</summary>
    public DicomDataset Command { get; protected set; }

    /// <summary>The data set, null where there is none; setting it sets Command Data Set Type.</summary>
    public DicomDataset Dataset
    {
        get => _dataset!;
        set
        {
            _dataset = value;
            Command.AddOrUpdate(DicomTag.CommandDataSetType, value is null ? NoDataset : WithDataset);
        }
    }

    /// <summary>Anything of the caller's; handed on from request to response.</summary>
    public object UserState { get; set; } = null!;

    /// <summary>Whether a command field is a request's.</summary>
    public static bool IsRequest(DicomCommandField type) => ((ushort)type & 0x8000) == 0;

    /// <summary>A command field in words.</summary>
    public static string ToString(DicomCommandField type) => type switch
    {
        DicomCommandField.CCancelRequest => "C-Cancel request",
        DicomCommandField.CEchoRequest => "C-Echo request",
        DicomCommandField.CEchoResponse => "C-Echo response",
        DicomCommandField.CStoreRequest => "C-Store request",
        DicomCommandField.CStoreResponse => "C-Store response",
        _ => type.ToString(),
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ToString(Type)} [{MessageNumber}]");

    /// <summary>Message ID of a request, or Message ID Being Responded To.</summary>
    private protected virtual ushort MessageNumber => 0;

    /// <summary>The data set as it came, without a change to the command.</summary>
    internal void TakeDataset(DicomDataset? dataset) => _dataset = dataset;

    /// <summary>A UID of the command set, null where it is absent or empty.</summary>
    private protected DicomUID? CommandUid(DicomTag tag)
    {
        var uid = Command.GetSingleValueOrDefault(tag, "");
        return uid.Length == 0 ? null : DicomUID.Parse(uid);
    }

    /// <summary>N-GET, N-SET, N-ACTION and N-DELETE requests name a requested class, all else an affected one (PS3.7, 10.3).</summary>
    private DicomTag SOPClassTag => Command.Contains(DicomTag.RequestedSOPClassUID) ? DicomTag.RequestedSOPClassUID : DicomTag.AffectedSOPClassUID;
}
