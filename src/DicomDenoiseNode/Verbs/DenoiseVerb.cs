// denoise: files or folders through the same pipeline as the service's, without a network.
using System.Text.Json;
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Verbs;

public static class DenoiseVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What became of one file.</summary>
    private sealed record Line(string Source, string State, string? Derived, string? DerivedInstanceUid, int? Frames, double? Sigma, string? Reason);

    public static async Task<int> RunAsync(NodeOptions options, string[] paths, string outputFolder, double? strength, double? sigma, bool json, TextWriter output, CancellationToken stop)
    {
        if (strength is { } k) options.Denoise.Strength = k;
        if (options.Faults().FirstOrDefault() is { } fault) throw new NodeFaultException(fault);
        if (sigma is < 0 or > 255) throw new NodeFaultException($"--sigma is {sigma}; it must be from 0 to 255 grey levels.");
        try
        {
            Directory.CreateDirectory(outputFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NodeFaultException($"--output is {outputFolder}; it must be a folder that this user can write, but: {e.Message}", e);
        }
        using Engine engine = Engine.Open(options);
        var deriver = new Deriver(options, engine, sigma);
        var routes = new Routes(options);
        var lines = new List<Line>();
        foreach (string path in Files(paths))
        {
            Line line = One(deriver, routes, path, outputFolder, stop);
            lines.Add(line);
            if (!json) await output.WriteLineAsync(line.State == "denoised" ? $"{line.Source} -> {line.Derived}  {line.Frames} frame{(line.Frames == 1 ? "" : "s")}, sigma {line.Sigma:F1}" : $"{line.Source}: {line.State}: {line.Reason}");
        }
        if (json) await output.WriteLineAsync(JsonSerializer.Serialize(lines, Json));
        if (lines.Count == 0) throw new NodeFaultException($"There is no DICOM file in {string.Join(", ", paths)}.");
        return lines.Exists(l => l.State == "failed") ? 1 : 0;
    }

    private static Line One(Deriver deriver, Routes routes, string path, string outputFolder, CancellationToken stop)
    {
        try
        {
            // Without an association there is no caller to choose a route by; what a route changes is given on the command line.
            Plan plan = deriver.Examine(SourceFile.Open(path), routes.Unrouted(), stop);
            if (plan.Reason is { } reason) return new Line(path, "passed over", null, null, null, null, reason);
            string derived = Path.Combine(outputFolder, plan.SopInstance + ".dcm");
            deriver.Write(plan, new DateTimeOffset(File.GetLastWriteTimeUtc(path)), derived, stop);
            return new Line(path, "denoised", derived, plan.SopInstance, plan.Frames, plan.Sigma!.UsedGreyLevels, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Line(path, "failed", null, null, null, null, e is NodeFaultException ? e.Message : FaultSentence.Of(e));
        }
    }

    /// <summary>Files as named; of folders, everything that says it is DICOM.</summary>
    private static IEnumerable<string> Files(string[] paths) => paths.SelectMany(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(DicomFile.HasValidHeader).Order(StringComparer.Ordinal)
        : Enumerable.Repeat(path, 1));
}
