// The verb keygen.
using System.CommandLine;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>keygen: a key pair to sign models with.</summary>
internal static class KeygenCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Folder for the two files; keep the private one out of any repository.", Required = true };
        var name = new Option<string>("--name") { Description = "Name of the files.", DefaultValueFactory = _ => "model-signing" };
        var command = new Command("keygen", "Makes a key pair to sign models with.\n\nExample: keygen --output ~/keys --name ward-7") { output, name };
        command.SetAction(arguments => Verb.Run(() =>
        {
            var (privateFile, publicFile, fingerprint) = SigningKey.Create(arguments.GetRequiredValue(output), arguments.GetRequiredValue(name));
            Console.WriteLine($"Private key: {privateFile} (keep it)");
            Console.WriteLine($"Public key:  {publicFile} (copy it to models/trust)");
            Console.WriteLine($"Fingerprint: {fingerprint}");
            return 0;
        }));
        return command;
    }
}
