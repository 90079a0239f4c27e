// The PDU and item types of the upper layer (PS3.8, 9.3 and Annex D; PS3.7, Annex D.3.3).
namespace FellowOakDicom.Network.UpperLayer;

/// <summary>First byte of a PDU (PS3.8, 9.3.2 to 9.3.8).</summary>
internal enum PduType : byte
{
    AssociateRequest = 0x01,
    AssociateAccept = 0x02,
    AssociateReject = 0x03,
    DataTransfer = 0x04,
    ReleaseRequest = 0x05,
    ReleaseResponse = 0x06,
    Abort = 0x07,
}

/// <summary>First byte of an item within an association PDU.</summary>
internal static class PduItem
{
    /// <summary>PS3.8, 9.3.2.1.</summary>
    public const byte ApplicationContext = 0x10;

    /// <summary>PS3.8, 9.3.2.2.</summary>
    public const byte PresentationContextRequest = 0x20;

    /// <summary>PS3.8, 9.3.3.2.</summary>
    public const byte PresentationContextAccept = 0x21;

    /// <summary>PS3.8, 9.3.2.2.1.</summary>
    public const byte AbstractSyntax = 0x30;

    /// <summary>PS3.8, 9.3.2.2.2.</summary>
    public const byte TransferSyntax = 0x40;

    /// <summary>PS3.8, 9.3.2.3.</summary>
    public const byte UserInformation = 0x50;

    /// <summary>PS3.8, D.1.</summary>
    public const byte MaximumLength = 0x51;

    /// <summary>PS3.7, D.3.3.2.1.</summary>
    public const byte ImplementationClass = 0x52;

    /// <summary>PS3.7, D.3.3.3.</summary>
    public const byte AsynchronousOperationsWindow = 0x53;

    /// <summary>PS3.7, D.3.3.4.</summary>
    public const byte RoleSelection = 0x54;

    /// <summary>PS3.7, D.3.3.2.3.</summary>
    public const byte ImplementationVersion = 0x55;
}

/// <summary>Sizes, in bytes.</summary>
internal static class PduSize
{
    /// <summary>Type, reserved byte and length of every PDU (PS3.8, 9.3.1).</summary>
    public const int Header = 6;

    /// <summary>Length, presentation context ID and message control header of a PDV (PS3.8, 9.3.5.1 and Annex E.2).</summary>
    public const int PdvHeader = 6;

    /// <summary>Body of A-ASSOCIATE-RJ, A-RELEASE-RQ, A-RELEASE-RP and A-ABORT (PS3.8, 9.3.4 to 9.3.8).</summary>
    public const int ShortBody = 4;

    /// <summary>Body of an association PDU up to its variable items (PS3.8, Table 9-11).</summary>
    public const int AssociationFixedBody = 68;

    /// <summary>
    /// The longest association PDU that is read. 128 contexts (IDs are odd bytes) of 60 transfer syntaxes with UIDs of 64
    /// characters are 522 kB; twice that leaves room for any user information.
    /// </summary>
    public const uint LongestAssociationBody = 1 << 20;

    /// <summary>AE titles have sixteen characters, padded with spaces (PS3.8, Table 9-11).</summary>
    public const int AETitle = 16;
}
