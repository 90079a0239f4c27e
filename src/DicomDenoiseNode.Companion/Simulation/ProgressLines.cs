// Progress of one long calculation as plain lines with an estimate.
using System.Diagnostics;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Prints a share done and the time left, at most one line in two seconds; short work prints nothing.</summary>
internal sealed class ProgressLines(string what, TextWriter output) : IProgress<double>
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_pause;

    public void Report(double value)
    {
        lock (_lock)
        {
            if (_clock.Elapsed < _next || value <= 0)
                return;
            _next = _clock.Elapsed + s_pause;
            output.WriteLine($"{what} {value:P0}, about {_clock.Elapsed * (1 / value - 1):h\\:mm\\:ss} left");
        }
    }
}
