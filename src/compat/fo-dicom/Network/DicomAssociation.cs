// What two peers agree on, or try to: titles, contexts, limits.
namespace FellowOakDicom.Network;

/// <summary>An association: as proposed, then as agreed.</summary>
public sealed class DicomAssociation
{
    /// <summary>An association without titles.</summary>
    public DicomAssociation()
        : this("", "")
    {
    }

    /// <summary>An association between two AE titles, with one operation at a time.</summary>
    public DicomAssociation(string callingAe, string calledAe) => (CallingAE, CalledAE) = (callingAe, calledAe);

    /// <summary>AE title of the requestor.</summary>
    public string CallingAE { get; internal set; }

    /// <summary>AE title of the acceptor.</summary>
    public string CalledAE { get; internal set; }

    /// <summary>Operations the requestor may have outstanding; 0 is unlimited (PS3.7, D.3.3.3).</summary>
    public int MaxAsyncOpsInvoked { get; set; } = 1;

    /// <summary>Operations the requestor may be asked to perform at once; 0 is unlimited (PS3.7, D.3.3.3).</summary>
    public int MaxAsyncOpsPerformed { get; set; } = 1;

    /// <summary>The peer's host.</summary>
    public string RemoteHost { get; internal set; } = "";

    /// <summary>The peer's port.</summary>
    public int RemotePort { get; internal set; }

    /// <summary>The peer's implementation class UID.</summary>
    public DicomUID RemoteImplementationClassUID { get; internal set; } = null!;

    /// <summary>The peer's implementation version name.</summary>
    public string RemoteImplementationVersion { get; internal set; } = null!;

    /// <summary>The longest P-DATA-TF body the peer takes, in bytes; 0 is no limit (PS3.8, D.1).</summary>
    public uint MaximumPDULength { get; internal set; }

    /// <summary>The contexts.</summary>
    public DicomPresentationContextCollection PresentationContexts { get; } = [];

    /// <summary>The options of the service it belongs to.</summary>
    public DicomServiceOptions Options { get; internal set; } = null!;

    /// <summary>Whether the peer proposed a window, so that it wants an answer to it.</summary>
    internal bool WindowProposed { get; set; }
}
