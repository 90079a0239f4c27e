// The one door through which a model comes in.
using System.Security.Cryptography;

namespace DicomDenoiseNode.Denoising;

/// <summary>Opens model folders: <c>model.onnx</c>, <c>card.json</c>, <c>model.sig</c>, <c>model.cms</c>, and nothing that was not signed with them.</summary>
public static class ModelStore
{
    public const string OnnxFile = "model.onnx";
    public const string CardFile = "card.json";

    /// <summary>Verifies a folder and reads the model in it; each file is read once, and what was verified is what is used.</summary>
    /// <param name="folder">The model folder.</param>
    /// <param name="trustedKeysFolder">Public keys, see <see cref="TrustedKeys"/>.</param>
    /// <exception cref="ModelRefusedException">
    /// A file is altered, missing or not signed for; a signature is missing or wrong; its key is unknown or revoked; the graph is not FFDNet. The
    /// message is one sentence that names the model and the file or key.
    /// </exception>
    public static DenoisingModel Open(string folder, string trustedKeysFolder)
    {
        string name = NameOf(folder);
        try
        {
            return Open(name, folder, new TrustedKeys(trustedKeysFolder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelRefusedException($"Model '{name}' cannot be read: {e.Message}", e);
        }
    }

    internal static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    private static DenoisingModel Open(string name, string folder, TrustedKeys trusted)
    {
        if (!Directory.Exists(folder))
            throw new ModelRefusedException($"The model folder '{folder}' does not exist.");
        SignatureBundle bundle = SignatureBundle.Parse(Signature(ModelManifest.SignatureFile), name);
        byte[] cms = Signature(ModelManifest.CmsFile);
        using ECDsa key = trusted.Require(bundle.Hint, name);
        if (!bundle.VerifiedBy(key))
            throw new ModelRefusedException($"Model '{name}': the signature in {ModelManifest.SignatureFile} does not verify.");
        ManifestCms.Check(cms, bundle.Payload, key, name);
        SortedDictionary<string, byte[]> files = ModelManifest.ReadFolder(folder);
        ModelManifest.Check(bundle.Payload, name, files);

        ModelCard card = ModelCard.Parse(Required(CardFile));
        byte[] onnx = Required(OnnxFile);
        string digest = Convert.ToHexStringLower(SHA256.HashData(onnx));
        if (!card.Sha256.TryGetValue(OnnxFile, out string? stated) || stated != digest)
            throw new ModelRefusedException($"Model '{name}': the card belongs to another {OnnxFile}.");
        try
        {
            OnnxModel model = OnnxReader.Read(onnx);
            string input = model.TakesSigmaMap ? OnnxNames.SigmaMap : OnnxNames.Sigma;
            if (card.SigmaInput != input)
                throw new ModelRefusedException($"The card says that the graph takes '{card.SigmaInput}', it takes '{input}'.");
            return new DenoisingModel(name, card, digest, bundle.Hint, onnx, model.Network, model.TakesSigmaMap);
        }
        catch (ModelRefusedException e)
        {
            throw new ModelRefusedException($"Model '{name}': {e.Message}", e);
        }

        byte[] Required(string file) =>
            files.TryGetValue(file, out byte[]? content) ? content : throw new ModelRefusedException($"Model '{name}': the file '{file}' is missing.");

        byte[] Signature(string file) =>
            File.Exists(Path.Combine(folder, file))
                ? File.ReadAllBytes(Path.Combine(folder, file))
                : throw new ModelRefusedException($"Model '{name}' is not signed: '{Path.Combine(folder, file)}' is missing.");
    }
}
