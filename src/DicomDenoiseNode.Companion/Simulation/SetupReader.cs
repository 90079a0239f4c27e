// Turns drawn setup values into a setup, and says which value is wrong and why.
using System.Text.Json.Nodes;

namespace DicomDenoiseNode.Companion.Simulation;

internal sealed class SetupReader(JsonObject values)
{
    // Beyond this a plane wave no longer reaches the tissue; also what a list in degrees runs into.
    private const double SteepestAngle = Math.PI / 3;

    private const int MostPixels = 50_000_000;

    public SetupDraw Read()
    {
        double frequency = Number("centreFrequency", 0.1e6, 100e6);
        double width = Number("elementWidth", 1e-6, 0.1);
        var probe = new Probe(
            Whole("elements", 1, 4096), width + Number("kerf", 0, 0.1), width,
            Number("elementHeight", 1e-6, 1), Number("elevationFocus", 1e-6, 10), frequency, Number("bandwidth", 0.05, 1.9));
        var excitation = (JsonObject)values["excitation"]!;
        var setup = new Setup
        {
            Probe = probe,
            Excitation = new Excitation(
                Is(excitation["frequency"], "centre") ? frequency : Number(excitation, "frequency", 0.1e6, 100e6),
                Number(excitation, "cycles", 0.25, 100), Choice<BurstShape>(excitation, "shape", ("sine", BurstShape.Sine), ("square", BurstShape.Square))),
            Angles = Angles(),
            SoundSpeed = Number("soundSpeed", 100, 10_000),
            SamplesPerPeriod = Number("samplesPerPeriod", 2, 64),
            Oversampling = Whole("oversampling", 1, 64),
            FNumber = Is(values["fNumber"], "auto") ? null : Number("fNumber", 0.1, 100),
            Apodization = Choice(values, "apodization", ("boxcar", Apodization.Boxcar), ("hann", Apodization.Hann), ("tukey25", Apodization.Tukey25)),
            AttenuationDecibelsPerCentimetreMegahertz = Number("attenuationDbPerCmMHz", 0, 20),
            TimeGainDecibelsPerCentimetreMegahertz = Number("timeGainDbPerCmMHz", 0, 20),
            Elevation = values["elevation"] is JsonValue flag && flag.TryGetValue(out bool elevation)
                ? elevation : throw Fault("elevation", "true or false"),
            Noise = new ChannelNoiseSettings(
                Is(values["additiveSnrDb"], "none") ? null : Number("additiveSnrDb", -60, 200),
                Number("gainDeviation", 0, 10),
                Choice(values, "gainNoise", ("channel", GainNoise.PerChannel), ("sample", GainNoise.PerSample))),
            DynamicRange = Number("dynamicRangeDb", 1, 200),
        };
        var tissue = new PictureTissueSettings(
            Number("scattererDepth", 1e-3, 1), Number("firstDepth", 1e-4, 1), Number("contrastDb", 0, 200));
        var axes = (JsonObject)values["grid"]!;
        GridAxis x = Axis(axes, "x"), z = Axis(axes, "z");
        if ((long)x.Count * z.Count > MostPixels)
            throw Fault("grid", $"no more than {MostPixels} pixels");
        return new SetupDraw(setup, tissue, new PixelGrid(x, z), values);
    }

    private double[] Angles()
    {
        if (values["angles"] is not JsonArray list)
            return Setup.Fan(Whole("angles", 1, 1000), Number("angleSpan", 0, SteepestAngle));
        double[] angles = [.. list.Select(a => a is JsonValue v && v.TryGetValue(out double angle) ? angle : throw Fault("angles", "a number of angles or a list of radians"))];
        if (angles.Length == 0)
            throw Fault("angles", "at least one angle");
        foreach (double angle in angles)
        {
            if (!(Math.Abs(angle) <= SteepestAngle))
                throw new UserErrorException($"Setup key 'angles' is in radians, at most {SteepestAngle:F3} either way; {angle} degrees would be {angle * Math.PI / 180:F4}.");
        }
        return angles;
    }

    private static GridAxis Axis(JsonObject grid, string key)
    {
        if (grid[key] is not JsonArray { Count: 3 } axis || !axis.All(v => v is JsonValue n && n.TryGetValue(out double _)))
            throw Fault($"grid.{key}", "[first, last, count], in metres");
        (double first, double last, double count) = (axis[0]!.GetValue<double>(), axis[1]!.GetValue<double>(), axis[2]!.GetValue<double>());
        if (count < 1 || count > 100_000 || count != Math.Floor(count) || !(first <= last) || (key == "z" && !(first > 0)))
            throw Fault($"grid.{key}", key == "z" ? "[first, last, count] with 0 < first ≤ last and a whole count" : "[first, last, count] with first ≤ last and a whole count");
        return new GridAxis(first, last, (int)count);
    }

    private double Number(string key, double least, double most) => Number(values, key, least, most);

    private static double Number(JsonObject from, string key, double least, double most) =>
        from[key] is JsonValue value && value.TryGetValue(out double number) && number >= least && number <= most
            ? number : throw Fault(key, $"a number from {least:G6} to {most:G6}, or a range of such");

    private int Whole(string key, int least, int most)
    {
        // A drawn range gives a fraction; the nearest whole number is meant.
        double number = Number(key, least, most);
        values[key] = (int)Math.Round(number);
        return (int)Math.Round(number);
    }

    private static T Choice<T>(JsonObject from, string key, params (string Name, T Value)[] choices)
    {
        foreach ((string name, T value) in choices)
        {
            if (Is(from[key], name))
                return value;
        }
        throw Fault(key, string.Join(" or ", choices.Select(c => $"\"{c.Name}\"")));
    }

    private static bool Is(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue(out string? given) && given == text;

    private static UserErrorException Fault(string key, string expected) => new($"Setup key '{key}' must be {expected}.");
}
