// What an application or the operating system does wrong costs one connection, never the listener; nothing fails unseen.
using System.Net.Sockets;
using FellowOakDicom;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;
using FellowOakDicom.Network.Tls;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class ResilienceTests
{
    private static readonly Proposal Echo = new(1, Wire.Verification, Wire.ImplicitLittle);

    [Fact]
    public async Task Connections_reset_before_and_while_they_are_accepted_do_not_stop_the_listener()
    {
        using var archive = new ArchiveServer();

        for (var i = 0; i < 100; i++)
            (await archive.CallAsync()).Reset();

        await archive.AssertServesAsync();
    }

    [Fact]
    public async Task An_accept_that_fails_is_tried_again()
    {
        using var services = new ServiceCollection().AddFellowOakDicom().AddNetworkManager<FailingManager>().AddSingleton(new ArchiveDiary()).BuildServiceProvider();
        using var server = services.GetRequiredService<IDicomServerFactory>().Create<Archive>("127.0.0.1", 0);

        using var parrot = await Parrot.CallAsync(server.Port);

        Assert.Equal(2, (await parrot.AssociateAsync(Echo)).Type);
        Assert.True(server.IsListening);
    }

    [Fact]
    public async Task A_service_that_throws_while_it_answers_aborts_its_association_only()
    {
        using var archive = new ArchiveServer();
        archive.Diary.BeforeAnswer = () => throw new InvalidOperationException("a defect");
        using var parrot = await archive.CallAsync();
        await parrot.AssociateAsync(Echo);

        await parrot.SayAsync(Wire.EchoRequest(1));

        var abort = await parrot.HearAsync();
        Assert.Equal((7, 0), (abort!.Type, abort.Body[2]));
        parrot.HalfClose();
        Assert.IsType<InvalidOperationException>(await archive.Diary.FirstClosed.Task);
        archive.Diary.BeforeAnswer = () => Task.CompletedTask;
        await archive.AssertServesAsync();
    }

    [Fact]
    public async Task A_service_that_cannot_be_made_costs_its_connection()
    {
        using var services = new ServiceCollection().AddFellowOakDicom().BuildServiceProvider();
        using var server = services.GetRequiredService<IDicomServerFactory>().Create<Archive>("127.0.0.1", 0);

        using var parrot = await Parrot.CallAsync(server.Port);
        await parrot.HearEndAsync();

        Assert.True(server.IsListening);
    }

    [Fact]
    public async Task A_handler_that_throws_is_an_exception_of_the_client()
    {
        using var archive = new ArchiveServer();
        var client = archive.Client();
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, _) => throw new InvalidOperationException("a defect") });

        var failure = await Assert.ThrowsAsync<DicomNetworkException>(() => client.SendAsync(TestContext.Current.CancellationToken));

        Assert.IsType<InvalidOperationException>(failure.InnerException);
    }

    [Fact]
    public async Task A_handler_of_a_time_out_that_throws_does_not_keep_the_client_waiting()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.AssociateAccept(0, Wire.ImplicitLittle, 1));
            await parrot.HearCommandAsync();
            Assert.Equal(7, (await parrot.HearAsync())!.Type);
        });
        var client = Clients.Create(port);
        client.ServiceOptions.RequestTimeout = TimeSpan.FromMilliseconds(50);
        var request = new DicomCEchoRequest();
        request.OnTimeout += (_, _) => throw new InvalidOperationException("a defect");
        await client.AddRequestAsync(request);

        var failure = await Assert.ThrowsAsync<DicomNetworkException>(() => client.SendAsync(TestContext.Current.CancellationToken));

        Assert.IsType<InvalidOperationException>(failure.InnerException);
        await played;
    }

    [Fact]
    public async Task A_second_send_while_one_is_at_work_does_nothing()
    {
        using var archive = new ArchiveServer();
        var hold = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        archive.Diary.BeforeAnswer = () =>
        {
            asked.TrySetResult();
            return hold.Task;
        };
        var client = archive.Client();
        var answered = 0;
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, _) => answered++ });

        var first = client.SendAsync(TestContext.Current.CancellationToken);
        await asked.Task;
        await client.SendAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, answered);
        hold.SetResult();
        await first;

        Assert.Equal(1, answered);
    }

    [Fact]
    public async Task An_acceptor_and_an_initiator_of_TLS_carry_the_whole_association()
    {
        using var services = new ServiceCollection().AddFellowOakDicom().AddSingleton(new ArchiveDiary()).AddSingleton<ITlsInitiator, Masking>().BuildServiceProvider();
        using var server = services.GetRequiredService<IDicomServerFactory>().Create<Archive>("127.0.0.1", 0, new Masking());
        var client = services.GetRequiredService<IDicomClientFactory>().Create("127.0.0.1", server.Port, useTls: true, "SCANNER", "STORE");
        DicomStatus? status = null;
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 100_000)) { OnResponseReceived = (_, response) => status = response.Status });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(DicomStatus.Success, status);
    }

    [Fact]
    public void A_socket_exception_is_known_through_the_one_that_wraps_it()
    {
        var manager = new DesktopNetworkManager();

        var reset = new SocketException((int)SocketError.ConnectionReset);

        Assert.True(manager.IsSocketException(new IOException("read", reset), out var code, out var name));
        Assert.Equal((reset.ErrorCode, "ConnectionReset"), (code, name));
        Assert.False(manager.IsSocketException(new IOException("disk"), out _, out _));
    }

    [Fact]
    public void Options_come_from_configuration_and_then_from_code()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DicomServiceOptions:MaxPDULength"] = "32768",
            ["DicomServiceOptions:MaxDataBuffer"] = "65536",
            ["DicomClientOptions:AssociationRequestTimeoutInMs"] = "1234",
            ["DicomServerOptions:MaxClientsAllowed"] = "7",
        }).Build();
        using var services = new ServiceCollection().AddFellowOakDicom(configuration, service => service.MaxPDULength = 16384).BuildServiceProvider();

        var service = services.GetRequiredService<IOptions<DicomServiceOptions>>().Value;

        Assert.Equal((16384u, 65536u), (service.MaxPDULength, service.MaxDataBuffer));
        Assert.Equal(1234, services.GetRequiredService<IOptions<DicomClientOptions>>().Value.AssociationRequestTimeoutInMs);
        Assert.Equal(7, services.GetRequiredService<IOptions<DicomServerOptions>>().Value.MaxClientsAllowed);
    }

    [Fact]
    public void Defaults_are_those_of_the_package()
    {
        var service = new DicomServiceOptions();
        var client = new DicomClientOptions();

        Assert.Equal((262144u, 1048576u, 1024u, true, null), (service.MaxPDULength, service.MaxDataBuffer, service.MaxCommandBuffer, service.TcpNoDelay, service.RequestTimeout));
        Assert.Equal(
            (5000, 5000, 10000, 50, 3, null),
            (client.ConnectionTimeoutInMs, client.AssociationRequestTimeoutInMs, client.AssociationReleaseTimeoutInMs, client.AssociationLingerTimeoutInMs, client.MaximumNumberOfConsecutiveTimedOutAssociationRequests, client.MaximumNumberOfRequestsPerAssociation));
        Assert.Equal(0, new DicomServerOptions().MaxClientsAllowed);
    }

    /// <summary>A manager whose listener cannot accept at first, as when no file descriptor is left.</summary>
    private sealed class FailingManager : INetworkManager
    {
        private readonly DesktopNetworkManager _real = new();

        public string MachineName => _real.MachineName;

        public INetworkListener CreateNetworkListener(string ipAddress, int port) => new FailingListener(_real.CreateNetworkListener(ipAddress, port));

        public INetworkStream CreateNetworkStream(NetworkStreamCreationOptions options) => _real.CreateNetworkStream(options);

        public INetworkStream CreateNetworkStream(TcpClient tcpClient, ITlsAcceptor tlsAcceptor, bool ownsTcpClient) => _real.CreateNetworkStream(tcpClient, tlsAcceptor, ownsTcpClient);

        public bool IsSocketException(Exception exception, out int errorCode, out string errorDescriptor) => _real.IsSocketException(exception, out errorCode, out errorDescriptor);

        public bool TryGetNetworkIdentifier(out DicomUID identifier) => _real.TryGetNetworkIdentifier(out identifier);
    }

    private sealed class FailingListener(INetworkListener real) : INetworkListener
    {
        private int _failures = 2;

        public int Port => real.Port;

        public Task StartAsync() => real.StartAsync();

        public void Stop() => real.Stop();

        public Task<TcpClient> AcceptTcpClientAsync(bool noDelay, int? receiveBufferSize, int? sendBufferSize, ILogger logger, CancellationToken token) =>
            _failures-- > 0
                ? Task.FromException<TcpClient>(new SocketException((int)SocketError.TooManyOpenSockets))
                : real.AcceptTcpClientAsync(noDelay, receiveBufferSize, sendBufferSize, logger, token);
    }

    /// <summary>Stands where TLS would: both sides see the clear bytes, the wire does not.</summary>
    private sealed class Masking : ITlsAcceptor, ITlsInitiator
    {
        public Stream AcceptTls(Stream encryptedStream, string remoteAddress, int localPort) => new MaskedStream(encryptedStream);

        public Stream InitiateTls(Stream plainStream, string remoteAddress, int remotePort) => new MaskedStream(plainStream);
    }

    private sealed class MaskedStream(Stream inner) : Stream
    {
        private const byte Mask = 0x5A;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Masked(buffer.Span[..read]).CopyTo(buffer.Span);
            return read;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await inner.WriteAsync(Masked(buffer.Span), cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private static byte[] Masked(ReadOnlySpan<byte> bytes)
        {
            var masked = bytes.ToArray();
            for (var i = 0; i < masked.Length; i++)
                masked[i] ^= Mask;
            return masked;
        }
    }
}
