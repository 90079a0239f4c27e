// requeue: put back what waits for a person, through the running node, or in the ledger itself where no node runs.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Verbs;

public static class RequeueVerb
{
    public static async Task<int> RunAsync(NodeOptions options, string which, TextWriter output, CancellationToken stop)
    {
        string folder = options.Spool.EffectiveFolder();
        int count = await RequeueDoor.AskAsync(folder, which, stop) ?? await WriteItselfAsync(options, folder, which);
        if (count == 0 && which != "all") throw new NodeFaultException($"There is no instance {which} with its file still in {folder}; queue lists what there is.");
        await output.WriteLineAsync($"{count} put back.");
        return 0;
    }

    /// <summary>Without a node, whoever holds the spool's lock may write; the next start takes up the work.</summary>
    private static async Task<int> WriteItselfAsync(NodeOptions options, string folder, string which)
    {
        if (!File.Exists(Path.Combine(folder, "lock"))) throw new NodeFaultException($"Node:Spool:Folder is {folder}; no node has worked there.");
        using FileStream held = Spool.TakeLock(folder)
            ?? throw new NodeFaultException($"Node:Spool:Folder is {folder}; a node works in it and does not answer on {Spool.DoorPath(folder)}.");
        await using Ledger ledger = await Ledger.OpenAsync(options.Database, folder, TimeProvider.System);
        return await ledger.RequeueAsync(which == "all" ? null : which);
    }
}
