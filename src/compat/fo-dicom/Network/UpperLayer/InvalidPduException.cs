// Raised inside the upper layer when a PDU breaks PS3.8; it becomes an A-ABORT with its reason.
namespace FellowOakDicom.Network.UpperLayer;

internal sealed class InvalidPduException(DicomAbortReason reason, string message) : DicomNetworkException(message)
{
    public DicomAbortReason Reason { get; } = reason;
}
