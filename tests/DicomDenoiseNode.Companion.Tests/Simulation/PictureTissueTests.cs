// Pictures as tissue, and the grey curve back.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class PictureTissueTests
{
    private static readonly PictureTissueSettings s_settings = new(0.05, 0.02, 40);

    [Fact]
    public void A_square_picture_five_centimetres_deep_has_46656_scatterers_across_the_array()
    {
        // Pitch 1540/(7.6e6·1.385)/√0.4 = 0.2313 mm: 216 to a side.
        Scatterers tissue = PictureTissue.Draw(new float[64 * 64], 64, 64, Scenes.Paper(1), s_settings, new RandomStream(1));

        Assert.Equal(216 * 216, tissue.Count);
        Assert.All(tissue.X, x => Assert.InRange(x, -19.2e-3, 19.2e-3));
        Assert.All(tissue.Z, z => Assert.InRange(z, 20e-3, 58.4e-3));
    }

    [Fact]
    public void Black_reflects_forty_decibels_less_than_white()
    {
        var picture = new float[64 * 64];
        for (int i = 0; i < picture.Length; i++)
            picture[i] = i % 64 < 32 ? 0f : 0.8f;
        Scatterers tissue = PictureTissue.Draw(picture, 64, 64, Scenes.Paper(1), s_settings, new RandomStream(2));

        double left = MeanSquare(x => x < -1e-3), right = MeanSquare(x => x > 1e-3);

        // Mean squares of some 20,000 Rayleigh numbers: each known to 0.7 %.
        Assert.Equal(-40, 10 * Math.Log10(left / right), 0.3);

        double MeanSquare(Func<float, bool> where) => Enumerable.Range(0, tissue.Count).Where(s => where(tissue.X[s])).Average(s => (double)tissue.Amplitude[s] * tissue.Amplitude[s]);
    }

    [Fact]
    public void The_fitted_curve_is_found_again()
    {
        float[] clean = [.. Enumerable.Range(0, 100).Select(i => i / 100f)];
        ToneMatch fit = ToneMatch.Fit(clean, [.. clean.Select(o => 0.6f * o + 0.3f)]);

        Assert.Equal(0.6, fit.Gain, 1e-5);
        Assert.Equal(0.3, fit.Offset, 1e-5);
        Assert.Equal(new ToneMatch(0, 0.25), ToneMatch.Fit(new float[4], [0.5f, 0f, 0.5f, 0f]));
    }
}
