// The named setups, as the keys a setup file may change.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>What each `--preset` stands for. Units are SI unless the key names another; a range [least, most] is drawn for each picture.</summary>
internal static class Presets
{
    public const string Default = "paper-release";

    // Table 2 of the paper; everything a setup may say, so that the other presets and files only name what differs.
    private const string Paper = """
        {
          "centreFrequency": 7.6e6, "bandwidth": 0.77, "elements": 128, "elementWidth": 0.27e-3, "kerf": 0.03e-3,
          "elementHeight": 5e-3, "elevationFocus": 18e-3,
          "excitation": { "frequency": "centre", "cycles": 1, "shape": "sine" },
          "angles": 25, "angleSpan": 0.27925268031909273,
          "soundSpeed": 1540, "samplesPerPeriod": 4, "oversampling": 4,
          "fNumber": "auto", "apodization": "boxcar",
          "attenuationDbPerCmMHz": 0, "timeGainDbPerCmMHz": 0, "elevation": false,
          "additiveSnrDb": "none", "gainDeviation": 0, "gainNoise": "channel",
          "dynamicRangeDb": 60, "contrastDb": 40, "scattererDepth": 0.05, "firstDepth": 0.02,
          "grid": { "x": [-0.0192, 0.0192, 256], "z": [0.02, 0.0584, 256] }
        }
        """;

    // The script released with the paper: another probe for every picture.
    private const string Release = """
        { "centreFrequency": [5e6, 13e6], "elementWidth": [0.25e-3, 0.3e-3], "kerf": [0.02e-3, 0.05e-3] }
        """;

    // The text of the paper: scatterers drawn 10 cm deep, transmission at 5.208 MHz.
    private const string Text = """
        { "excitation": { "frequency": 5.208e6 }, "scattererDepth": 0.1 }
        """;

    // Liebgott et al., IEEE IUS 2016: the phantoms of the Plane-wave Imaging Challenge, as Field II simulated them.
    private const string Picmus = """
        {
          "centreFrequency": 5.208e6, "bandwidth": 0.67, "elevationFocus": 20e-3,
          "excitation": { "frequency": 5.208e6, "cycles": 2.5, "shape": "square" },
          "angles": 75, "fNumber": 1.75, "apodization": "tukey25",
          "attenuationDbPerCmMHz": 0.5, "timeGainDbPerCmMHz": 0.5, "elevation": true,
          "grid": { "x": [-0.018, 0.018, 256], "z": [0.01, 0.046, 256] }
        }
        """;

    private static readonly Dictionary<string, string?> s_changes = new()
    {
        ["paper-release"] = Release,
        ["paper-text"] = Text,
        ["picmus"] = Picmus,
    };

    public static IReadOnlyCollection<string> Names => s_changes.Keys;

    /// <summary>The keys every setup has, and the changes of one preset.</summary>
    public static (string All, string Changes) Of(string name) => s_changes.TryGetValue(name, out string? changes)
        ? (Paper, changes!)
        : throw new UserErrorException($"There is no preset '{name}'; there are {string.Join(", ", Names)}.");
}
