// The verb sign.
using System.CommandLine;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>sign: signs a model folder as it stands.</summary>
internal static class SignCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "The model folder; older signatures in it are replaced.", Required = true };
        var key = new Option<string>("--key") { Description = "Private key (PEM) that keygen made.", Required = true };
        var command = new Command("sign", "Signs a model folder as it stands.\n\nExample: sign --model models/ffdnet-natural --key ~/keys/model-signing.key") { model, key };
        command.SetAction(arguments => Verb.Run(() =>
        {
            using var signer = SigningKey.Read(arguments.GetRequiredValue(key));
            string folder = arguments.GetRequiredValue(model);
            ModelSigner.Sign(folder, signer);
            Console.WriteLine($"Signed {folder} with key {KeyFingerprint.Of(signer)}.");
            return 0;
        }));
        return command;
    }
}
