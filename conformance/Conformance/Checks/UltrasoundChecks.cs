// What comes out for a set of ultrasound objects, judged by DCMTK, GDCM, dicom3tools and Orthanc.
using System.Text;
using DicomDenoiseNode.Conformance.Peers;
using FellowOakDicom;

namespace DicomDenoiseNode.Conformance.Checks;

/// <param name="workplace">Folders of the run.</param>
/// <param name="what">The set's name, for the names of the checks.</param>
/// <param name="objects">Makes the set.</param>
/// <param name="mustDerive">Names that a derived object must come out for.</param>
internal sealed class UltrasoundChecks(Workplace workplace, string what, Func<CancellationToken, Task<IReadOnlyList<Sent>>> objects, IReadOnlyList<string> mustDerive)
{
    private UltrasoundScenario? scenario;

    public IEnumerable<Check> Checks()
    {
        yield return new($"{what}: every object is answered, and derived or passed over with a reason", async cancel =>
        {
            var run = await ScenarioAsync(cancel);
            var silent = run.Outcomes.Where(outcome => outcome.Derived is null && string.IsNullOrWhiteSpace(outcome.Reason)).Select(outcome => outcome.Source.Name).ToList();
            var story = new StringBuilder($"{run.WithDerived.Count()} derived of {run.Outcomes.Count}");
            foreach (var outcome in run.Outcomes.Where(outcome => outcome.Derived is null)) story.Append($"\n                 {outcome.Source.Name}: {outcome.Reason}");
            Expect.That(silent.Count == 0, $"neither derived nor explained: {string.Join(", ", silent)}");
            var missing = mustDerive.Except(run.WithDerived.Select(outcome => outcome.Source.Name)).ToList();
            Expect.That(missing.Count == 0, $"should have been derived: {string.Join(", ", missing)}; {story}");
            Expect.That(run.WithDerived.All(outcome => outcome.OrthancId is not null), "not every derived object reached Orthanc");
            return story.ToString();
        });

        yield return Each("dciodvfy finds no error that the source, re-labelled to the emitted class, does not have", async (outcome, folder, cancel) =>
        {
            var relabelled = Path.Combine(folder, outcome.Source.Name);
            File.Copy(outcome.Source.Path, relabelled);
            var emitted = await Dcmtk.ValueAsync(outcome.Derived!, "0008,0016", cancel);
            (await Tool.RunAsync(Tool.Find("dcmodify", "dcmtk"), ["-nb", "-m", $"(0008,0016)={emitted}", relabelled], cancel)).OrFail("dcmodify");
            var before = await Dicom3Tools.ErrorsAsync(relabelled, cancel);
            foreach (var file in (string?[])[outcome.Derived, outcome.AtOrthanc])
            {
                var more = (await Dicom3Tools.ErrorsAsync(file!, cancel)).Except(before).ToList();
                if (more.Count > 0) return string.Join("; ", more);
            }
            return null;
        });

        yield return Each("dcmdump, gdcmdump and Orthanc's preview open it", async (outcome, _, cancel) =>
        {
            await Dcmtk.DumpAsync(outcome.Derived!, cancel);
            await Gdcm.DumpAsync(outcome.Derived!, cancel);
            await Gdcm.DumpAsync(outcome.AtOrthanc!, cancel);
            var orthanc = (await ScenarioAsync(cancel)).Orthanc;
            if (await orthanc.PreviewAsync(outcome.OrthancId!, 0, cancel) is not null) return null;
            await orthanc.UploadAsync(outcome.Source.Path, cancel);
            var source = (await orthanc.FindAsync(outcome.Source.SopInstanceUid, cancel)).Single();
            return await orthanc.PreviewAsync(source, 0, cancel) is null ? null : "Orthanc shows the source and not the derived object";
        });

        yield return Each("it lies in the same study, a series of its own, with the same frames and timing, and names source, model and sigma", async (outcome, _, cancel) =>
        {
            foreach (var (tag, name) in ((string, string)[])[("0020,000d", "Study Instance UID"), ("0010,0020", "Patient ID"), ("0018,1063", "Frame Time"), ("0028,0010", "Rows"), ("0028,0011", "Columns")])
            {
                var (before, after) = (await Dcmtk.ValueAsync(outcome.Source.Path, tag, cancel), await Dcmtk.ValueAsync(outcome.Derived!, tag, cancel));
                if (!string.IsNullOrEmpty(before) && before != after) return $"{name} was {before} and is {after}";
            }
            var frames = (await Dcmtk.ValueAsync(outcome.Source.Path, "0028,0008", cancel) ?? "1", await Dcmtk.ValueAsync(outcome.Derived!, "0028,0008", cancel) ?? "1");
            if (int.Parse(frames.Item1) != int.Parse(frames.Item2)) return $"{frames.Item1} frames became {frames.Item2}";
            if (await Dcmtk.ValueAsync(outcome.Source.Path, "0020,000e", cancel) == await Dcmtk.ValueAsync(outcome.Derived!, "0020,000e", cancel)) return "it lies in the source's series";
            var type = await Dcmtk.ValueAsync(outcome.Derived!, "0008,0008", cancel);
            if (type?.StartsWith("DERIVED", StringComparison.Ordinal) != true) return $"Image Type is {type}";
            var description = await Dcmtk.ValueAsync(outcome.Derived!, "0008,2111", cancel) ?? "";
            if (!description.Contains("ffdnet", StringComparison.OrdinalIgnoreCase) || !description.Contains("sigma", StringComparison.OrdinalIgnoreCase)) return $"Derivation Description is {description}";
            return null;
        });

        yield return Each("DCMTK and GDCM decode the copies at storescp and at Orthanc to the same pixels", async (outcome, folder, cancel) =>
        {
            var plain = await Pixels.ByDcmtkAsync(outcome.Derived!, folder, cancel);
            foreach (var (peer, other) in ((string, Func<Task<Pixels>>)[])[("DCMTK", () => Pixels.ByDcmtkAsync(outcome.AtOrthanc!, folder, cancel)), ("GDCM", () => Pixels.ByGdcmAsync(outcome.AtOrthanc!, folder, cancel)), ("GDCM, first copy", () => Pixels.ByGdcmAsync(outcome.Derived!, folder, cancel))])
            {
                var pixels = await other();
                if (pixels.Photometric != plain.Photometric) return $"{peer} sees {pixels.Photometric} instead of {plain.Photometric}";
                if (!pixels.Samples.AsSpan().SequenceEqual(plain.Samples)) return $"{peer} sees other pixels";
            }
            return null;
        });

        yield return Each("it differs from its source only inside the declared tissue, and does differ there", async (outcome, folder, cancel) =>
        {
            var before = await Pixels.ByDcmtkAsync(outcome.Source.Path, folder, cancel);
            var after = await Pixels.ByDcmtkAsync(outcome.Derived!, folder, cancel);
            if (workplace.Gallery is { } gallery) await GalleryPicture.WriteAsync(Path.Combine(gallery, what), outcome.Source.Name, outcome.Source.Path, outcome.Derived!, before.Frames / 2, folder, cancel);
            // YBR_FULL is carried in RLE only; such a source comes out as RGB, and its samples are compared as a display would see them.
            if (before.Photometric == "YBR_FULL" && after.Photometric == "RGB") before = before.AsRgb();
            if (before.Photometric != after.Photometric || before.Samples.Length != after.Samples.Length) return $"cannot be compared: {before.Photometric} of {before.Samples.Length} bytes became {after.Photometric} of {after.Samples.Length}";
            var tissue = await TissueAsync(outcome.Source.Path, before.Columns, before.Rows);
            // A lossy JPEG may decode to one grey level more or less in another decoder; a change of colour space rounds once.
            var tolerance = outcome.Source.Syntax is "1.2.840.10008.1.2.4.50" or "1.2.840.10008.1.2.4.51" || after.Photometric == "RGB" && before.Converted ? 1 : 0;
            long inside = 0, outside = 0;
            for (var i = 0; i < before.Samples.Length; i++)
            {
                if (Math.Abs(before.Samples[i] - after.Samples[i]) <= tolerance) continue;
                if (tissue[i % before.FrameBytes / before.SamplesPerPixel]) inside++;
                else outside++;
            }
            return outside > 0 ? $"{outside} samples outside the tissue differ" : inside == 0 ? "nothing differs" : null;
        });

        yield return new($"{what}: sending everything again yields no second derived object", async cancel =>
        {
            var run = await ScenarioAsync(cancel);
            var before = (run.Storescp.Files.Count, (await run.Orthanc.InstancesAsync(cancel)).Count);
            foreach (var outcome in run.Outcomes.Where(outcome => outcome.Accepted))
                (await Storescu.SendAsItIsAsync(run.Node.Port, outcome.Source, cancel)).OrFail("storescu");
            await run.Node.UntilAsync(async () => UltrasoundScenario.Settled(await run.Node.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(5), cancel);
            var after = (run.Storescp.Files.Count, (await run.Orthanc.InstancesAsync(cancel)).Count);
            Expect.That(before == after, $"{before} objects became {after}");
            run.Dispose();
            return "";
        });
    }

    private Check Each(string claim, Func<Journey, string, CancellationToken, Task<string?>> fault) => new($"{what}: {claim}", async cancel =>
    {
        var run = await ScenarioAsync(cancel);
        var faults = new List<string>();
        foreach (var outcome in run.WithDerived)
        {
            var folder = workplace.Folder("each");
            if (await fault(outcome, folder, cancel) is { } text) faults.Add($"{outcome.Source.Name}: {text}");
            Directory.Delete(folder, recursive: true);
        }
        Expect.That(run.WithDerived.Any(), "there is no derived object to judge");
        Expect.That(faults.Count == 0, "\n                 " + string.Join("\n                 ", faults));
        return $"{run.WithDerived.Count()} objects";
    });

    private async Task<UltrasoundScenario> ScenarioAsync(CancellationToken cancel) =>
        scenario ??= await UltrasoundScenario.RunAsync(workplace, await objects(cancel), cancel);

    /// <summary>Inside any region of spatial format 2D and data type tissue, PS3.3 C.8.5.5.</summary>
    private static async Task<bool[]> TissueAsync(string file, int columns, int rows)
    {
        var mask = new bool[columns * rows];
        var source = await DicomFile.OpenAsync(file, FileReadOption.ReadLargeOnDemand);
        if (!source.Dataset.TryGetSequence(DicomTag.SequenceOfUltrasoundRegions, out var regions)) return mask;
        foreach (var region in regions)
        {
            if (region.GetSingleValueOrDefault<ushort>(DicomTag.RegionSpatialFormat, 0) != 1 || region.GetSingleValueOrDefault<ushort>(DicomTag.RegionDataType, 0) != 1) continue;
            int Edge(DicomTag tag) => (int)region.GetSingleValue<uint>(tag);
            for (var y = Edge(DicomTag.RegionLocationMinY0); y <= Math.Min(Edge(DicomTag.RegionLocationMaxY1), rows - 1); y++)
            {
                for (var x = Edge(DicomTag.RegionLocationMinX0); x <= Math.Min(Edge(DicomTag.RegionLocationMaxX1), columns - 1); x++) mask[y * columns + x] = true;
            }
        }
        return mask;
    }
}
