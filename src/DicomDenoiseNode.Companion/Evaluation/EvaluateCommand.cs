// The verb evaluate.
using System.CommandLine;
using System.Text.Json;
using DicomDenoiseNode.Companion.Publishing;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>evaluate: models, runs and classical filters on the same noisy pictures.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var model = new Option<string[]>("--model") { Description = "Model folder; may be given several times.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var run = new Option<string[]>("--run") { Description = "Run folder, measured at its last checkpoint; may be given several times.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var baseline = new Option<string[]>("--baseline") { Description = $"Classical filter: {string.Join(", ", Rival.Baselines)}; may be given several times.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var images = new Option<string>("--images") { Description = "Folder of clean pictures (PNG).", Required = true };
        var noise = new Option<int[]>("--noise") { Description = "Standard deviations of the added noise, in grey levels.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [15, 25, 50] };
        var output = new Option<string>("--output") { Description = "Folder for scores.json and report.html.", Required = true };
        var seed = new Option<long>("--seed") { Description = "Names the noise.", DefaultValueFactory = _ => 1 };
        var trust = VerifyCommand.TrustOption();
        var command = new Command("evaluate", "Measures models, runs and classical filters on the same noisy pictures.\n\nExample: evaluate --model models/ffdnet-natural --baseline identity median --images kodak24 --noise 15 25 50 --output report")
        {
            model, run, baseline, images, noise, output, seed, trust,
        };
        command.Validators.Add(result =>
        {
            // Defaults are filled in only after validation.
            if (new[] { model, run, baseline }.All(rivals => result.GetValue(rivals) is null or []))
                result.AddError("Nothing to evaluate: give --model, --run or --baseline.");
            if (result.GetValue(noise) is { } levels && levels.Any(level => level is < 0 or > 255))
                result.AddError("--noise is in grey levels, from 0 to 255.");
        });
        command.SetAction((arguments, stop) => Task.Run(() => Verb.Run(() =>
        {
            var rivals = new List<Rival>();
            try
            {
                rivals.AddRange(arguments.GetRequiredValue(baseline).Select(Rival.FromBaseline));
                rivals.AddRange(arguments.GetRequiredValue(model).Select(folder => Rival.FromModel(folder, arguments.GetValue(trust))));
                rivals.AddRange(arguments.GetRequiredValue(run).Select(Rival.FromRun));
                var harness = new Harness(PictureFolder.Read(arguments.GetRequiredValue(images)), arguments.GetValue(seed), Console.WriteLine);
                int[] levels = [.. arguments.GetRequiredValue(noise).Distinct().Order()];
                IReadOnlyList<ScoreRow> rows = harness.Run(rivals, levels, stop);
                string folder = Directory.CreateDirectory(arguments.GetRequiredValue(output)).FullName;
                File.WriteAllText(Path.Combine(folder, "scores.json"), JsonSerializer.Serialize(rows, Json) + "\n");
                File.WriteAllText(Path.Combine(folder, "report.html"), ReportPage.Draw(harness, rivals, levels, rows));
                Console.WriteLine($"Wrote scores.json and report.html to {folder}.");
                return 0;
            }
            finally
            {
                rivals.ForEach(rival => rival.Dispose());
            }
        }), CancellationToken.None));
        return command;
    }
}
