// A peer or node that runs in the background until disposed; its output is kept.
using System.Diagnostics;

namespace DicomDenoiseNode.Conformance.Peers;

internal class RunningTool : IDisposable
{
    private readonly List<string> lines = [];
    private readonly Process process;

    public RunningTool(string file, IEnumerable<string> arguments, string? folder = null)
    {
        process = new Process { StartInfo = Tool.StartInfo(file, arguments, folder) };
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (lines)
                return string.Join('\n', lines);
        }
    }

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public int ProcessId => process.Id;

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>SIGTERM, as a service manager stops a service.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        (await Tool.RunAsync("/bin/kill", ["-TERM", process.Id.ToString()], cancel)).OrFail("kill -TERM");
        await process.WaitForExitAsync(cancel);
    }

    /// <summary>Waits until something holds, or fails with the process's last words.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds, string what, TimeSpan limit, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (process.HasExited) throw new CheckFailedException($"{what}: the process ended with code {process.ExitCode}: {Tail()}");
            if (watch.Elapsed > limit) throw new CheckFailedException($"{what}: not within {limit.TotalSeconds:0} s: {Tail()}");
            await Task.Delay(100, cancel);
        }
    }

    public virtual void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines)
            lines.Add(line);
    }

    private string Tail()
    {
        var text = Output;
        return text.Length <= 800 ? text : "… " + text[^800..];
    }
}
