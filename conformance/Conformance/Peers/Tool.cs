// One run of a peer's command-line tool, found on the PATH, with a time limit.
using System.Diagnostics;

namespace DicomDenoiseNode.Conformance.Peers;

/// <param name="ExitCode">The tool's exit code; -1 when it ran past its limit and was stopped.</param>
/// <param name="Output">Standard output and standard error, in order of arrival.</param>
internal sealed record ToolResult(int ExitCode, string Output)
{
    public ToolResult OrFail(string what)
    {
        if (ExitCode != 0) throw new CheckFailedException($"{what}: exit code {ExitCode}: {Tail(Output)}");
        return this;
    }

    private static string Tail(string text) => text.Length <= 600 ? text.Trim() : "… " + text[^600..].Trim();
}

internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Finds a tool on the PATH, or says which package brings it.</summary>
    /// <exception cref="SkippedException">The tool is not installed.</exception>
    public static string Find(string name, string package)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new SkippedException($"{name} is not installed (Debian package {package})");
    }

    public static ProcessStartInfo StartInfo(string file, IEnumerable<string> arguments, string? folder = null)
    {
        var info = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = folder ?? Directory.GetCurrentDirectory(),
        };
        info.Environment["TCP_NODELAY"] = "1"; // DCMTK waits 40 ms per message without it
        return info;
    }

    public static async Task<ToolResult> RunAsync(string file, IEnumerable<string> arguments, CancellationToken cancel, string? folder = null, TimeSpan? limit = null)
    {
        using var process = new Process { StartInfo = StartInfo(file, arguments, folder) };
        var lines = new List<string>();
        void Keep(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is not null)
                lock (lines)
                    lines.Add(e.Data);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(limit ?? Limit);
        try
        {
            await process.WaitForExitAsync(timed.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return new ToolResult(-1, Joined(lines) + $"\nstopped after {(limit ?? Limit).TotalSeconds:0} s");
        }
        return new ToolResult(process.ExitCode, Joined(lines));
    }

    private static string Joined(List<string> lines)
    {
        lock (lines)
            return string.Join('\n', lines);
    }
}
