// Our SCU against our SCP: everything sent arrives once and whole, alone and with twenty at once.
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Network;
using FellowOakDicom.Network.Client;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public sealed class RoundTripTests : IDisposable
{
    private readonly ArchiveServer _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task An_echo_is_answered_with_success_and_the_association_released()
    {
        var client = _archive.Client();
        DicomStatus? status = null;
        var released = false;
        client.AssociationReleased += (_, _) => released = true;
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, response) => status = response.Status });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(DicomStatus.Success, status);
        Assert.True(released);
        Assert.False(client.IsSendRequired);
        Assert.Null(await _archive.Diary.FirstClosed.Task);
    }

    [Fact]
    public async Task An_object_arrives_with_every_element_and_pixel()
    {
        var client = _archive.Client();
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 1_000_000)));

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.True(_archive.Diary.Stored.TryDequeue(out var file));
        Assert.Equal("Some^One", file.Dataset.GetString(DicomTag.PatientName));
        Assert.Equal(Objects.Counting(1_000_000), file.Dataset.GetValues<byte>(DicomTag.PixelData));
    }

    [Fact]
    public async Task A_value_that_can_only_be_written_synchronously_arrives_too()
    {
        var client = _archive.Client();
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(new SynchronousBuffer(600_000))));

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.True(_archive.Diary.Stored.TryDequeue(out var file));
        Assert.Equal(Objects.Counting(600_000), file.Dataset.GetValues<byte>(DicomTag.PixelData));
    }

    [Fact]
    public async Task A_compressed_object_arrives_in_the_syntax_it_was_sent_in()
    {
        _archive.Diary.TransferSyntaxes = [DicomTransferSyntax.RLELossless];
        var client = _archive.Client();
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Compressed()));

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.True(_archive.Diary.Stored.TryDequeue(out var file));
        Assert.Equal(DicomTransferSyntax.RLELossless, file.Dataset.InternalTransferSyntax);
        Assert.Equal(Objects.Counting(64), file.Dataset.GetDicomItem<DicomFragmentSequence>(DicomTag.PixelData)!.Fragments[0].Data);
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2")]
    [InlineData("1.2.840.10008.1.2.1.99")]
    [InlineData("1.2.840.10008.1.2.2")]
    public async Task A_native_object_arrives_the_same_in_every_native_syntax(string accepted)
    {
        _archive.Diary.TransferSyntaxes = [DicomTransferSyntax.Parse(accepted)];
        var client = _archive.Client();
        await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(pixels: 100_000)) { AdditionalTransferSyntaxes = [DicomTransferSyntax.Parse(accepted)] });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.True(_archive.Diary.Stored.TryDequeue(out var file));
        Assert.Equal(accepted, file.Dataset.InternalTransferSyntax.UID.UID);
        Assert.Equal("Some^One", file.Dataset.GetString(DicomTag.PatientName));
        Assert.Equal(8, file.Dataset.GetSingleValue<ushort>(DicomTag.Rows));
        Assert.Equal(Objects.Counting(100_000), file.Dataset.GetValues<byte>(DicomTag.PixelData));
    }

    [Fact]
    public async Task Twenty_associations_at_once_lose_and_mix_nothing()
    {
        var sends = Enumerable.Range(0, 20).Select(async sender =>
        {
            var client = _archive.Client();
            var succeeded = 0;
            for (var i = 0; i < 5; i++)
            {
                var request = new DicomCStoreRequest(Objects.Native(50_000 + (2 * sender), $"1.2.{sender + 1}.{i + 1}"));
                request.OnResponseReceived += (_, response) => succeeded += response.Status == DicomStatus.Success ? 1 : 0;
                await client.AddRequestAsync(request);
            }

            await client.SendAsync(TestContext.Current.CancellationToken);
            return succeeded;
        });

        Assert.All(await Task.WhenAll(sends), succeeded => Assert.Equal(5, succeeded));

        var stored = _archive.Diary.Stored.ToArray();
        Assert.Equal(100, stored.Select(file => file.Dataset.GetString(DicomTag.SOPInstanceUID)).Distinct().Count());
        Assert.All(stored, file =>
        {
            var sender = int.Parse(file.Dataset.GetString(DicomTag.SOPInstanceUID).Split('.')[2], System.Globalization.CultureInfo.InvariantCulture) - 1;
            Assert.Equal(50_000 + (2 * sender), file.Dataset.GetDicomItem<DicomElement>(DicomTag.PixelData)!.Buffer.Size);
        });
    }

    [Fact]
    public async Task A_refused_status_is_told_to_the_request_it_answers()
    {
        _archive.Diary.Status = request => request.SOPInstanceUID.UID == "1.2.2" ? DicomStatus.StorageStorageOutOfResources : DicomStatus.Success;
        var client = _archive.Client();
        var statuses = new Dictionary<string, ushort>();
        foreach (var instance in new[] { "1.2.1", "1.2.2", "1.2.3" })
            await client.AddRequestAsync(new DicomCStoreRequest(Objects.Native(instance: instance)) { OnResponseReceived = (request, response) => statuses[request.SOPInstanceUID.UID] = response.Status.Code });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new Dictionary<string, ushort> { ["1.2.1"] = 0, ["1.2.2"] = 0xA700, ["1.2.3"] = 0 }, statuses);
    }

    [Fact]
    public async Task A_request_added_while_sending_goes_over_the_open_association()
    {
        var client = _archive.Client();
        var associations = 0;
        client.AssociationAccepted += (_, _) => associations++;
        var answered = 0;
        var second = new DicomCEchoRequest { OnResponseReceived = (_, _) => answered++ };
        await client.AddRequestAsync(new DicomCEchoRequest { OnResponseReceived = (_, _) => client.AddRequestAsync(second).Wait(TestContext.Current.CancellationToken) });

        await client.SendAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (associations, answered));
    }

    [Fact]
    public async Task A_server_that_goes_away_is_an_exception_for_the_client()
    {
        var gone = new TaskCompletionSource();
        _archive.Diary.BeforeAnswer = () =>
        {
            _archive.Server.Dispose();
            gone.TrySetResult();
            return Task.CompletedTask;
        };
        var client = _archive.Client();
        await client.AddRequestAsync(new DicomCEchoRequest());

        await Assert.ThrowsAnyAsync<DicomNetworkException>(() => client.SendAsync(TestContext.Current.CancellationToken));
        await gone.Task;
    }

    /// <summary>Bytes that count up and know no asynchronous way out.</summary>
    private sealed class SynchronousBuffer(int size) : IByteBuffer
    {
        public bool IsMemory => false;

        public long Size => size;

        public byte[] Data => Objects.Counting(size);

        public void GetByteRange(long offset, int count, byte[] output) => Data.AsSpan((int)offset, count).CopyTo(output);

        public void CopyToStream(Stream stream) => stream.Write(Data);

        public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken)
        {
            CopyToStream(stream);
            return Task.CompletedTask;
        }
    }
}
