// What a crash leaves behind is put right by the next start, whatever the instruction it happened at.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Tests.Work;

public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A spool as a crash leaves it.</summary>
    private async Task LeaveAsync(Func<Spool, Ledger, Task> behind)
    {
        using Spool spool = Spool.Open(_folder.Path);
        await using Ledger ledger = await Ledger.OpenAsync(new DatabaseOptions(), _folder.Path, TimeProvider.System);
        await behind(spool, ledger);
    }

    private static InstanceRow Row(Ledger ledger, string id) => new()
    {
        Id = id, ReceivedAt = ledger.Now(), CallingAe = "TESTER", CalledAe = "DENOISE", Peer = "127.0.0.1", SopClass = Some.UltrasoundMultiFrame,
        SopInstance = "2.25.1001", TransferSyntax = "1.2.840.10008.1.2.1", Bytes = 1,
    };

    private static DeliveryRow Delivery(Ledger ledger, string id) => new()
    {
        Id = $"{id}/Derived/delivered", Instance = id, Destination = "delivered", Since = ledger.Now(), NextAt = ledger.Now(),
    };

    [Fact]
    public async Task A_half_received_part_is_removed()
    {
        await LeaveAsync(async (spool, _) => await File.WriteAllTextAsync(spool.PartPath("crashed"), "half"));
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        Assert.Empty(Directory.GetFiles(node.Spool.Incoming));
    }

    [Fact]
    public async Task A_half_made_result_is_removed_and_made_again()
    {
        await LeaveAsync(async (spool, ledger) =>
        {
            await Some.Cine().SaveAsync(spool.ReceivedPath("half"));
            await ledger.AddAsync(Row(ledger, "half"));
            await File.WriteAllTextAsync(spool.DerivedPath("half") + ".part", "half");
            await File.WriteAllTextAsync(spool.DerivedPath("half") + ".scratch", "half");
        });
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.Logs.UntilAsync(3001, "half");
        Assert.Equal([node.Spool.DerivedPath("half")], Directory.GetFiles(node.Spool.Derived));
    }

    [Fact]
    public async Task A_received_file_whose_row_was_lost_is_taken_up()
    {
        await LeaveAsync((spool, _) => Some.Cine().SaveAsync(spool.ReceivedPath("norow")));
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.Logs.UntilAsync(3001, "norow");
        Assert.Single(Directory.GetFiles(node.Delivered, "*.dcm"));
    }

    [Fact]
    public async Task An_acknowledged_instance_whose_job_was_lost_is_worked_on()
    {
        await LeaveAsync(async (spool, ledger) =>
        {
            await Some.Cine().SaveAsync(spool.ReceivedPath("nojob"));
            await ledger.AddAsync(Row(ledger, "nojob"));
        });
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.Logs.UntilAsync(3001, "nojob");
    }

    [Fact]
    public async Task A_delivery_under_way_is_made_once_more_and_the_object_is_the_same()
    {
        byte[] derived = [];
        await LeaveAsync(async (spool, ledger) =>
        {
            await Some.Cine().SaveAsync(spool.ReceivedPath("sending"));
            await Some.Cine("2.25.555").SaveAsync(spool.DerivedPath("sending"));
            derived = await File.ReadAllBytesAsync(spool.DerivedPath("sending"));
            await ledger.AddAsync(Row(ledger, "sending"));
            await ledger.WorkedAsync("sending", InstanceOutcome.Derived, null, "everything", [Delivery(ledger, "sending")]);
            await ledger.BeginDeliveryAsync("sending/Derived/delivered");
        });
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.Logs.UntilAsync(3001, "sending");
        Assert.Equal(derived, await File.ReadAllBytesAsync(Path.Combine(node.Delivered, "2.25.555.dcm"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_instance_that_ended_the_process_twice_is_set_aside_and_put_back_by_requeue()
    {
        await LeaveAsync(async (spool, ledger) =>
        {
            await Some.Cine().SaveAsync(spool.ReceivedPath("poison"));
            await ledger.AddAsync(Row(ledger, "poison"));
            await ledger.BeginAsync("poison");
            await ledger.BeginAsync("poison");
        });
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.Logs.UntilAsync(2007, "poison");
        Assert.Equal(InstanceState.SetAside, (await node.Ledger.FindAsync("poison"))!.State);

        Assert.Equal(1, await RequeueDoor.AskAsync(_folder.Path, "poison", TestContext.Current.CancellationToken));
        await node.Logs.UntilAsync(3001, "poison");
    }

    [Fact]
    public async Task An_instance_whose_work_fails_is_tried_twice_and_set_aside_with_a_sentence()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, denoiser: new BrokenDenoiser());
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(2007);
        (InstanceRow instance, _) = Assert.Single(await node.Ledger.QueueAsync());
        Assert.Equal((InstanceState.SetAside, 2), (instance.State, instance.Attempts));
        Assert.StartsWith("ArithmeticException in BrokenDenoiser", instance.Reason, StringComparison.Ordinal);
        Assert.True(File.Exists(node.Spool.ReceivedPath(instance.Id)));
    }

    [Fact]
    public async Task The_original_is_forwarded_although_its_derivative_failed()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(
            _folder.Path, options => options.Routes = [new RouteOptions { Name = "both", Originals = OriginalsPolicy.Forward }], new BrokenDenoiser());
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3001, "Original");
        Assert.Single(Directory.GetFiles(node.Delivered, "*.dcm"));
        (InstanceRow instance, _) = Assert.Single(await node.Ledger.QueueAsync());
        Assert.Equal(InstanceState.SetAside, instance.State);
    }

    [Fact]
    public async Task Work_that_a_stop_interrupts_is_finished_by_the_next_start_and_costs_no_attempt()
    {
        var slow = new EndlessDenoiser();
        await using (NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path, denoiser: slow))
        {
            await node.StoreAsync(Some.Cine(frames: 200));
            await slow.Entered.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
        await using NodeUnderTest again = await NodeUnderTest.StartAsync(_folder.Path);
        Assert.Contains("attempt 1,", await again.Logs.UntilAsync(2001), StringComparison.Ordinal);
        await again.Logs.UntilAsync(3001);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class BrokenDenoiser : IDenoiser
    {
        public string Name => "broken";

        public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised) => throw new ArithmeticException("secret");

        public void Dispose()
        {
        }
    }

    /// <summary>Takes a while for every frame, so that a stop comes between two of them.</summary>
    private sealed class EndlessDenoiser : IDenoiser
    {
        private readonly ManualResetEventSlim _never = new();

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "endless";

        public void Denoise(ReadOnlySpan<float> image, int width, int height, SigmaMap sigma, Span<float> denoised)
        {
            Entered.TrySetResult();
            _never.Wait(TimeSpan.FromMilliseconds(100));
            image.CopyTo(denoised);
        }

        public void Dispose() => _never.Dispose();
    }
}
