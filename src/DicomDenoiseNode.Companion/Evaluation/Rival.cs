// Whoever is measured: a model, a run or a classical filter.
using DicomDenoiseNode.Companion.Publishing;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>A denoiser under the name that the tables give it.</summary>
internal sealed record Rival(string Name, IDenoiser Denoiser) : IDisposable
{
    /// <summary>The classical filters, by the names that the command line gives them.</summary>
    public static readonly IReadOnlyList<string> Baselines = ["identity", "gaussian", "median"];

    /// <exception cref="ModelRefusedException">The model does not verify.</exception>
    public static Rival FromModel(string folder, string? trust)
    {
        DenoisingModel model = ModelStore.Open(folder, VerifyCommand.TrustFor(folder, trust));
        return new Rival(model.Name, new CpuDenoiser(model.Network));
    }

    public static Rival FromRun(string folder)
    {
        RunWeights weights = RunWeights.Read(folder);
        return new Rival($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))} at {weights.Iterations}", new CpuDenoiser(weights.Network));
    }

    public static Rival FromBaseline(string name) => name switch
    {
        "identity" => new Rival(name, new IdentityFilter()),
        "gaussian" => new Rival("Gaussian 1.5", new GaussianFilter(1.5)),
        "median" => new Rival("median 5x5", new MedianFilter(2)),
        _ => throw new UserErrorException($"There is no baseline {name}; there are {string.Join(", ", Baselines)}."),
    };

    public void Dispose() => Denoiser.Dispose();
}
