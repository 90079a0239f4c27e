// The story of one delivery: one try, and what follows from how it ended.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Send;

public sealed class DeliveryStory(Ledger ledger, Spool spool, Destinations destinations, JobQueue jobs, TimeProvider time, ILogger<DeliveryStory> log)
{
    public async Task RunAsync(string id, CancellationToken stop)
    {
        if (await ledger.BeginDeliveryAsync(id) is not { } delivery) return;
        DeliveryResult result = await TryAsync(delivery, stop);
        switch (result.Outcome)
        {
            case DeliveryOutcome.Delivered:
                await ledger.DeliveredAsync(delivery);
                log.Delivered(delivery.Instance, delivery.Content, delivery.Destination, delivery.Attempts);
                break;
            case DeliveryOutcome.Retry when destinations.Find(delivery.Destination)!.Options.BackOff().Next(delivery.Attempts, Ledger.Time(delivery.Since), time.GetUtcNow()) is { } next:
                await ledger.RetryDeliveryAsync(id, next, result.Reason!);
                await jobs.SendAsync(id, next);
                log.RetryLater(delivery.Instance, delivery.Content, delivery.Destination, delivery.Attempts, next, result.Reason!);
                break;
            default:
                await ledger.RefusedAsync(delivery, result.Reason!);
                log.Refused(delivery.Instance, delivery.Content, delivery.Destination, result.Reason!);
                break;
        }
    }

    private async Task<DeliveryResult> TryAsync(DeliveryRow delivery, CancellationToken stop)
    {
        if (destinations.Find(delivery.Destination) is not { } destination)
            return DeliveryResult.Refused($"Node:Destinations has no '{delivery.Destination}' any more; configure it again and requeue.");
        string path = delivery.Content == DeliveryContent.Derived ? spool.DerivedPath(delivery.Instance) : spool.ReceivedPath(delivery.Instance);
        if (!File.Exists(path)) return DeliveryResult.Refused($"{path} is gone from the spool; send the instance to the node again.");
        return await destination.SendAsync(path, stop);
    }
}
