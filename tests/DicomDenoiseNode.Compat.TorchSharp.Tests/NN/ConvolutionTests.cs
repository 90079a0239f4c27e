// Convolution against its definition, summed in double precision.
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.NN;

public class ConvolutionTests
{
    // Channels and widths on both sides of the kernels' blocks of 8 pixels, 16 and 32 channels, and the wide kernel's 64.
    [Theory]
    [InlineData(1, 1, 3, 1, 1, 1, 1, 4, 4)]
    [InlineData(5, 64, 3, 1, 1, 1, 1, 6, 9)]
    [InlineData(64, 4, 3, 1, 1, 1, 1, 5, 17)]
    [InlineData(64, 64, 3, 1, 1, 1, 1, 7, 10)]
    [InlineData(64, 64, 3, 1, 1, 1, 1, 1, 3)]
    [InlineData(17, 33, 3, 1, 0, 1, 1, 6, 8)]
    [InlineData(16, 70, 1, 1, 0, 1, 1, 3, 5)]
    [InlineData(3, 40, 5, 1, 2, 1, 1, 7, 7)]
    [InlineData(2, 3, 3, 1, 4, 1, 1, 3, 3)]
    [InlineData(4, 6, 3, 2, 1, 1, 2, 8, 7)]
    [InlineData(3, 3, 3, 1, 2, 2, 3, 6, 6)]
    public void Convolution_is_the_sum_of_products_its_definition_says(int inputs, int outputs, int kernel, int stride, int padding, int dilation, int groups, int height, int width)
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, groups: groups);
        float[] x = Numbers.Random(2L * inputs * height * width, 3);
        float[] w = convolution.weight.Values(), b = convolution.bias!.Values();
        var output = convolution.call(tensor((IList<float>)x, [2, inputs, height, width]));
        int outHeight = (int)output.size(2), outWidth = (int)output.size(3);
        Assert.Equal(((height + (2 * padding) - (dilation * (kernel - 1)) - 1) / stride) + 1, outHeight);
        Assert.Equal(((width + (2 * padding) - (dilation * (kernel - 1)) - 1) / stride) + 1, outWidth);

        var expected = new double[2 * outputs * outHeight * outWidth];
        int perGroup = inputs / groups, at = 0;
        for (int n = 0; n < 2; n++)
            for (int o = 0; o < outputs; o++)
                for (int oy = 0; oy < outHeight; oy++)
                    for (int ox = 0; ox < outWidth; ox++)
                    {
                        double sum = b[o];
                        for (int i = 0; i < perGroup; i++)
                            for (int ky = 0; ky < kernel; ky++)
                                for (int kx = 0; kx < kernel; kx++)
                                {
                                    int iy = (oy * stride) - padding + (ky * dilation), ix = (ox * stride) - padding + (kx * dilation);
                                    if (iy < 0 || iy >= height || ix < 0 || ix >= width)
                                        continue;
                                    int channel = (o / (outputs / groups) * perGroup) + i;
                                    sum += (double)x[(((((n * inputs) + channel) * height) + iy) * width) + ix] * w[(((((o * perGroup) + i) * kernel) + ky) * kernel) + kx];
                                }
                        expected[at++] = sum;
                    }
        // Terms of at most 1·1/√(in·k²): 600 of them sum to rounding of a few 1e-7; Winograd's transforms cost a further place.
        Assert.InRange(Numbers.Distance(output.Values(), expected), 0, 2e-5);
    }

    [Fact]
    public void A_kernel_of_two_sides_and_two_borders_convolves_each_axis_with_its_own()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv2d(1, 1, (1, 3), padding: (0, 1), bias: false);
        using (no_grad())
            convolution.weight.copy_(tensor((IList<float>)[1f, 10f, 100f], [1, 1, 1, 3]));
        var output = convolution.call(tensor((IList<float>)[1f, 2f, 3f, 4f, 5f, 6f], [1, 1, 2, 3]));
        Assert.Equal([210f, 321f, 32f, 540f, 654f, 65f], output.Values());
    }

    [Fact]
    public void A_picture_of_the_wrong_number_of_channels_is_refused()
    {
        using var convolution = nn.Conv2d(3, 4, 3);
        using var picture = zeros([1, 2, 8, 8]);
        Assert.Throws<ArgumentException>(() => convolution.call(picture));
        using var small = zeros([1, 3, 2, 2]);
        Assert.Throws<ArgumentException>(() => convolution.call(small));
    }
}
