// Nothing comes through the door that was not signed.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DicomDenoiseNode.Denoising.Tests;

public class ModelStoreTests
{
    [Fact]
    public void A_signed_model_opens_with_its_card_digest_key_and_weights()
    {
        using var folder = new ModelFolder();
        DenoisingModel model = ModelStore.Open(folder.Model + Path.DirectorySeparatorChar, folder.Trust);
        Assert.Equal("ffdnet-test", model.Name);
        Assert.Equal(1.6f, model.Card.SigmaScale.Speckle);
        Assert.Equal(25, model.Card.Scores[0].NoiseGreyLevels);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.PathOf("model.onnx")))), model.Digest);
        Assert.Equal(KeyFingerprint.Of(folder.Key), model.SignedBy);
        Assert.Equal(FfdNet.Depth, model.Network.Layers.Count);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("card.json")]
    [InlineData("model.sig")]
    [InlineData("model.cms")]
    public void An_altered_byte_in_any_file_is_refused(string file)
    {
        using var folder = new ModelFolder();
        byte[] original = File.ReadAllBytes(folder.PathOf(file));
        // Every byte of the small files, fifty of the large one.
        int step = original.Length > 100_000 ? original.Length / 50 : 1;
        for (int i = 0; i < original.Length; i += step)
        {
            byte[] altered = (byte[])original.Clone();
            altered[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(folder.PathOf(file), altered);
            ModelRefusedException? refused = null;
            try
            {
                ModelStore.Open(folder.Model, folder.Trust);
            }
            catch (ModelRefusedException e)
            {
                refused = e;
            }
            Assert.True(refused is not null, $"Byte {i} of {file} was altered, and the model opened.");
            Assert.Contains("ffdnet-test", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("model.onnx", "'model.onnx' is missing")]
    [InlineData("card.json", "'card.json' is missing")]
    [InlineData("model.sig", "is not signed")]
    [InlineData("model.cms", "is not signed")]
    public void A_missing_file_is_named(string file, string sentence)
    {
        using var folder = new ModelFolder();
        File.Delete(folder.PathOf(file));
        Assert.Contains(sentence, Refusal(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData(".hidden")]
    [InlineData(".gitignore")]
    [InlineData("sub/weights.bin")]
    public void A_file_that_was_not_signed_for_is_named(string file)
    {
        using var folder = new ModelFolder();
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(file))!);
        File.WriteAllText(folder.PathOf(file), "x");
        Assert.Contains($"'{file}' is not among those that were signed", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a symbolic link needs a privilege on Windows.");
        using var folder = new ModelFolder();
        File.CreateSymbolicLink(folder.PathOf("link"), "/dev/null");
        Assert.Contains("symbolic link 'link'", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_named_by_its_fingerprint()
    {
        using var folder = new ModelFolder();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ModelSigner.Sign(folder.Model, other);
        string sentence = Refusal(folder);
        Assert.Contains(KeyFingerprint.Of(other)[..16], sentence, StringComparison.Ordinal);
        Assert.Contains("not among the 1 trusted keys", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_claims_anothers_fingerprint_is_refused()
    {
        using var folder = new ModelFolder();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ModelSigner.Sign(folder.Model, other);
        string bundle = File.ReadAllText(folder.PathOf("model.sig"));
        File.WriteAllText(folder.PathOf("model.sig"), bundle.Replace(KeyFingerprint.Of(other), KeyFingerprint.Of(folder.Key), StringComparison.Ordinal));
        Assert.Contains("does not verify", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revoked_key_is_refused_although_it_is_trusted()
    {
        using var folder = new ModelFolder();
        File.WriteAllText(Path.Combine(folder.Trust, "revoked.txt"), $"# lost\n\n{KeyFingerprint.Of(folder.Key)} laptop stolen\n");
        Assert.Contains("revokes", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_takes_over_when_its_public_half_joins_the_trusted_ones()
    {
        using var folder = new ModelFolder();
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ModelSigner.Sign(folder.Model, next);
        File.WriteAllText(Path.Combine(folder.Trust, "next.pem"), KeyFingerprint.Pem(next));
        Assert.Equal(KeyFingerprint.Of(next), ModelStore.Open(folder.Model, folder.Trust).SignedBy);
    }

    [Fact]
    public void A_card_of_another_model_is_refused_even_when_signed()
    {
        using var folder = new ModelFolder();
        File.WriteAllText(folder.PathOf("card.json"), ModelFolder.Card([1, 2, 3]).ToJson());
        ModelSigner.Sign(folder.Model, folder.Key);
        Assert.Contains("another model.onnx", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_and_a_trusted_key_that_is_none_are_named()
    {
        using var folder = new ModelFolder();
        Assert.Contains("no-such", Assert.Throws<ModelRefusedException>(() => ModelStore.Open(folder.PathOf("no-such"), folder.Trust)).Message, StringComparison.Ordinal);
        Assert.Contains("no-such", Assert.Throws<ModelRefusedException>(() => ModelStore.Open(folder.Model, folder.PathOf("no-such"))).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.Trust, "bad.pem"), "not a key");
        Assert.Contains("bad.pem", Refusal(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bundle_has_the_form_that_OpenSSF_Model_Signing_states()
    {
        using var folder = new ModelFolder();
        using JsonDocument bundle = JsonDocument.Parse(File.ReadAllText(folder.PathOf("model.sig")));
        JsonElement envelope = bundle.RootElement.GetProperty("dsseEnvelope");
        Assert.Equal("application/vnd.dev.sigstore.bundle.v0.3+json", bundle.RootElement.GetProperty("mediaType").GetString());
        Assert.Equal(KeyFingerprint.Of(folder.Key),
            bundle.RootElement.GetProperty("verificationMaterial").GetProperty("publicKey").GetProperty("hint").GetString());

        byte[] payload = envelope.GetProperty("payload").GetBytesFromBase64();
        byte[] encoded = [.. Encoding.ASCII.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} "), .. payload];
        Assert.True(folder.Key.VerifyData(encoded, envelope.GetProperty("signatures")[0].GetProperty("sig").GetBytesFromBase64(),
            HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

        using JsonDocument statement = JsonDocument.Parse(payload);
        JsonElement resources = statement.RootElement.GetProperty("predicate").GetProperty("resources");
        Assert.Equal(["card.json", "model.onnx"], resources.EnumerateArray().Select(r => r.GetProperty("name").GetString()));
        byte[] digests = [.. resources.EnumerateArray().SelectMany(r => Convert.FromHexString(r.GetProperty("digest").GetString()!))];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(digests)),
            statement.RootElement.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal("https://model_signing/signature/v1.0", statement.RootElement.GetProperty("predicateType").GetString());
    }

    private static string Refusal(ModelFolder folder) =>
        Assert.Throws<ModelRefusedException>(() => ModelStore.Open(folder.Model, folder.Trust)).Message;
}
