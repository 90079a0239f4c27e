// The archive of the demo: takes whatever the node on this machine sends, into one folder.
using System.Text;
using System.Threading.Channels;
using FellowOakDicom;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Verbs;

/// <summary>A storage SCP for one sender on loopback.</summary>
public sealed class DemoArchive : DicomService, IDicomServiceProvider, IDicomCStoreProvider
{
    private readonly Arrived _arrived;

    public DemoArchive(INetworkStream stream, Encoding fallbackEncoding, ILogger log, DicomServiceDependencies dependencies, Arrived arrived)
        : base(stream, fallbackEncoding, log, dependencies) => _arrived = arrived;

    public Task OnReceiveAssociationRequestAsync(DicomAssociation association)
    {
        foreach (DicomPresentationContext context in association.PresentationContexts) context.SetResult(DicomPresentationContextResult.Accept);
        return SendAssociationAcceptAsync(association);
    }

    public Task OnReceiveAssociationReleaseRequestAsync() => SendAssociationReleaseResponseAsync();

    public async Task<DicomCStoreResponse> OnCStoreRequestAsync(DicomCStoreRequest request)
    {
        string path = Path.Combine(_arrived.Folder, request.SOPInstanceUID.UID + ".dcm");
        await request.File.SaveAsync(path);
        _arrived.Announce(path);
        return new DicomCStoreResponse(request, DicomStatus.Success);
    }

    public Task OnCStoreRequestExceptionAsync(string tempFileName, Exception e)
    {
        _arrived.Failed(e);
        return Task.CompletedTask;
    }

    public void OnReceiveAbort(DicomAbortSource source, DicomAbortReason reason)
    {
    }

    public void OnConnectionClosed(Exception? exception)
    {
    }

    /// <summary>What came, in order.</summary>
    public sealed class Arrived(string folder)
    {
        private readonly Channel<string> _paths = Channel.CreateUnbounded<string>();

        public string Folder => folder;

        public void Announce(string path) => _paths.Writer.TryWrite(path);

        public void Failed(Exception e) => _paths.Writer.TryComplete(e);

        public ValueTask<string> NextAsync(CancellationToken stop) => _paths.Reader.ReadAsync(stop);
    }
}
