// A request of a service that is not provided here; it is answered "unrecognized operation" (PS3.7, Annex C.5.21).
namespace FellowOakDicom.Network.Dimse;

internal sealed class UnknownRequest(DicomDataset command) : DicomRequest(command)
{
    protected override void PostResponse(DicomService service, DicomResponse response)
    {
    }
}
