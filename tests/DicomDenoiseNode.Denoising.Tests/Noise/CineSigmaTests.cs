// One sigma for a cine.
namespace DicomDenoiseNode.Denoising.Tests;

public class CineSigmaTests
{
    private static NoiseEstimate Estimate(float greyLevels) =>
        new(greyLevels / 255, NoiseKind.Speckle, greyLevels / 255, greyLevels / 459, 10000);

    [Fact]
    public void The_median_ignores_an_outlying_frame_and_frames_without_an_estimate()
    {
        float? sigma = CineSigma.Of([Estimate(20), Estimate(70), default, Estimate(21), default]);
        Assert.Equal(21 / 255f, sigma!.Value, 1e-6f);
        Assert.Equal(20.5f / 255, CineSigma.Of([Estimate(20), Estimate(21)])!.Value, 1e-6f);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(90, 75)]
    public void Sigma_is_held_within_five_and_seventy_five_grey_levels(float measured, float used) =>
        Assert.Equal(used / 255, CineSigma.Of([Estimate(measured)])!.Value, 1e-6f);

    [Fact]
    public void The_models_factor_for_the_kind_of_noise_multiplies_the_estimate()
    {
        NoiseEstimate white = new(20 / 255f, NoiseKind.White, 20 / 255f, 20 / 255f, 10000);
        var scale = new SigmaScale(1, 1.6f);
        Assert.Equal(32 / 255f, CineSigma.Of([Estimate(20)], scale)!.Value, 1e-6f);
        Assert.Equal(20 / 255f, CineSigma.Of([white], scale)!.Value, 1e-6f);
    }

    [Fact]
    public void Without_anything_measured_there_is_no_sigma() => Assert.Null(CineSigma.Of([default, default]));

    [Theory]
    [InlineData(1, 9)]
    [InlineData(5, 9)]
    [InlineData(100, 9)]
    [InlineData(2, 1)]
    public void Sampled_frames_are_spread_over_the_cine_each_once(int frames, int most)
    {
        int[] indices = CineSigma.FramesToSample(frames, most);
        Assert.Equal(Math.Min(frames, most), indices.Length);
        Assert.Equal(0, indices[0]);
        if (indices.Length > 1)
            Assert.Equal(frames - 1, indices[^1]);
        Assert.Equal(indices.Distinct().Order(), indices);
    }
}
