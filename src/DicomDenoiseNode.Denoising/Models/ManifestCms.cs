// model.cms: the same manifest signed in the form that openssl checks.
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace DicomDenoiseNode.Denoising;

/// <summary>A detached CMS signature (RFC 5652) over the manifest, with a self-issued certificate that only carries the public key.</summary>
/// <remarks>The encoding is the shortest there is, without signed attributes; a file that is encoded otherwise is refused, so that no byte of it can change.</remarks>
internal static class ManifestCms
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);

    // RFC 5280, section 4.1.2.5: this end means that there is none. The key's standing is decided by the folder of trusted keys.
    private static readonly DateTimeOffset NotBefore = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NotAfter = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    public static byte[] Sign(byte[] manifest, ECDsa key)
    {
        var request = new CertificateRequest("CN=DicomDenoiseNode model signing", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using X509Certificate2 certificate = request.CreateSelfSigned(NotBefore, NotAfter);
        return Encode(certificate, key.SignData(manifest, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <exception cref="ModelRefusedException">The signature is not this key's over this manifest.</exception>
    public static void Check(byte[] file, byte[] manifest, ECDsa key, string modelName)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(manifest), detached: true);
            cms.Decode(file);
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } certificate)
                throw new CryptographicException("It has not one signer with a certificate.");
            using ECDsa? signer = certificate.GetECDsaPublicKey();
            if (signer is null || KeyFingerprint.Of(signer) != KeyFingerprint.Of(key) || !IssuedBy(certificate, key))
                throw new CryptographicException("It is signed with another key than the bundle.");
            cms.CheckSignature(verifySignatureOnly: true);
            if (!Encode(certificate, cms.SignerInfos[0].GetSignature()).AsSpan().SequenceEqual(file))
                throw new CryptographicException("It is not encoded as this program encodes it.");
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            throw new ModelRefusedException($"Model '{modelName}': {ModelManifest.CmsFile} does not verify: {e.Message}", e);
        }
    }

    // Certificate ::= SEQUENCE { what is certified, algorithm, signature }
    private static bool IssuedBy(X509Certificate2 certificate, ECDsa key)
    {
        AsnReader sequence = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        ReadOnlyMemory<byte> certified = sequence.ReadEncodedValue();
        sequence.ReadEncodedValue();
        byte[] signature = sequence.ReadBitString(out _);
        var again = new AsnWriter(AsnEncodingRules.DER);
        using (again.PushSequence())
        {
            again.WriteEncodedValue(certified.Span);
            WriteAlgorithm(again, EcdsaWithSha256);
            again.WriteBitString(signature);
        }
        return again.EncodedValueEquals(certificate.RawDataMemory.Span)
            && key.VerifyData(certified.Span, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    // ContentInfo of a SignedData, version 3 because its signer is named by key identifier (RFC 5652, sections 3 and 5).
    private static byte[] Encode(X509Certificate2 certificate, byte[] signature)
    {
        string? identifier = certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifier;
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Zero))
            using (writer.PushSequence())
            {
                writer.WriteInteger(3);
                using (writer.PushSetOf())
                    WriteAlgorithm(writer, Sha256);
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(Data);
                using (writer.PushSetOf(Zero))
                    writer.WriteEncodedValue(certificate.RawDataMemory.Span);
                using (writer.PushSetOf())
                using (writer.PushSequence())
                {
                    writer.WriteInteger(3);
                    writer.WriteOctetString(Convert.FromHexString(identifier ?? ""), Zero);
                    WriteAlgorithm(writer, Sha256);
                    WriteAlgorithm(writer, EcdsaWithSha256);
                    writer.WriteOctetString(signature);
                }
            }
        }
        return writer.Encode();
    }

    private static void WriteAlgorithm(AsnWriter writer, string identifier)
    {
        using (writer.PushSequence())
            writer.WriteObjectIdentifier(identifier);
    }
}
