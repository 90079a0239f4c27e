// PSNR and SSIM against closed forms and a plain double-precision definition.
namespace DicomDenoiseNode.Denoising.Tests;

public class ImageQualityTests
{
    [Fact]
    public void Psnr_of_a_constant_error_is_its_closed_form()
    {
        float[] a = new float[10007], b = new float[10007];
        Array.Fill(a, 0.5f);
        Array.Fill(b, 0.4f);
        Assert.Equal(20, ImageQuality.Psnr(a, b), 1e-4);
        Assert.Equal(double.PositiveInfinity, ImageQuality.Psnr(a, a));
    }

    [Fact]
    public void Ssim_of_equal_images_is_one()
    {
        float[] picture = Scenes.Textured(128, 120, 1);
        Assert.Equal(1, ImageQuality.Ssim(picture, picture, 128, 120), 1e-12);
        Assert.Equal(1, ImageQuality.SsimBox101(picture, picture, 128, 120), 1e-12);
    }

    [Fact]
    public void Ssim_of_flat_images_is_the_luminance_term()
    {
        float[] a = new float[110 * 110], b = new float[110 * 110];
        Array.Fill(a, 0.25f);
        Array.Fill(b, 0.75f);
        // (2·¼·¾ + C₁) / (¼² + ¾² + C₁), the structure term being 1.
        const double expected = (0.375 + 1e-4) / (0.625 + 1e-4);
        Assert.Equal(expected, ImageQuality.Ssim(a, b, 110, 110), 1e-6);
        Assert.Equal(expected, ImageQuality.SsimBox101(a, b, 110, 110), 1e-6);
    }

    [Fact]
    public void Ssim_agrees_with_its_definition_window_by_window()
    {
        const int width = 40, height = 33, side = 11;
        float[] a = Scenes.Textured(width, height, 2), b = Scenes.WithNoise(a, 0.1f, 3);
        double sum = 0;
        for (int y = 0; y + side <= height; y++)
            for (int x = 0; x + side <= width; x++)
            {
                double total = 0, ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
                for (int i = 0; i < side; i++)
                    for (int j = 0; j < side; j++)
                    {
                        double w = Math.Exp(-((i - 5) * (i - 5) + (j - 5) * (j - 5)) / (2 * 1.5 * 1.5));
                        double p = a[(y + i) * width + x + j], q = b[(y + i) * width + x + j];
                        total += w;
                        ma += w * p;
                        mb += w * q;
                        aa += w * p * p;
                        bb += w * q * q;
                        ab += w * p * q;
                    }
                (ma, mb, aa, bb, ab) = (ma / total, mb / total, aa / total, bb / total, ab / total);
                sum += (2 * ma * mb + 1e-4) * (2 * (ab - ma * mb) + 9e-4)
                    / ((ma * ma + mb * mb + 1e-4) * (aa - ma * ma + bb - mb * mb + 9e-4));
            }
        Assert.Equal(sum / ((width - side + 1) * (height - side + 1)), ImageQuality.Ssim(b, a, width, height), 1e-9);
    }

    [Fact]
    public void The_wide_box_window_reads_speckle_far_higher_than_the_standard_one()
    {
        const int side = 256;
        float[] clean = new float[side * side];
        for (int i = 0; i < clean.Length; i++)
            clean[i] = 0.55f + 0.35f * MathF.Sin(i % side / 40f) * MathF.Cos(i / side / 30f);
        float[] noisy = Scenes.WithNoise(clean, 0.15f, 1);
        Assert.True(ImageQuality.SsimBox101(noisy, clean, side, side) > ImageQuality.Ssim(noisy, clean, side, side) + 0.3);
    }

    [Fact]
    public void Images_that_are_too_small_or_differ_in_size_are_errors()
    {
        Assert.Throws<ArgumentException>(() => ImageQuality.Ssim(new float[100], new float[100], 10, 10));
        Assert.Throws<ArgumentException>(() => ImageQuality.SsimBox101(new float[2500], new float[2500], 50, 50));
        Assert.Throws<ArgumentException>(() => ImageQuality.Psnr(new float[4], new float[5]));
    }
}
