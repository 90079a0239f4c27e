// The verb export.
using System.CommandLine;
using System.Security.Cryptography;
using DicomDenoiseNode.Companion.Evaluation;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>export: a run's last checkpoint as a model folder.</summary>
internal static class ExportCommand
{
    private static readonly int[] CardNoise = [15, 25, 35, 50, 75];

    public static Command Create()
    {
        var run = new Option<string>("--run") { Description = "The run's folder.", Required = true };
        var output = new Option<string>("--output") { Description = "The model folder, such as models/NAME; what stands there is replaced.", Required = true };
        var key = new Option<string?>("--key") { Description = "Private key (PEM) to sign with; without it the folder is left unsigned." };
        var card = new Option<string?>("--card") { Description = "JSON file with the card's words: summary, intendedUse, limits, licence, trainingData, sigmaScale." };
        var images = new Option<string?>("--scores-on") { Description = "Folder of clean pictures to measure the card's figures on, at sigma 15, 25, 35, 50 and 75." };
        var command = new Command("export", "Writes a run's last checkpoint as a model folder and reads it back as the node would.\n\nExample: export --run runs/natural --output models/my-model --key ~/keys/model-signing.key --scores-on kodak24")
        {
            run, output, key, card, images,
        };
        command.SetAction((arguments, stop) => Task.Run(() => Verb.Run(() => Export(
            arguments.GetRequiredValue(run), arguments.GetRequiredValue(output), arguments.GetValue(key), arguments.GetValue(card), arguments.GetValue(images), stop)), CancellationToken.None));
        return command;
    }

    private static int Export(string run, string output, string? keyFile, string? cardFile, string? images, CancellationToken stop)
    {
        using ECDsa? key = keyFile is null ? null : SigningKey.Read(keyFile);
        CardText text = CardText.Read(cardFile);
        RunWeights weights = RunWeights.Read(run);
        Console.WriteLine($"{run}: {weights.Iterations} iterations");
        IReadOnlyList<CardScore> scores = images is null ? [] : Measure(weights, images, stop);
        double difference = ModelExport.Write(run, weights, output, text, scores, key);
        Console.WriteLine($"Read back through the node's door: at most {difference:G3} from the trained network (limit {ModelExport.Agreement:G1}).");
        Console.WriteLine(key is null ? $"Wrote {output}, unsigned: sign it before a node can load it." : $"Wrote {output}, signed with key {KeyFingerprint.Of(key)}.");
        return 0;
    }

    private static IReadOnlyList<CardScore> Measure(RunWeights weights, string images, CancellationToken stop)
    {
        using var rival = new Rival("exported", new CpuDenoiser(weights.Network));
        var harness = new Harness(PictureFolder.Read(images), seed: 1, Console.WriteLine);
        return [.. harness.Run([rival], CardNoise, stop).Select(row => new CardScore(row.Set, row.Noise, Math.Round(row.Psnr, 2), Math.Round(row.Ssim ?? 0, 4), row.Images))];
    }
}
