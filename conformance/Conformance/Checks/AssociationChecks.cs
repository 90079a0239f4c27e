// What a caller sees at the door: verification, admission, presentation contexts, nonsense, many at once.
using System.Net.Sockets;
using System.Text;
using DicomDenoiseNode.Conformance.Peers;

namespace DicomDenoiseNode.Conformance.Checks;

internal static class AssociationChecks
{
    private const string CtImageStorage = "1.2.840.10008.5.1.4.1.1.2";
    private const string ComprehensiveSrStorage = "1.2.840.10008.5.1.4.1.1.88.33";

    public static IEnumerable<Check> Of(Workplace workplace)
    {
        yield return new("echoscu succeeds", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel);
            (await Storescu.EchoAsync(node.Port, cancel)).OrFail("echoscu");
            return "";
        });

        yield return new("a wrong called AE title is rejected with the reason the standard names", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel);
            var answer = await Storescu.EchoAsync(node.Port, cancel, calledAe: "NOBODY");
            Expect.That(answer.ExitCode != 0 && answer.Output.Contains("Called AE Title Not Recognized", StringComparison.OrdinalIgnoreCase), $"echoscu saw: {answer.Output}");
            return "Called AE Title Not Recognized";
        });

        yield return new("a CT context is refused with result 3 while ultrasound of the same association goes on", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel);
            var folder = workplace.Folder("ct");
            var ultrasound = await CopyAsync(folder, "us.dcm", null, cancel);
            var ct = await CopyAsync(folder, "ct.dcm", CtImageStorage, cancel);
            var answer = await Tool.RunAsync(Tool.Find("storescu", "dcmtk"), ["-d", "-R", "-nh", "-aec", "DENOISE", "127.0.0.1", node.Port.ToString(), ct, ultrasound], cancel);
            Expect.That(answer.Output.Contains("Abstract Syntax Not Supported", StringComparison.OrdinalIgnoreCase), $"no context was refused with result 3: {Last(answer.Output)}");
            Expect.That(answer.Output.Contains("0x0000: Success", StringComparison.Ordinal), $"the ultrasound object was not stored: {Last(answer.Output)}");
            return "";
        });

        yield return new("an SR within an ultrasound push is answered Success and listed as passed over", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel);
            var folder = workplace.Folder("sr");
            var ultrasound = await CopyAsync(folder, "us.dcm", null, cancel);
            var report = await CopyAsync(folder, "sr.dcm", ComprehensiveSrStorage, cancel);
            foreach (var group in (string[])["7fe0,0010", "0028,0010", "0028,0011"]) await Tool.RunAsync(Tool.Find("dcmodify", "dcmtk"), ["-nb", "-ea", $"({group})", report], cancel);
            (await Storescu.SendAsync(node.Port, [report, ultrasound], cancel)).OrFail("storescu");
            var uid = await Dcmtk.ValueAsync(report, "0008,0018", cancel);
            string? reason = null;
            await node.UntilAsync(async () => (reason = Reason(await node.QueueAsync(cancel), uid!)) is not null, "the SR is listed", TimeSpan.FromSeconds(30), cancel);
            return reason!;
        });

        yield return new("twenty storescu at once are all answered Success", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel, "Routes:0:Name=all", "Routes:0:Mode=Shadow");
            var folder = workplace.Folder("twenty");
            var files = new List<string>();
            for (var i = 0; i < 20; i++) files.Add(await CopyAsync(folder, $"{i}.dcm", null, cancel));
            var answers = await Task.WhenAll(files.Select(file => Storescu.SendAsync(node.Port, [file], cancel)));
            Expect.That(answers.All(answer => answer.ExitCode == 0), "one of them failed: " + string.Join(" | ", answers.Where(answer => answer.ExitCode != 0).Select(answer => Last(answer.Output))));
            return "";
        });

        yield return new("nonsense on the port harms no one: HTTP, a garbled PDU, a huge length, an aborted transfer", async cancel =>
        {
            using var node = await Node.StartAsync(workplace.Folder("spool"), cancel);
            byte[][] nonsense =
            [
                Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
                [0x01, 0x00, 0xff, 0xff, 0xff, 0xff, 0x00, 0x01],
                [0x04, 0x00, 0x00, 0x00, 0x00, 0x06, 0xff, 0xff, 0xff, 0xff, 0x01, 0x03],
                [0x2a, 0x00, 0x00, 0x00, 0x00, 0x00],
                [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))],
            ];
            var open = new List<TcpClient>();
            try
            {
                foreach (var bytes in nonsense)
                {
                    var socket = new TcpClient();
                    open.Add(socket);
                    await socket.ConnectAsync("127.0.0.1", node.Port, cancel);
                    await socket.GetStream().WriteAsync(bytes, cancel);
                    (await Storescu.EchoAsync(node.Port, cancel)).OrFail("echoscu beside the nonsense");
                }
            }
            finally
            {
                open.ForEach(socket => socket.Dispose());
            }
            var file = await CopyAsync(workplace.Folder("aborted"), "us.dcm", null, cancel);
            await Tool.RunAsync(Tool.Find("storescu", "dcmtk"), ["-R", "--abort", "-aec", "DENOISE", "127.0.0.1", node.Port.ToString(), file], cancel);
            (await Storescu.EchoAsync(node.Port, cancel)).OrFail("echoscu after the abort");
            Expect.That(!node.HasExited, "the node ended");
            return "";
        });
    }

    internal static string? Reason(System.Text.Json.Nodes.JsonArray queue, string sopInstanceUid) =>
        queue.Where(row => row!.ToJsonString().Contains($"\"{sopInstanceUid}\"", StringComparison.Ordinal)).Select(row => (string?)row!["reason"]).FirstOrDefault();

    internal static async Task<string> CopyAsync(string folder, string name, string? sopClass, CancellationToken cancel)
    {
        var file = Path.Combine(folder, name);
        File.Copy(Material.SampleCine, file);
        await Dcmtk.RestampAsync(file, cancel);
        if (sopClass is not null)
        {
            (await Tool.RunAsync(Tool.Find("dcmodify", "dcmtk"), ["-nb", "-m", $"(0008,0016)={sopClass}", file], cancel)).OrFail("dcmodify");
        }
        return file;
    }

    private static string Last(string text) => text.Length <= 400 ? text : "… " + text[^400..];
}
