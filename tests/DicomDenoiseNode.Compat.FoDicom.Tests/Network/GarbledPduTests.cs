// PDUs that break PS3.8: each ends its association with A-ABORT and the right reason, and nothing else.
namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class GarbledPduTests : IDisposable
{
    private const byte Provider = 2;
    private const byte Unrecognized = 1;
    private const byte Unexpected = 2;
    private const byte UnexpectedParameter = 5;
    private const byte InvalidParameter = 6;

    private static readonly Proposal Echo = new(1, Wire.Verification, Wire.ImplicitLittle);
    private static readonly Proposal Store = new(3, Wire.UltrasoundImage, Wire.ExplicitLittle);
    private static readonly Proposal Refused = new(5, Wire.CT, Wire.ImplicitLittle);

    private readonly ArchiveServer _archive = new();

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string, byte[], byte> BeforeAnAssociation => new()
    {
        { "HTTP", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Unrecognized },
        { "TLS", [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03], Unrecognized },
        { "zeros", new byte[64], Unrecognized },
        { "data", Wire.EchoRequest(1), Unexpected },
        { "release", Wire.Pdu(5, new byte[4]), Unexpected },
        { "an accept", Wire.AssociateAccept(0, Wire.ImplicitLittle, 1), Unexpected },
        { "four gigabytes", [1, 0, 0xFF, 0xFF, 0xFF, 0xFF], InvalidParameter },
        { "a request too short", Wire.Pdu(1, new byte[67]), InvalidParameter },
        { "an item past the end", Overlong(), InvalidParameter },
        { "an even context", Wire.AssociateRequest(new Proposal(2, Wire.Verification, Wire.ImplicitLittle)), InvalidParameter },
        { "a context twice", Wire.AssociateRequest(Echo, Echo), InvalidParameter },
        { "a context without a class", Wire.Pdu(1, Wire.AssociateBody(1, Wire.ApplicationContext, "A", "B", 0, Wire.Item(0x20, [1, 0, 0, 0]))), InvalidParameter },
    };

    [Theory]
    [MemberData(nameof(BeforeAnAssociation))]
    public async Task Before_an_association_it_is_aborted_with_a_reason(string what, byte[] bytes, byte reason)
    {
        using var parrot = await _archive.CallAsync();

        await parrot.SayAsync(bytes);

        await AssertAbortedAsync(parrot, reason, what);
    }

    public static TheoryData<string, byte[], byte> WithinAnAssociation => new()
    {
        { "an unknown type", [9, 0, 0, 0, 0, 0], Unrecognized },
        { "a second request", Wire.AssociateRequest(Echo), Unexpected },
        { "a release response", Wire.Pdu(6, new byte[4]), Unexpected },
        { "a PDU longer than our limit", [4, 0, 0x00, 0x04, 0x00, 0x07], InvalidParameter },
        { "a PDU of 4 GB", [4, 0, 0xFF, 0xFF, 0xFF, 0xFF], InvalidParameter },
        { "a PDU without a PDV", Wire.Data(), InvalidParameter },
        { "a PDV longer than its PDU", Wire.Data(Wire.Join(Wire.Big32(100), [1, 3], new byte[4])), InvalidParameter },
        { "a PDV of one byte", Wire.Data(Wire.Join(Wire.Big32(1), [1, 3])), InvalidParameter },
        { "a PDV header cut short", Wire.Data(Wire.Pdv(1, true, false, new byte[2]), [0, 0, 0]), InvalidParameter },
        { "a refused context", Wire.EchoRequest(5), InvalidParameter },
        { "an unknown context", Wire.EchoRequest(99), InvalidParameter },
        { "a data set without a command", Wire.Data(Wire.Pdv(3, false, true, new byte[8])), UnexpectedParameter },
        { "a command within a data set", Wire.Join(Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, "1.2.3"))), Wire.EchoRequest(3)), UnexpectedParameter },
        { "a context that changes", Wire.Join(Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, "1.2.3"))), Wire.Data(Wire.Pdv(1, false, true, new byte[8]))), InvalidParameter },
        { "a command without a field", Wire.Data(Wire.Pdv(1, true, true, Wire.Command(Wire.Us(0x0110, 1)))), InvalidParameter },
        { "a command element past the end", Wire.Data(Wire.Pdv(1, true, true, [0, 0, 0, 1, 0xFF, 0xFF, 0, 0, 1, 2])), InvalidParameter },
        { "a command of another group", Wire.Data(Wire.Pdv(1, true, true, [8, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4])), InvalidParameter },
        { "a command field of four bytes", Wire.Data(Wire.Pdv(1, true, true, Wire.Element(0x0100, new byte[4]))), InvalidParameter },
    };

    [Theory]
    [MemberData(nameof(WithinAnAssociation))]
    public async Task Within_an_association_it_is_aborted_with_a_reason(string what, byte[] bytes, byte reason)
    {
        using var parrot = await _archive.CallAsync();
        Assert.Equal(2, (await parrot.AssociateAsync(Echo, Store, Refused)).Type);

        await parrot.SayAsync(bytes);

        await AssertAbortedAsync(parrot, reason, what);
    }

    [Fact]
    public async Task A_command_that_never_ends_is_aborted()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.AssociateAsync(Echo);

        for (var i = 0; i < 5; i++)
            await parrot.SayAsync(Wire.Data(Wire.Pdv(1, true, false, new byte[16000])));

        await AssertAbortedAsync(parrot, InvalidParameter, "a command without an end");
    }

    [Fact]
    public async Task Thousands_of_items_and_unknown_ones_are_passed_over()
    {
        using var parrot = await _archive.CallAsync();
        var strange = Enumerable.Range(0, 20000).Select(i => Wire.Item(0xA0, [(byte)i])).ToArray();

        await parrot.SayAsync(Wire.Pdu(1, Wire.AssociateBody(1, Wire.ApplicationContext, "STORE", "SCANNER", 0, [.. strange, Wire.ProposalItem(Echo)])));

        Assert.Equal(2, (await parrot.HearAsync())!.Type);
    }

    private async Task AssertAbortedAsync(Parrot parrot, byte reason, string what)
    {
        var abort = await parrot.HearAsync();
        Assert.True(abort is { Type: 7 }, what);
        Assert.Equal([0, 0, Provider, reason], abort.Body);
        parrot.HalfClose();
        await parrot.HearEndAsync();
        await _archive.Diary.FirstClosed.Task;
        await _archive.AssertServesAsync();
    }

    private static byte[] Overlong()
    {
        var request = Wire.AssociateRequest(Echo);
        request[6 + 68 + 2] = 0x7F;
        return request;
    }
}
