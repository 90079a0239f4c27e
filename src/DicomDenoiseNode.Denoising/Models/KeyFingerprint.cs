// How a public key is named.
using System.Security.Cryptography;
using System.Text;

namespace DicomDenoiseNode.Denoising;

/// <summary>The fingerprint of a public key: SHA-256 of its PEM text, which is what <c>sha256sum KEY.pem</c> prints.</summary>
/// <remarks>The PEM text is the SubjectPublicKeyInfo in lines of 64 characters, each ended by a line feed. OpenSSF Model Signing uses the same hint.</remarks>
public static class KeyFingerprint
{
    /// <summary>The public key as it stands in a file of trusted keys.</summary>
    public static string Pem(ECDsa key) => key.ExportSubjectPublicKeyInfoPem().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Pem(key))));
}
