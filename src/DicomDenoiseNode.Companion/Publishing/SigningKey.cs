// Private keys on disk.
using System.Security.Cryptography;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>ECDSA P-256 keys in PEM files: the private half to keep, the public half to give away.</summary>
internal static class SigningKey
{
    /// <summary>Makes a new pair: <c>NAME.key</c>, readable by its owner alone, and <c>NAME.pem</c>.</summary>
    /// <returns>The paths of the two, and the key's fingerprint.</returns>
    /// <exception cref="UserErrorException">One of the files exists: a key is never overwritten.</exception>
    public static (string PrivateFile, string PublicFile, string Fingerprint) Create(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        string privateFile = Path.Combine(folder, name + ".key"), publicFile = Path.Combine(folder, name + ".pem");
        foreach (string file in new[] { privateFile, publicFile })
            if (File.Exists(file))
                throw new UserErrorException($"{file} exists; a key is not overwritten. Choose another --name or --output.");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(privateFile, options))
            writer.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(publicFile, KeyFingerprint.Pem(key));
        return (privateFile, publicFile, KeyFingerprint.Of(key));
    }

    /// <exception cref="UserErrorException">The file is no P-256 private key in PEM form.</exception>
    public static ECDsa Read(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            if (key.KeySize == 256 && key.ExportParameters(includePrivateParameters: true).D is not null)
                return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            // Said below, the same for every way in which a file is not a key.
        }
        key.Dispose();
        throw new UserErrorException($"{file} is not a P-256 private key in PEM form; keygen makes one.");
    }
}
