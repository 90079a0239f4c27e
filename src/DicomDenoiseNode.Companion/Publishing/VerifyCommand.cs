// The verb verify.
using System.CommandLine;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>verify: opens a model through the node's own door.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "The model folder.", Required = true };
        var trust = TrustOption();
        var command = new Command("verify", "Verifies a model as the node does before it loads one.\n\nExample: verify --model models/ffdnet-natural --trust models/trust") { model, trust };
        command.SetAction(arguments => Verb.Run(() =>
        {
            string folder = arguments.GetRequiredValue(model);
            DenoisingModel opened = ModelStore.Open(folder, TrustFor(folder, arguments.GetValue(trust)));
            Console.WriteLine($"{opened.Name} {opened.Card.Version}: verified.");
            Console.WriteLine($"model.onnx SHA-256 {opened.Digest}");
            Console.WriteLine($"signed with key    {opened.SignedBy}");
            return 0;
        }));
        return command;
    }

    /// <summary>The option that every verb which opens a model has.</summary>
    public static Option<string?> TrustOption() =>
        new("--trust") { Description = "Folder of trusted public keys; default: the folder trust beside the model's." };

    /// <summary>The folder of trusted keys for a model.</summary>
    public static string TrustFor(string modelFolder, string? given) =>
        given ?? Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(modelFolder))) ?? ".", "trust");
}
