// One run of the node over a set of objects: sent by DCMTK in their own syntaxes, forwarded to storescp and to Orthanc.
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DicomDenoiseNode.Conformance.Peers;

namespace DicomDenoiseNode.Conformance.Checks;

/// <param name="Source">What was sent.</param>
/// <param name="Accepted">Whether storescu was answered Success.</param>
/// <param name="Derived">The derived object at storescp, or null.</param>
/// <param name="AtOrthanc">The derived object as Orthanc stored it, or null.</param>
/// <param name="OrthancId">Orthanc's identifier of it.</param>
/// <param name="Reason">Why there is none: the node's own words, or what the association said.</param>
internal sealed record Journey(Sent Source, bool Accepted, string? Derived, string? AtOrthanc, string? OrthancId, string? Reason);

internal sealed partial class UltrasoundScenario : IDisposable
{
    private UltrasoundScenario(Node node, Storescp storescp, Orthanc orthanc, IReadOnlyList<Journey> outcomes)
    {
        Node = node;
        Storescp = storescp;
        Orthanc = orthanc;
        Outcomes = outcomes;
    }

    public Node Node { get; }

    public Storescp Storescp { get; }

    public Orthanc Orthanc { get; }

    public IReadOnlyList<Journey> Outcomes { get; }

    public IEnumerable<Journey> WithDerived => Outcomes.Where(outcome => outcome.Derived is not null);

    public static async Task<UltrasoundScenario> RunAsync(Workplace workplace, IReadOnlyList<Sent> objects, CancellationToken cancel)
    {
        var storescp = await Storescp.StartAsync(workplace.Folder("storescp"), cancel);
        var orthanc = await Orthanc.StartAsync(workplace.Folder("orthanc"), Ports.Free(), cancel);
        var node = await Node.StartAsync(workplace.Folder("spool"), cancel,
            [.. Node.Destination(0, "storescp", "ARCHIVE", storescp.Port), .. Node.Destination(1, "orthanc", "ORTHANC", orthanc.Port)]);
        var answers = new Dictionary<string, ToolResult>();
        foreach (var source in objects)
            answers[source.Name] = await Storescu.SendAsItIsAsync(node.Port, source, cancel);
        await node.UntilAsync(async () => Settled(await node.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(10), cancel);

        var queue = await node.QueueAsync(cancel);
        var derived = new Dictionary<string, string>();
        foreach (var file in storescp.Files) derived[await SourceOfAsync(file, cancel)] = file;
        var folder = workplace.Folder("orthanc-files");
        var outcomes = new List<Journey>();
        foreach (var source in objects)
        {
            var file = derived.GetValueOrDefault(source.SopInstanceUid);
            string? atOrthanc = null, id = null;
            if (file is not null)
            {
                var uid = await Dcmtk.ValueAsync(file, "0008,0018", cancel);
                id = (await orthanc.FindAsync(uid!, cancel)).SingleOrDefault();
                if (id is not null)
                {
                    atOrthanc = Path.Combine(folder, source.Name);
                    await File.WriteAllBytesAsync(atOrthanc, await orthanc.FileAsync(id, cancel), cancel);
                }
            }
            var answer = answers[source.Name];
            var accepted = answer.ExitCode == 0;
            var reason = file is not null ? null : AssociationChecks.Reason(queue, source.SopInstanceUid) ?? (accepted ? null : "not accepted: " + answer.Output.Split('\n').LastOrDefault(line => line.StartsWith("E: ", StringComparison.Ordinal)));
            outcomes.Add(new Journey(source, accepted, file, atOrthanc, id, reason));
        }
        return new UltrasoundScenario(node, storescp, orthanc, outcomes);
    }

    public static bool Settled(JsonArray queue) => queue.All(row => (string?)row!["state"] is not ("Received" or "Sending"));

    /// <summary>The SOP Instance UID in the derived object's Source Image Sequence, as dcmdump reads it.</summary>
    public static async Task<string> SourceOfAsync(string derived, CancellationToken cancel)
    {
        var dump = await Dcmtk.DumpAsync(derived, cancel);
        var at = dump.IndexOf("(0008,2112)", StringComparison.Ordinal);
        var match = at < 0 ? Match.Empty : ReferencedInstance().Match(dump, at);
        return match.Success ? match.Groups[1].Value : throw new CheckFailedException($"{Path.GetFileName(derived)} names no source image");
    }

    public void Dispose()
    {
        Node.Dispose();
        Orthanc.Dispose();
        Storescp.Dispose();
    }

    [GeneratedRegex(@"\(0008,1155\) UI \[([0-9.]+)\]")]
    private static partial Regex ReferencedInstance();
}
