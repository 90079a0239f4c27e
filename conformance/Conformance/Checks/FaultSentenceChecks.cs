// Wrong settings and broken surroundings: one sentence that says what and where, exit code 1.
using System.Net;
using System.Net.Sockets;
using DicomDenoiseNode.Conformance.Peers;

namespace DicomDenoiseNode.Conformance.Checks;

internal static class FaultSentenceChecks
{
    public static IEnumerable<Check> Of(Workplace workplace)
    {
        yield return Fault("a wrong key is named", "Strenght", _ => ["--Node:Denoise:Strenght=0.5"]);

        yield return new("an occupied port is named", async cancel =>
        {
            using var occupied = new TcpListener(IPAddress.Any, 0);
            occupied.Start();
            var port = ((IPEndPoint)occupied.LocalEndpoint).Port;
            var spool = workplace.Folder("spool");
            return await ExpectSentenceAsync(["validate", .. Node.Arguments([$"Listener:Port={port}"], spool)], port.ToString(), cancel)
                + "; " + await ExpectSentenceAsync(["run", .. Node.Arguments([$"Listener:Port={port}"], spool)], port.ToString(), cancel);
        });

        yield return Fault("an unwritable folder is named", "/proc/", _ => ["--Node:Spool:Folder=/proc/spool"]);

        yield return Fault("an altered model byte is named", "model.onnx", folder =>
        {
            var models = Path.Combine(AppContext.BaseDirectory, "models");
            var name = Path.GetFileName(Directory.EnumerateDirectories(models).First(path => File.Exists(Path.Combine(path, "model.onnx"))));
            var copy = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(models, name))) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            var onnx = Path.Combine(copy, "model.onnx");
            var bytes = File.ReadAllBytes(onnx);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(onnx, bytes);
            return [$"--Node:Model:Folder={copy}"];
        });

        yield return Fault("a dead destination is named", "archive", _ => [.. Node.Destination(0, "archive", "ARCHIVE", Ports.Free()).Select(setting => "--Node:" + setting)]);

        Check Fault(string name, string mentions, Func<string, string[]> settings) => new(name, async cancel =>
        {
            var folder = workplace.Folder("fault");
            string[] defaults = [$"--Node:Spool:Folder={Path.Combine(folder, "spool")}", $"--Node:Listener:Port={Ports.Free()}"];
            var own = settings(folder);
            return await ExpectSentenceAsync(["validate", .. defaults.Where(d => !own.Any(o => o.Split('=')[0] == d.Split('=')[0])), .. own], mentions, cancel);
        });
    }

    private static async Task<string> ExpectSentenceAsync(IEnumerable<string> arguments, string mentions, CancellationToken cancel)
    {
        var answer = await Node.VerbAsync(arguments, cancel, TimeSpan.FromSeconds(60));
        Expect.That(answer.ExitCode == 1, $"exit code {answer.ExitCode}: {answer.Output}");
        var sentence = answer.Output.Split('\n').FirstOrDefault(line => line.Contains(mentions, StringComparison.Ordinal));
        Expect.That(sentence is not null, $"no line names {mentions}: {answer.Output}");
        Expect.That(!answer.Output.Contains("   at ", StringComparison.Ordinal), $"a stack trace is not a sentence: {answer.Output}");
        return sentence!.Trim();
    }
}
