// What pairs.json says: the settings of a folder of simulated pairs, and what was drawn and measured for each.
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>One pair. Paths are relative to the folder; sigma and errors are in grey levels 0..255.</summary>
/// <param name="Name">Name of the pair.</param>
/// <param name="Source">File name of the photograph.</param>
/// <param name="Digest">SHA-256 of the settings and the photograph's pixels: a pair with the same digest is not made again.</param>
/// <param name="Clean">The photograph as gray PNG.</param>
/// <param name="Noisy">Its simulated ultrasound image.</param>
/// <param name="Fitted">The photograph on the straight grey curve that fits the ultrasound image best.</param>
/// <param name="Fit">That curve, intensities on [0, 1].</param>
/// <param name="Sigma">Standard deviation of noisy − clean, Eqn 7.</param>
/// <param name="SigmaFitted">Root mean square of noisy − fitted.</param>
/// <param name="Psnr">Of noisy against clean, dB.</param>
/// <param name="PsnrFitted">Of noisy against fitted, dB.</param>
/// <param name="Draw">Every setup key with the value drawn.</param>
internal sealed record PairRecord(
    string Name, string Source, string Digest, string Clean, string Noisy, string Fitted, ToneMatch Fit,
    double Sigma, double SigmaFitted, double Psnr, double PsnrFitted, JsonObject Draw);

/// <summary>The whole of pairs.json.</summary>
internal sealed record PairsRecord(string Preset, string Mode, ulong Seed, int Frames, JsonNode Setup, IReadOnlyList<PairRecord> Pairs)
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads the pairs a folder already holds; none if there is no record.</summary>
    /// <exception cref="UserErrorException">The record is not one of ours.</exception>
    public static IReadOnlyList<PairRecord> ReadPairs(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<PairsRecord>(File.ReadAllText(path), s_options)?.Pairs ?? [];
        }
        catch (JsonException fault)
        {
            throw new UserErrorException($"{path} cannot be read ({fault.Message}); remove it to begin anew.");
        }
    }

    /// <summary>Replaces the record in one step, so that an interruption leaves the old or the new one.</summary>
    public void Write(string path)
    {
        File.WriteAllText(path + ".part", JsonSerializer.Serialize(this, s_options));
        File.Move(path + ".part", path, overwrite: true);
    }
}
