// validate: everything that would keep the node from serving, each in one sentence; changes nothing but probe files.
using DicomDenoiseNode.Page;
using DicomDenoiseNode.Receive;
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Verbs;

public static class ValidateVerb
{
    public static async Task<int> RunAsync(NodeOptions options, TextWriter output, CancellationToken stop)
    {
        int faults = 0;
        async Task CheckAsync(string what, Func<Task<string?>> check)
        {
            string? fault;
            try
            {
                fault = await check();
            }
            catch (NodeFaultException e)
            {
                fault = e.Message;
            }
            if (fault is not null) faults++;
            await output.WriteLineAsync(fault is null ? $"ok     {what}" : $"FAULT  {fault}");
        }

        await output.WriteLineAsync("ok     settings");
        bool running = IsRunning(options);
        if (running) await output.WriteLineAsync($"note   a node works in {options.Spool.EffectiveFolder()} now, so its port and spool are in use");
        else
        {
            await CheckAsync($"port {options.Listener.Port} on {options.Listener.Address}", () => { Listener.CheckFree(options.Listener); return None; });
            if (options.Page.Url.Length > 0) await CheckAsync($"page {options.Page.Url}", () => { StatusPage.CheckFree(options.Page); return None; });
            await CheckAsync($"spool {options.Spool.EffectiveFolder()}", () => { Spool.Open(options.Spool.EffectiveFolder()).Dispose(); return None; });
        }
        await CheckAsync($"model {options.Model.EffectiveFolder()}", () => { using Engine engine = Engine.Open(options); output.WriteLine($"note   {engine.Model.Name} {engine.Model.Version}, SHA-256 {engine.Model.Digest}, runs on {engine.Explanation}"); return None; });
        foreach (IDestination destination in new Destinations(options, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance).All)
            await CheckAsync($"destination {destination.Options.Name}", () => destination.ProbeAsync(stop));

        var contexts = new AcceptedContexts(DicomSetup.Codecs);
        await output.WriteLineAsync("note   transfer syntaxes offered for images: " + string.Join(", ", contexts.ForImages.Select(s => s.UID.Name)));
        if (contexts.Missing.Any()) await output.WriteLineAsync("note   not offered, since this build cannot decode them: " + string.Join(", ", contexts.Missing.Select(s => s.UID.Name)));
        if (options.Listener.Peers.Count == 0) await output.WriteLineAsync("note   Node:Listener:Peers is empty, so only callers on this machine are served");
        foreach (string line in Implementations.Lines()) await output.WriteLineAsync("note   " + line);
        await output.WriteLineAsync(faults == 0 ? "No fault." : faults == 1 ? "1 fault." : $"{faults} faults.");
        return faults == 0 ? 0 : 1;
    }

    private static Task<string?> None => Task.FromResult<string?>(null);

    private static bool IsRunning(NodeOptions options)
    {
        string folder = options.Spool.EffectiveFolder();
        if (!File.Exists(Path.Combine(folder, "lock"))) return false;
        using FileStream? held = Spool.TakeLock(folder);
        return held is null;
    }
}
