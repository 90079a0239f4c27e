// Every number that decides a pretraining run, as one JSON file.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>What decides a pretraining run, its result included: same recipe, same pictures, same weights.</summary>
internal sealed record Recipe
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        WriteIndented = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Names every random choice.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Planned steps of the optimiser; the learning rate ends there. May change when a run goes on.</summary>
    public int Iterations { get; init; } = 20000;

    /// <summary>Patches of a step. The paper takes 128; a small batch makes more steps in the same time. May change when a run goes on.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>
    /// Places drawn for each patch, of which the one with the steepest content is taken; 1 takes every place alike, as the paper does.
    /// Flat sky is learned soon, texture late. May change when a run goes on.
    /// </summary>
    public int Candidates { get; init; } = 1;

    /// <summary>Pixels along a patch's side at first: small patches make more steps in the same time.</summary>
    public int Patch { get; init; } = 48;

    /// <summary>Pixels along a patch's side at last, where fewer pixels feel the border; the paper takes 70 for gray.</summary>
    public int FinalPatch { get; init; } = 64;

    /// <summary>From this share of the run on, patches have their final side. May change when a run goes on.</summary>
    public double FinalPatchAt { get; init; } = 0.7;

    /// <summary>Length of the last convolution's orthogonal filters at the start: small, so that the network begins by removing nothing.</summary>
    public double LastGain { get; init; } = 0.01;

    /// <summary>Noise of a patch: σ uniform from 0 to this many grey levels (paper, section IV-A).</summary>
    public float LargestSigma { get; init; } = 75;

    /// <summary>Adam's highest step. May change when a run goes on.</summary>
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Adam's step at the last iteration.</summary>
    public double FinalLearningRate { get; init; } = 1e-6;

    /// <summary>Decay of Adam's second moment: short enough to forget the first steep steps soon.</summary>
    public double SecondMomentDecay { get; init; } = 0.99;

    /// <summary>Iterations over which the step grows linearly to its highest.</summary>
    public int WarmUp { get; init; } = 200;

    /// <summary>Decay per iteration of the running average of weights, which is what is exported.</summary>
    public double AverageDecay { get; init; } = 0.999;

    /// <summary>
    /// From this iteration on the network goes on from its running average, and its batch norms keep the average's statistics, as the exported network does.
    /// May change when a run goes on.
    /// </summary>
    /// <remarks>
    /// The noise of a small batch's patches differs from batch to batch, and with it every statistic: a network that is normalised by them
    /// learns to expect company. Fixed statistics make training see what inference will.
    /// </remarks>
    public int FreezeStatisticsFrom { get; init; } = 3000;

    /// <summary>Name patterns of pictures left out.</summary>
    public string[] Excluded { get; init; } = [];

    /// <summary>Pictures with a larger share of pixels equal to both neighbours are charts or drawings.</summary>
    public double LargestFlatShare { get; init; } = 0.5;

    /// <summary>Iterations between scores. May change when a run goes on.</summary>
    public int ScoreEvery { get; init; } = 500;

    /// <summary>Iterations between checkpoints. May change when a run goes on.</summary>
    public int CheckpointEvery { get; init; } = 500;

    /// <summary>Pictures of the validation folder that are scored, the first by name.</summary>
    public int ValidationPictures { get; init; } = 8;

    /// <summary>Their middle square of this many pixels a side is scored.</summary>
    public int ValidationCrop { get; init; } = 256;

    /// <summary>Noise levels scored, in grey levels.</summary>
    public float[] ValidationSigmas { get; init; } = [15, 25, 50];

    /// <summary>Reads a recipe.</summary>
    /// <exception cref="UserErrorException">Not JSON, an unknown key, or a number out of range: the sentence names it.</exception>
    public static Recipe Read(string path)
    {
        try
        {
            var recipe = JsonSerializer.Deserialize<Recipe>(File.ReadAllText(path), Json) ?? throw new UserErrorException($"The recipe {path} is empty.");
            recipe.Check(path);
            return recipe;
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"The recipe {path} cannot be used: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The recipe {path} cannot be read: {e.Message}");
        }
    }

    /// <summary>The recipe as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Names of the keys in which two recipes differ.</summary>
    public IReadOnlyList<string> Differences(Recipe other)
    {
        var mine = JsonSerializer.SerializeToElement(this, Json);
        var theirs = JsonSerializer.SerializeToElement(other, Json);
        return [.. mine.EnumerateObject().Where(p => p.Value.GetRawText() != theirs.GetProperty(p.Name).GetRawText()).Select(p => p.Name)];
    }

    private void Check(string path)
    {
        Require(Iterations >= 1, "iterations", Iterations, "at least 1");
        Require(Batch >= 1, "batch", Batch, "at least 1");
        Require(Candidates >= 1, "candidates", Candidates, "at least 1");
        Require(Patch >= 8 && Patch % 2 == 0, "patch", Patch, "even and at least 8");
        Require(FinalPatch >= 8 && FinalPatch % 2 == 0, "finalPatch", FinalPatch, "even and at least 8");
        Require(FinalPatchAt is >= 0 and <= 1, "finalPatchAt", FinalPatchAt, "from 0 to 1");
        Require(LastGain >= 0, "lastGain", LastGain, "at least 0");
        Require(SecondMomentDecay is > 0 and < 1, "secondMomentDecay", SecondMomentDecay, "above 0 and below 1");
        Require(LargestSigma is > 0 and <= 255, "largestSigma", LargestSigma, "above 0 and at most 255 grey levels");
        Require(LearningRate > 0, "learningRate", LearningRate, "above 0");
        Require(FinalLearningRate >= 0 && FinalLearningRate <= LearningRate, "finalLearningRate", FinalLearningRate, "from 0 to learningRate");
        Require(WarmUp >= 0, "warmUp", WarmUp, "at least 0");
        Require(AverageDecay is >= 0 and < 1, "averageDecay", AverageDecay, "from 0 to below 1");
        Require(FreezeStatisticsFrom >= 1, "freezeStatisticsFrom", FreezeStatisticsFrom, "at least 1");
        Require(LargestFlatShare is >= 0 and <= 1, "largestFlatShare", LargestFlatShare, "from 0 to 1");
        Require(ScoreEvery >= 1, "scoreEvery", ScoreEvery, "at least 1");
        Require(CheckpointEvery >= 1, "checkpointEvery", CheckpointEvery, "at least 1");
        Require(ValidationPictures >= 1, "validationPictures", ValidationPictures, "at least 1");
        Require(ValidationCrop >= 8 && ValidationCrop % 2 == 0, "validationCrop", ValidationCrop, "even and at least 8");
        Require(ValidationSigmas.Length > 0 && ValidationSigmas.All(s => s > 0), "validationSigmas", string.Join(", ", ValidationSigmas), "one or more numbers above 0");

        void Require(bool holds, string key, object value, string rule)
        {
            if (!holds)
                throw new UserErrorException($"The recipe {path} has {key} = {value}; it must be {rule}.");
        }
    }
}
