// A run's state on disk: written whole or not at all, and checked when read.
using System.Security.Cryptography;
using System.Text.Json;
using TorchSharp.Modules;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>One checkpoint: folder <c>checkpoints/IIIIIIII</c> of a run, I the iterations done.</summary>
/// <remarks>
/// <c>network.dat</c> (the weights being trained) and <c>average.dat</c> (their running average, which is exported) are module states in TorchSharp's format;
/// <c>adam.dat</c> is the optimiser's state; <c>state.json</c> has the iteration and each file's SHA-256. Random numbers need no state: they are named by seed and iteration.
/// </remarks>
internal static class Checkpoint
{
    private const int Kept = 3;
    private const string Network = "network.dat", Average = "average.dat", Adam = "adam.dat", State = "state.json";

    /// <summary>Writes a checkpoint beside the others and removes all but the last three.</summary>
    public static void Write(string run, int iteration, FfdNet network, FfdNet average, Adam adam)
    {
        string folder = Folder(run, iteration), part = folder + ".part";
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part);
        network.save(Path.Combine(part, Network));
        average.save(Path.Combine(part, Average));
        adam.save_state_dict(Path.Combine(part, Adam));
        var digests = new[] { Network, Average, Adam }.ToDictionary(name => name, name => Digest(Path.Combine(part, name)));
        File.WriteAllText(Path.Combine(part, State), JsonSerializer.Serialize(new CheckpointState(iteration, digests)));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(part, folder);
        foreach (string old in All(run).SkipLast(Kept))
            Directory.Delete(old, recursive: true);
    }

    /// <summary>The folder of the last checkpoint, or null.</summary>
    public static string? Last(string run) => All(run).LastOrDefault();

    /// <summary>Reads a checkpoint into the given network, average and optimiser.</summary>
    /// <returns>Iterations done.</returns>
    /// <exception cref="UserErrorException">A file is missing or not the one that was written.</exception>
    public static int Read(string folder, FfdNet network, FfdNet average, Adam adam)
    {
        var state = Check(folder);
        network.load(Path.Combine(folder, Network));
        average.load(Path.Combine(folder, Average));
        adam.load_state_dict(Path.Combine(folder, Adam));
        return state.Iteration;
    }

    /// <summary>Reads the weights to export.</summary>
    /// <returns>Iterations done.</returns>
    /// <exception cref="UserErrorException">A file is missing or not the one that was written.</exception>
    public static int ReadAverage(string folder, FfdNet average)
    {
        var state = Check(folder);
        average.load(Path.Combine(folder, Average));
        return state.Iteration;
    }

    private static CheckpointState Check(string folder)
    {
        try
        {
            var state = JsonSerializer.Deserialize<CheckpointState>(File.ReadAllText(Path.Combine(folder, State)));
            foreach (var (name, digest) in state!.Sha256)
            {
                if (Digest(Path.Combine(folder, name)) != digest)
                    throw new UserErrorException($"The checkpoint {folder} is damaged: {name} is not the file that was written. Delete the folder to go on from the checkpoint before it.");
            }
            return state;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The checkpoint {folder} is damaged: {e.Message} Delete the folder to go on from the checkpoint before it.");
        }
    }

    private static string Folder(string run, int iteration) => Path.Combine(run, "checkpoints", $"{iteration:D8}");

    private static IEnumerable<string> All(string run)
    {
        string folder = Path.Combine(run, "checkpoints");
        return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Where(d => !d.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal) : [];
    }

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private sealed record CheckpointState(int Iteration, Dictionary<string, string> Sha256);
}
