// Whose signature is believed.
using System.Security.Cryptography;

namespace DicomDenoiseNode.Denoising;

/// <summary>A folder of public keys, one <c>.pem</c> file each, and <c>revoked.txt</c>: fingerprints that are believed no more.</summary>
/// <remarks>A line of <c>revoked.txt</c> is a fingerprint; what follows it on the line, and lines that begin with #, are for people.</remarks>
public sealed class TrustedKeys
{
    public const string RevokedFile = "revoked.txt";

    private readonly string folder;
    private readonly Dictionary<string, string> pemByFingerprint = [];
    private readonly HashSet<string> revoked = [];

    /// <exception cref="ModelRefusedException">The folder does not exist, or a file in it is no P-256 public key.</exception>
    public TrustedKeys(string folder)
    {
        this.folder = folder;
        if (!Directory.Exists(folder))
            throw new ModelRefusedException($"The folder of trusted keys '{folder}' does not exist.");
        foreach (string file in Directory.EnumerateFiles(folder, "*.pem").Order(StringComparer.Ordinal))
        {
            using ECDsa key = ReadPublic(file);
            pemByFingerprint[KeyFingerprint.Of(key)] = KeyFingerprint.Pem(key);
        }
        string list = Path.Combine(folder, RevokedFile);
        if (File.Exists(list))
            foreach (string line in File.ReadLines(list))
                if (line.TrimStart() is { Length: > 0 } entry && entry[0] != '#')
                    revoked.Add(entry.Split((char[]?)null, 2)[0].ToLowerInvariant());
    }

    /// <summary>The key of this fingerprint.</summary>
    /// <param name="fingerprint">Lower-case hexadecimal.</param>
    /// <param name="model">Which model asks, for the message.</param>
    /// <exception cref="ModelRefusedException">The key is unknown or revoked.</exception>
    internal ECDsa Require(string fingerprint, string model)
    {
        if (revoked.Contains(fingerprint))
            throw new ModelRefusedException($"Model '{model}' is signed with key {Short(fingerprint)}, which '{Path.Combine(folder, RevokedFile)}' revokes.");
        if (!pemByFingerprint.TryGetValue(fingerprint, out string? pem))
            throw new ModelRefusedException($"Model '{model}' is signed with key {Short(fingerprint)}, which is not among the {pemByFingerprint.Count} trusted keys in '{folder}'.");
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private static string Short(string fingerprint) => fingerprint.Length > 16 ? fingerprint[..16] + "…" : fingerprint;

    private static ECDsa ReadPublic(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new ModelRefusedException($"'{file}' is not a public key in PEM form.", e);
        }
        if (key.KeySize == 256)
            return key;
        key.Dispose();
        throw new ModelRefusedException($"'{file}' is not a P-256 key.");
    }
}
