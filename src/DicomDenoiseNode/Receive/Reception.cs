// What every inbound association needs, in one piece, since the server builds associations from the host's container.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Receive;

public sealed class Reception(NodeOptions options, Admission admission, AcceptedContexts contexts, Spool spool, Ledger ledger, Arrivals arrivals, TimeProvider time)
{
    public ListenerOptions Options => options.Listener;

    public long MinimumFreeBytes => options.Spool.MinimumFreeBytes;

    public Admission Admission => admission;

    public AcceptedContexts Contexts => contexts;

    public Spool Spool => spool;

    public Ledger Ledger => ledger;

    public Arrivals Arrivals => arrivals;

    public TimeProvider Time => time;
}
