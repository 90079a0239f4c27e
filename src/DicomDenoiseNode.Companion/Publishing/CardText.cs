// The words of a model card that no program can measure, as a file.
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>What the publisher writes for a card: purpose, limits, and where the training pictures come from.</summary>
internal sealed record CardText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public string Version { get; init; } = "0.1.0";
    public string Summary { get; init; } = "FFDNet trained on photographs with white Gaussian noise.";
    public string IntendedUse { get; init; } = "Not stated by whoever published it.";
    public string Limits { get; init; } = "Not stated by whoever published it.";
    public string Licence { get; init; } = "Not stated by whoever published it.";
    public SigmaScale SigmaScale { get; init; } = new(1, 1);
    public IReadOnlyList<PictureSource> TrainingData { get; init; } = [];

    /// <exception cref="UserErrorException">Not JSON, or a key that a card has not.</exception>
    public static CardText Read(string? file)
    {
        if (file is null)
            return new CardText();
        try
        {
            return JsonSerializer.Deserialize<CardText>(File.ReadAllText(file), Json) ?? throw new UserErrorException($"{file} is empty.");
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"{file} cannot be used as the text of a card: {e.Message}");
        }
    }

    /// <summary>The training sets with the number of pictures that the run took of each.</summary>
    /// <param name="pictures">Names of the pictures the run learned from.</param>
    public IReadOnlyList<TrainingSet> Sets(IReadOnlyList<string> pictures)
    {
        if (TrainingData.Count == 0)
            return [new TrainingSet("pictures of the run", pictures.Count, "Not stated", "Not stated")];
        return [.. TrainingData.Select(source => new TrainingSet(source.Name,
            pictures.Count(name => source.Files.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name))), source.Source, source.Licence))];
    }
}

/// <summary>Where some of the training pictures come from.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Files">Patterns of its file names.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="Licence">As found there.</param>
internal sealed record PictureSource(string Name, string[] Files, string Source, string Licence);
