// The verb `ratios`: every figure beside its reference, measured in turn in one run.
using System.CommandLine;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace DicomDenoiseNode.Benchmarks;

/// <param name="Id">What was measured.</param>
/// <param name="Ours">Our figure, in <paramref name="Unit"/>.</param>
/// <param name="Reference">The reference's figure, same unit, same run.</param>
/// <param name="Ratio">How many times better ours is.</param>
/// <param name="Unit">The unit of both figures.</param>
/// <param name="Compared">What the reference is.</param>
internal sealed record RatioRow(string Id, double Ours, double Reference, double Ratio, string Unit, string Compared);

internal static class RatiosCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var json = new Option<FileInfo?>("--json") { Description = "Also write the rows to this file." };
        var threads = new Option<int>("--threads") { Description = "Threads to use.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var command = new Command("ratios", "Prints id, ours, reference and ratio (times better than the reference). Example: ratios --json ratios.json") { json, threads };
        command.SetAction(parse =>
        {
            var count = parse.GetValue(threads);
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {count} threads, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits");
            Console.WriteLine($"{"id",-24}{"ours",12}{"reference",12}{"ratio",8}  unit");
            var rows = new List<RatioRow>();
            foreach (var row in AllRatios.Measure(count))
            {
                rows.Add(row);
                Console.WriteLine($"{row.Id,-24}{row.Ours,12:0.0}{row.Reference,12:0.0}{row.Ratio,8:0.00}  {row.Unit}, reference: {row.Compared}");
            }
            if (parse.GetValue(json) is { } file) File.WriteAllText(file.FullName, JsonSerializer.Serialize(rows, Json) + "\n");
        });
        return command;
    }
}
