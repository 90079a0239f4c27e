// A run folder as pretraining leaves it, made without training.
using System.Text.Json;
using DicomDenoiseNode.Companion.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Tests.Publishing;

/// <summary>A temporary folder; <see cref="Run"/> in it holds a checkpoint of a network whose batch norms have statistics of their own.</summary>
internal sealed class SmallRun : IDisposable
{
    public SmallRun()
    {
        Folder = Directory.CreateTempSubdirectory("run-").FullName;
        Run = Directory.CreateDirectory(Path.Combine(Folder, "run")).FullName;
        File.WriteAllText(Path.Combine(Run, "recipe.json"), new Recipe { Iterations = 10, Batch = 2, Patch = 16, FinalPatch = 16 }.ToJson());
        File.WriteAllText(Path.Combine(Run, "data.json"), JsonSerializer.Serialize(new { sha256 = "00ff", pictures = new[] { "a_1.png", "a_2.png", "b_1.png" }, leftOut = Array.Empty<string>() }));
        manual_seed(5);
        using var network = Network();
        using var adam = optim.Adam(network.parameters(), 1e-3);
        Checkpoint.Write(Run, 7, network, network, adam);
    }

    public string Folder { get; }
    public string Run { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static FfdNet Network()
    {
        var network = new FfdNet();
        network.Initialise(0.5);
        // A pass in training mode gives every batch norm a mean and a variance that are not 0 and 1.
        network.train();
        var random = new Random(1);
        using var scope = NewDisposeScope();
        float[] frames = [.. Enumerable.Range(0, 2 * 24 * 24).Select(_ => random.NextSingle())];
        float[] sigmas = [0.1f, 0.2f];
        using (no_grad())
            for (int i = 0; i < 3; i++)
                network.call(tensor(frames, [2, 1, 24, 24]), tensor(sigmas, [2, 1, 1, 1]));
        return network;
    }
}
