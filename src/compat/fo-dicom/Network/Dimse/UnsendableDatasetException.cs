// A data set failed while it was being sent; its request was told, the association is over.
namespace FellowOakDicom.Network.Dimse;

internal sealed class UnsendableDatasetException(string message, Exception cause) : DicomNetworkException(message, cause);
