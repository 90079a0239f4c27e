// The blend the user's strength makes.
namespace DicomDenoiseNode.Denoising.Tests;

public class StrengthTests
{
    private readonly float[] image = [0.1f, 0.7f, 0.3333333f, 1f];
    private readonly float[] denoised = [0.2f, 0.5f, 0.3f, 0.9f];

    [Fact]
    public void Strength_zero_gives_the_frame_back_bit_for_bit()
    {
        float[] blended = new float[4];
        Strength.Blend(image, denoised, 0, blended);
        Assert.Equal(image, blended);
    }

    [Fact]
    public void Strength_one_gives_the_denoised_frame()
    {
        float[] blended = (float[])image.Clone();
        Strength.Blend(blended, denoised, 1, blended);
        Assert.Equal(denoised, blended);
    }

    [Fact]
    public void Between_the_two_the_blend_is_linear()
    {
        float[] blended = new float[4];
        Strength.Blend(image, denoised, 0.25f, blended);
        for (int i = 0; i < 4; i++)
            Assert.Equal(image[i] - 0.25f * (image[i] - denoised[i]), blended[i], 1e-6f);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.5f)]
    [InlineData(float.NaN)]
    public void A_strength_outside_zero_to_one_is_an_error(float k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Strength.Blend(image, denoised, k, new float[4]));
}
