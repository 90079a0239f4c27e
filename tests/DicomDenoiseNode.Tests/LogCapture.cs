// Every log line of a node under test, and a way to await one.
using Microsoft.Extensions.Logging;

namespace DicomDenoiseNode.Tests;

public sealed class LogCapture : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _guard = new();
    private readonly List<(int Event, string Line)> _lines = [];
    private readonly List<(int Event, string Part, TaskCompletionSource<string> Found)> _waiting = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_guard) return [.. _lines.Select(l => l.Line)];
        }
    }

    /// <summary>The first line of an event, past or to come, that contains a part.</summary>
    public Task<string> UntilAsync(int eventId, string part = "")
    {
        lock (_guard)
        {
            foreach ((int Event, string Line) line in _lines)
                if (line.Event == eventId && line.Line.Contains(part, StringComparison.Ordinal)) return Task.FromResult(line.Line);
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((eventId, part, found));
            return found.Task.WaitAsync(Patience);
        }
    }

    private void Add(int eventId, string line)
    {
        lock (_guard)
        {
            _lines.Add((eventId, line));
            foreach (var waiting in _waiting.Where(w => w.Event == eventId && line.Contains(w.Part, StringComparison.Ordinal))) waiting.Found.TrySetResult(line);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Capture(this);

    public void Dispose()
    {
    }

    private sealed class Capture(LogCapture to) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            to.Add(eventId.Id, formatter(state, exception) + exception);
    }
}
