// Laws that hold for echoes whatever the numbers.
using DicomDenoiseNode.Companion.Simulation;
using static DicomDenoiseNode.Companion.Tests.Simulation.Scenes;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class PhysicsTests
{
    // Single precision holds 6e-8; phases of hundreds of turns lose three digits of it.
    private const double Rounding = 1e-4;

    public static TheoryData<bool> BothModels => [true, false];

    private static IForwardModel Model(bool exact) => exact ? new ExactModel() : new FastModel();

    private static ChannelSpectra Record(Scatterers scatterers, Setup setup, bool exact) =>
        Model(exact).Record(scatterers, Around(0, 0.02, 2e-3, 2e-3, 1e-3), setup, 2, CancellationToken.None);

    [Theory, MemberData(nameof(BothModels))]
    public void The_echo_of_two_tissues_together_is_the_sum_of_their_echoes(bool exact)
    {
        Setup setup = SmallArray(-0.1, 0.2);
        Scatterers a = Speckle(1, 40, 1e-3, 0.018, 0.022), b = Speckle(2, 40, 1e-3, 0.018, 0.022);
        // One window for all three records: it depends on the outermost scatterers.
        float[] none = new float[40];
        var both = Join(a.Amplitude, b.Amplitude);

        ChannelSpectra sum = Record(both, setup, exact), first = Record(Join(a.Amplitude, none), setup, exact), second = Record(Join(none, b.Amplitude), setup, exact);

        for (int e = 0; e < setup.Probe.Elements; e++)
        {
            float[] expected = [.. first.RealOf(e, 1).ToArray().Zip(second.RealOf(e, 1).ToArray(), (p, q) => p + q)];
            AssertNear(expected, sum.RealOf(e, 1), Rounding);
        }

        Scatterers Join(float[] p, float[] q) => new([.. a.X, .. b.X], [.. a.Z, .. b.Z], [.. p, .. q]);
    }

    [Theory, MemberData(nameof(BothModels))]
    public void Mirrored_tissue_under_mirrored_angles_gives_mirrored_echoes(bool exact)
    {
        Setup setup = SmallArray(-0.15, 0.15);
        Scatterers tissue = Speckle(3, 30, 1e-3, 0.018, 0.022);
        var mirrored = new Scatterers([.. tissue.X.Select(x => -x)], tissue.Z, tissue.Amplitude);

        ChannelSpectra one = Record(tissue, setup, exact), other = Record(mirrored, setup, exact);

        for (int e = 0; e < setup.Probe.Elements; e++)
            AssertNear(one.RealOf(e, 0), other.RealOf(setup.Probe.Elements - 1 - e, 1), Rounding);
    }

    [Fact]
    public void Sending_and_receiving_elements_can_change_places_in_the_exact_model()
    {
        // With a single element firing, the field matrix appears once on each side. Two arrays of one element 2 mm apart are
        // made from one of two elements by the sum and the difference of plane waves: their cross terms must agree.
        Setup setup = SmallArray(0.3, -0.3) with { Probe = Probe.PaperTable2 with { Elements = 2, Pitch = 2e-3 } };
        ChannelSpectra record = Record(Speckle(4, 20, 2e-3, 0.018, 0.022), setup, exact: true);

        double largest = 0, difference = 0;
        for (int k = 0; k < record.Bins; k++)
        {
            // S[e, m] = Σ_t R[e, t] A[t, m] with R symmetric: R = S A⁻¹.
            double omega = 2 * Math.PI * record.Frequency(k), delay = 2e-3 * Math.Sin(0.3) / setup.SoundSpeed;
            var late = System.Numerics.Complex.FromPolarCoordinates(1, -omega * delay);
            System.Numerics.Complex s00 = At(0, 0), s01 = At(0, 1), s10 = At(1, 0), s11 = At(1, 1);
            // Steered by +0.3 element 0 fires first; by -0.3 element 1. A = [[1, late], [late, 1]].
            var determinant = 1 - late * late;
            if (determinant.Magnitude < 0.2)
                continue;
            var r01 = (s01 - s00 * late) / determinant;
            var r10 = (s10 - s11 * late) / determinant;
            largest = Math.Max(largest, r01.Magnitude);
            difference = Math.Max(difference, (r01 - r10).Magnitude);

            System.Numerics.Complex At(int e, int m) => new(record.RealOf(e, m)[k], record.ImaginaryOf(e, m)[k]);
        }
        // The inversion amplifies rounding by up to one over the determinant.
        Assert.InRange(difference / largest, 0, Rounding / 0.2);
        Assert.True(largest > 0);
    }

    [Fact]
    public void Attenuation_takes_from_an_echo_what_its_path_costs()
    {
        // A narrow band: the loss differs over the band by less than the tolerance.
        Setup clear = Paper(1, cycles: 20) with { Probe = Probe.PaperTable2 with { Elements = 8 } };
        Setup lossy = clear with { AttenuationDecibelsPerCentimetreMegahertz = 0.5 };
        PixelGrid grid = Around(0, 0.03, 0, 0.3e-3, 25e-6);

        foreach (IForwardModel model in new IForwardModel[] { new FastModel(), new ExactModel() })
        {
            double loss = 20 * Math.Log10(Image(Point(0, 0.03), grid, lossy, model).Max() / Image(Point(0, 0.03), grid, clear, model).Max());
            // 0.5 dB/cm/MHz · 6 cm · 7.6 MHz; 20 cycles have a band of 0.4 MHz, of which the lower half is favoured.
            Assert.InRange(loss, -22.8 - 0.7, -22.8 + 0.7);
        }
    }

    [Fact]
    public void Full_speckle_has_the_ratio_of_mean_to_deviation_of_a_Rayleigh_distribution()
    {
        // 120 scatterers in a square millimetre, some fourteen to the area over which the point's image adds up: the ratio is 3 % under its limit.
        PixelGrid grid = Around(0, 0.03, 6e-3, 5e-3, 0.1e-3);
        float[] envelope = Image(Speckle(5, 25_000, 8e-3, 0.0235, 0.0365), grid, Paper(11), new FastModel());

        double mean = envelope.Average(v => (double)v);
        double deviation = Math.Sqrt(envelope.Average(v => (v - mean) * (v - mean)));
        double[] decibels = [.. envelope.Select(v => 20 * Math.Log10(v / Math.Sqrt(envelope.Average(u => (double)u * u))))];
        double meanDecibels = decibels.Average();

        // sqrt(π/(4−π)) = 1.913; 5.57 dB and −2.51 dB are the moments of the logarithm. A thousand cells leave 2 % on each.
        Assert.InRange(mean / deviation, 1.75, 1.98);
        Assert.InRange(Math.Sqrt(decibels.Average(d => (d - meanDecibels) * (d - meanDecibels))), 5.2, 5.95);
        Assert.InRange(meanDecibels, -2.75, -2.25);
    }

    private static void AssertNear(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, double tolerance)
    {
        double strongest = 0, worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            strongest = Math.Max(strongest, Math.Abs(expected[i]));
            worst = Math.Max(worst, Math.Abs(expected[i] - actual[i]));
        }
        Assert.True(strongest > 0);
        Assert.InRange(worst / strongest, 0, tolerance);
    }
}
