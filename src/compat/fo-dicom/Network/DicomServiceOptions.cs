// What may be set for every DicomService.
namespace FellowOakDicom.Network;

/// <summary>Options of the upper layer and of DIMSE.</summary>
public class DicomServiceOptions
{
    /// <summary>Longest P-DATA-TF body of a command, in bytes. Default: 1024.</summary>
    public uint MaxCommandBuffer { get; set; } = 1 * 1024;

    /// <summary>Longest P-DATA-TF body of a data set, in bytes, where the peer takes as much. Default: 1 MiB.</summary>
    public uint MaxDataBuffer { get; set; } = 1 * 1024 * 1024;

    /// <summary>Whether small writes leave at once. Default: true.</summary>
    public bool TcpNoDelay { get; set; } = true;

    /// <summary>Receive buffer of the socket in bytes; null leaves it to the operating system.</summary>
    public int? TcpReceiveBufferSize { get; set; }

    /// <summary>Send buffer of the socket in bytes; null leaves it to the operating system.</summary>
    public int? TcpSendBufferSize { get; set; }

    /// <summary>How long a request may go without progress, sent or answered; null is for ever. Default: null.</summary>
    public TimeSpan? RequestTimeout { get; set; }

    /// <summary>Longest P-DATA-TF body we take, in bytes. Default: 262144.</summary>
    public uint MaxPDULength { get; set; } = 262144;

    /// <summary>A copy.</summary>
    public DicomServiceOptions Clone() => (DicomServiceOptions)MemberwiseClone();
}
