// Runs the checks one after another, prints a line each and the closing count.
using System.Diagnostics;
using DicomDenoiseNode.Conformance.Checks;

namespace DicomDenoiseNode.Conformance;

/// <summary>A named check: returns what it measured, throws <see cref="CheckFailedException"/> or <see cref="SkippedException"/>.</summary>
internal sealed record Check(string Name, Func<CancellationToken, Task<string>> Body);

internal sealed class ConformanceRun(DirectoryInfo? data, DirectoryInfo? gallery, string? only, TextWriter output) : IDisposable
{
    private readonly Workplace workplace = new(data, gallery);

    /// <returns>0 when nothing failed, else 1.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var results = new List<CheckResult>();
        foreach (var check in AllChecks.Of(workplace).Where(check => only is null || check.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var watch = Stopwatch.StartNew();
            var result = await RunOneAsync(check, cancel);
            results.Add(result);
            output.WriteLine($"{Word(result.Outcome),-8}{watch.Elapsed.TotalSeconds,6:0.0} s  {result.Name}{(result.Detail.Length > 0 ? ": " + result.Detail : "")}");
            output.Flush();
        }
        int Count(Outcome outcome) => results.Count(result => result.Outcome == outcome);
        output.WriteLine();
        output.WriteLine($"{Count(Outcome.Passed)} passed, {Count(Outcome.Failed)} failed, {Count(Outcome.Skipped)} skipped");
        return Count(Outcome.Failed) == 0 ? 0 : 1;
    }

    public void Dispose() => workplace.Dispose();

    private static async Task<CheckResult> RunOneAsync(Check check, CancellationToken cancel)
    {
        try
        {
            return new CheckResult(check.Name, Outcome.Passed, await check.Body(cancel));
        }
        catch (SkippedException skipped)
        {
            return new CheckResult(check.Name, Outcome.Skipped, "skipped: " + skipped.Message);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            var what = failure is CheckFailedException ? failure.Message : failure.ToString();
            return new CheckResult(check.Name, Outcome.Failed, what);
        }
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "FAILED",
        _ => "skipped",
    };
}
