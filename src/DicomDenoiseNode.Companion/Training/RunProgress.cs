// What a person sees of a long run: where it is and how long it will take.
namespace DicomDenoiseNode.Companion.Training;

/// <summary>Prints a run's progress: plain lines, and between them on a terminal one line that is written over.</summary>
/// <param name="output">Where to print.</param>
/// <param name="isTerminal">Whether a line can be written over.</param>
/// <param name="time">The clock that rates are measured with.</param>
internal sealed class RunProgress(TextWriter output, bool isTerminal, TimeProvider time)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(0.5);

    private int first, done, planned;
    private long started, shown;
    private int overwritable;

    /// <summary>Notes where the run begins and where it shall end, in iterations.</summary>
    public void Begin(int iteration, int plannedIterations)
    {
        (first, done, planned) = (iteration, iteration, plannedIterations);
        started = shown = time.GetTimestamp();
    }

    /// <summary>Notes how many iterations are done.</summary>
    public void Done(int iteration)
    {
        done = iteration;
        if (!isTerminal || time.GetElapsedTime(shown) < Refresh)
            return;
        shown = time.GetTimestamp();
        string text = Position();
        output.Write($"\r{text.PadRight(overwritable)}");
        overwritable = text.Length;
    }

    /// <summary>Prints a line that stays, headed by the run's position.</summary>
    public void Line(string text)
    {
        output.WriteLine((overwritable > 0 ? "\r" : "") + $"{Position()}  {text}".PadRight(overwritable));
        output.Flush();
        overwritable = 0;
    }

    private string Position()
    {
        double rate = (done - first) / time.GetElapsedTime(started).TotalSeconds;
        var left = done > first ? TimeSpan.FromSeconds((planned - done) / rate) : TimeSpan.Zero;
        return $"iteration {done} of {planned}, {rate:F2} a second, {(int)left.TotalHours}:{left:mm\\:ss} left";
    }
}
