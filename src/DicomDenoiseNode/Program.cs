// The verbs and the composition root; no logic.
using System.CommandLine;
using DicomDenoiseNode.Page;
using DicomDenoiseNode.Receive;
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Verbs;
using DicomDenoiseNode.Work;
using Microsoft.Data.Sqlite;
using Quartz;

namespace DicomDenoiseNode;

public static class Program
{
    public static Task<int> Main(string[] args) => new CommandLine(args).RunAsync();

    /// <summary>The whole service. Services start in this order and stop in the reverse: the door opens last and closes first.</summary>
    public static IHost Compose(NodeParts parts)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        NodeLogging.Configure(builder.Logging, parts.Options);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        builder.Services.AddDicom();
        builder.Services
            .AddSingleton(parts.Options).AddSingleton(parts.Time)
            .AddSingleton(parts.Spool).AddSingleton(parts.Ledger).AddSingleton(parts.Engine)
            .AddSingleton<Admission>().AddSingleton<AcceptedContexts>().AddSingleton<Reception>().AddSingleton<ReceivedFile>()
            .AddSingleton<JobQueue>().AddSingleton<InstanceStory>().AddSingleton<Deriver>()
            .AddSingleton<Routes>().AddSingleton<Destinations>().AddSingleton<DeliveryStory>()
            .AddSingleton<Arrivals>().AddSingleton<Listener>();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, $"Data Source={Path.Combine(parts.Spool.Folder, "jobs.db")}");
                store.ProvisionSchema();
                store.ConfigureStore(o => o.StoreJobDataAsStrings = true);
            });
            quartz.UseDefaultThreadPool(Sends + Works);
            quartz.UseExecutionLimits(limits => limits.ForGroup(WorkJob.Key.Name, Works).ForGroup(SendJob.Key.Name, Sends));
            quartz.ConfigureScheduler(o =>
            {
                o.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
                o.IdleWaitTime = IdleWait;
            });
        });
        builder.Services.AddHostedService<StatusPage>();
        builder.Services.AddHostedService<Upkeep>();
        builder.Services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        builder.Services.AddHostedService(s => s.GetRequiredService<Arrivals>());
        builder.Services.AddHostedService<RequeueDoor>();
        builder.Services.AddHostedService(s => s.GetRequiredService<Listener>());
        return builder.Build();
    }

    /// <summary>Instances worked on at once: the kernels use every core for one already.</summary>
    private const int Works = 1;

    /// <summary>A trigger that a job sets for itself may miss the scheduler's wake-up call; then it is found by looking again, this much later.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(2);

    /// <summary>Deliveries at once, so that a slow destination does not hold up the others.</summary>
    private const int Sends = 8;
}
