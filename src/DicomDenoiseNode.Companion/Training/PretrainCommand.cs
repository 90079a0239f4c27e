// The verb pretrain.
using System.CommandLine;
using System.Text.Json;
using DicomDenoiseNode.Companion.Dataset;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>pretrain: FFDNet on clean photographs with Gaussian noise.</summary>
internal static class PretrainCommand
{
    // What a run may change on the way: how it goes on, and when it looks at itself.
    private static readonly string[] Changeable = ["iterations", "learningRate", "batch", "candidates", "finalPatchAt", "freezeStatisticsFrom", "scoreEvery", "checkpointEvery"];

    public static Command Create()
    {
        var images = new Option<string>("--images") { Description = "Folder of clean photographs (PNG) to learn from.", Required = true };
        var validation = new Option<string>("--validation") { Description = "Folder of other photographs (PNG) to score on.", Required = true };
        var output = new Option<string>("--output") { Description = "The run's folder.", Required = true };
        var recipe = new Option<string?>("--recipe") { Description = "JSON file of settings; every key has a default." };
        var resume = new Option<bool>("--resume") { Description = "Go on from the run's last checkpoint." };
        var command = new Command("pretrain", "Trains FFDNet to remove Gaussian noise from photographs.\n\nExample: pretrain --images photographs --validation kodak24 --output runs/natural")
        {
            images, validation, output, recipe, resume,
        };
        command.SetAction((arguments, stop) => Task.Run(() => Run(
            arguments.GetRequiredValue(images), arguments.GetRequiredValue(validation), arguments.GetRequiredValue(output), arguments.GetValue(recipe), arguments.GetValue(resume), Console.Out, Console.Error, stop), CancellationToken.None));
        return command;
    }

    /// <returns>0 when the run is complete, 130 when it was stopped, 1 when it could not go on.</returns>
    internal static int Run(string images, string validationFolder, string run, string? recipeFile, bool resume, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            var recipe = Prepare(run, recipeFile is null ? null : Recipe.Read(recipeFile), resume);
            var photographs = PhotographSet.Load(images, recipe.Excluded, recipe.LargestFlatShare, Math.Max(recipe.Patch, recipe.FinalPatch));
            CheckData(run, photographs);
            var scored = PhotographSet.Load(validationFolder, [], largestFlatShare: 1, smallestSide: 2).Pictures;
            output.WriteLine($"{photographs.Pictures.Count} photographs, {photographs.LeftOut.Count} left out: {string.Join(", ", photographs.LeftOut)}");
            var validation = new Validation(recipe, [.. scored.Take(recipe.ValidationPictures)]);
            bool complete = new Pretraining(recipe, photographs, validation, run, new RunProgress(output, !Console.IsOutputRedirected, TimeProvider.System)).Train(stop);
            output.WriteLine(complete ? $"Complete: {run}" : $"Stopped. Go on with: pretrain --images {images} --validation {validationFolder} --output {run} --resume");
            return complete ? 0 : 130;
        }
        catch (Exception e) when (e is UserErrorException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>Opens the run's folder and settles its recipe.</summary>
    private static Recipe Prepare(string run, Recipe? given, bool resume)
    {
        string path = Path.Combine(run, "recipe.json");
        if (!File.Exists(path))
        {
            if (resume)
                throw new UserErrorException($"{run} holds no run to resume.");
            Directory.CreateDirectory(run);
            var fresh = given ?? new Recipe();
            File.WriteAllText(path, fresh.ToJson());
            return fresh;
        }
        if (!resume)
            throw new UserErrorException($"{run} already holds a run: add --resume to go on with it, or choose another folder.");
        var recipe = Recipe.Read(path);
        if (given is null)
            return recipe;
        var changed = given.Differences(recipe);
        if (changed.Except(Changeable).FirstOrDefault() is { } key)
            throw new UserErrorException($"The recipe's {key} differs from the run's; a run in progress may change only {string.Join(", ", Changeable)}.");
        if (changed.Count > 0)
        {
            File.WriteAllText(path, given.ToJson());
            File.AppendAllText(Path.Combine(run, "scores.jsonl"), JsonSerializer.Serialize(new { changed, recipe = JsonDocument.Parse(given.ToJson()) }) + "\n");
        }
        return given;
    }

    /// <summary>Notes which pictures the run learns from, and refuses others when it goes on.</summary>
    private static void CheckData(string run, PhotographSet photographs)
    {
        string path = Path.Combine(run, "data.json");
        if (!File.Exists(path))
        {
            File.WriteAllText(path, JsonSerializer.Serialize(new { sha256 = photographs.Digest, pictures = photographs.Pictures.Select(p => p.Name), leftOut = photographs.LeftOut }, Indented));
            return;
        }
        using var known = JsonDocument.Parse(File.ReadAllText(path));
        if (known.RootElement.GetProperty("sha256").GetString() != photographs.Digest)
            throw new UserErrorException($"The photographs are not those that the run {run} began with (SHA-256 {photographs.Digest}).");
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
