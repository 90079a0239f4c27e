// model.sig: the manifest and its signature in a sigstore bundle.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DicomDenoiseNode.Denoising;

/// <summary>A sigstore bundle v0.3 with a DSSE envelope, signed with an ECDSA P-256 key (OpenSSF Model Signing 1.0, section 4, method "key").</summary>
/// <param name="Hint">Fingerprint of the key.</param>
/// <param name="Payload">The signed statement.</param>
/// <param name="Signature">DER sequence of r and s over the payload's pre-authentication encoding.</param>
internal sealed record SignatureBundle(string Hint, byte[] Payload, byte[] Signature)
{
    private const string MediaType = "application/vnd.dev.sigstore.bundle.v0.3+json";

    public static SignatureBundle Sign(byte[] payload, ECDsa key) =>
        new(KeyFingerprint.Of(key), payload,
            key.SignData(Encoded(payload), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public bool VerifiedBy(ECDsa key) =>
        key.VerifyData(Encoded(Payload), Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("mediaType", MediaType);
            json.WriteStartObject("verificationMaterial");
            json.WriteStartObject("publicKey");
            json.WriteString("hint", Hint);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("dsseEnvelope");
            json.WriteBase64String("payload", Payload);
            json.WriteString("payloadType", ModelManifest.PayloadType);
            json.WriteStartArray("signatures");
            json.WriteStartObject();
            json.WriteBase64String("sig", Signature);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <exception cref="ModelRefusedException">The file is not such a bundle.</exception>
    public static SignatureBundle Parse(byte[] file, string modelName)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(file);
            JsonElement root = Only(document.RootElement, "mediaType", "verificationMaterial", "dsseEnvelope");
            JsonElement material = Only(root.GetProperty("verificationMaterial"), "publicKey", "tlogEntries");
            JsonElement publicKey = Only(material.GetProperty("publicKey"), "hint");
            JsonElement envelope = Only(root.GetProperty("dsseEnvelope"), "payload", "payloadType", "signatures");
            JsonElement signatures = envelope.GetProperty("signatures");
            bool hasLog = material.TryGetProperty("tlogEntries", out JsonElement log) && log.GetArrayLength() > 0;
            if (root.GetProperty("mediaType").GetString() != MediaType || envelope.GetProperty("payloadType").GetString() != ModelManifest.PayloadType
                || signatures.GetArrayLength() != 1 || hasLog)
                throw new ModelRefusedException($"Model '{modelName}': {ModelManifest.SignatureFile} is not a sigstore bundle v0.3 with one key's signature over an in-toto statement.");
            JsonElement signature = Only(signatures[0], "sig", "keyid");
            if (signature.TryGetProperty("keyid", out JsonElement keyid) && !string.IsNullOrEmpty(keyid.GetString()))
                throw new FormatException("it names a key beside its hint.");
            string hint = publicKey.GetProperty("hint").GetString()!;
            return new SignatureBundle(hint, Bytes(envelope.GetProperty("payload")), Bytes(signature.GetProperty("sig")));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ModelRefusedException($"Model '{modelName}': {ModelManifest.SignatureFile} cannot be read: {e.Message}", e);
        }
    }

    // What no check covers may not be there: a signature that can be changed without being noticed proves nothing.
    private static JsonElement Only(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (JsonProperty property in element.EnumerateObject())
            if (!names.Contains(property.Name))
                throw new FormatException($"it has an unknown member '{property.Name}'.");
        return element;
    }

    // Base64 has spare bits at its end that a decoder may ignore; a changed one is a changed file all the same.
    private static byte[] Bytes(JsonElement element)
    {
        byte[] bytes = element.GetBytesFromBase64();
        if (Convert.ToBase64String(bytes) != element.GetString())
            throw new FormatException("base64 text that is not in canonical form.");
        return bytes;
    }

    // DSSE v1: "DSSEv1" SP length(type) SP type SP length(payload) SP payload.
    private static byte[] Encoded(byte[] payload) =>
        [.. Encoding.UTF8.GetBytes($"DSSEv1 {ModelManifest.PayloadType.Length} {ModelManifest.PayloadType} {payload.Length} "), .. payload];
}
