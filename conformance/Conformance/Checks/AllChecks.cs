// Every check of the run, in the order in which they are printed.
namespace DicomDenoiseNode.Conformance.Checks;

internal static class AllChecks
{
    public static IEnumerable<Check> Of(Workplace workplace) => [];
}
