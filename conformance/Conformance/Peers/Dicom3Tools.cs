// dicom3tools' dciodvfy: the errors it finds in an object against the standard's modules.
using System.Text.RegularExpressions;

namespace DicomDenoiseNode.Conformance.Peers;

internal static partial class Dicom3Tools
{
    /// <summary>dciodvfy's error lines, without the values that differ between a source and its derived object.</summary>
    public static async Task<IReadOnlySet<string>> ErrorsAsync(string file, CancellationToken cancel)
    {
        var found = await Tool.RunAsync(Tool.Find("dciodvfy", "dicom3tools"), ["-new", file], cancel);
        return found.Output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(line => Values().Replace(line, "").Trim()).ToHashSet();
    }

    [GeneratedRegex(@"<[^>]*>|\b\d+(\.\d+){3,}\b")]
    private static partial Regex Values();
}
