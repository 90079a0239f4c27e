// What a setup file may say, and what it is told when it says something else.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public sealed class SetupRecipeTests : IDisposable
{
    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("setup").FullName, "setup.json"));

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Fact]
    public void Each_preset_gives_the_acquisition_it_is_named_for()
    {
        Setup text = Draw("paper-text").Setup, picmus = Draw("picmus").Setup;

        Assert.Equal(7.6e6, text.Probe.CentreFrequency);
        Assert.Equal(5.208e6, text.Excitation.Frequency);
        Assert.Equal(0.3e-3, text.Probe.Pitch, 1e-12);
        Assert.Equal(25, text.Angles.Count);
        Assert.Equal(16, text.Angles[^1] * 180 / Math.PI, 1e-9);
        Assert.Equal(0.1, Draw("paper-text").Tissue.SamplingDepth);
        Assert.Equal((75, 2.5, BurstShape.Square, 1.75), (picmus.Angles.Count, picmus.Excitation.Cycles, picmus.Excitation.Shape, picmus.FNumber));
        Assert.True(picmus.Elevation);
    }

    [Fact]
    public void A_file_changes_what_it_names_and_nothing_else()
    {
        Write("""{ "angles": [-0.1, 0, 0.1], "excitation": { "cycles": 3 }, "grid": { "z": [0.01, 0.02, 101] }, "additiveSnrDb": 20 }""");
        SetupDraw draw = SetupRecipe.Load("picmus", _file).Draw(new RandomStream(1));

        Assert.Equal([-0.1, 0, 0.1], draw.Setup.Angles);
        Assert.Equal(3, draw.Setup.Excitation.Cycles);
        Assert.Equal(5.208e6, draw.Setup.Excitation.Frequency);
        Assert.Equal(1e-4, draw.Grid.Z.Step, 1e-12);
        Assert.Equal(256, draw.Grid.X.Count);
        Assert.Equal(20, draw.Setup.Noise.SignalToNoise);
    }

    [Fact]
    public void A_range_is_drawn_within_its_ends_and_recorded()
    {
        Write("""{ "dynamicRangeDb": [40, 80], "angles": 11 }""");
        SetupRecipe recipe = SetupRecipe.Load("paper-text", _file);
        double[] drawn = [.. Enumerable.Range(0, 50).Select(i => recipe.Draw(new RandomStream((ulong)i)).Setup.DynamicRange)];

        Assert.All(drawn, d => Assert.InRange(d, 40, 80));
        Assert.True(drawn.Max() - drawn.Min() > 20);
        SetupDraw draw = recipe.Draw(new RandomStream(4));
        Assert.Equal(draw.Setup.DynamicRange, draw.Values["dynamicRangeDb"]!.GetValue<double>());
    }

    [Theory]
    [InlineData("""{ "angels": 3 }""", "unknown setup key 'angels'")]
    [InlineData("""{ "excitation": { "cycle": 3 } }""", "unknown setup key 'excitation.cycle'")]
    [InlineData("""{ "angles": [-16, 0, 16] }""", "radians")]
    [InlineData("""{ "fNumber": "wide" }""", "'fNumber' must be a number")]
    [InlineData("""{ "apodization": "flat" }""", "'apodization' must be \"boxcar\" or")]
    [InlineData("""{ "dynamicRangeDb": [80, 40] }""", "[least, most]")]
    [InlineData("""{ "grid": { "z": [0, 0.04, 10] } }""", "'grid.z' must be")]
    [InlineData("""{ "grid": { "x": [0, 0.01, 100000], "z": [0.01, 0.04, 100000] } }""", "'grid' must be no more than")]
    [InlineData("""[1]""", "a setup is a JSON object")]
    [InlineData("""{ "angles": """, "is not JSON")]
    public void A_fault_is_named_in_one_sentence(string json, string expected)
    {
        Write(json);
        var fault = Assert.Throws<UserErrorException>(() => SetupRecipe.Load("picmus", _file));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static SetupDraw Draw(string preset) => SetupRecipe.Load(preset, null).Draw(new RandomStream(1));

    private void Write(string json) => File.WriteAllText(_file.FullName, json);
}
