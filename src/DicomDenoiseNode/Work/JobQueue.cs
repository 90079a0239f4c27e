// Hands work to the scheduler. The ledger is the truth; the scheduler decides when, how many at once, and survives a restart.
using System.Collections.Concurrent;
using Quartz;

namespace DicomDenoiseNode.Work;

/// <summary>
/// One trigger per instance or delivery, named after it and carrying nothing but its id, so that asking twice schedules once.
/// </summary>
public sealed class JobQueue(ISchedulerFactory schedulers, Ledger ledger, TimeProvider time, ILogger<JobQueue> log)
{
    /// <summary>Trigger data key of the instance's or the delivery's id.</summary>
    private const string Id = "id";

    private readonly ConcurrentDictionary<TriggerKey, bool> _scheduled = new();

    /// <summary>Work that runs, and whether it was asked for once more meanwhile.</summary>
    private readonly Dictionary<TriggerKey, bool> _running = [];

    /// <summary>Stores the two jobs; their triggers refer to them.</summary>
    public async Task PrepareAsync()
    {
        IScheduler scheduler = await schedulers.GetScheduler();
        await scheduler.AddJob(JobBuilder.Create<WorkJob>().WithIdentity(WorkJob.Key).StoreDurably().Build(), AddJobOptions.Replacing);
        await scheduler.AddJob(JobBuilder.Create<SendJob>().WithIdentity(SendJob.Key).StoreDurably().Build(), AddJobOptions.Replacing);
    }

    /// <summary>Gives a job to everything in the ledger that waits and has none.</summary>
    public async Task ResumeAsync()
    {
        foreach (string id in await ledger.WaitingForWorkAsync())
            if (!_scheduled.ContainsKey(new TriggerKey(id, WorkJob.Key.Name))) await WorkAsync(id);
        foreach (DeliveryRow delivery in await ledger.WaitingDeliveriesAsync())
            if (!_scheduled.ContainsKey(new TriggerKey(delivery.Id, SendJob.Key.Name))) await SendAsync(delivery.Id, Ledger.Time(delivery.NextAt));
    }

    public Task WorkAsync(string instance, DateTimeOffset? at = null) => ScheduleAsync(WorkJob.Key, instance, at);

    public Task SendAsync(string delivery, DateTimeOffset? at = null) => ScheduleAsync(SendJob.Key, delivery, at);

    private async Task ScheduleAsync(JobKey job, string id, DateTimeOffset? at)
    {
        ITrigger trigger = TriggerBuilder.Create(time).ForJob(job).WithIdentity(id, job.Name).UsingJobData(Id, id)
            .WithExecutionGroup(job.Name).StartAt(at ?? time.GetUtcNow()).Build();
        await (await schedulers.GetScheduler()).ScheduleTrigger(trigger, TriggerConflict.Replace);
        _scheduled[trigger.Key] = true;
    }

    /// <summary>Runs a job's work; where the same work runs already, it runs once more after that, for it may have looked too early.</summary>
    internal async ValueTask OnceAsync(IJobExecutionContext context, Func<string, Task> work)
    {
        TriggerKey key = context.Trigger.Key;
        string id = context.MergedJobDataMap.GetString(Id)!;
        _scheduled.TryRemove(key, out _);
        lock (_running)
        {
            if (_running.ContainsKey(key))
            {
                _running[key] = true;
                return;
            }
            _running[key] = false;
        }
        try
        {
            do
            {
                await TryAsync(key, work, id);
            }
            while (IsAskedAgain(key));
        }
        finally
        {
            lock (_running) _running.Remove(key);
        }
    }

    private async Task TryAsync(TriggerKey key, Func<string, Task> work, string id)
    {
        try
        {
            await work(id);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nothing of the instance fails here, but the ledger or the disk below it; the upkeep takes the work up again.
            log.JobFailed(key.Name, FaultSentence.Trace(e));
        }
    }

    /// <summary>True once for each time the running work was asked for again; false ends the run in the same breath, so that no asking is lost.</summary>
    private bool IsAskedAgain(TriggerKey key)
    {
        lock (_running)
        {
            if (!_running[key]) return !_running.Remove(key);
            _running[key] = false;
            return true;
        }
    }
}
