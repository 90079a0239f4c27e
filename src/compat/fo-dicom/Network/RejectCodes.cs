// What an A-ASSOCIATE-RJ says (PS3.8, Table 9-21).
namespace FellowOakDicom.Network;

/// <summary>Whether trying again can help (PS3.8, Table 9-21, Result).</summary>
public enum DicomRejectResult
{
    /// <summary>Rejected permanently.</summary>
    Permanent = 1,

    /// <summary>Rejected for now.</summary>
    Transient = 2,
}

/// <summary>Who rejected (PS3.8, Table 9-21, Source).</summary>
public enum DicomRejectSource
{
    /// <summary>The service user.</summary>
    ServiceUser = 1,

    /// <summary>The service provider, association control.</summary>
    ServiceProviderACSE = 2,

    /// <summary>The service provider, presentation.</summary>
    ServiceProviderPresentation = 3,
}

/// <summary>Why (PS3.8, Table 9-21, Reason/Diag.): the source in the upper four bits, the standard's code in the lower four.</summary>
public enum DicomRejectReason
{
    /// <summary>Service user 1: no reason given.</summary>
    NoReasonGiven = 0x11,

    /// <summary>Service user 2: application context name not supported.</summary>
    ApplicationContextNotSupported = 0x12,

    /// <summary>Service user 3: calling AE title not recognized.</summary>
    CallingAENotRecognized = 0x13,

    /// <summary>Service user 7: called AE title not recognized.</summary>
    CalledAENotRecognized = 0x17,

    /// <summary>Provider, ACSE 1: no reason given.</summary>
    NoReasonGiven_ = 0x21,

    /// <summary>Provider, ACSE 2: protocol version not supported.</summary>
    ProtocolVersionNotSupported = 0x22,

    /// <summary>Provider, presentation 1: temporary congestion.</summary>
    TemporaryCongestion = 0x31,

    /// <summary>Provider, presentation 2: local limit exceeded.</summary>
    LocalLimitExceeded = 0x32,
}
