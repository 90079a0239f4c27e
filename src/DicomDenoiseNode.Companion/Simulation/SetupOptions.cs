// The options that name a setup, shared by the verbs simulate and phantom.
using System.CommandLine;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class SetupOptions
{
    /// <summary>What a setup file may say, for --help.</summary>
    public const string Keys = """

        A setup file is JSON and changes keys of the preset. Units are SI (hertz, metres, radians) unless the key names another. A range [least, most] is drawn
        evenly for each picture and the draw is recorded.
          centreFrequency, bandwidth, elements, elementWidth, kerf, elementHeight, elevationFocus   the probe
          excitation { frequency (or "centre"), cycles, shape ("sine" or "square") }                 the burst
          angles (how many over -angleSpan..angleSpan, or a list in radians), angleSpan              the plane waves
          soundSpeed, attenuationDbPerCmMHz, elevation (true: height and lens of the elements count) the medium
          additiveSnrDb (or "none"), gainDeviation, gainNoise ("channel" or "sample")                noise of Eqn 3
          fNumber (or "auto"), apodization ("boxcar", "hann", "tukey25"), samplesPerPeriod, oversampling   the beamformer
          dynamicRangeDb, timeGainDbPerCmMHz                                                         the grey scale
          scattererDepth, firstDepth, contrastDb                                                     pictures as tissue (simulate)
          grid { x: [first, last, count], z: [first, last, count] }                                  the image (phantom)
        """;

    public static Option<string> Preset()
    {
        var option = new Option<string>("--preset")
        {
            Description = "Which setup to begin with: paper-release (the released script: another probe for each picture), paper-text (10 cm of scatterers, 5.208 MHz), picmus (the Field II phantoms of the challenge).",
            DefaultValueFactory = _ => Presets.Default,
        };
        option.AcceptOnlyFromAmong([.. Presets.Names]);
        return option;
    }

    public static Option<FileInfo?> Setup() => new("--setup") { Description = "JSON file of setup keys that differ from the preset; keys below." };

    public static Option<ulong> Seed() => new("--seed") { Description = "Names the random draws: the same seed, the same bytes.", DefaultValueFactory = _ => 1UL };

    public static Option<int> Threads() => new("--threads") { Description = "Threads to use; the result does not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount };
}
