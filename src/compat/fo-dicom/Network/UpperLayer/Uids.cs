// UIDs as a peer sent them: known ones with their names, anything else as it came.
namespace FellowOakDicom.Network.UpperLayer;

internal static class Uids
{
    public static DicomUID Abstract(string uid) => DicomUID.Parse(uid);

    /// <summary>A transfer syntax, whatever the UID is registered as: nonsense in one context must not cost the others.</summary>
    public static DicomTransferSyntax Transfer(string uid) =>
        DicomTransferSyntax.Query(DicomUID.Parse(uid)) ?? DicomTransferSyntax.Lookup(new DicomUID(uid, "Unknown", DicomUidType.Unknown));
}
