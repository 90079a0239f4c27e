// A signed model made for a test.
using System.Security.Cryptography;

namespace DicomDenoiseNode.Denoising.Tests;

/// <summary>A temporary folder with a signed model of random weights in <see cref="Model"/> and its key in <see cref="Trust"/>.</summary>
internal sealed class ModelFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("model-").FullName;

    public ModelFolder(int seed = 1)
    {
        Model = Directory.CreateDirectory(Path.Combine(root, "ffdnet-test")).FullName;
        Trust = Directory.CreateDirectory(Path.Combine(root, "trust")).FullName;
        byte[] onnx = OnnxWriter.Write(Networks.Random(seed), false, []);
        File.WriteAllBytes(Path.Combine(Model, ModelStore.OnnxFile), onnx);
        File.WriteAllText(Path.Combine(Model, ModelStore.CardFile), Card(onnx).ToJson());
        File.WriteAllText(Path.Combine(Trust, "test.pem"), KeyFingerprint.Pem(Key));
        ModelSigner.Sign(Model, Key);
    }

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    public string Model { get; }
    public string Trust { get; }

    public static ModelCard Card(byte[] onnx) => new()
    {
        Name = "ffdnet-test",
        Version = "1",
        Summary = "Random weights for a test",
        IntendedUse = "Tests",
        Limits = "It removes nothing",
        Architecture = "FFDNet gray, 15 convolutions, 64 channels",
        Licence = "None",
        SigmaInput = OnnxNames.Sigma,
        SigmaGreyLevels = new GreyLevelRange(0, 75),
        SigmaScale = new SigmaScale(1, 1.6f),
        Scores = [new CardScore("none", 25, 20, 0.5, 1)],
        Sha256 = new Dictionary<string, string> { [ModelStore.OnnxFile] = Convert.ToHexStringLower(SHA256.HashData(onnx)) },
    };

    public string PathOf(string name) => Path.Combine(Model, name);

    public void Dispose()
    {
        Key.Dispose();
        Directory.Delete(root, recursive: true);
    }
}
