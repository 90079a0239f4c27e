// Every way a C-STORE can end, and what the node makes of it.
using DicomDenoiseNode.Send;
using FellowOakDicom;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Network;
using Microsoft.Extensions.Logging.Abstractions;

namespace DicomDenoiseNode.Tests.Send;

public sealed class DicomDestinationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedArchive.Script _script = new();
    private readonly int _port = NodeUnderTest.FreePort();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DicomDestination Destination => new(
        new DestinationOptions { Name = "pacs", AeTitle = "PACS", Host = "127.0.0.1", Port = _port, Timeout = TimeSpan.FromSeconds(20) }, "DENOISE", NullLogger.Instance);

    private Task<DeliveryResult> SendAsync() => SendAsync(Some.Cine(frames: 1));

    private async Task<DeliveryResult> SendAsync(DicomFile file)
    {
        string path = _folder.File("object.dcm");
        await file.SaveAsync(path);
        using var archive = new ScriptedArchive(_port, _script);
        return await Destination.SendAsync(path, Stop);
    }

    [Fact]
    public async Task What_the_archive_stored_is_delivered()
    {
        Assert.Equal(DeliveryResult.Delivered, await SendAsync());
        Assert.Equal(["2.25.1001"], _script.Stored);
    }

    private static DicomFile LosslesslyCompressed()
    {
        Assert.True(DicomSetup.Codecs.HasCodec(DicomTransferSyntax.RLELossless));
        return new DicomFile(new DicomTranscoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.RLELossless).Transcode(Some.Cine(frames: 1).Dataset));
    }

    [Fact]
    public async Task An_object_compressed_without_loss_is_delivered_in_its_own_syntax()
    {
        Assert.Equal(DeliveryResult.Delivered, await SendAsync(LosslesslyCompressed()));
        Assert.Equal(["2.25.1001"], _script.Stored);
    }

    [Fact]
    public async Task An_archive_that_would_have_it_decompressed_gets_nothing_and_has_refused()
    {
        _script.ImplicitOnly = true;
        DeliveryResult result = await SendAsync(LosslesslyCompressed());
        Assert.Equal(DeliveryOutcome.Refused, result.Outcome);
        Assert.Contains(DicomTransferSyntax.ImplicitVRLittleEndian.UID.UID, result.Reason, StringComparison.Ordinal);
        Assert.Empty(_script.Stored);
    }

    [Fact]
    public async Task An_archive_without_room_is_tried_again()
    {
        _script.Status = DicomStatus.StorageStorageOutOfResources;
        DeliveryResult result = await SendAsync();
        Assert.Equal(DeliveryOutcome.Retry, result.Outcome);
        Assert.Contains("A700", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_cannot_understand_has_refused()
    {
        _script.Status = DicomStatus.StorageCannotUnderstand;
        Assert.Equal(DeliveryOutcome.Refused, (await SendAsync()).Outcome);
    }

    [Fact]
    public async Task A_rejected_association_is_tried_again()
    {
        _script.Reject = true;
        DeliveryResult result = await SendAsync();
        Assert.Equal(DeliveryOutcome.Retry, result.Outcome);
        Assert.Contains("TemporaryCongestion", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aborted_transfer_is_tried_again()
    {
        _script.Abort = true;
        Assert.Equal(DeliveryOutcome.Retry, (await SendAsync()).Outcome);
    }

    [Fact]
    public async Task A_class_the_archive_does_not_take_is_refused_with_what_to_do()
    {
        _script.RefuseClass = true;
        DeliveryResult result = await SendAsync();
        Assert.Equal(DeliveryOutcome.Refused, result.Outcome);
        Assert.Contains(Some.UltrasoundMultiFrame, result.Reason, StringComparison.Ordinal);
        Assert.Empty(_script.Stored);
    }

    [Fact]
    public async Task Nobody_at_the_port_is_tried_again_and_named()
    {
        string path = _folder.File("object.dcm");
        await Some.Cine(frames: 1).SaveAsync(path);
        DeliveryResult result = await Destination.SendAsync(path, Stop);
        Assert.Equal(DeliveryOutcome.Retry, result.Outcome);
        Assert.StartsWith($"Destination pacs (PACS at 127.0.0.1:{_port}) could not be reached", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_says_nothing_of_a_living_archive_and_names_a_dead_one()
    {
        using (new ScriptedArchive(_port, _script)) Assert.Null(await Destination.ProbeAsync(Stop));
        Assert.Contains("could not be reached", await Destination.ProbeAsync(Stop), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
