// From the door to the scheduler: what is acknowledged is given its job without the sender waiting for it.
using System.Threading.Channels;

namespace DicomDenoiseNode.Work;

/// <summary>Only ids wait here, and the ledger has each of them: what a crash loses is found by the next start.</summary>
public sealed class Arrivals(JobQueue jobs) : BackgroundService
{
    private readonly Channel<string> _ids = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public void Announce(string instance) => _ids.Writer.TryWrite(instance);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (string id in _ids.Reader.ReadAllAsync(stoppingToken)) await jobs.WorkAsync(id);
    }
}
