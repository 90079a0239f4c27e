// The verb `sample`: writes the sample cine, the same bytes every time.
using System.CommandLine;
using DicomDenoiseNode.Companion.Simulation;
using FellowOakDicom;

namespace DicomDenoiseNode.Conformance.Samples;

internal static class SampleCommand
{
    public const string FileName = "phantom-cine.dcm";

    public static Command Create()
    {
        var output = new Option<DirectoryInfo>("--output") { Description = $"Folder for {FileName}.", Required = true };
        var command = new Command("sample", "Simulates the sample cine. Example: sample --output conformance/samples") { output };
        command.SetAction(async (parse, cancel) =>
        {
            DirectoryInfo folder = parse.GetRequiredValue(output);
            folder.Create();
            string path = Path.Combine(folder.FullName, FileName);
            Cine cine = PhantomCine.Make(Environment.ProcessorCount, cancel);
            await PhantomObject.From(cine).SaveAsync(path);
            Console.WriteLine($"{path}: {cine.Frames.Count} frames of {cine.Width} x {cine.Height}");
            return 0;
        });
        return command;
    }
}
