// Whole small runs of the verb: what they leave, how they stop and go on.
using System.Text.Json;
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Companion.Tests.Dataset;
using DicomDenoiseNode.Companion.Training;

namespace DicomDenoiseNode.Companion.Tests.Training;

[Collection("torch")]
public sealed class PretrainingTests : IDisposable
{
    private static readonly Recipe Small = new()
    {
        Iterations = 6, Batch = 2, Patch = 12, FinalPatch = 16, FinalPatchAt = 0.5, WarmUp = 2, LastGain = 0.1, FreezeStatisticsFrom = 5, ScoreEvery = 2, CheckpointEvery = 2,
        ValidationPictures = 1, ValidationCrop = 16, ValidationSigmas = [25],
    };

    private readonly TemporaryFolder folder = new();

    public PretrainingTests()
    {
        Directory.CreateDirectory(folder["pictures"]);
        Photographs.WriteScene(folder["pictures/a.png"], 32, 1);
        Photographs.WriteScene(folder["pictures/b.png"], 40, 2);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_that_was_stopped_goes_on_to_the_same_bits()
    {
        Assert.True(Train("whole", Small, CancellationToken.None));
        using var stop = new CancellationTokenSource();
        Assert.False(Train("stopped", Small, stop.Token, onLine: stop.Cancel));
        Assert.EndsWith("00000002", Checkpoint.Last(folder["stopped"]));
        Assert.True(Train("stopped", Small, CancellationToken.None));
        foreach (string file in new[] { "network.dat", "average.dat", "adam.dat" })
            Assert.Equal(File.ReadAllBytes(folder[$"whole/checkpoints/00000006/{file}"]), File.ReadAllBytes(folder[$"stopped/checkpoints/00000006/{file}"]));
        Assert.Equal(File.ReadAllText(folder["whole/scores.jsonl"]), File.ReadAllText(folder["stopped/scores.jsonl"]));
    }

    [Fact]
    public void Training_lowers_the_loss()
    {
        // Filters of length 1 in the last layer add noise of their own at first: what is learned soonest is to stop that.
        var recipe = Small with { Iterations = 40, Batch = 4, FinalPatchAt = 1, LastGain = 1, ScoreEvery = 20, CheckpointEvery = 40 };
        Train("run", recipe, CancellationToken.None);
        double[] losses = [.. File.ReadLines(folder["run/scores.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("loss").GetDouble())];
        Assert.Equal(2, losses.Length);
        Assert.InRange(losses[1], 0, losses[0] / 2);
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused_by_name()
    {
        Train("run", Small, CancellationToken.None);
        string damaged = folder["run/checkpoints/00000006/adam.dat"];
        byte[] bytes = File.ReadAllBytes(damaged);
        bytes[1000] ^= 1;
        File.WriteAllBytes(damaged, bytes);
        Assert.Contains("adam.dat", Assert.Throws<UserErrorException>(() => Train("run", Small, CancellationToken.None)).Message);
    }

    [Fact]
    public void A_half_written_checkpoint_is_not_a_checkpoint()
    {
        Train("run", Small, CancellationToken.None);
        Directory.CreateDirectory(folder["run/checkpoints/00000009.part"]);
        Assert.EndsWith("00000006", Checkpoint.Last(folder["run"]));
    }

    [Fact]
    public void A_network_that_returns_its_input_scores_the_psnr_of_the_noise()
    {
        Photographs.Write(folder["gray.png"], 64, 64, (_, _) => 128);
        TorchSharp.torch.manual_seed(1);
        using var network = new FfdNet();
        network.Initialise(lastGain: 0);
        var recipe = Small with { ValidationCrop = 64, ValidationSigmas = [10, 20] };
        double[] scores = new Validation(recipe, [Picture.Load(folder["gray.png"])]).Score(network);
        // 20·log₁₀(255/σ) less the rounding's 1/12 of a grey level squared; 4096 pixels give the variance to √(2/4096), 0.1 dB.
        Assert.Equal(20 * Math.Log10(25.5), scores[0], 0.3);
        Assert.Equal(20 * Math.Log10(12.75), scores[1], 0.3);
    }

    [Fact]
    public void The_verb_trains_refuses_to_overwrite_and_goes_on_with_more_iterations()
    {
        File.WriteAllText(folder["recipe.json"], Small.ToJson());
        Assert.Equal((0, ""), Invoke("--recipe", folder["recipe.json"]));
        Assert.Equal((0, ""), Invoke("--resume"));
        var (code, error) = Invoke();
        Assert.Equal(1, code);
        Assert.Contains("--resume", error);

        File.WriteAllText(folder["recipe.json"], (Small with { Iterations = 8 }).ToJson());
        Assert.Equal((0, ""), Invoke("--resume", "--recipe", folder["recipe.json"]));
        Assert.EndsWith("00000008", Checkpoint.Last(folder["run"]));
        Assert.Contains("\"changed\":[\"iterations\"]", File.ReadAllText(folder["run/scores.jsonl"]));

        File.WriteAllText(folder["recipe.json"], (Small with { Iterations = 8, Patch = 14 }).ToJson());
        (code, error) = Invoke("--resume", "--recipe", folder["recipe.json"]);
        Assert.Equal(1, code);
        Assert.Contains("patch", error);
    }

    [Fact]
    public void The_verb_refuses_other_pictures_than_the_run_began_with()
    {
        File.WriteAllText(folder["recipe.json"], Small.ToJson());
        Assert.Equal((0, ""), Invoke("--recipe", folder["recipe.json"]));
        Photographs.WriteScene(folder["pictures/c.png"], 32, 3);
        var (code, error) = Invoke("--resume");
        Assert.Equal(1, code);
        Assert.Contains("not those that the run", error);
    }

    private (int Code, string Error) Invoke(params string[] more)
    {
        using StringWriter output = new(), error = new();
        int code = PretrainCommand.Run(folder["pictures"], folder["pictures"], folder["run"], Option("--recipe"), more.Contains("--resume"), output, error, CancellationToken.None);
        return (code, error.ToString());

        string? Option(string name) => Array.IndexOf(more, name) is >= 0 and var at ? more[at + 1] : null;
    }

    private bool Train(string run, Recipe recipe, CancellationToken stop, Action? onLine = null)
    {
        Directory.CreateDirectory(folder[run]);
        var photographs = PhotographSet.Load(folder["pictures"], recipe.Excluded, recipe.LargestFlatShare, recipe.FinalPatch);
        using var output = new Listener(onLine);
        return new Pretraining(recipe, photographs, new Validation(recipe, photographs.Pictures), folder[run], new RunProgress(output, isTerminal: false, TimeProvider.System)).Train(stop);
    }

    /// <summary>Calls back at each line that a run prints.</summary>
    private sealed class Listener(Action? onLine) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            onLine?.Invoke();
        }
    }
}
