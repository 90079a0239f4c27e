// An archive that does what a test tells it to: takes, rejects, refuses a class, answers a status, or breaks off.
using System.Collections.Concurrent;
using System.Text;
using FellowOakDicom;
using FellowOakDicom.Network;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DicomDenoiseNode.Tests;

public sealed class ScriptedArchive : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IDicomServer _server;

    public ScriptedArchive(int port, Script script)
    {
        _services = new ServiceCollection().AddLogging().AddDicom().AddSingleton(script).BuildServiceProvider();
        _server = _services.GetRequiredService<IDicomServerFactory>().Create<Service>("127.0.0.1", port);
    }

    public void Dispose()
    {
        _server.Dispose();
        _services.Dispose();
    }

    public sealed class Script
    {
        public bool Reject { get; set; }

        public bool RefuseClass { get; set; }

        /// <summary>Takes nothing but Implicit VR Little Endian.</summary>
        public bool ImplicitOnly { get; set; }

        public bool Abort { get; set; }

        public DicomStatus Status { get; set; } = DicomStatus.Success;

        /// <summary>SOP Instance UIDs in the order they came.</summary>
        public ConcurrentQueue<string> Stored { get; } = new();
    }

    private sealed class Service(INetworkStream stream, Encoding fallbackEncoding, ILogger log, DicomServiceDependencies dependencies, Script script)
        : DicomService(stream, fallbackEncoding, log, dependencies), IDicomServiceProvider, IDicomCStoreProvider, IDicomCEchoProvider
    {
        public Task OnReceiveAssociationRequestAsync(DicomAssociation association)
        {
            if (script.Reject) return SendAssociationRejectAsync(DicomRejectResult.Transient, DicomRejectSource.ServiceProviderPresentation, DicomRejectReason.TemporaryCongestion);
            foreach (DicomPresentationContext context in association.PresentationContexts)
                if (script.ImplicitOnly) context.AcceptTransferSyntaxes(DicomTransferSyntax.ImplicitVRLittleEndian);
                else context.SetResult(script.RefuseClass ? DicomPresentationContextResult.RejectAbstractSyntaxNotSupported : DicomPresentationContextResult.Accept);
            return SendAssociationAcceptAsync(association);
        }

        public Task OnReceiveAssociationReleaseRequestAsync() => SendAssociationReleaseResponseAsync();

        public async Task<DicomCStoreResponse> OnCStoreRequestAsync(DicomCStoreRequest request)
        {
            if (script.Abort) await SendAbortAsync(DicomAbortSource.ServiceUser, DicomAbortReason.NotSpecified);
            else script.Stored.Enqueue(request.SOPInstanceUID.UID);
            return new DicomCStoreResponse(request, script.Status);
        }

        public Task OnCStoreRequestExceptionAsync(string tempFileName, Exception e) => Task.CompletedTask;

        public Task<DicomCEchoResponse> OnCEchoRequestAsync(DicomCEchoRequest request) => Task.FromResult(new DicomCEchoResponse(request, DicomStatus.Success));

        public void OnReceiveAbort(DicomAbortSource source, DicomAbortReason reason)
        {
        }

        public void OnConnectionClosed(Exception? exception)
        {
        }
    }
}
