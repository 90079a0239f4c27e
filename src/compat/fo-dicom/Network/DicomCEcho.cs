// C-ECHO: verification (PS3.7, 9.1.5 and 9.3.5).
namespace FellowOakDicom.Network;

/// <summary>C-ECHO-RQ.</summary>
public sealed class DicomCEchoRequest : DicomRequest
{
    /// <summary>Called with the response.</summary>
    public ResponseDelegate? OnResponseReceived;

    /// <summary>A request that came from a peer.</summary>
    public DicomCEchoRequest(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A request to be sent.</summary>
    public DicomCEchoRequest()
        : base(DicomCommandField.CEchoRequest, DicomUID.Verification)
    {
    }

    /// <summary>Takes a response.</summary>
    public delegate void ResponseDelegate(DicomCEchoRequest request, DicomCEchoResponse response);

    /// <inheritdoc/>
    protected override void PostResponse(DicomService service, DicomResponse response) =>
        OnResponseReceived?.Invoke(this, response as DicomCEchoResponse ?? new DicomCEchoResponse(response.Command));

    internal override DicomResponse Failed(DicomStatus status) => new DicomCEchoResponse(this, status);
}

/// <summary>C-ECHO-RSP.</summary>
public sealed class DicomCEchoResponse : DicomResponse
{
    /// <summary>A response that came from a peer.</summary>
    public DicomCEchoResponse(DicomDataset command)
        : base(command)
    {
    }

    /// <summary>A response to be sent.</summary>
    public DicomCEchoResponse(DicomCEchoRequest request, DicomStatus status)
        : base(request, status)
    {
    }
}
