// A setup before its ranges are drawn: a preset with the changes of a setup file.
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>What was drawn for one picture or phantom.</summary>
/// <param name="Setup">The acquisition.</param>
/// <param name="Tissue">How a picture becomes scatterers.</param>
/// <param name="Grid">The grid of a phantom.</param>
/// <param name="Values">Every key with its one value, for the record.</param>
public sealed record SetupDraw(Setup Setup, PictureTissueSettings Tissue, PixelGrid Grid, JsonObject Values);

/// <summary>Reads presets and setup files, and draws setups from them.</summary>
public sealed class SetupRecipe
{
    private readonly JsonObject _values;

    private SetupRecipe(JsonObject values) => _values = values;

    /// <summary>The recipe as JSON, keys in a fixed order: what a settings digest is taken of.</summary>
    public string Canonical => _values.ToJsonString();

    /// <summary>A preset with the changes of a setup file.</summary>
    /// <param name="preset">Name of a preset.</param>
    /// <param name="file">A JSON file, or null.</param>
    /// <exception cref="UserErrorException">The preset, a key or a value is unknown.</exception>
    public static SetupRecipe Load(string preset, FileInfo? file)
    {
        (string all, string changes) = Presets.Of(preset);
        var values = (JsonObject)JsonNode.Parse(all)!;
        Change(values, (JsonObject)JsonNode.Parse(changes)!, $"preset {preset}", "");
        if (file is not null)
            Change(values, Read(file), file.FullName, "");
        var recipe = new SetupRecipe(values);
        // A draw reads every value, so that faults show before the work begins.
        recipe.Draw(new RandomStream(0));
        return recipe;
    }

    /// <summary>Draws the ranges, in the order of the keys, and builds the setup.</summary>
    public SetupDraw Draw(RandomStream stream)
    {
        var values = (JsonObject)_values.DeepClone();
        foreach (string key in values.Select(p => p.Key).ToArray())
            DrawRange(values, key, stream);
        var excitation = (JsonObject)values["excitation"]!;
        foreach (string key in excitation.Select(p => p.Key).ToArray())
            DrawRange(excitation, key, stream);
        return new SetupReader(values).Read();
    }

    private static void DrawRange(JsonObject values, string key, RandomStream stream)
    {
        // A list of angles is a list, not a range.
        if (key == "angles" || values[key] is not JsonArray range)
            return;
        if (range.Count != 2 || !TryNumber(range[0], out double least) || !TryNumber(range[1], out double most) || !(least <= most))
            throw new UserErrorException($"Setup key '{key}': a range is written [least, most].");
        values[key] = least + (most - least) * stream.NextUniform();
    }

    private static bool TryNumber(JsonNode? node, out double number)
    {
        number = 0;
        return node is JsonValue value && value.TryGetValue(out number);
    }

    private static JsonObject Read(FileInfo file)
    {
        if (!file.Exists)
            throw new UserErrorException($"The setup file {file.FullName} does not exist.");
        try
        {
            var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            return JsonNode.Parse(File.ReadAllText(file.FullName), null, options) as JsonObject
                ?? throw new UserErrorException($"{file.FullName}: a setup is a JSON object of keys and values.");
        }
        catch (JsonException fault)
        {
            throw new UserErrorException($"{file.FullName} is not JSON: {fault.Message}");
        }
    }

    private static void Change(JsonObject values, JsonObject changes, string source, string prefix)
    {
        foreach ((string key, JsonNode? value) in changes)
        {
            if (!values.ContainsKey(key))
            {
                throw new UserErrorException(
                    $"{source}: unknown setup key '{prefix}{key}'; known are {string.Join(", ", values.Select(p => prefix + p.Key))}.");
            }
            if (values[key] is JsonObject inner)
            {
                Change(inner, value as JsonObject ?? throw new UserErrorException($"{source}: '{prefix}{key}' has keys of its own: {string.Join(", ", inner.Select(p => p.Key))}."), source, $"{key}.");
            }
            else
            {
                values[key] = value?.DeepClone();
            }
        }
    }
}
