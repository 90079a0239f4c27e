// explain: what the node would do with a file and why; changes nothing.
using System.Text.Json;
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Send;
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Verbs;

public static class ExplainVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(NodeOptions options, string path, bool json, TextWriter output, CancellationToken stop)
    {
        DicomFile source = SourceFile.Open(path);
        DicomUID sopClass = source.Dataset.GetSingleValueOrDefault(DicomTag.SOPClassUID, DicomUID.Verification);
        string caller = source.FileMetaInfo.SourceApplicationEntityTitle ?? "";
        Route? route = new Routes(options).For(caller, options.Listener.AeTitle, sopClass.UID, source.Dataset);
        using Engine engine = Engine.Open(options);
        Plan? plan = route is null || route.Mode == RouteMode.PassThrough ? null : new Deriver(options, engine).Examine(source, route, stop);
        string verdict = (route, plan) switch
        {
            (null, _) => "passed over: no route of Node:Routes matches it",
            (_, null) => "the original is passed through to " + string.Join(", ", route.Destinations),
            (_, { Reason: { } reason }) => "passed over: " + reason,
            ({ Mode: RouteMode.Shadow }, _) => "denoised and kept, sent nowhere",
            _ => "denoised and sent to " + string.Join(", ", route.Destinations),
        };
        if (json) await output.WriteLineAsync(AsJson(path, source, sopClass, route, plan, verdict, engine));
        else foreach (string line in AsText(path, source, sopClass, caller, route, plan, verdict, engine, options)) await output.WriteLineAsync(line);
        return 0;
    }

    private static IEnumerable<string> AsText(string path, DicomFile source, DicomUID sopClass, string caller, Route? route, Plan? plan, string verdict, Engine engine, NodeOptions options)
    {
        yield return path;
        yield return $"  is         {sopClass.Name}, {source.FileMetaInfo.TransferSyntax!.UID.Name}" + (plan?.Layout is { } layout ? $", {plan.Frames} frame{(plan.Frames == 1 ? "" : "s")} of {layout.Columns}x{layout.Rows}, {layout.Colour}" : "");
        yield return $"  route      {(route is null ? "none" : $"{route.Name} ({route.Mode})")}, as {(caller.Length == 0 ? "any caller" : caller)} calling {options.Listener.AeTitle}";
        yield return $"  verdict    {verdict}";
        if (plan is null) yield break;
        foreach (RegionVerdict region in plan.Regions) yield return $"  region     {Text(region.Region)}: {region.Verdict}";
        if (plan.TissueBounds is { } bounds) yield return $"  tissue     {plan.TissuePixels} pixels of a frame, within {bounds}";
        if (plan.Sigma is { } sigma)
            yield return $"  sigma      {sigma.UsedGreyLevels:F1} grey levels; {sigma.Frames.Min(f => f.GreyLevels):F1} to {sigma.Frames.Max(f => f.GreyLevels):F1} estimated over {sigma.Frames.Count} frame{(sigma.Frames.Count == 1 ? "" : "s")}, {string.Join(" and ", sigma.Frames.Select(f => f.Kind).Distinct())}; strength {sigma.Strength:0.##}";
        if (plan.Reason is null) yield return $"  becomes    {plan.SopInstance} in series {plan.SeriesInstance}, by {engine.Model.Name} {engine.Model.Version} on {engine.Name}";
    }

    private static string Text(UltrasoundRegion region) => $"{region.Kind}, {region.X0},{region.Y0}-{region.X1},{region.Y1}";

    private static string AsJson(string path, DicomFile source, DicomUID sopClass, Route? route, Plan? plan, string verdict, Engine engine) => JsonSerializer.Serialize(new
    {
        File = path,
        SopClassUid = sopClass.UID,
        SopInstanceUid = source.Dataset.GetSingleValueOrDefault(DicomTag.SOPInstanceUID, ""),
        TransferSyntaxUid = source.FileMetaInfo.TransferSyntax!.UID.UID,
        Route = route?.Name,
        Mode = route?.Mode.ToString(),
        route?.Destinations,
        Verdict = verdict,
        plan?.Reason,
        Regions = plan?.Regions.Select(r => new { Region = Text(r.Region), r.Verdict }),
        plan?.Frames,
        plan?.TissuePixels,
        Sigma = plan?.Sigma?.UsedGreyLevels,
        SigmaPerFrame = plan?.Sigma?.Frames.Select(f => new { f.Frame, f.GreyLevels, Kind = f.Kind.ToString() }),
        plan?.Sigma?.Strength,
        DerivedInstanceUid = plan is { Reason: null } ? plan.SopInstance : null,
        Model = engine.Model.Name,
        ModelDigest = engine.Model.Digest,
    }, Json);
}
