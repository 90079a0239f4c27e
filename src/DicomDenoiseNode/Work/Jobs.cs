// What the scheduler runs: work on an instance, and sending one object to one destination.
using DicomDenoiseNode.Send;
using Quartz;

namespace DicomDenoiseNode.Work;

/// <summary>Takes one instance from received to derived.</summary>
public sealed class WorkJob(InstanceStory story, JobQueue jobs) : IJob
{
    public static readonly JobKey Key = new("work");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        jobs.OnceAsync(context, id => story.RunAsync(id, cancellationToken));
}

/// <summary>Sends one object to one destination.</summary>
public sealed class SendJob(DeliveryStory story, JobQueue jobs) : IJob
{
    public static readonly JobKey Key = new("send");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        jobs.OnceAsync(context, id => story.RunAsync(id, cancellationToken));
}
