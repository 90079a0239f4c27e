// What may be set for a DicomServer.
namespace FellowOakDicom.Network;

/// <summary>Options of the listener.</summary>
public class DicomServerOptions
{
    /// <summary>Connections served at once; further ones wait until one ends. 0 is no limit. Default: 0.</summary>
    public int MaxClientsAllowed { get; set; }

    /// <summary>A copy.</summary>
    public DicomServerOptions Clone() => (DicomServerOptions)MemberwiseClone();
}
