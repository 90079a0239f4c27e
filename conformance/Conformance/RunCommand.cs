// The verb `run`: every check against every peer, as a table.
using System.CommandLine;

namespace DicomDenoiseNode.Conformance;

internal static class RunCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Folder of real material: us-dicom/ with ultrasound objects, kodak24/ with photographs. Checks that need it are skipped without it.",
        };
        var gallery = new Option<DirectoryInfo?>("--gallery")
        {
            Description = "Folder for pictures of every derived object: before, after, ten times the difference.",
        };
        var only = new Option<string?>("--only") { Description = "Run only the checks whose name contains this text." };
        var command = new Command("run", "Runs the node against its peers. Example: run --data ../data --gallery gallery") { data, gallery, only };
        command.SetAction(async (parse, cancel) =>
        {
            using var run = new ConformanceRun(parse.GetValue(data), parse.GetValue(gallery), parse.GetValue(only), Console.Out);
            return await run.RunAsync(cancel);
        });
        return command;
    }
}
