// Noise, oversampling, apertures and grey scales.
using DicomDenoiseNode.Companion.Simulation;
using static DicomDenoiseNode.Companion.Tests.Simulation.Scenes;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class ImagingTests
{
    private static readonly PixelGrid s_grid = Around(0, 0.03, 3e-3, 3e-3, 0.1e-3);
    private static readonly Scatterers s_tissue = Speckle(8, 4000, 5e-3, 0.026, 0.034);

    [Fact]
    public void Four_times_oversampling_is_within_a_grey_level_of_sixteen_times()
    {
        float[] four = Grey(4), sixteen = Grey(16);

        double error = 255 * Math.Sqrt(four.Zip(sixteen, (p, q) => (double)(p - q) * (p - q)).Average());

        Assert.InRange(error, 0, 1.2);

        static float[] Grey(int oversampling)
        {
            float[] envelope = Image(s_tissue, s_grid, Paper(5) with { Oversampling = oversampling }, new FastModel());
            return BMode.Compress(envelope, envelope.Max(), 60);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public void Additive_noise_has_the_stated_power(double ratio)
    {
        Setup setup = Paper(3) with { Noise = new ChannelNoiseSettings(ratio, 0, GainNoise.PerChannel) };
        ChannelSpectra clean = new FastModel().Record(s_tissue, s_grid, setup, 2, CancellationToken.None);
        var noise = new ChannelNoise(clean, setup.Noise, seed: 3);

        double signal = 0, added = 0;
        for (int e = 0; e < clean.Elements; e++)
        {
            float[] re = [.. clean.RealOf(e, 1)], im = [.. clean.ImaginaryOf(e, 1)];
            for (int m = 0; m < clean.Transmissions; m++)
                signal += clean.RealOf(e, m).ToArray().Zip(clean.ImaginaryOf(e, m).ToArray(), (a, b) => (double)a * a + (double)b * b).Sum() / clean.Transmissions;
            float[] noisyRe = [.. re], noisyIm = [.. im];
            noise.Add(noisyRe, noisyIm, e, 1);
            added += noisyRe.Zip(re, (a, b) => Math.Pow(a - b, 2)).Sum() + noisyIm.Zip(im, (a, b) => Math.Pow(a - b, 2)).Sum();
        }

        // 128 channels of some 200 bins: the power is known to 1 %.
        Assert.Equal(ratio, 10 * Math.Log10(signal / added), 0.2);
    }

    [Theory]
    [InlineData(GainNoise.PerChannel)]
    [InlineData(GainNoise.PerSample)]
    public void Multiplicative_noise_changes_the_image_and_another_seed_changes_it_otherwise(GainNoise kind)
    {
        Setup setup = Paper(3) with { Noise = new ChannelNoiseSettings(null, 0.5, kind) };
        float[] clean = Image(s_tissue, s_grid, Paper(3), new FastModel());
        float[] first = PlaneWaveImaging.Envelope(s_tissue, s_grid, setup, new FastModel(), 1, 2, CancellationToken.None);
        float[] second = PlaneWaveImaging.Envelope(s_tissue, s_grid, setup, new FastModel(), 2, 2, CancellationToken.None);

        // Hundreds of factors of mean 1 are summed for a pixel: the image stays itself.
        Assert.InRange(Correlation(clean, first), 0.9, 0.99999);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_record_that_no_machine_could_hold_is_refused_in_a_sentence()
    {
        var deep = new PixelGrid(new GridAxis(0, 0, 1), new GridAxis(0.9, 0.95, 2));
        Setup many = Paper(1000) with { Probe = Probe.PaperTable2 with { Elements = 4096 } };

        Assert.Contains("more than a record can hold", Assert.Throws<UserErrorException>(() => Image(Point(0, 0.03), s_grid, many, new FastModel())).Message, StringComparison.Ordinal);
        Assert.Contains("make the grid", Assert.Throws<UserErrorException>(() => Image(Point(0, 0.001), deep, Paper(1), new ExactModel())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_automatic_F_number_is_that_of_the_elements_directivity()
    {
        // Solved by hand with a bisection of cos α sinc(w sin α/λ) = 0.71: 2.118 at 7.6 MHz, 1.474 at 5.208 MHz.
        Setup setup = Paper(1) with { FNumber = null };
        Assert.Equal(2.118, setup.ReceiveFNumber, 0.001);
        Assert.Equal(1.474, (setup with { Probe = setup.Probe with { CentreFrequency = 5.208e6 } }).ReceiveFNumber, 0.001);
    }

    [Fact]
    public void A_tapered_aperture_widens_a_point_and_a_small_one_more()
    {
        PixelGrid grid = Around(0, 0.03, 1.2e-3, 0.3e-3, 20e-6);
        double boxcar = Lateral(Paper(1)), hann = Lateral(Paper(1) with { Apodization = Apodization.Hann });
        double tukey = Lateral(Paper(1) with { Apodization = Apodization.Tukey25 }), narrow = Lateral(Paper(1) with { FNumber = 3.5 });

        Assert.True(boxcar < tukey && tukey < hann, $"{boxcar} {tukey} {hann}");
        // Width goes with the F-number.
        Assert.InRange(narrow / boxcar, 1.7, 2.3);

        double Lateral(Setup setup) => Width(Image(Point(0, 0.03), grid, setup, new FastModel()), grid).Lateral;
    }

    [Fact]
    public void Log_compression_places_decibels_on_the_grey_scale()
    {
        float[] picture = BMode.Compress([1f, 0.1f, 0.001f, 1e-5f, 0f, 2f], 1f, 60);

        Assert.Equal(1, picture[0], 1e-6);
        Assert.Equal(2 / 3.0, picture[1], 1e-6);
        Assert.Equal(0, picture[2], 1e-6);
        Assert.Equal([0f, 0f, 1f], picture[3..]);
        Assert.Equal(new float[3], BMode.Compress(new float[3], 0, 60));
    }

    [Fact]
    public void Time_gain_undoes_attenuation_of_the_burst()
    {
        Setup setup = Paper(1) with { AttenuationDecibelsPerCentimetreMegahertz = 0.5, TimeGainDecibelsPerCentimetreMegahertz = 0.5 };
        var grid = new PixelGrid(new GridAxis(0, 0, 1), new GridAxis(0.01, 0.03, 2));
        float[] envelope = [1, 1];
        BMode.ApplyTimeGain(envelope, grid, setup);

        // 0.5 dB/cm/MHz · 7.6 MHz · 2 ways · 2 cm between the two pixels.
        Assert.Equal(15.2, 20 * Math.Log10(envelope[1] / envelope[0]), 1e-3);
    }
}
