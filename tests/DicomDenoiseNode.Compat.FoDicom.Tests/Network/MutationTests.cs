// Whole associations with bytes changed, lost and repeated at random: each ends, and in an exception of its kind.
using System.Net.Sockets;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class MutationTests
{
    private static readonly byte[] Session = Wire.Join(
        Wire.AssociateRequest(new Proposal(1, Wire.Verification, Wire.ImplicitLittle), new Proposal(3, Wire.UltrasoundImage, Wire.ExplicitLittle)),
        Wire.EchoRequest(1),
        Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, "1.2.3.4"))),
        Wire.Data(Wire.Pdv(3, false, true, Wire.Join([0x08, 0x00, 0x18, 0x00], "UI"u8.ToArray(), [8, 0], "1.2.3.4\0"u8.ToArray()))),
        Wire.Pdu(5, new byte[4]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_mutated_association_ends_and_the_listener_goes_on(int seed)
    {
        using var archive = new ArchiveServer();
        archive.Diary.ReceiveStream = () => new MemoryStream();
        var random = new Random(seed);

        for (var i = 0; i < 250; i++)
        {
            using var parrot = await archive.CallAsync();
            await SendAndHearOutAsync(parrot, Mutated(Session, random));
        }

        await archive.AssertServesAsync();

        // Our own exceptions, the transport's, and nothing that a defect would throw.
        Assert.All(archive.Diary.Failures, failure => Assert.True(failure is DicomNetworkException or IOException, failure.ToString()));
    }

    [Fact]
    public async Task The_association_that_is_mutated_is_a_good_one()
    {
        using var archive = new ArchiveServer();
        using var parrot = await archive.CallAsync();

        await SendAndHearOutAsync(parrot, Session);

        Assert.Null(await archive.Diary.FirstClosed.Task);
        Assert.Contains("stored 1.2.3.4", archive.Diary.Events);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_client_of_a_mutated_peer_succeeds_or_throws_an_exception_of_the_network(int seed)
    {
        const int Cases = 250;
        var random = new Random(seed);
        var (port, played) = Parrot.Answer(
            async parrot =>
            {
                Assert.NotNull(await parrot.HearAsync());
                var accept = Wire.AssociateAccept(16384, Wire.ImplicitLittle, 1);
                if (random.Next(2) == 0)
                {
                    await SendAndHearOutAsync(parrot, Mutated(accept, random));
                    return;
                }

                await parrot.SayAsync(accept);
                var response = Wire.Response(0x8030, Wire.Number(await parrot.HearCommandAsync(), 0x0110), 0);
                await SendAndHearOutAsync(parrot, Mutated(Wire.Join(Wire.Data(Wire.Pdv(1, true, true, response)), Wire.Pdu(6, new byte[4])), random));
            },
            Cases);

        for (var i = 0; i < Cases; i++)
        {
            var client = Clients.Create(port);
            client.ServiceOptions.RequestTimeout = TimeSpan.FromSeconds(10);
            client.ClientOptions.AssociationLingerTimeoutInMs = 0;
            await client.AddRequestAsync(new DicomCEchoRequest());
            var failure = await Record.ExceptionAsync(() => client.SendAsync(TestContext.Current.CancellationToken));
            Assert.True(failure is null or DicomNetworkException { InnerException: null or IOException or SocketException }, failure?.ToString());
        }

        await played;
    }

    private static async Task SendAndHearOutAsync(Parrot parrot, byte[] bytes)
    {
        try
        {
            await parrot.SayAsync(bytes);
            parrot.HalfClose();
            while (await parrot.HearAsync() is not null)
            {
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            // Reset: the end all the same.
        }
    }

    private static byte[] Mutated(byte[] session, Random random)
    {
        var bytes = session.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var count = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(count, bytes.Count - 1)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, count)); break;
            }
        }

        return [.. bytes];
    }
}
