// A small SCP under test: judges contexts by a table, keeps what it is sent, writes down what happens to it.
using System.Collections.Concurrent;
using System.Text;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

/// <summary>What the SCP is to do and what it saw; one for all its associations.</summary>
public sealed class ArchiveDiary
{
    public ConcurrentQueue<string> Events { get; } = new();

    public ConcurrentQueue<DicomFile> Stored { get; } = new();

    /// <summary>What ended the connections that did not end in good order.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    public TaskCompletionSource<Exception?> FirstClosed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public (DicomRejectResult Result, DicomRejectSource Source, DicomRejectReason Reason)? Rejection { get; set; }

    /// <summary>After a rejection the service tries to accept all the same; what came of it.</summary>
    public Exception? AcceptAfterReject { get; set; }

    public Func<DicomCStoreRequest, DicomStatus> Status { get; set; } = _ => DicomStatus.Success;

    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    /// <summary>Replaces the default receive stream.</summary>
    public Func<Stream>? ReceiveStream { get; set; }

    /// <summary>Transfer syntaxes of storage contexts.</summary>
    public DicomTransferSyntax[] TransferSyntaxes { get; set; } = [DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.ImplicitVRLittleEndian];
}

public sealed class Archive(INetworkStream stream, Encoding fallbackEncoding, ILogger log, DicomServiceDependencies dependencies, ArchiveDiary diary)
    : DicomService(stream, fallbackEncoding, log, dependencies), IDicomServiceProvider, IDicomCEchoProvider, IDicomCStoreProvider
{
    private static readonly string[] Storage = [Wire.UltrasoundImage, Wire.UltrasoundMultiframe];

    public async Task OnReceiveAssociationRequestAsync(DicomAssociation association)
    {
        diary.Events.Enqueue($"request {association.CallingAE} {association.CalledAE}");
        if (diary.Rejection is { } rejection)
        {
            await SendAssociationRejectAsync(rejection.Result, rejection.Source, rejection.Reason);
            diary.AcceptAfterReject = await Record.ExceptionAsync(() => SendAssociationAcceptAsync(association));
            return;
        }

        foreach (var context in association.PresentationContexts)
        {
            if (context.AbstractSyntax == DicomUID.Verification)
                context.AcceptTransferSyntaxes(DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.ImplicitVRLittleEndian);
            else if (Storage.Contains(context.AbstractSyntax.UID))
                context.AcceptTransferSyntaxes(diary.TransferSyntaxes);
            else
                context.SetResult(DicomPresentationContextResult.RejectAbstractSyntaxNotSupported);
        }

        await SendAssociationAcceptAsync(association);
    }

    public Task OnReceiveAssociationReleaseRequestAsync() => SendAssociationReleaseResponseAsync();

    public void OnReceiveAbort(DicomAbortSource source, DicomAbortReason reason) => diary.Events.Enqueue($"abort {source} {reason}");

    public void OnConnectionClosed(Exception? exception)
    {
        if (exception is not null)
            diary.Failures.Enqueue(exception);
        diary.FirstClosed.TrySetResult(exception);
    }

    public async Task<DicomCEchoResponse> OnCEchoRequestAsync(DicomCEchoRequest request)
    {
        await diary.BeforeAnswer();
        return new DicomCEchoResponse(request, DicomStatus.Success);
    }

    public async Task<DicomCStoreResponse> OnCStoreRequestAsync(DicomCStoreRequest request)
    {
        await diary.BeforeAnswer();
        if (request.File is not null)
            diary.Stored.Enqueue(request.File);
        diary.Events.Enqueue($"stored {request.SOPInstanceUID.UID}");
        return new DicomCStoreResponse(request, diary.Status(request));
    }

    public Task OnCStoreRequestExceptionAsync(string tempFileName, Exception e)
    {
        diary.Events.Enqueue($"unreadable {e.GetType().Name}");
        return Task.CompletedTask;
    }

    protected override void CreateCStoreReceiveStream(DicomFile file)
    {
        if (diary.ReceiveStream is null)
        {
            base.CreateCStoreReceiveStream(file);
            return;
        }

        _dimseStream = diary.ReceiveStream();
        file.Save(_dimseStream);
    }
}

/// <summary>The SCP, listening on a free port of loopback.</summary>
public sealed class ArchiveServer : IDisposable
{
    private readonly ServiceProvider _services;

    public ArchiveServer(Action<DicomServiceOptions>? serviceOptions = null, Action<DicomServerOptions>? serverOptions = null)
    {
        _services = new ServiceCollection().AddFellowOakDicom(configureServiceOptions: serviceOptions).AddSingleton(Diary).BuildServiceProvider();
        Server = _services.GetRequiredService<IDicomServerFactory>().Create<Archive>("127.0.0.1", 0, configure: serverOptions);
        Assert.Null(Server.Exception);
        Assert.True(Server.IsListening);
    }

    public ArchiveDiary Diary { get; } = new();

    public IDicomServer Server { get; }

    public int Port => Server.Port;

    /// <summary>A client of this server.</summary>
    public IDicomClient Client() => Clients.Create(Port);

    public Task<Parrot> CallAsync() => Parrot.CallAsync(Port);

    /// <summary>An association that does what it should: the listener goes on.</summary>
    public async Task AssertServesAsync()
    {
        using var parrot = await CallAsync();
        Assert.Equal(2, (await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle))).Type);
        await parrot.SayAsync(Wire.EchoRequest(1));
        Assert.Equal(0, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
        await parrot.SayAsync(Wire.Pdu(5, new byte[4]));
        Assert.Equal(6, (await parrot.HearAsync())!.Type);
    }

    public void Dispose()
    {
        Server.Dispose();
        _services.Dispose();
    }
}

public static class Clients
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddFellowOakDicom().BuildServiceProvider();

    public static IDicomClient Create(int port) =>
        Services.GetRequiredService<IDicomClientFactory>().Create("127.0.0.1", port, false, "SCANNER", "STORE");
}
