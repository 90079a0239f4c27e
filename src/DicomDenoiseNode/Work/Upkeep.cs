// Brings spool, ledger and jobs into agreement at the start, and removes what has been kept long enough.
namespace DicomDenoiseNode.Work;

/// <summary>
/// A crash may leave a part nobody finished, a file without a row, or a row without a job. Each has one right answer, and
/// giving it twice does no harm.
/// </summary>
public sealed class Upkeep(Spool spool, Ledger ledger, JobQueue jobs, ReceivedFile received, Engine engine, NodeOptions options, TimeProvider time, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <summary>Runs to its end before the door opens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        log.Model(engine.Model.Name, engine.Model.Version, engine.Model.Digest, engine.Explanation);
        log.Spool(spool.Folder, string.Join(", ", options.EffectiveDestinations().Select(d => $"{d.Name} ({(d.IsFolder() ? d.EffectiveFolder() : $"{d.AeTitle} at {d.Host}:{d.Port}")})")));
        await ReconcileAsync();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await jobs.ResumeAsync();
            await ExpireAsync();
        }
    }

    /// <summary>The start after a crash, or any start.</summary>
    internal async Task ReconcileAsync()
    {
        foreach (string part in Directory.GetFiles(spool.Incoming))
        {
            // Never acknowledged, so its sender still has it.
            File.Delete(part);
            log.PartRemoved(Path.GetFileNameWithoutExtension(part));
        }
        // Half-made results: their work is done again from the beginning.
        foreach (string half in Directory.GetFiles(spool.Derived, "*.part").Concat(Directory.GetFiles(spool.Derived, "*.scratch"))) File.Delete(half);
        foreach (string path in Directory.GetFiles(spool.Received, "*.dcm"))
        {
            string id = Path.GetFileNameWithoutExtension(path);
            InstanceRow? row = await ledger.FindAsync(id);
            if (row is null) await AdoptAsync(id, path);
            else if (!row.Kept) spool.Remove(id);
        }
        await jobs.PrepareAsync();
        await jobs.ResumeAsync();
        await ExpireAsync();
    }

    /// <summary>A complete file whose row was lost between rename and commit: it was not acknowledged, but it is whole, so it is taken.</summary>
    private async Task AdoptAsync(string id, string path)
    {
        if (received.Describe(id, path) is { } row)
        {
            await ledger.AddAsync(row);
            log.Adopted(id, row.SopInstance);
        }
        else log.NotAdopted(id, path);
    }

    internal async Task ExpireAsync()
    {
        foreach (string id in await ledger.ExpiredAsync(time.GetUtcNow() - options.Spool.Retention))
        {
            await ledger.RemovedAsync(id);
            spool.Remove(id);
            log.Expired(id);
        }
    }
}
