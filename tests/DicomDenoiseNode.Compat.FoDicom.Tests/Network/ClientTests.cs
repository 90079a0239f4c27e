// The client against a scripted peer: what it proposes, and what it makes of every kind of refusal, silence and fault.
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public class ClientTests
{
    [Fact]
    public async Task A_compressed_object_is_proposed_in_its_own_syntax_alone_where_implicit_is_omitted()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            var request = await parrot.HearAsync();
            Assert.Equal([(1, Wire.UltrasoundImage, DicomTransferSyntax.JPEGProcess1.UID.UID)], Proposals(request!));
            await parrot.SayAsync(Wire.Pdu(3, [0, 1, 1, 1]));
        });
        var client = Clients.Create(port);
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Compressed(syntax: DicomTransferSyntax.JPEGProcess1)) { OmitImplicitVrTransferSyntaxInAssociationRequest = true });

        await Assert.ThrowsAsync<DicomAssociationRejectedException>(() => client.SendAsync(TestContext.Current.CancellationToken));
        await played;
    }

    [Fact]
    public void Implicit_may_be_omitted_for_lossy_objects_only()
    {
        var contexts = new DicomAssociation().PresentationContexts;
        Assert.Throws<InvalidOperationException>(() =>
            contexts.AddFromRequest(new DicomCStoreRequest(Objects.Compressed()) { OmitImplicitVrTransferSyntaxInAssociationRequest = true }));
    }

    [Fact]
    public async Task Additional_syntaxes_and_implicit_share_a_second_context_and_no_context_comes_twice()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            var request = await parrot.HearAsync();
            Assert.Equal(
                [
                    (1, Wire.UltrasoundImage, Wire.Rle),
                    (3, Wire.UltrasoundImage, Wire.ExplicitLittle + " " + Wire.ImplicitLittle),
                    (5, Wire.Verification, Wire.ImplicitLittle),
                ],
                Proposals(request!));
            await parrot.SayAsync(Wire.Pdu(3, [0, 1, 1, 1]));
        });
        var client = Clients.Create(port);
        for (var i = 0; i < 3; i++)
            await client.AddRequestAsync(new DicomCStoreRequest(Objects.Compressed()) { AdditionalTransferSyntaxes = [DicomTransferSyntax.ExplicitVRLittleEndian] });
        await client.AddRequestAsync(new DicomCEchoRequest());

        await Assert.ThrowsAsync<DicomAssociationRejectedException>(() => client.SendAsync(TestContext.Current.CancellationToken));
        await played;
    }

    [Theory]
    [InlineData(1, 1, 7, DicomRejectReason.CalledAENotRecognized)]
    [InlineData(2, 3, 2, DicomRejectReason.LocalLimitExceeded)]
    public async Task A_rejection_is_told_by_event_and_exception_and_the_request_stays_queued(byte result, byte source, byte code, DicomRejectReason reason)
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(3, [0, result, source, code]));
            await parrot.HearEndAsync();
        });
        var client = Clients.Create(port);
        DicomRejectReason? told = null;
        client.AssociationRejected += (_, e) => told = e.Reason;
        await client.AddRequestAsync(new DicomCEchoRequest());

        var rejected = await Assert.ThrowsAsync<DicomAssociationRejectedException>(() => client.SendAsync(TestContext.Current.CancellationToken));

        Assert.Equal((reason, (DicomRejectResult)result, (DicomRejectSource)source), (rejected.RejectReason, rejected.RejectResult, rejected.RejectSource));
        Assert.Equal(reason, told);
        Assert.True(client.IsSendRequired);
        await played;
    }

    [Fact]
    public async Task An_abort_in_place_of_an_answer_is_an_exception_with_its_reason()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(7, [0, 0, 2, 2]));
        });

        var aborted = await Assert.ThrowsAsync<DicomAssociationAbortedException>(() => EchoAsync(port));

        Assert.Equal((DicomAbortSource.ServiceProvider, DicomAbortReason.UnexpectedPDU), (aborted.AbortSource, aborted.AbortReason));
        await played;
    }

    [Fact]
    public async Task An_abort_while_a_data_set_is_sent_is_an_exception()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await AcceptAsync(parrot, Wire.ExplicitLittle, 1);
            await parrot.HearCommandAsync();
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(7, [0, 0, 0, 0]));
            while (await parrot.HearAsync() is not null)
            {
            }
        });
        var client = Clients.Create(port);
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 8 << 20)));

        await Assert.ThrowsAsync<DicomAssociationAbortedException>(() => client.SendAsync(TestContext.Current.CancellationToken));
        await played;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_peer_that_vanishes_is_an_exception(bool afterAccept)
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            if (afterAccept)
                await AcceptAsync(parrot, Wire.ImplicitLittle, 1);
            await parrot.HearAsync();
            parrot.Reset();
        });

        await Assert.ThrowsAnyAsync<DicomNetworkException>(() => EchoAsync(port));
        await played;
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_an_exception_that_says_where()
    {
        var (port, played) = Parrot.Answer(_ => Task.CompletedTask);
        using (await Parrot.CallAsync(port))
            await played;

        var failure = await Assert.ThrowsAsync<DicomNetworkException>(() => EchoAsync(port));

        Assert.Contains($"127.0.0.1:{port}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_peer_that_does_not_answer_the_association_request_is_asked_again_and_then_given_up()
    {
        var (port, played) = Parrot.Answer(
            async parrot =>
            {
                await parrot.HearAsync();
                Assert.Equal(7, (await parrot.HearAsync())!.Type);
            },
            callers: 2);
        var client = Clients.Create(port);
        client.ClientOptions.AssociationRequestTimeoutInMs = 50;
        client.ClientOptions.MaximumNumberOfConsecutiveTimedOutAssociationRequests = 2;
        var told = 0;
        client.AssociationRequestTimedOut += (_, _) => told++;
        await client.AddRequestAsync(new DicomCEchoRequest());

        await Assert.ThrowsAsync<DicomAssociationRequestTimedOutException>(() => client.SendAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, told);
        await played;
    }

    [Fact]
    public async Task A_request_without_an_answer_times_out_and_its_association_is_not_used_again()
    {
        var callers = 0;
        var (port, played) = Parrot.Answer(
            async parrot =>
            {
                await AcceptAsync(parrot, Wire.ImplicitLittle, 1);
                var command = await parrot.HearCommandAsync();
                if (++callers == 1)
                {
                    Assert.Equal(7, (await parrot.HearAsync())!.Type);
                    return;
                }

                await RespondAsync(parrot, command, 0x8030);
                await ReleaseAsync(parrot);
            },
            callers: 2);
        var client = Clients.Create(port);
        client.ServiceOptions.RequestTimeout = TimeSpan.FromMilliseconds(100);
        var (timedOut, answered) = (new List<DicomRequest>(), new List<DicomRequest>());
        client.RequestTimedOut += (_, e) => timedOut.Add(e.Request);
        var requests = Enumerable.Range(0, 2).Select(_ => new DicomCEchoRequest { OnResponseReceived = (request, _) => answered.Add(request) }).ToArray();
        var own = 0;
        requests[0].OnTimeout += (_, e) => own += (int)e.Timeout.TotalMilliseconds;
        await client.AddRequestsAsync(requests);

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal([requests[0]], timedOut);
        Assert.Equal([requests[1]], answered);
        Assert.Equal(100, own);
        await played;
    }

    [Fact]
    public async Task A_peer_that_stops_reading_does_not_hold_the_client_for_ever()
    {
        var enough = new TaskCompletionSource();
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await AcceptAsync(parrot, Wire.ExplicitLittle, 1);
            await enough.Task;
        });
        var client = Clients.Create(port);
        client.ServiceOptions.RequestTimeout = TimeSpan.FromMilliseconds(200);
        var told = 0;
        client.RequestTimedOut += (_, _) => told++;
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 64 << 20)));

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, told);
        enough.SetResult();
        await played;
    }

    [Fact]
    public async Task A_request_whose_context_is_refused_is_answered_as_not_supported_while_the_others_are_sent()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(2, Wire.AssociateBody(
                1, Wire.ApplicationContext, "STORE", "SCANNER", 0, Wire.Answer(1, 3, Wire.ExplicitLittle), Wire.Answer(3, 3, Wire.ImplicitLittle), Wire.Answer(5, 0, Wire.ImplicitLittle))));
            await RespondAsync(parrot, await parrot.HearCommandAsync(), 0x8030, contextId: 5);
            await ReleaseAsync(parrot);
        });
        var client = Clients.Create(port);
        var statuses = new List<DicomStatus>();
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native()) { OnResponseReceived = (_, response) => statuses.Add(response.Status) });
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, response) => statuses.Add(response.Status) });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal([DicomStatus.SOPClassNotSupported, DicomStatus.Success], statuses);
        await played;
    }

    [Fact]
    public async Task A_compressed_object_that_is_accepted_only_uncompressed_is_not_sent_and_fails()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(2, Wire.AssociateBody(
                1, Wire.ApplicationContext, "STORE", "SCANNER", 0, Wire.Answer(1, 4, Wire.Rle), Wire.Answer(3, 0, Wire.ImplicitLittle))));
            Assert.Equal(5, (await parrot.HearAsync())!.Type);
            await parrot.SayAsync(Wire.Pdu(6, new byte[4]));
        });
        var client = Clients.Create(port);
        DicomStatus? status = null;
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Compressed()) { OnResponseReceived = (_, response) => status = response.Status });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(DicomState.Failure, status?.State);
        Assert.Contains("transfer syntax", status?.ErrorComment, StringComparison.Ordinal);
        await played;
    }

    [Fact]
    public async Task A_native_object_is_rewritten_in_the_native_syntax_that_was_accepted()
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.Pdu(2, Wire.AssociateBody(
                1, Wire.ApplicationContext, "STORE", "SCANNER", 0, Wire.Answer(1, 4, Wire.ExplicitLittle), Wire.Answer(3, 0, Wire.ImplicitLittle))));
            var command = await parrot.HearCommandAsync();
            var (dataset, _) = await parrot.HearDatasetAsync();

            // (7FE0,0010) with a 32-bit length right behind the tag: implicit VR, the pixels as they were.
            var header = Wire.Join([0xE0, 0x7F, 0x10, 0x00], BitConverter.GetBytes(64));
            var at = dataset.AsSpan().IndexOf(header);
            Assert.Equal(dataset.Length - 64, at + 8);
            Assert.Equal(Enumerable.Range(0, 64).Select(i => (byte)i), dataset[^64..]);
            await RespondAsync(parrot, command, 0x8001, contextId: 3);
            await ReleaseAsync(parrot);
        });
        var client = Clients.Create(port);
        DicomStatus? status = null;
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 64)) { OnResponseReceived = (_, response) => status = response.Status });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(DicomStatus.Success, status);
        await played;
    }

    [Theory]
    [InlineData(1024u)]
    [InlineData(16384u)]
    [InlineData(0u)]
    public async Task No_PDU_is_longer_than_the_peer_takes(uint limit)
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Wire.AssociateAccept(limit, Wire.ExplicitLittle, 1));
            var command = await parrot.HearCommandAsync();
            var (dataset, longest) = await parrot.HearDatasetAsync();
            Assert.True(dataset.Length > 100_000);
            Assert.InRange(longest, 512, limit == 0 ? 1 << 20 : (int)limit);
            await RespondAsync(parrot, command, 0x8001);
            await ReleaseAsync(parrot);
        });
        var client = Clients.Create(port);
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 100_000)));

        await client.SendAsync(TestContext.Current.CancellationToken);
        await played;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Operations_go_one_by_one_unless_a_window_was_agreed(ushort window)
    {
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await parrot.HearAsync();
            await parrot.SayAsync(Accept(window));
            for (var round = 0; round < 2; round++)
            {
                var commands = new List<byte[]>();
                for (var i = 0; i < Math.Max(1, (int)window); i++)
                    commands.Add(await parrot.HearCommandAsync());
                foreach (var command in commands)
                    await RespondAsync(parrot, command, 0x8030);
            }

            await ReleaseAsync(parrot);
        });
        var client = Clients.Create(port);
        if (window > 0)
            client.NegotiateAsyncOps(8, 1);
        var answered = 0;
        for (var i = 0; i < 2 * Math.Max(1, (int)window); i++)
            await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, _) => answered++ });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2 * Math.Max(1, (int)window), answered);
        await played;

        static byte[] Accept(ushort window)
        {
            var body = Wire.AssociateBody(1, Wire.ApplicationContext, "STORE", "SCANNER", 0, Wire.Answer(1, 0, Wire.ImplicitLittle));
            return Wire.Pdu(2, window == 0 ? body : Wire.Join(body, Wire.Item(0x50, Wire.Item(0x53, Wire.Big16(window), Wire.Big16(1)))));
        }
    }

    [Fact]
    public async Task Requests_beyond_the_limit_of_an_association_go_over_another()
    {
        var heard = new List<int>();
        var (port, played) = Parrot.Answer(
            async parrot =>
            {
                await AcceptAsync(parrot, Wire.ImplicitLittle, 1);
                for (var count = 0; ;)
                {
                    var pdu = await parrot.HearAsync();
                    if (pdu!.Type == 5)
                    {
                        heard.Add(count);
                        await parrot.SayAsync(Wire.Pdu(6, new byte[4]));
                        return;
                    }

                    count++;
                    await RespondAsync(parrot, pdu.Pdvs().Single().Fragment, 0x8030);
                }
            },
            callers: 3);
        var client = Clients.Create(port);
        client.ClientOptions.MaximumNumberOfRequestsPerAssociation = 2;
        await client.AddRequestsAsync(Enumerable.Range(0, 5).Select(_ => new DicomCEchoRequest()));

        await client.SendAsync(TestContext.Current.CancellationToken);

        await played;
        Assert.Equal([2, 2, 1], heard);
    }

    [Theory]
    [InlineData(DicomClientCancellationMode.ImmediatelyReleaseAssociation, 5)]
    [InlineData(DicomClientCancellationMode.ImmediatelyAbortAssociation, 7)]
    public async Task A_cancelled_client_ends_its_association_and_keeps_what_was_not_sent(DicomClientCancellationMode mode, byte lastWord)
    {
        using var cancellation = new CancellationTokenSource();
        var (port, played) = Parrot.Answer(async parrot =>
        {
            await AcceptAsync(parrot, Wire.ImplicitLittle, 1);
            var command = await parrot.HearCommandAsync();
            await cancellation.CancelAsync();
            if (mode == DicomClientCancellationMode.ImmediatelyReleaseAssociation)
                await RespondAsync(parrot, command, 0x8030);
            Assert.Equal(lastWord, (await parrot.HearAsync())!.Type);
            await parrot.SayAsync(Wire.Pdu(6, new byte[4]));
        });
        var client = Clients.Create(port);
        await client.AddRequestsAsync(Enumerable.Range(0, 3).Select(_ => new DicomCEchoRequest()));

        await client.SendAsync(cancellation.Token, mode);

        await played;
        Assert.True(client.IsSendRequired);
    }

    [Fact]
    public async Task A_data_set_that_fails_while_it_is_sent_costs_its_own_request_only()
    {
        var callers = 0;
        var (port, played) = Parrot.Answer(
            async parrot =>
            {
                await AcceptAsync(parrot, Wire.ExplicitLittle, 1);
                var command = await parrot.HearCommandAsync();
                if (++callers == 1)
                {
                    HeardPdu? pdu;
                    do
                        pdu = await parrot.HearAsync();
                    while (pdu is { Type: 4 });
                    Assert.Equal(7, pdu!.Type);
                    return;
                }

                await parrot.HearDatasetAsync();
                await RespondAsync(parrot, command, 0x8001);
                await ReleaseAsync(parrot);
            },
            callers: 2);
        var client = Clients.Create(port);
        var statuses = new List<DicomState>();
        foreach (var file in new[] { Objects.Native(new VanishedBuffer()), Objects.Native() })
        {
            await client.AddRequestAsync(new DicomCStoreRequest(file)
            {
                OnResponseReceived = (_, response) => statuses.Add(response.Status.State),
            });
        }

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal([DicomState.Failure, DicomState.Success], statuses);
        await played;
    }

    private static async Task EchoAsync(int port)
    {
        var client = Clients.Create(port);
        await client.AddRequestAsync(new DicomCEchoRequest());
        await client.SendAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AcceptAsync(Parrot parrot, string transferSyntax, params byte[] ids)
    {
        Assert.Equal(1, (await parrot.HearAsync())!.Type);
        await parrot.SayAsync(Wire.AssociateAccept(16384, transferSyntax, ids));
    }

    private static Task RespondAsync(Parrot parrot, byte[] command, ushort field, byte contextId = 1) =>
        parrot.SayAsync(Wire.Data(Wire.Pdv(contextId, true, true, Wire.Response(field, Wire.Number(command, 0x0110), 0))));

    private static async Task ReleaseAsync(Parrot parrot)
    {
        Assert.Equal(5, (await parrot.HearAsync())!.Type);
        await parrot.SayAsync(Wire.Pdu(6, new byte[4]));
    }

    private static IEnumerable<(int Id, string AbstractSyntax, string TransferSyntaxes)> Proposals(HeardPdu request)
    {
        foreach (var (type, context) in Items(request.Body[68..]))
        {
            if (type != 0x20)
                continue;
            var items = Items(context[4..]).ToList();
            yield return (context[0], Ascii(items[0].Content), string.Join(' ', items.Skip(1).Select(item => Ascii(item.Content))));
        }

        static string Ascii(byte[] bytes) => System.Text.Encoding.ASCII.GetString(bytes);
    }

    private static IEnumerable<(byte Type, byte[] Content)> Items(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var length = (bytes[at + 2] << 8) | bytes[at + 3];
            yield return (bytes[at], bytes[(at + 4)..(at + 4 + length)]);
            at += 4 + length;
        }
    }

    /// <summary>A value whose file is gone by the time it is read.</summary>
    private sealed class VanishedBuffer : IByteBuffer
    {
        public bool IsMemory => false;

        public long Size => 1 << 20;

        public byte[] Data => throw new IOException("The file is gone.");

        public void GetByteRange(long offset, int count, byte[] output) => throw new IOException("The file is gone.");

        public void CopyToStream(Stream stream) => throw new IOException("The file is gone.");

        public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => throw new IOException("The file is gone.");
    }
}
