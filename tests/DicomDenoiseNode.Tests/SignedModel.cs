// A signed FFDNet with weights of our own: small random ones, so that it changes pixels a little.
using System.Security.Cryptography;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Tests;

public sealed class SignedModel
{
    /// <param name="folder">Receives <c>model/</c> and <c>trust/</c>.</param>
    public SignedModel(string folder)
    {
        Folder = Directory.CreateDirectory(Path.Combine(folder, "model")).FullName;
        Trust = Directory.CreateDirectory(Path.Combine(folder, "trust")).FullName;
        byte[] onnx = OnnxWriter.Write(Network(), takesSigmaMap: false, []);
        File.WriteAllBytes(Path.Combine(Folder, ModelStore.OnnxFile), onnx);
        File.WriteAllText(Path.Combine(Folder, ModelStore.CardFile), new ModelCard
        {
            Name = "model", Version = "1", Summary = "Weights for a test", IntendedUse = "Tests", Limits = "All", Architecture = "FFDNet gray, 15 convolutions, 64 channels",
            Licence = "None", SigmaInput = OnnxNames.Sigma, SigmaGreyLevels = new GreyLevelRange(0, 75),
            Sha256 = new Dictionary<string, string> { [ModelStore.OnnxFile] = Convert.ToHexStringLower(SHA256.HashData(onnx)) },
        }.ToJson());
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(Trust, "test.pem"), KeyFingerprint.Pem(key));
        ModelSigner.Sign(Folder, key);
    }

    public string Folder { get; }

    public string Trust { get; }

    private static FfdNet Network()
    {
        var random = new Random(7);
        var layers = new List<Convolution>();
        for (int layer = 0; layer < FfdNet.Depth; layer++)
        {
            int inputs = layer == 0 ? FfdNet.InputPlanes : FfdNet.Channels, outputs = layer == FfdNet.Depth - 1 ? FfdNet.OutputPlanes : FfdNet.Channels;
            // He's deviation sqrt(2 / fan-in) keeps the signal's size from layer to layer; the last layer makes it small.
            double deviation = Math.Sqrt(2.0 / (9 * inputs)) * (layer == FfdNet.Depth - 1 ? 0.1 : 1);
            float[] weights = [.. Enumerable.Range(0, outputs * inputs * 9).Select(_ => (float)(deviation * (random.NextDouble() - 0.5) * Math.Sqrt(12)))];
            layers.Add(new Convolution(inputs, outputs, weights, new float[outputs]));
        }
        return new FfdNet(layers, subtracts: true);
    }
}
