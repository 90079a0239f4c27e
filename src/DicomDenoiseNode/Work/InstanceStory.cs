// The story of one instance, from received to derived and on its way, every step in order.
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Send;
using FellowOakDicom;

namespace DicomDenoiseNode.Work;

/// <summary>Every step may run twice: the ledger's conditions and the derived object's name see to it that the second run changes nothing.</summary>
public sealed class InstanceStory(Spool spool, Ledger ledger, JobQueue jobs, Routes routes, Deriver deriver, TimeProvider time, ILogger<InstanceStory> log)
{
    /// <summary>An instance whose work failed, or ended the process, this often is set aside.</summary>
    private const int MaxAttempts = 2;

    private static readonly TimeSpan SecondAttemptAfter = TimeSpan.FromSeconds(5);

    public async Task RunAsync(string id, CancellationToken stop)
    {
        if (await ledger.BeginAsync(id) is not { } instance) return;
        if (instance.Attempts > MaxAttempts)
        {
            await SetAsideAsync(instance, $"The process ended {MaxAttempts} times while it worked on this instance; look at {spool.ReceivedPath(id)}, then requeue.");
            return;
        }
        log.Begins(id, instance.Attempts, instance.SopInstance);
        try
        {
            await TakeAsync(instance, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await ledger.InterruptedAsync(id);
            log.Interrupted(id);
        }
        // The one catch of this work loop: whatever an instance does, it costs that instance and not the service.
        catch (Exception e)
        {
            log.FailedAt(id, FaultSentence.Trace(e));
            await FailedAsync(instance, FaultSentence.Of(e));
        }
    }

    private async Task TakeAsync(InstanceRow instance, CancellationToken stop)
    {
        DicomFile source = DicomFile.Open(spool.ReceivedPath(instance.Id), FileReadOption.ReadLargeOnDemand);
        Route? route = routes.For(instance.CallingAe, instance.CalledAe, instance.SopClass, source.Dataset);
        if (route is null)
        {
            await PassOverAsync(instance, null, "No route of Node:Routes matches it.");
            return;
        }
        if (route.Mode == RouteMode.PassThrough)
        {
            await WorkedAsync(instance, InstanceOutcome.PassedThrough, route, null, route.Deliveries(instance.Id, DeliveryContent.Original, ledger.Now()));
            log.PassedThrough(instance.Id, route.Name);
            return;
        }

        long started = time.GetTimestamp();
        Plan plan = deriver.Examine(source, route, stop);
        if (plan.Reason is { } reason)
        {
            await PassOverAsync(instance, route, reason);
            return;
        }
        // Made by another model or with other settings, before a requeue: no longer what the plan asks for.
        if (instance.DerivedInstance != plan.SopInstance) File.Delete(spool.DerivedPath(instance.Id));
        double sigma = plan.Sigma!.UsedGreyLevels;
        if (await ledger.ClaimAsync(instance.Id, plan.FramesDigest!, plan.SopInstance, sigma) is { } other)
        {
            await WorkedAsync(instance, InstanceOutcome.Repeat, route, $"The same frames under the same UID were taken as {other}.", []);
            log.Repeat(instance.Id, other, instance.SopInstance);
            return;
        }
        if (await ledger.OtherFramesAsync(instance.SopInstance, plan.FramesDigest!) is { } sameUid) log.OtherFrames(instance.Id, instance.SopInstance, sameUid);

        if (!File.Exists(spool.DerivedPath(instance.Id))) deriver.Write(plan, Ledger.Time(instance.ReceivedAt), spool.DerivedPath(instance.Id), stop);
        log.Derived(instance.Id, plan.SopInstance, route.Name, plan.Frames, sigma, time.GetElapsedTime(started).TotalSeconds);

        bool shadow = route.Mode == RouteMode.Shadow;
        string now = ledger.Now();
        await WorkedAsync(
            instance, shadow ? InstanceOutcome.Shadowed : InstanceOutcome.Derived, route, null,
            [.. shadow ? [] : route.Deliveries(instance.Id, DeliveryContent.Derived, now), .. Originals(instance, route, now)]);
    }

    private async Task PassOverAsync(InstanceRow instance, Route? route, string reason)
    {
        await WorkedAsync(instance, InstanceOutcome.PassedOver, route, reason, route is null ? [] : Originals(instance, route, ledger.Now()));
        log.PassedOver(instance.Id, instance.SopInstance, reason);
    }

    private static IEnumerable<DeliveryRow> Originals(InstanceRow instance, Route route, string now) =>
        route.Originals == OriginalsPolicy.Forward ? route.Deliveries(instance.Id, DeliveryContent.Original, now) : [];

    private async Task WorkedAsync(InstanceRow instance, InstanceOutcome outcome, Route? route, string? reason, IEnumerable<DeliveryRow> deliveries)
    {
        await ledger.WorkedAsync(instance.Id, outcome, reason, route?.Name, [.. deliveries]);
        await SendWaitingAsync(instance.Id);
    }

    private async Task SendWaitingAsync(string id)
    {
        foreach (DeliveryRow delivery in await ledger.WaitingDeliveriesAsync(id)) await jobs.SendAsync(delivery.Id);
    }

    /// <summary>The original of an instance that could not be worked on, as far as its data set still tells the route.</summary>
    private IReadOnlyList<DeliveryRow> OriginalsOf(InstanceRow instance)
    {
        try
        {
            DicomFile source = DicomFile.Open(spool.ReceivedPath(instance.Id), FileReadOption.ReadLargeOnDemand);
            return routes.For(instance.CallingAe, instance.CalledAe, instance.SopClass, source.Dataset) is { } route ? [.. Originals(instance, route, ledger.Now())] : [];
        }
        catch (Exception e) when (e is DicomException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private async Task FailedAsync(InstanceRow instance, string reason)
    {
        if (instance.Attempts >= MaxAttempts)
        {
            await SetAsideAsync(instance, reason);
            return;
        }
        await ledger.FailedAttemptAsync(instance.Id, reason);
        await jobs.WorkAsync(instance.Id, time.GetUtcNow() + SecondAttemptAfter);
        log.AttemptFailed(instance.Id, instance.Attempts, reason);
    }

    private async Task SetAsideAsync(InstanceRow instance, string reason)
    {
        await ledger.SetAsideAsync(instance.Id, reason, OriginalsOf(instance));
        await SendWaitingAsync(instance.Id);
        log.SetAside(instance.Id, instance.SopInstance, reason);
    }
}
