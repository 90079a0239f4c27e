// The ledger's promises: every change once, whatever is repeated, and nothing forgotten over a restart.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Tests.Work;

public sealed class LedgerTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeClock _clock = new();
    private Ledger _ledger;

    public LedgerTests()
    {
        _ledger = Ledger.OpenAsync(new DatabaseOptions(), _folder.Path, _clock).Result;
    }

    private async Task<InstanceRow> ReceiveAsync(string id, string sopInstance = "1.2.3")
    {
        var row = new InstanceRow
        {
            Id = id, ReceivedAt = _ledger.Now(), CallingAe = "PACS", CalledAe = "DENOISE", Peer = "127.0.0.1", SopClass = "1.2.840.10008.5.1.4.1.1.6.1",
            SopInstance = sopInstance, TransferSyntax = "1.2.840.10008.1.2.1", Bytes = 100,
        };
        await _ledger.AddAsync(row);
        return row;
    }

    private DeliveryRow Delivery(string instance, string destination) => new()
    {
        Id = $"{instance}/{destination}", Instance = instance, Destination = destination, Since = _ledger.Now(), NextAt = _ledger.Now(),
    };

    [Fact]
    public async Task A_received_instance_waits_for_work_also_after_a_restart()
    {
        await ReceiveAsync("a");
        await _ledger.DisposeAsync();
        _ledger = await Ledger.OpenAsync(new DatabaseOptions(), _folder.Path, _clock);
        Assert.Equal(["a"], await _ledger.WaitingForWorkAsync());
    }

    [Fact]
    public async Task Adding_an_instance_twice_changes_nothing()
    {
        await ReceiveAsync("a");
        await _ledger.BeginAsync("a");
        await ReceiveAsync("a");
        Assert.Equal(1, (await _ledger.FindAsync("a"))!.Attempts);
    }

    [Fact]
    public async Task An_attempt_is_counted_before_work_begins_and_taken_back_when_interrupted()
    {
        await ReceiveAsync("a");
        Assert.Equal(1, (await _ledger.BeginAsync("a"))!.Attempts);
        await _ledger.InterruptedAsync("a");
        Assert.Equal(1, (await _ledger.BeginAsync("a"))!.Attempts);
        Assert.Equal(2, (await _ledger.BeginAsync("a"))!.Attempts);
    }

    [Fact]
    public async Task Two_instances_cannot_be_the_source_of_one_derived_object()
    {
        await ReceiveAsync("a");
        await ReceiveAsync("b");
        Assert.Null(await _ledger.ClaimAsync("a", "ff", "2.25.1", 12));
        Assert.Null(await _ledger.ClaimAsync("a", "ff", "2.25.1", 12));
        Assert.Equal("a", await _ledger.ClaimAsync("b", "ff", "2.25.1", 12));
        Assert.Null((await _ledger.FindAsync("b"))!.DerivedInstance);
    }

    [Fact]
    public async Task Other_frames_under_the_same_uid_are_found()
    {
        await ReceiveAsync("a");
        await ReceiveAsync("b");
        await _ledger.ClaimAsync("a", "ff", "2.25.1", 12);
        await _ledger.ClaimAsync("b", "ee", "2.25.2", 12);
        Assert.Equal("a", await _ledger.OtherFramesAsync("1.2.3", "ee"));
        Assert.Null(await _ledger.OtherFramesAsync("1.2.4", "ee"));
    }

    [Fact]
    public async Task An_instance_is_finished_with_its_last_delivery()
    {
        await ReceiveAsync("a");
        await _ledger.WorkedAsync("a", InstanceOutcome.Derived, null, "all", [Delivery("a", "x"), Delivery("a", "y")]);
        await _ledger.DeliveredAsync((await _ledger.BeginDeliveryAsync("a/x"))!);
        Assert.Equal(InstanceState.Sending, (await _ledger.FindAsync("a"))!.State);
        await _ledger.DeliveredAsync((await _ledger.BeginDeliveryAsync("a/y"))!);
        Assert.Equal(InstanceState.Finished, (await _ledger.FindAsync("a"))!.State);
        Assert.Empty(await _ledger.QueueAsync());
        Assert.Null(await _ledger.BeginDeliveryAsync("a/y"));
    }

    [Fact]
    public async Task Work_that_runs_twice_makes_no_second_delivery()
    {
        await ReceiveAsync("a");
        await _ledger.WorkedAsync("a", InstanceOutcome.Derived, null, "all", [Delivery("a", "x")]);
        await _ledger.WorkedAsync("a", InstanceOutcome.Derived, null, "all", [Delivery("a", "x")]);
        Assert.Single(await _ledger.WaitingDeliveriesAsync());
        Assert.Null(await _ledger.BeginAsync("a"));
    }

    [Fact]
    public async Task A_refused_delivery_sets_the_instance_aside_and_requeue_puts_only_it_back()
    {
        await ReceiveAsync("a");
        await _ledger.WorkedAsync("a", InstanceOutcome.Derived, null, "all", [Delivery("a", "x"), Delivery("a", "y")]);
        await _ledger.DeliveredAsync((await _ledger.BeginDeliveryAsync("a/x"))!);
        await _ledger.RefusedAsync((await _ledger.BeginDeliveryAsync("a/y"))!, "y answered 0122.");
        InstanceRow aside = (await _ledger.FindAsync("a"))!;
        Assert.Equal((InstanceState.SetAside, "y answered 0122."), (aside.State, aside.Reason));

        Assert.Equal(1, await _ledger.RequeueAsync(null));
        Assert.Equal(["a/y"], (await _ledger.WaitingDeliveriesAsync()).Select(d => d.Id));
        Assert.Equal(InstanceState.Sending, (await _ledger.FindAsync("a"))!.State);
    }

    [Fact]
    public async Task A_passed_over_instance_is_in_the_queue_with_its_reason_and_can_be_put_back_by_its_id()
    {
        await ReceiveAsync("a");
        await _ledger.WorkedAsync("a", InstanceOutcome.PassedOver, "No tissue region is declared.", "all", []);
        (InstanceRow instance, _) = Assert.Single(await Ledger.ReadQueueAsync(new DatabaseOptions(), _folder.Path));
        Assert.Equal((InstanceState.Finished, InstanceOutcome.PassedOver, "No tissue region is declared."), (instance.State, instance.Outcome!.Value, instance.Reason));
        Assert.Equal(0, await _ledger.RequeueAsync(null));
        Assert.Equal(1, await _ledger.RequeueAsync("a"));
        Assert.Equal(["a"], await _ledger.WaitingForWorkAsync());
    }

    [Fact]
    public async Task Files_of_finished_instances_expire_and_others_never()
    {
        await ReceiveAsync("a");
        await ReceiveAsync("b");
        await _ledger.WorkedAsync("a", InstanceOutcome.PassedOver, "No.", "all", []);
        await _ledger.SetAsideAsync("b", "Broken.", []);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["a"], await _ledger.ExpiredAsync(_clock.GetUtcNow() - TimeSpan.FromDays(1)));
        await _ledger.RemovedAsync("a");
        Assert.Empty(await _ledger.ExpiredAsync(_clock.GetUtcNow() - TimeSpan.FromDays(1)));
        Assert.Equal(0, await _ledger.RequeueAsync("a"));
    }

    [Fact]
    public async Task A_ledger_of_a_newer_release_is_refused_in_a_sentence()
    {
        await _ledger.DisposeAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File("ledger.db")}"))
        {
            connection.Open();
            using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO ledgerversion (version) VALUES (99)";
            command.ExecuteNonQuery();
        }
        var refused = await Assert.ThrowsAsync<NodeFaultException>(() => Ledger.OpenAsync(new DatabaseOptions(), _folder.Path, _clock));
        Assert.Contains("version 99", refused.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
