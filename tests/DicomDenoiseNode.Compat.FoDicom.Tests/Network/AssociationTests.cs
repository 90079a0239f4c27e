// Establishing and ending associations, against a scripted peer.
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class AssociationTests : IDisposable
{
    private readonly ArchiveServer _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task An_accepted_association_repeats_the_titles_and_announces_our_limit()
    {
        using var parrot = await _archive.CallAsync();

        var accept = await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        Assert.Equal(2, accept.Type);
        Assert.Equal("STORE           SCANNER         ", System.Text.Encoding.ASCII.GetString(accept.Body, 4, 32));
        var limit = Wire.Item(0x51, Wire.Big32(262144));
        Assert.True(accept.Body.AsSpan().IndexOf(limit) > 0);
    }

    [Fact]
    public async Task Contexts_are_judged_one_by_one_and_the_others_go_on()
    {
        using var parrot = await _archive.CallAsync();

        var accept = await parrot.AssociateAsync(
            new Proposal(1, Wire.CT, Wire.ImplicitLittle),
            new Proposal(3, Wire.UltrasoundImage, Wire.Rle),
            new Proposal(5, Wire.UltrasoundImage, Wire.Rle, Wire.ExplicitLittle),
            new Proposal(7, Wire.Verification, Wire.ImplicitLittle));

        Assert.Equal(
            [(1, 3, Wire.ImplicitLittle), (3, 4, Wire.Rle), (5, 0, Wire.ExplicitLittle), (7, 0, Wire.ImplicitLittle)],
            Answers(accept));
        await parrot.SayAsync(Wire.EchoRequest(7));
        Assert.Equal(0, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
    }

    [Fact]
    public async Task A_hundred_and_twenty_eight_contexts_of_nonsense_are_answered_each()
    {
        using var parrot = await _archive.CallAsync();
        var nonsense = Enumerable.Range(0, 127).Select(i => new Proposal((byte)(2 * i + 1), $"no such class \\ {i}", Wire.CT, new string('9', 200), "")).ToArray();

        var accept = await parrot.AssociateAsync([.. nonsense, new Proposal(255, Wire.Verification, Wire.ImplicitLittle)]);

        var answers = Answers(accept).ToList();
        Assert.Equal(128, answers.Count);
        Assert.All(answers.Take(127), answer => Assert.Equal(3, answer.Result));
        Assert.Equal((255, 0, Wire.ImplicitLittle), answers[127]);
        await _archive.AssertServesAsync();
    }

    public static TheoryData<DicomRejectResult, DicomRejectSource, DicomRejectReason, byte> Rejections => new()
    {
        { DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.NoReasonGiven, 1 },
        { DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.ApplicationContextNotSupported, 2 },
        { DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.CallingAENotRecognized, 3 },
        { DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.CalledAENotRecognized, 7 },
        { DicomRejectResult.Transient, DicomRejectSource.ServiceProviderACSE, DicomRejectReason.NoReasonGiven_, 1 },
        { DicomRejectResult.Permanent, DicomRejectSource.ServiceProviderACSE, DicomRejectReason.ProtocolVersionNotSupported, 2 },
        { DicomRejectResult.Transient, DicomRejectSource.ServiceProviderPresentation, DicomRejectReason.TemporaryCongestion, 1 },
        { DicomRejectResult.Transient, DicomRejectSource.ServiceProviderPresentation, DicomRejectReason.LocalLimitExceeded, 2 },
    };

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task A_rejection_says_its_three_codes_and_nothing_comes_after_it(DicomRejectResult result, DicomRejectSource source, DicomRejectReason reason, byte code)
    {
        _archive.Diary.Rejection = (result, source, reason);
        using var parrot = await _archive.CallAsync();

        var reject = await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        Assert.Equal(3, reject.Type);
        Assert.Equal([0, (byte)result, (byte)source, code], reject.Body);
        await parrot.SayAsync(Wire.EchoRequest(1));
        parrot.HalfClose();
        await parrot.HearEndAsync();
        await _archive.Diary.FirstClosed.Task;
        Assert.IsType<DicomNetworkException>(_archive.Diary.AcceptAfterReject);
    }

    [Theory]
    [InlineData(2, Wire.ApplicationContext, 2, 2)]
    [InlineData(1, "1.2.840.10008.3.1.1.2", 1, 2)]
    public async Task What_no_service_could_accept_is_rejected_before_it_is_asked(ushort version, string applicationContext, byte source, byte reason)
    {
        using var parrot = await _archive.CallAsync();

        await parrot.SayAsync(Wire.Pdu(1, Wire.AssociateBody(version, applicationContext, "STORE", "SCANNER", 0, Wire.ProposalItem(new Proposal(1, Wire.Verification, Wire.ImplicitLittle)))));

        var reject = await parrot.HearAsync();
        Assert.Equal(3, reject!.Type);
        Assert.Equal([0, 1, source, reason], reject.Body);
        Assert.DoesNotContain(_archive.Diary.Events, e => e.StartsWith("request", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_is_answered_and_the_connection_ends_in_good_order()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        await parrot.SayAsync(Wire.Pdu(5, new byte[4]));

        Assert.Equal(6, (await parrot.HearAsync())!.Type);
        parrot.HalfClose();
        await parrot.HearEndAsync();
        Assert.Null(await _archive.Diary.FirstClosed.Task);
    }

    [Fact]
    public async Task An_abort_of_the_peer_is_told_with_its_reason_and_the_listener_goes_on()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        await parrot.SayAsync(Wire.Pdu(7, [0, 0, 2, 6]));

        await _archive.Diary.FirstClosed.Task;
        Assert.Contains("abort ServiceProvider InvalidPDUParameter", _archive.Diary.Events);
        await _archive.AssertServesAsync();
    }

    [Fact]
    public async Task A_peer_that_vanishes_within_an_association_is_told_as_an_exception()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        parrot.Dispose();

        Assert.NotNull(await _archive.Diary.FirstClosed.Task);
        await _archive.AssertServesAsync();
    }

    [Fact]
    public async Task Connections_that_say_nothing_do_not_keep_others_waiting()
    {
        var silent = new List<Parrot>();
        for (var i = 0; i < 50; i++)
            silent.Add(await _archive.CallAsync());

        await _archive.AssertServesAsync();

        silent.ForEach(parrot => parrot.Reset());
        await _archive.AssertServesAsync();
    }

    [Fact]
    public async Task A_peer_that_speaks_byte_by_byte_is_understood()
    {
        using var parrot = await _archive.CallAsync();

        await parrot.SayByteByByteAsync(Wire.AssociateRequest(new Proposal(1, Wire.Verification, Wire.ImplicitLittle)));
        Assert.Equal(2, (await parrot.HearAsync())!.Type);
        await parrot.SayByteByByteAsync(Wire.EchoRequest(1, messageId: 77));

        Assert.Equal(77, Wire.Number(await parrot.HearCommandAsync(), 0x0120));
    }

    [Fact]
    public async Task At_the_limit_of_clients_further_ones_wait_until_a_place_is_free()
    {
        using var archive = new ArchiveServer(serverOptions: options => options.MaxClientsAllowed = 1);
        using var first = await archive.CallAsync();
        await first.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));
        using var second = await archive.CallAsync();
        var answer = second.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        await first.SayAsync(Wire.EchoRequest(1));
        await first.HearCommandAsync();
        Assert.False(answer.IsCompleted);
        first.Dispose();

        Assert.Equal(2, (await answer).Type);
    }

    [Fact]
    public void A_port_that_is_taken_is_told_by_the_server_that_wanted_it()
    {
        using var second = DicomServerFactory.Create<Archive>("127.0.0.1", _archive.Port);

        Assert.False(second.IsListening);
        Assert.IsType<System.Net.Sockets.SocketException>(second.Exception);
    }

    [Theory]
    [InlineData("not an address", 0)]
    [InlineData("127.0.0.1", 70000)]
    public void An_address_or_port_that_is_none_is_told_by_the_server(string address, int port)
    {
        using var server = DicomServerFactory.Create<Archive>(address, port);

        Assert.False(server.IsListening);
        Assert.NotNull(server.Exception);
    }

    [Fact]
    public async Task A_stopped_listener_refuses_callers_and_serves_those_it_has()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        _archive.Server.Stop();

        await parrot.SayAsync(Wire.EchoRequest(1));
        Assert.Equal(0, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
        Assert.NotNull(await Record.ExceptionAsync(async () =>
        {
            using var late = await _archive.CallAsync();
            await late.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));
        }));
    }

    [Fact]
    public async Task A_disposed_server_closes_the_connections_it_has()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(new Proposal(1, Wire.Verification, Wire.ImplicitLittle));

        _archive.Server.Dispose();

        await parrot.HearEndAsync();
        await _archive.Diary.FirstClosed.Task;
    }

    private static IEnumerable<(int Id, int Result, string TransferSyntax)> Answers(HeardPdu accept)
    {
        for (var at = 68; at < accept.Body.Length;)
        {
            var length = (accept.Body[at + 2] << 8) | accept.Body[at + 3];
            if (accept.Body[at] == 0x21)
                yield return (accept.Body[at + 4], accept.Body[at + 6], System.Text.Encoding.ASCII.GetString(accept.Body, at + 12, length - 8));
            at += 4 + length;
        }
    }
}
