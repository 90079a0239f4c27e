// How long to wait before the next try: arithmetic only, no clock of its own and no I/O.
namespace DicomDenoiseNode.Send;

/// <summary>Waits double from the first to the cap, so a destination that restarts is found soon and a dead one is not hammered.</summary>
public sealed class BackOff(TimeSpan first, TimeSpan cap, TimeSpan giveUpAfter)
{
    /// <summary>When to try again.</summary>
    /// <param name="attempts">Tries made so far, at least 1.</param>
    /// <param name="since">When the first try became due.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null once trying has lasted long enough.</returns>
    public DateTimeOffset? Next(int attempts, DateTimeOffset since, DateTimeOffset now)
    {
        if (now - since >= giveUpAfter) return null;
        double factor = Math.Pow(2, Math.Min(attempts - 1, 40));
        double ticks = Math.Min(first.Ticks * factor, cap.Ticks);
        return now + TimeSpan.FromTicks((long)ticks);
    }
}
