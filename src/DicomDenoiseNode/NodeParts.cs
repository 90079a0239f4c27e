// What must be had before anything is composed, in the order in which its lack should be told.
using DicomDenoiseNode.Page;
using DicomDenoiseNode.Receive;
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode;

public sealed class NodeParts : IAsyncDisposable
{
    private NodeParts(NodeOptions options, TimeProvider time, Spool spool, Ledger ledger, Engine engine) =>
        (Options, Time, Spool, Ledger, Engine) = (options, time, spool, ledger, engine);

    public NodeOptions Options { get; }

    public TimeProvider Time { get; }

    public Spool Spool { get; }

    public Ledger Ledger { get; }

    public Engine Engine { get; }

    /// <param name="options">Settings without a fault.</param>
    /// <param name="time">The clock of everything that asks for the time.</param>
    /// <param name="engine">What denoises; null: the configured model.</param>
    /// <exception cref="NodeFaultException">The port is taken, the spool cannot be written or is another node's, the ledger cannot be opened, or the model does not verify.</exception>
    public static async Task<NodeParts> OpenAsync(NodeOptions options, TimeProvider time, Engine? engine = null)
    {
        Listener.CheckFree(options.Listener);
        StatusPage.CheckFree(options.Page);
        Spool spool = Spool.Open(options.Spool.EffectiveFolder());
        Ledger? ledger = null;
        try
        {
            ledger = await Ledger.OpenAsync(options.Database, spool.Folder, time);
            return new NodeParts(options, time, spool, ledger, engine ?? Engine.Open(options));
        }
        catch
        {
            if (ledger is not null) await ledger.DisposeAsync();
            spool.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        await Ledger.DisposeAsync();
        Spool.Dispose();
    }
}
