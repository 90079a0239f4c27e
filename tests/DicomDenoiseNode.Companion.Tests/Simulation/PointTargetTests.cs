// How sharp and how well placed the simulator shows a point.
using DicomDenoiseNode.Companion.Simulation;
using static DicomDenoiseNode.Companion.Tests.Simulation.Scenes;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class PointTargetTests
{
    // The widths come from an independent program (NumPy, double precision) at the same place. What may differ is the oversampling, here
    // 8 times or a little more: its linear interpolation widens a pulse of 30 samples by less than a hundredth.
    private const double AxialTolerance = 1.5e-6, LateralTolerance = 2e-6;

    [Theory]
    [InlineData(1, 7.6e6, 0.1626, 0.4797)]
    [InlineData(25, 7.6e6, 0.1643, 0.3490)]
    [InlineData(1, 5.208e6, 0.2096, 0.5413)]
    public void The_exact_model_shows_a_point_with_the_known_widths(int planeWaves, double transmitFrequency, double axial, double lateral)
    {
        Setup setup = Paper(planeWaves, transmitFrequency) with { Oversampling = 8 };
        PixelGrid grid = Around(0, 0.03, 0.8e-3, 0.4e-3, 12.5e-6);

        var width = Width(Image(Point(0, 0.03), grid, setup, new ExactModel()), grid);

        Assert.InRange(width.Axial, axial * Millimetre - AxialTolerance, axial * Millimetre + AxialTolerance);
        Assert.InRange(width.Lateral, lateral * Millimetre - LateralTolerance, lateral * Millimetre + LateralTolerance);
    }

    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(4.1e-3, 0.033)]
    [InlineData(-7.3e-3, 0.045)]
    public void The_peak_lies_within_ten_micrometres_of_the_point(double x, double z)
    {
        PixelGrid grid = Around(x, z, 0.3e-3, 0.2e-3, 5e-6);

        var width = Width(Image(Point(x, z), grid, Paper(11), new FastModel()), grid);

        Assert.InRange(width.X, x - 10e-6, x + 10e-6);
        Assert.InRange(width.Z, z - 10e-6, z + 10e-6);
    }

    [Fact]
    public void The_fast_model_shows_a_point_as_the_exact_one_does()
    {
        PixelGrid grid = Around(2e-3, 0.03, 2e-3, 0.6e-3, 25e-6);
        Scatterers point = Point(2e-3, 0.03);

        double correlation = Correlation(Image(point, grid, Paper(25), new FastModel()), Image(point, grid, Paper(25), new ExactModel()));

        Assert.InRange(correlation, 0.998, 1);
    }

    [Fact]
    public void Both_models_give_a_point_the_same_strength()
    {
        PixelGrid grid = Around(0, 0.03, 0.2e-3, 0.2e-3, 25e-6);

        float fast = Image(Point(0, 0.03), grid, Paper(11), new FastModel()).Max(), exact = Image(Point(0, 0.03), grid, Paper(11), new ExactModel()).Max();

        // The stationary phase of 128 elements: edge waves leave a few per cent.
        Assert.InRange(fast / exact, 0.95, 1.05);
    }

    [Fact]
    public void Clutter_of_one_plane_wave_lies_twenty_decibels_above_that_of_twenty_five()
    {
        PixelGrid grid = Around(0, 0.03, 4e-3, 2e-3, 50e-6);

        double one = Clutter(1), twentyFive = Clutter(25);

        // -26.1 and -46.3 dB beyond 1.2 mm of the point, to 1.5 dB.
        Assert.InRange(one, -27.6, -24.6);
        Assert.InRange(twentyFive, -47.8, -44.8);

        double Clutter(int planeWaves)
        {
            float[] envelope = Image(Point(0, 0.03), grid, Paper(planeWaves), new ExactModel());
            double beyond = Enumerable.Range(0, envelope.Length)
                .Where(p => Math.Sqrt(Math.Pow(grid.X[p % grid.X.Count], 2) + Math.Pow(grid.Z[p / grid.X.Count] - 0.03, 2)) > 1.2e-3)
                .Max(p => envelope[p]);
            return 20 * Math.Log10(beyond / envelope.Max());
        }
    }
}
