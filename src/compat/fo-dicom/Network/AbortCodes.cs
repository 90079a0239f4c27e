// What an A-ABORT says (PS3.8, Table 9-26).
namespace FellowOakDicom.Network;

/// <summary>Who aborted (PS3.8, Table 9-26, Source).</summary>
public enum DicomAbortSource
{
    /// <summary>The service user: the application above the upper layer.</summary>
    ServiceUser = 0,

    /// <summary>Reserved by the standard.</summary>
    Unknown = 1,

    /// <summary>The service provider: the upper layer itself.</summary>
    ServiceProvider = 2,
}

/// <summary>Why (PS3.8, Table 9-26, Reason/Diag.); significant where the source is the service provider.</summary>
public enum DicomAbortReason
{
    /// <summary>Reason not specified.</summary>
    NotSpecified = 0,

    /// <summary>Unrecognized PDU.</summary>
    UnrecognizedPDU = 1,

    /// <summary>Unexpected PDU.</summary>
    UnexpectedPDU = 2,

    /// <summary>Unrecognized PDU parameter.</summary>
    UnrecognizedPDUParameter = 4,

    /// <summary>Unexpected PDU parameter.</summary>
    UnexpectedPDUParameter = 5,

    /// <summary>Invalid PDU parameter value.</summary>
    InvalidPDUParameter = 6,
}
