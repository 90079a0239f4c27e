// What a model says about itself: card.json.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DicomDenoiseNode.Denoising;

/// <summary>The model card: what the model is, what it was trained on and how, what was measured, and what it is not for.</summary>
public sealed record ModelCard
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        // Written to be read by people, and never embedded in HTML as it is.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The model's name, that of its folder.</summary>
    public required string Name { get; init; }

    public required string Version { get; init; }
    public required string Summary { get; init; }
    public required string IntendedUse { get; init; }
    public required string Limits { get; init; }

    /// <summary>"FFDNet gray, 15 convolutions, 64 channels".</summary>
    public required string Architecture { get; init; }

    /// <summary>Terms under which the weights may be used.</summary>
    public required string Licence { get; init; }

    /// <summary>Name of the graph's second input: <see cref="OnnxNames.Sigma"/> or <see cref="OnnxNames.SigmaMap"/>.</summary>
    public required string SigmaInput { get; init; }

    /// <summary>The sigma the model was trained on.</summary>
    public required GreyLevelRange SigmaGreyLevels { get; init; }

    /// <summary>What a blind estimate is multiplied by before the model gets it.</summary>
    public SigmaScale SigmaScale { get; init; } = new(1, 1);

    public IReadOnlyList<TrainingSet> TrainingData { get; init; } = [];

    /// <summary>SHA-256 over names, sizes and pixels of all training pictures, as the run recorded it.</summary>
    public string? TrainingDataSha256 { get; init; }

    /// <summary>Iterations of the optimiser behind these weights.</summary>
    public long Iterations { get; init; }

    /// <summary>Where the training stands: finished, or what more of it would bring.</summary>
    public string? TrainingState { get; init; }

    /// <summary>Every number that decided the training, as the run's recipe has it.</summary>
    public JsonElement? Recipe { get; init; }

    public IReadOnlyList<CardScore> Scores { get; init; } = [];

    /// <summary>SHA-256 of the folder's other files, lower-case hexadecimal, by name.</summary>
    public IReadOnlyDictionary<string, string> Sha256 { get; init; } = new Dictionary<string, string>();

    /// <summary>The card as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <exception cref="ModelRefusedException">The text is no card; the message says why.</exception>
    public static ModelCard Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelCard>(json, Json) ?? throw new ModelRefusedException("The model card is empty.");
        }
        catch (JsonException e)
        {
            throw new ModelRefusedException($"The model card cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>From lowest to highest, in grey levels of 255.</summary>
public sealed record GreyLevelRange(double Lowest, double Highest);

/// <summary>Factors for a blind estimate of sigma, by the kind of noise found.</summary>
/// <param name="White">For white noise.</param>
/// <param name="Speckle">For speckle. A network that has seen only white noise removes speckle best when told more than its deviation.</param>
public sealed record SigmaScale(float White, float Speckle)
{
    /// <summary>The sigma to give the network for an estimate, on [0, 1].</summary>
    public float Apply(NoiseEstimate estimate) => estimate.Sigma * (estimate.Kind == NoiseKind.Speckle ? Speckle : White);
}

/// <summary>A set of pictures a model was trained on.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Pictures">How many of it were used.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">Its licence, as found.</param>
public sealed record TrainingSet(string Name, int Pictures, string Source, string Licence);

/// <summary>What was measured on a set of pictures with white Gaussian noise: means over the pictures.</summary>
public sealed record CardScore(string Set, double NoiseGreyLevels, double PsnrDb, double Ssim, int Images);
