// What a check found: passed, failed with what was seen, or skipped with why.
namespace DicomDenoiseNode.Conformance;

internal enum Outcome { Passed, Failed, Skipped }

/// <param name="Name">The check, as a sentence.</param>
/// <param name="Detail">What was measured, or why it failed or was skipped.</param>
internal sealed record CheckResult(string Name, Outcome Outcome, string Detail);

/// <summary>A check cannot run here: a peer or material is missing.</summary>
internal sealed class SkippedException(string why) : Exception(why);

/// <summary>A check saw something other than what the standard or the product promises.</summary>
internal sealed class CheckFailedException(string what) : Exception(what);

internal static class Expect
{
    public static void That(bool condition, string otherwise)
    {
        if (!condition) throw new CheckFailedException(otherwise);
    }
}
