// The blind sigma on noise that is known.
namespace DicomDenoiseNode.Denoising.Tests;

public class NoiseEstimatorTests
{
    private const int Width = 384, Height = 288;

    [Theory]
    [InlineData(15)]
    [InlineData(25)]
    [InlineData(40)]
    [InlineData(55)]
    public void White_noise_on_textured_pictures_is_found_within_five_percent(int greyLevels)
    {
        // The tolerance is what Immerkær's estimate reaches on the mean of several photographs.
        double mean = Enumerable.Range(1, 6).Average(seed =>
        {
            float[] noisy = Scenes.WithNoise(Scenes.Textured(Width, Height, seed), greyLevels / 255f, seed + 100);
            NoiseEstimate estimate = NoiseEstimator.Estimate(noisy, Width, Height);
            Assert.Equal(NoiseKind.White, estimate.Kind);
            return estimate.Sigma * 255;
        });
        Assert.InRange(mean, 0.95 * greyLevels, 1.05 * greyLevels);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(60)]
    [InlineData(80)]
    public void Speckle_is_told_from_white_noise_and_found_within_eight_percent(int dynamicRangeDb)
    {
        double relative = Enumerable.Range(1, 4).Average(seed =>
        {
            (float[] picture, float sigma) = Scenes.Speckle(Width, Height, dynamicRangeDb, seed);
            NoiseEstimate estimate = NoiseEstimator.Estimate(picture, Width, Height);
            Assert.Equal(NoiseKind.Speckle, estimate.Kind);
            return estimate.Sigma / sigma;
        });
        Assert.InRange(relative, 0.92, 1.08);
    }

    [Fact]
    public void White_noise_estimators_read_speckle_far_too_low_which_is_why_the_mode_is_used()
    {
        (float[] picture, float sigma) = Scenes.Speckle(Width, Height, 60, 5);
        NoiseEstimate estimate = NoiseEstimator.Estimate(picture, Width, Height);
        Assert.InRange(estimate.Immerkaer / sigma, 0.3, 0.7);
        Assert.InRange(estimate.Ratio, 1.45, 2.3);
    }

    [Fact]
    public void A_black_sector_and_white_text_change_nothing()
    {
        (float[] picture, _) = Scenes.Speckle(Width, Height, 60, 6);
        float before = NoiseEstimator.Estimate(picture, Width, Height).Sigma;
        float[] framed = new float[2 * Width * Height];
        for (int y = 0; y < Height; y++)
        {
            picture.AsSpan(y * Width, Width).CopyTo(framed.AsSpan(2 * y * Width));
            // Strokes two pixels wide, five apart, on black.
            if (y is > 20 and < 60)
                for (int x = Width + 40; x < Width + 200; x++)
                    framed[2 * y * Width + x] = x % 5 < 2 ? 1 : 0;
        }
        float after = NoiseEstimator.Estimate(framed, 2 * Width, Height).Sigma;
        Assert.InRange(after / before, 0.97, 1.03);
    }

    [Fact]
    public void Only_the_mask_is_measured()
    {
        float[] quiet = Scenes.WithNoise(Scenes.Textured(Width, Height, 1), 10 / 255f, 2);
        float[] loud = Scenes.WithNoise(Scenes.Textured(Width, Height, 1), 40 / 255f, 3);
        bool[] mask = new bool[Width * Height];
        for (int i = 0; i < mask.Length; i++)
        {
            mask[i] = i % Width < Width / 2;
            if (!mask[i])
                quiet[i] = loud[i];
        }
        NoiseEstimate inside = NoiseEstimator.Estimate(quiet, Width, Height, mask);
        NoiseEstimate outside = NoiseEstimator.Estimate(quiet, Width, Height, Array.ConvertAll(mask, m => !m));
        Assert.InRange(inside.Sigma * 255, 9, 11.5);
        Assert.InRange(outside.Sigma * 255, 38, 42);
        Assert.Equal((Width / 2 - 8) * (Height - 8), inside.Windows);
    }

    [Fact]
    public void A_frame_without_a_usable_window_has_no_estimate()
    {
        Assert.Equal(NoiseKind.None, NoiseEstimator.Estimate(new float[8 * 20], 20, 8).Kind);
        Assert.Equal(NoiseKind.None, NoiseEstimator.Estimate(new float[64 * 64], 64, 64).Kind);
        float[] flat = new float[64 * 64];
        Array.Fill(flat, 0.5f);
        NoiseEstimate estimate = NoiseEstimator.Estimate(flat, 64, 64);
        Assert.Equal((NoiseKind.None, 0f, 0), (estimate.Kind, estimate.Sigma, estimate.Windows));
        float[] noisy = Scenes.WithNoise(flat, 0.1f, 1);
        Assert.Equal(NoiseKind.None, NoiseEstimator.Estimate(noisy, 64, 64, new bool[64 * 64]).Kind);
    }

    [Fact]
    public void A_frame_that_does_not_fit_its_size_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => NoiseEstimator.Estimate(new float[10], 3, 3));
        Assert.Throws<ArgumentException>(() => NoiseEstimator.Estimate(new float[9], 3, 3, new bool[8]));
    }

    [Fact]
    public void Estimating_leaves_no_garbage()
    {
        float[] noisy = Scenes.WithNoise(Scenes.Textured(Width, Height, 1), 0.1f, 1);
        NoiseEstimator.Estimate(noisy, Width, Height);
        long before = GC.GetAllocatedBytesForCurrentThread();
        NoiseEstimator.Estimate(noisy, Width, Height);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }
}
