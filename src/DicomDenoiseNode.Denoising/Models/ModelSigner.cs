// Signs a model folder.
using System.Security.Cryptography;

namespace DicomDenoiseNode.Denoising;

/// <summary>Writes <c>model.sig</c> and <c>model.cms</c> over everything else in a model folder.</summary>
public static class ModelSigner
{
    /// <param name="folder">The model folder; older signatures in it are replaced.</param>
    /// <param name="key">A P-256 private key.</param>
    /// <exception cref="ModelRefusedException">The folder lacks the model or its card.</exception>
    public static void Sign(string folder, ECDsa key)
    {
        if (key.KeySize != 256)
            throw new ArgumentException($"Models are signed with P-256 keys; this one has {key.KeySize} bits.", nameof(key));
        string name = ModelStore.NameOf(folder);
        if (!Directory.Exists(folder))
            throw new ModelRefusedException($"The model folder '{folder}' does not exist.");
        SortedDictionary<string, byte[]> files = ModelManifest.ReadFolder(folder);
        foreach (string required in new[] { ModelStore.OnnxFile, ModelStore.CardFile })
            if (!files.ContainsKey(required))
                throw new ModelRefusedException($"Model '{name}': the file '{required}' is missing.");
        byte[] manifest = ModelManifest.Write(name, files);
        File.WriteAllBytes(Path.Combine(folder, ModelManifest.SignatureFile), SignatureBundle.Sign(manifest, key).ToJson());
        File.WriteAllBytes(Path.Combine(folder, ModelManifest.CmsFile), ManifestCms.Sign(manifest, key));
    }
}
