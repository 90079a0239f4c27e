// The association state machine as a table: which PDU may come in which state (PS3.8, Table 9-10).
namespace FellowOakDicom.Network.UpperLayer;

/// <summary>States of the upper layer; the standard's numbers in the remarks.</summary>
internal enum UpperLayerState
{
    /// <summary>Sta2: connected, waiting for A-ASSOCIATE-RQ.</summary>
    AwaitingRequest,

    /// <summary>Sta3: waiting for the local user to accept or to reject.</summary>
    AwaitingLocalAnswer,

    /// <summary>Sta5: waiting for A-ASSOCIATE-AC or -RJ.</summary>
    AwaitingAnswer,

    /// <summary>Sta6: data transfer.</summary>
    Established,

    /// <summary>Sta7: waiting for A-RELEASE-RP.</summary>
    AwaitingReleaseResponse,

    /// <summary>Sta8: waiting for the local user to answer a release.</summary>
    AwaitingLocalRelease,

    /// <summary>Sta13: said all; waiting for the transport connection to close.</summary>
    AwaitingClose,
}

/// <summary>What to do with a PDU; the standard's actions in the remarks.</summary>
internal enum UpperLayerAction
{
    /// <summary>AE-3, AE-4, AE-6, DT-2, AR-2, AR-3, AR-6, AR-8, AA-3: it is expected, hand it on.</summary>
    Deliver,

    /// <summary>AA-1, AA-8: not expected here, abort.</summary>
    Abort,

    /// <summary>AA-6, AA-7: too late to matter.</summary>
    Ignore,
}

internal static class UpperLayerTable
{
    private const UpperLayerAction D = UpperLayerAction.Deliver;
    private const UpperLayerAction X = UpperLayerAction.Abort;
    private const UpperLayerAction I = UpperLayerAction.Ignore;

    /// <summary>Rows: PDU types 1 to 7; columns: the states in the order of <see cref="UpperLayerState"/>.</summary>
    private static readonly UpperLayerAction[,] Actions =
    {
        //               Sta2 Sta3 Sta5 Sta6 Sta7 Sta8 Sta13
        /* A-ASSOCIATE-RQ */ { D, X, X, X, X, X, I },
        /* A-ASSOCIATE-AC */ { X, X, D, X, X, X, I },
        /* A-ASSOCIATE-RJ */ { X, X, D, X, X, X, I },
        /* P-DATA-TF      */ { X, X, X, D, D, X, I },
        /* A-RELEASE-RQ   */ { X, X, X, D, D, X, I },
        /* A-RELEASE-RP   */ { X, X, X, X, D, X, I },
        /* A-ABORT        */ { D, D, D, D, D, D, D },
    };

    public static UpperLayerAction Action(PduType type, UpperLayerState state) => Actions[(int)type - 1, (int)state];

    public static bool IsKnown(byte type) => type is >= (byte)PduType.AssociateRequest and <= (byte)PduType.Abort;
}
