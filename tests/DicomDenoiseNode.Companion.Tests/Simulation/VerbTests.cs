// The verbs simulate and phantom as a person runs them.
using System.Text.Json;
using DicomDenoiseNode.Companion.Simulation;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulate").FullName;
    private readonly string _images;
    private readonly string _output;
    private readonly string _setup;

    public VerbTests()
    {
        _images = Directory.CreateDirectory(Path.Combine(_folder, "images")).FullName;
        _output = Path.Combine(_folder, "pairs");
        _setup = Path.Combine(_folder, "setup.json");
        // A quarter of the array and a centimetre of scatterers: a fraction of a second for a picture.
        File.WriteAllText(_setup, """{ "elements": 32, "angles": 3, "scattererDepth": 0.01, "centreFrequency": 5e6 }""");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Simulate_writes_pairs_and_what_was_drawn_for_them()
    {
        SavePicture("ramp.png", 48, 40);

        Assert.Equal(0, await Simulate());

        using var noisy = Image.Load<L8>(Path.Combine(_output, "noisy", "ramp.png"));
        using var clean = Image.Load<L8>(Path.Combine(_output, "clean", "ramp.png"));
        Assert.Equal((48, 40), (noisy.Width, noisy.Height));
        Assert.Equal(Level(10, 20), clean[10, 20].PackedValue);
        Assert.True(File.Exists(Path.Combine(_output, "fitted", "ramp.png")));
        using JsonDocument record = JsonDocument.Parse(File.ReadAllText(Path.Combine(_output, "pairs.json")));
        JsonElement pair = record.RootElement.GetProperty("pairs")[0];
        Assert.Equal("ramp", pair.GetProperty("name").GetString());
        double width = pair.GetProperty("draw").GetProperty("elementWidth").GetDouble();
        Assert.InRange(width, 0.25e-3, 0.3e-3);
        Assert.InRange(pair.GetProperty("sigma").GetDouble(), 5, 100);
    }

    [Fact]
    public async Task A_second_run_makes_only_what_is_missing_and_the_same_bytes()
    {
        SavePicture("a.png", 40, 40);
        SavePicture("b.png", 40, 40);
        await Simulate();
        string a = Path.Combine(_output, "noisy", "a.png"), b = Path.Combine(_output, "noisy", "b.png");
        byte[] before = await File.ReadAllBytesAsync(b, TestContext.Current.CancellationToken);
        string record = await File.ReadAllTextAsync(Path.Combine(_output, "pairs.json"), TestContext.Current.CancellationToken);
        File.Delete(b);
        await File.WriteAllBytesAsync(a, [1, 2, 3], TestContext.Current.CancellationToken);

        await Simulate();

        Assert.Equal(before, await File.ReadAllBytesAsync(b, TestContext.Current.CancellationToken));
        // What was there with the same settings is not made again.
        Assert.Equal(new byte[] { 1, 2, 3 }, await File.ReadAllBytesAsync(a, TestContext.Current.CancellationToken));
        Assert.Equal(record, await File.ReadAllTextAsync(Path.Combine(_output, "pairs.json"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_seed_makes_other_pictures()
    {
        SavePicture("a.png", 40, 40);
        await Simulate();
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(_output, "noisy", "a.png"), TestContext.Current.CancellationToken);

        await Simulate("--seed", "2");

        Assert.NotEqual(first, await File.ReadAllBytesAsync(Path.Combine(_output, "noisy", "a.png"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Frames_of_a_cine_move()
    {
        SavePicture("a.png", 40, 40);

        Assert.Equal(0, await Simulate("--frames", "4"));

        byte[][] frames = [.. Enumerable.Range(0, 4).Select(f => File.ReadAllBytes(Path.Combine(_output, "clean", $"a-{f:D3}.png")))];
        Assert.Equal(4, frames.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public async Task Pictures_that_cannot_be_simulated_end_in_one_sentence()
    {
        Assert.Equal(1, await Simulate());
        SavePicture("tiny.png", 3, 1);
        Assert.Equal(1, await Simulate());
        File.WriteAllText(Path.Combine(_images, "tiny.png"), "no picture");
        Assert.Equal(1, await Simulate());
        Assert.False(Directory.Exists(_output));
    }

    [Fact]
    public async Task Phantom_writes_envelope_grid_and_picture()
    {
        string scatterers = Path.Combine(_folder, "points.csv");
        File.WriteAllText(scatterers, "x,z,amplitude\n0,0.02,1\n0.001,0.021,0.5\n");
        File.WriteAllText(_setup, """{ "elements": 32, "angles": 3, "grid": { "x": [-0.002, 0.002, 41], "z": [0.018, 0.022, 81] } }""");

        Assert.Equal(0, await Phantom(scatterers));

        byte[] envelope = File.ReadAllBytes(Path.Combine(_output, "envelope.npy"));
        Assert.Equal("93-4E-55-4D-50-59-01-00", BitConverter.ToString(envelope, 0, 8));
        int header = 10 + BitConverter.ToUInt16(envelope, 8);
        Assert.Equal(0, header % 64);
        Assert.Contains("'shape': (81, 41)", System.Text.Encoding.ASCII.GetString(envelope, 10, header - 10), StringComparison.Ordinal);
        Assert.Equal(header + 4 * 81 * 41, envelope.Length);
        float[] values = [.. Enumerable.Range(0, 81 * 41).Select(i => BitConverter.ToSingle(envelope, header + 4 * i))];
        int peak = Array.IndexOf(values, values.Max());
        using JsonDocument grid = JsonDocument.Parse(File.ReadAllText(Path.Combine(_output, "grid.json")));
        Assert.Equal(0, grid.RootElement.GetProperty("x")[peak % 41].GetDouble(), 1e-9);
        Assert.Equal(0.02, grid.RootElement.GetProperty("z")[peak / 41].GetDouble(), 0.6e-4);
        using var picture = Image.Load<L8>(Path.Combine(_output, "bmode.png"));
        Assert.Equal(255, picture[peak % 41, peak / 41].PackedValue);
    }

    [Theory]
    [InlineData("0,0.02\n")]
    [InlineData("0,-0.02,1\n")]
    [InlineData("0,20,1\n")]
    [InlineData("zero,one,two\n0,0.02,one\n")]
    [InlineData("")]
    public async Task A_scatterer_file_that_makes_no_sense_is_refused(string text)
    {
        string scatterers = Path.Combine(_folder, "points.csv");
        File.WriteAllText(scatterers, text);
        Assert.Equal(1, await Phantom(scatterers));
        Assert.False(Directory.Exists(_output));
    }

    private Task<int> Simulate(params string[] more) =>
        SimulateCommand.Create().Parse(["--images", _images, "--output", _output, "--setup", _setup, .. more]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private Task<int> Phantom(string scatterers) =>
        PhantomCommand.Create().Parse(["--scatterers", scatterers, "--output", _output, "--preset", "picmus", "--setup", _setup]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    private void SavePicture(string name, int width, int height)
    {
        using var picture = new Image<L8>(width, height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                picture[x, y] = new L8(Level(x, y));
        }
        picture.SaveAsPng(Path.Combine(_images, name));
    }

    private static byte Level(int x, int y) => (byte)(40 + 3 * x + y);
}
