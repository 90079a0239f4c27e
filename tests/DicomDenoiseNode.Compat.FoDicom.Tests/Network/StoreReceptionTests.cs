// C-STORE and C-ECHO as SCP, against a scripted peer.
using FellowOakDicom;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class StoreReceptionTests : IDisposable
{
    private const string Instance = "1.2.3.4.5";

    private static readonly Proposal Echo = new(1, Wire.Verification, Wire.ImplicitLittle);
    private static readonly Proposal Store = new(3, Wire.UltrasoundImage, Wire.ExplicitLittle);

    /// <summary>(0008,0018) UI and (0010,0010) PN in Explicit VR Little Endian.</summary>
    private static readonly byte[] Dataset = Wire.Join(
        [0x08, 0x00, 0x18, 0x00], "UI"u8.ToArray(), [10, 0], "1.2.3.4.5\0"u8.ToArray(),
        [0x10, 0x00, 0x10, 0x00], "PN"u8.ToArray(), [8, 0], "Some^One"u8.ToArray());

    private readonly ArchiveServer _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task An_instance_in_many_fragments_arrives_as_the_file_it_was()
    {
        using var parrot = await AssociatedAsync();

        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, Instance, 9))));
        foreach (var pair in Dataset[..^2].Chunk(2))
            await parrot.SayAsync(Wire.Data(Wire.Pdv(3, false, false, pair)));
        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, false, true, Dataset[^2..])));

        await AssertStoredAsync(parrot);
    }

    [Fact]
    public async Task A_command_and_its_data_set_may_come_in_one_PDU_and_a_command_in_pieces()
    {
        using var parrot = await AssociatedAsync();
        var command = Wire.StoreCommand(Wire.UltrasoundImage, Instance, 9);

        await parrot.SayAsync(Wire.Data(
            Wire.Pdv(3, true, false, command[..10]), Wire.Pdv(3, true, true, command[10..]), Wire.Pdv(3, false, false, Dataset), Wire.Pdv(3, false, true, [])));

        await AssertStoredAsync(parrot);
    }

    [Fact]
    public async Task Requests_that_come_before_the_answer_to_the_last_are_answered_in_order()
    {
        using var parrot = await AssociatedAsync();

        await parrot.SayAsync(Wire.EchoRequest(1, 11), Wire.EchoRequest(1, 12), Wire.EchoRequest(1, 13));

        foreach (var id in new[] { 11, 12, 13 })
            Assert.Equal(id, Wire.Number(await parrot.HearCommandAsync(), 0x0120));
    }

    [Fact]
    public async Task A_response_names_the_class_and_instance_of_its_request()
    {
        using var parrot = await AssociatedAsync();

        await StoreAsync(parrot, Dataset);
        var response = await parrot.HearCommandAsync();

        Assert.Equal(0x8001, Wire.Number(response, 0x0100));
        Assert.Equal(0x0101, Wire.Number(response, 0x0800));
        Assert.Equal(Wire.UltrasoundImage, Text(response, 0x0002));
        Assert.Equal(Instance, Text(response, 0x1000));
        Assert.Equal(response.Length - 12, BitConverter.ToInt32(Wire.Value(response, 0x0000)!));
    }

    [Fact]
    public async Task A_failing_status_is_told_with_its_comment()
    {
        _archive.Diary.Status = _ => new DicomStatus(DicomStatus.StorageCannotUnderstand, new string('c', 100));
        using var parrot = await AssociatedAsync();

        await StoreAsync(parrot, Dataset);
        var response = await parrot.HearCommandAsync();

        Assert.Equal(0xC000, Wire.Number(response, 0x0900));
        Assert.Equal(new string('c', 64), Text(response, 0x0902));
    }

    [Fact]
    public async Task An_operation_that_is_not_provided_is_answered_as_unrecognized_and_its_data_set_let_pass()
    {
        using var parrot = await AssociatedAsync();
        var find = Wire.Command(Wire.Uid(0x0002, Wire.UltrasoundImage), Wire.Us(0x0100, 0x0020), Wire.Us(0x0110, 4), Wire.Us(0x0800, 1));

        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, true, true, find)), Wire.Data(Wire.Pdv(3, false, true, Dataset)));
        var response = await parrot.HearCommandAsync();

        Assert.Equal((0x8020, 0x0211, 4), (Wire.Number(response, 0x0100), Wire.Number(response, 0x0900), Wire.Number(response, 0x0120)));
        await AssertStillServesAsync(parrot);
    }

    [Fact]
    public async Task A_cancel_has_no_answer()
    {
        using var parrot = await AssociatedAsync();

        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, true, true, Wire.Command(Wire.Us(0x0100, 0x0FFF), Wire.Us(0x0120, 4), Wire.Us(0x0800, 0x0101)))));

        await AssertStillServesAsync(parrot);
    }

    [Fact]
    public async Task A_store_without_an_instance_is_refused_and_the_next_one_goes_on()
    {
        using var parrot = await AssociatedAsync();
        var command = Wire.Command(Wire.Uid(0x0002, Wire.UltrasoundImage), Wire.Us(0x0100, 1), Wire.Us(0x0110, 9), Wire.Us(0x0800, 1));

        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, true, true, command)), Wire.Data(Wire.Pdv(3, false, true, Dataset)));

        Assert.Equal(0x0117, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
        await StoreAsync(parrot, Dataset);
        await AssertStoredAsync(parrot);
    }

    [Fact]
    public async Task A_data_set_that_cannot_be_read_costs_its_instance_only()
    {
        using var parrot = await AssociatedAsync();

        await StoreAsync(parrot, [0x08, 0x00, 0x18, 0x00, (byte)'U', (byte)'I', 0xFF, 0x7F, 1, 2, 3, 4]);

        Assert.Equal(0x0110, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
        Assert.Contains(_archive.Diary.Events, e => e.StartsWith("unreadable", StringComparison.Ordinal));
        await StoreAsync(parrot, Dataset);
        await AssertStoredAsync(parrot);
    }

    [Fact]
    public async Task A_disk_that_is_full_refuses_the_instance_with_A700_and_the_association_goes_on()
    {
        _archive.Diary.ReceiveStream = () => new FullDisk(capacity: 600);
        using var parrot = await AssociatedAsync();

        await StoreAsync(parrot, Wire.Join(Dataset, new byte[1000]));

        Assert.Equal(0xA700, Wire.Number(await parrot.HearCommandAsync(), 0x0900));
        Assert.Contains("unreadable IOException", _archive.Diary.Events);
        await AssertStillServesAsync(parrot);
    }

    [Fact]
    public async Task An_instance_goes_into_the_stream_that_the_service_made()
    {
        var own = new MemoryStream();
        _archive.Diary.ReceiveStream = () => own;
        using var parrot = await AssociatedAsync();

        await StoreAsync(parrot, Dataset);
        await AssertStoredAsync(parrot);

        var bytes = own.ToArray();
        Assert.Equal("DICM"u8.ToArray(), bytes[128..132]);
        Assert.Equal(Dataset, bytes[^Dataset.Length..]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transfer_broken_off_closes_its_stream_and_stores_nothing(bool byAbort)
    {
        var own = new ClosingStream();
        _archive.Diary.ReceiveStream = () => own;
        using var parrot = await AssociatedAsync();
        await parrot.SayAsync(Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, Instance))), Wire.Data(Wire.Pdv(3, false, false, Dataset)));

        if (byAbort)
            await parrot.SayAsync(Wire.Pdu(7, new byte[4]));
        else
            parrot.Reset();

        await _archive.Diary.FirstClosed.Task;
        Assert.True(own.IsClosed);
        Assert.DoesNotContain(_archive.Diary.Events, e => e.StartsWith("stored", StringComparison.Ordinal));
        await _archive.AssertServesAsync();
    }

    [Fact]
    public async Task A_small_limit_of_the_peer_holds_for_our_answers()
    {
        using var parrot = await _archive.CallAsync();
        await parrot.SayAsync(Wire.AssociateRequest("STORE", "SCANNER", 32, Echo));
        await parrot.HearAsync();

        await parrot.SayAsync(Wire.EchoRequest(1));
        var (command, longest) = await parrot.HearDatasetAsync();

        Assert.Equal(0, Wire.Number(command, 0x0900));
        Assert.InRange(longest, 8, 32);
    }

    private async Task<Parrot> AssociatedAsync()
    {
        var parrot = await _archive.CallAsync();
        Assert.Equal(2, (await parrot.AssociateAsync(Echo, Store)).Type);
        return parrot;
    }

    private static Task StoreAsync(Parrot parrot, byte[] dataset) => parrot.SayAsync(
        Wire.Data(Wire.Pdv(3, true, true, Wire.StoreCommand(Wire.UltrasoundImage, Instance, 9))), Wire.Data(Wire.Pdv(3, false, true, dataset)));

    private async Task AssertStoredAsync(Parrot parrot)
    {
        var response = await parrot.HearCommandAsync();
        Assert.Equal((9, 0), (Wire.Number(response, 0x0120), Wire.Number(response, 0x0900)));
        Assert.True(_archive.Diary.Stored.TryDequeue(out var file));
        Assert.Equal("Some^One", file.Dataset.GetString(DicomTag.PatientName));
        Assert.Equal(Instance, file.FileMetaInfo.MediaStorageSOPInstanceUID?.UID);
        Assert.Equal(Wire.UltrasoundImage, file.FileMetaInfo.MediaStorageSOPClassUID?.UID);
        Assert.Equal(DicomTransferSyntax.ExplicitVRLittleEndian, file.FileMetaInfo.TransferSyntax);
        Assert.Equal("SCANNER", file.FileMetaInfo.SourceApplicationEntityTitle);
    }

    private static async Task AssertStillServesAsync(Parrot parrot)
    {
        await parrot.SayAsync(Wire.EchoRequest(1, 1234));
        Assert.Equal(1234, Wire.Number(await parrot.HearCommandAsync(), 0x0120));
    }

    private static string Text(byte[] command, ushort element) => System.Text.Encoding.ASCII.GetString(Wire.Value(command, element)!).TrimEnd('\0', ' ');

    private sealed class FullDisk(int capacity) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length + buffer.Length > capacity ? throw new IOException("No space left on device") : base.WriteAsync(buffer, cancellationToken);
    }

    private sealed class ClosingStream : MemoryStream
    {
        public bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
