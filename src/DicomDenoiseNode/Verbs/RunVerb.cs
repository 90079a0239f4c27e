// run: the service, until it is told to stop.
namespace DicomDenoiseNode.Verbs;

public static class RunVerb
{
    public static async Task<int> RunAsync(NodeOptions options)
    {
        await using NodeParts parts = await NodeParts.OpenAsync(options, TimeProvider.System);
        using IHost host = Program.Compose(parts);
        ServiceManager.Follow(host.Services.GetRequiredService<IHostApplicationLifetime>());
        BackgroundService[] loops = [.. host.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        await host.RunAsync();
        return loops.Any(l => l.ExecuteTask?.IsFaulted == true) ? 1 : 0;
    }
}
