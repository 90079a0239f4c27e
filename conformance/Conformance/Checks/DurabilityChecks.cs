// What a power cut, a dead archive and a busy archive do to acknowledged objects.
using DicomDenoiseNode.Conformance.Peers;

namespace DicomDenoiseNode.Conformance.Checks;

internal static class DurabilityChecks
{
    private const int Instances = 6;

    public static IEnumerable<Check> Of(Workplace workplace)
    {
        yield return new("kill -9 while the node works loses nothing and doubles nothing", async cancel =>
        {
            var (spool, files) = (workplace.Folder("spool"), await CopiesAsync(workplace, cancel));
            using var archive = await Storescp.StartAsync(workplace.Folder("archive"), cancel);
            var kills = 0;
            // Killed while nothing, something and nearly everything is derived; the last start may finish.
            foreach (var derivedBefore in (int[])[0, 1, 3])
            {
                using var node = await Node.StartAsync(spool, cancel, Node.Destination(0, "archive", "ARCHIVE", archive.Port));
                if (kills == 0) (await Storescu.SendAsync(node.Port, files, cancel)).OrFail("storescu");
                await node.UntilAsync(() => Task.FromResult(archive.Files.Count >= derivedBefore), "work goes on after the restart", TimeSpan.FromMinutes(2), cancel);
                node.Kill();
                kills++;
            }
            using var last = await Node.StartAsync(spool, cancel, Node.Destination(0, "archive", "ARCHIVE", archive.Port));
            await last.UntilAsync(async () => UltrasoundScenario.Settled(await last.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(4), cancel);
            return await ExpectEachOnceAsync(archive, files, cancel) + $", {kills} kills";
        });

        yield return new("an archive that is down gets everything once it is up", async cancel =>
        {
            var (spool, files, port) = (workplace.Folder("spool"), await CopiesAsync(workplace, cancel), Ports.Free());
            using var node = await Node.StartAsync(spool, cancel, Node.Destination(0, "archive", "ARCHIVE", port));
            (await Storescu.SendAsync(node.Port, files, cancel)).OrFail("storescu");
            await node.UntilAsync(async () => (await node.QueueAsync(cancel)).Any(row => (string?)row!["state"] == "Sending"), "a delivery is tried", TimeSpan.FromMinutes(2), cancel);
            using var archive = await Storescp.StartAsync(workplace.Folder("archive"), cancel, port);
            await node.UntilAsync(async () => UltrasoundScenario.Settled(await node.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(5), cancel);
            return await ExpectEachOnceAsync(archive, files, cancel);
        });

        yield return new("stopping the service leaves nothing half done, and the next start finishes", async cancel =>
        {
            var (spool, files) = (workplace.Folder("spool"), await CopiesAsync(workplace, cancel));
            using var archive = await Storescp.StartAsync(workplace.Folder("archive"), cancel);
            using (var node = await Node.StartAsync(spool, cancel, Node.Destination(0, "archive", "ARCHIVE", archive.Port)))
            {
                (await Storescu.SendAsync(node.Port, files, cancel)).OrFail("storescu");
                await node.StopAsync(cancel);
                Expect.That(node.ExitCode == 0, $"exit code {node.ExitCode} after SIGTERM: {node.Output}");
            }
            using var next = await Node.StartAsync(spool, cancel, Node.Destination(0, "archive", "ARCHIVE", archive.Port));
            await next.UntilAsync(async () => UltrasoundScenario.Settled(await next.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(4), cancel);
            return await ExpectEachOnceAsync(archive, files, cancel);
        });

        yield return new("Orthanc sends to the node over twenty associations, the derived objects return to it, and none is denoised twice", async cancel =>
        {
            var nodePort = Ports.Free();
            using var orthanc = await Orthanc.StartAsync(workplace.Folder("orthanc"), nodePort, cancel);
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel, [$"Listener:Port={nodePort}", .. Node.Destination(0, "orthanc", "ORTHANC", orthanc.Port)]);
            foreach (var file in await CopiesAsync(workplace, cancel)) await orthanc.UploadAsync(file, cancel);
            var originals = await orthanc.InstancesAsync(cancel);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(i => orthanc.SendToNodeAsync([originals[i % originals.Count]], cancel)));
            await node.UntilAsync(async () => UltrasoundScenario.Settled(await node.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(4), cancel);
            var all = await orthanc.InstancesAsync(cancel);
            Expect.That(all.Count == 2 * originals.Count, $"{originals.Count} originals, {all.Count} instances at the end");
            await orthanc.SendToNodeAsync(all.Except(originals), cancel);
            await node.UntilAsync(async () => UltrasoundScenario.Settled(await node.QueueAsync(cancel)), "all work is done", TimeSpan.FromMinutes(2), cancel);
            Expect.That((await orthanc.InstancesAsync(cancel)).Count == all.Count, "our own output was denoised again");
            return $"{originals.Count} objects sent 20 times";
        });
    }

    private static async Task<IReadOnlyList<string>> CopiesAsync(Workplace workplace, CancellationToken cancel)
    {
        var folder = workplace.Folder("copies");
        var files = new List<string>();
        for (var i = 0; i < Instances; i++) files.Add(await AssociationChecks.CopyAsync(folder, $"{i}.dcm", null, cancel));
        return files;
    }

    private static async Task<string> ExpectEachOnceAsync(Storescp archive, IReadOnlyList<string> sent, CancellationToken cancel)
    {
        var contents = new Dictionary<string, byte[]>();
        var sources = new HashSet<string>();
        foreach (var file in archive.Files)
        {
            var uid = await Dcmtk.ValueAsync(file, "0008,0018", cancel) ?? "";
            sources.Add(await UltrasoundScenario.SourceOfAsync(file, cancel));
            var bytes = await File.ReadAllBytesAsync(file, cancel);
            // At least once: a repeat after a crash is the same object, byte for byte.
            Expect.That(!contents.TryGetValue(uid, out var former) || former.AsSpan().SequenceEqual(bytes), $"{uid} came twice with other bytes");
            contents[uid] = bytes;
        }
        Expect.That(contents.Count == sent.Count && sources.Count == sent.Count, $"{sent.Count} sent, {contents.Count} derived objects of {sources.Count} sources arrived");
        return $"{sent.Count} sent, {contents.Count} derived, {archive.Files.Count - contents.Count} repeats";
    }
}
