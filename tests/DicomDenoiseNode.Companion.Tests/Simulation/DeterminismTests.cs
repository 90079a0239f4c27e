// The same request gives the same bytes.
using DicomDenoiseNode.Companion.Simulation;
using static DicomDenoiseNode.Companion.Tests.Simulation.Scenes;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class DeterminismTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_thread_and_five_give_the_same_bits(bool exact)
    {
        Setup setup = Paper(5) with
        {
            Probe = Probe.PaperTable2 with { Elements = 20 },
            Noise = new ChannelNoiseSettings(10, 0.1, GainNoise.PerSample),
        };
        PixelGrid grid = Around(0, 0.02, 2e-3, 2e-3, 0.1e-3);
        Scatterers tissue = Speckle(6, 700, 2e-3, 0.018, 0.022);
        IForwardModel model = exact ? new ExactModel() : new FastModel();

        float[] alone = PlaneWaveImaging.Envelope(tissue, grid, setup, model, 9, threads: 1, CancellationToken.None);
        float[] together = PlaneWaveImaging.Envelope(tissue, grid, setup, model, 9, threads: 5, CancellationToken.None);

        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_picture_draws_the_same_setup_whatever_was_drawn_before()
    {
        SetupRecipe recipe = SetupRecipe.Load("paper-release", null);
        ulong seed = RandomStream.SeedOf(1, "tree.png");
        double first = recipe.Draw(new RandomStream(seed)).Setup.Probe.CentreFrequency;
        recipe.Draw(new RandomStream(RandomStream.SeedOf(1, "house.png")));

        Assert.Equal(first, recipe.Draw(new RandomStream(seed)).Setup.Probe.CentreFrequency);
        Assert.NotEqual(first, recipe.Draw(new RandomStream(RandomStream.SeedOf(2, "tree.png"))).Setup.Probe.CentreFrequency);
        Assert.InRange(first, 5e6, 13e6);
    }

    [Fact]
    public void A_stream_of_normal_numbers_has_their_moments()
    {
        var stream = new RandomStream(7, 3);
        double[] numbers = [.. Enumerable.Range(0, 50_000).SelectMany(_ => { (double a, double b) = stream.NextNormals(); return new[] { a, b }; })];

        // 100,000 numbers: the mean is known to 0.003, the variance to 0.0045, the fourth moment to 0.03 (one deviation each); four are allowed.
        Assert.InRange(numbers.Average(), -0.013, 0.013);
        Assert.InRange(numbers.Average(v => v * v), 0.982, 1.018);
        Assert.InRange(numbers.Average(v => v * v * v * v), 2.88, 3.12);
    }
}
