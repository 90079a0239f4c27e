// From a run to a model folder, read back through the node's own door before it counts as done.
using System.Security.Cryptography;
using System.Text.Json;
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Companion.Training;
using DicomDenoiseNode.Denoising;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>Writes model.onnx and card.json of a run, and signs them where a key is given.</summary>
internal static class ModelExport
{
    /// <summary>The trained module and what the node runs compute the same sums in another order; on [0, 1] they must stay within this.</summary>
    public const double Agreement = 1e-4;

    /// <param name="run">The run's folder.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="output">The model folder; its name is the model's name. Other files in it are refused, so that nothing unknown is signed.</param>
    /// <param name="text">The card's words.</param>
    /// <param name="scores">The card's figures.</param>
    /// <param name="key">Signs the folder; null leaves it unsigned.</param>
    /// <returns>The largest difference between the trained module and the model as the node runs it, on [0, 1].</returns>
    /// <exception cref="UserErrorException">The two differ by more than <see cref="Agreement"/>; nothing is written.</exception>
    public static double Write(string run, RunWeights weights, string output, CardText text, IReadOnlyList<CardScore> scores, ECDsa? key)
    {
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)));
        RequireNothingElse(output);
        ModelCard card = Describe(run, weights, name, text) with { Scores = scores };
        // Within the file the card stands without scores and digests, which cannot be known before the file.
        byte[] onnx = OnnxWriter.Write(weights.Network, takesSigmaMap: false, [new("card", (card with { Scores = [] }).ToJson())]);
        card = card with { Sha256 = new Dictionary<string, string> { [ModelStore.OnnxFile] = Convert.ToHexStringLower(SHA256.HashData(onnx)) } };

        double difference = ReadBack(name, onnx, card, weights);
        if (!(difference < Agreement))
            throw new UserErrorException($"The exported model differs from the trained one by {difference:G3}, more than {Agreement:G1}: not written.");
        Directory.CreateDirectory(output);
        foreach (string signature in new[] { "model.sig", "model.cms" })
            File.Delete(Path.Combine(output, signature));
        WriteFiles(output, onnx, card);
        if (key is not null)
            ModelSigner.Sign(output, key);
        return difference;
    }

    private static void RequireNothingElse(string output)
    {
        if (!Directory.Exists(output))
            return;
        string[] ours = [ModelStore.OnnxFile, ModelStore.CardFile, "model.sig", "model.cms"];
        foreach (string entry in Directory.EnumerateFileSystemEntries(output))
            if (!ours.Contains(Path.GetFileName(entry)))
                throw new UserErrorException($"{output} holds {Path.GetFileName(entry)}, which is no part of a model; move it or choose another folder.");
    }

    private static ModelCard Describe(string run, RunWeights weights, string name, CardText text)
    {
        Recipe recipe = Recipe.Read(Path.Combine(run, "recipe.json"));
        using JsonDocument data = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "data.json")));
        string[] pictures = [.. data.RootElement.GetProperty("pictures").EnumerateArray().Select(picture => picture.GetString()!)];
        return new ModelCard
        {
            Name = name,
            Version = text.Version,
            Summary = text.Summary,
            IntendedUse = text.IntendedUse,
            Limits = text.Limits,
            Licence = text.Licence,
            Architecture = $"FFDNet gray, {Denoising.FfdNet.Depth} convolutions of 3x3, {Denoising.FfdNet.Channels} channels at half size; estimates the noise, which is subtracted",
            SigmaInput = OnnxNames.Sigma,
            SigmaGreyLevels = new GreyLevelRange(0, recipe.LargestSigma),
            SigmaScale = text.SigmaScale,
            TrainingData = text.Sets(pictures),
            TrainingDataSha256 = data.RootElement.GetProperty("sha256").GetString(),
            Iterations = weights.Iterations,
            TrainingState = State(run, weights.Iterations, recipe),
            Recipe = JsonDocument.Parse(recipe.ToJson()).RootElement,
        };
    }

    // The recipe is the run's last; a run may change its length and pace on the way, and notes that beside its scores.
    private static string State(string run, int iterations, Recipe recipe)
    {
        string state = iterations >= recipe.Iterations ? $"Complete: {iterations} iterations." : $"In progress: {iterations} of {recipe.Iterations} planned iterations.";
        string log = Path.Combine(run, "scores.jsonl");
        string[] changed = File.Exists(log)
            ? [.. File.ReadLines(log).Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("changed", out _))
                .SelectMany(line => line.GetProperty("changed").EnumerateArray()).Select(key => key.GetString()!).Distinct()]
            : [];
        return changed.Length == 0 ? state : $"{state} Changed on the way: {string.Join(", ", changed)}; the recipe states their last values.";
    }

    // Signed with a key of the moment and opened as the node opens it; then both nets on the same noisy frames.
    private static double ReadBack(string name, byte[] onnx, ModelCard card, RunWeights weights)
    {
        string folder = Directory.CreateTempSubdirectory("export-").FullName;
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            string model = Directory.CreateDirectory(Path.Combine(folder, name)).FullName, trust = Directory.CreateDirectory(Path.Combine(folder, "trusted-keys")).FullName;
            WriteFiles(model, onnx, card);
            ModelSigner.Sign(model, key);
            File.WriteAllText(Path.Combine(trust, "moment.pem"), KeyFingerprint.Pem(key));
            using var denoiser = new CpuDenoiser(ModelStore.Open(model, trust).Network);
            return new[] { 0f, 15, 40, 75 }.Max(greyLevels => Difference(weights, denoiser, greyLevels / 255));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Difference(RunWeights weights, CpuDenoiser denoiser, float sigma)
    {
        const int width = 74, height = 58;
        float[] frame = new float[width * height], denoised = new float[frame.Length];
        for (int i = 0; i < frame.Length; i++)
            frame[i] = 0.5f + 0.3f * MathF.Sin(i % width * 0.15f) * MathF.Cos(i / width * 0.11f);
        new Draws(1, (long)(sigma * 255)).AddNormal(frame, sigma);
        denoiser.Denoise(frame, width, height, SigmaMap.Uniform(sigma), denoised);
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        float[] level = [sigma];
        var trained = weights.Module.call(tensor(frame, [1, 1, height, width]), tensor(level, [1, 1, 1, 1]));
        using var values = trained.data<float>();
        return values.ToArray().Zip(denoised, (a, b) => Math.Abs((double)a - b)).Max();
    }

    private static void WriteFiles(string folder, byte[] onnx, ModelCard card)
    {
        File.WriteAllBytes(Path.Combine(folder, ModelStore.OnnxFile), onnx);
        File.WriteAllText(Path.Combine(folder, ModelStore.CardFile), card.ToJson());
    }
}
