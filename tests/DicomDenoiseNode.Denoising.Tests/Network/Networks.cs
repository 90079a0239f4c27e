// Networks for tests, and FFDNet written out plainly in double precision.
namespace DicomDenoiseNode.Denoising.Tests;

internal static class Networks
{
    /// <summary>An FFDNet of random weights, scaled so that the signal neither dies nor grows from layer to layer.</summary>
    public static FfdNet Random(int seed, bool subtracts = true)
    {
        var random = new Random(seed);
        var layers = new List<Convolution>();
        for (int i = 0; i < FfdNet.Depth; i++)
        {
            int inputs = i == 0 ? FfdNet.InputPlanes : FfdNet.Channels, outputs = i == FfdNet.Depth - 1 ? FfdNet.OutputPlanes : FfdNet.Channels;
            double scale = Math.Sqrt(2.0 / (9 * inputs));
            float[] kernel = Numbers(random, outputs * inputs * 9, scale);
            layers.Add(new Convolution(inputs, outputs, kernel, Numbers(random, outputs, 0.05)));
        }
        return new FfdNet(layers, subtracts);
    }

    /// <summary>FFDNet by its definition, one double-precision sum per output.</summary>
    public static double[] Reference(FfdNet network, float[] image, int width, int height, SigmaMap sigma)
    {
        int w = (width + 1) / 2, h = (height + 1) / 2;
        static int Mirror(int i, int length) => i < length ? i : length > 1 ? length - 2 : 0;
        double[] map = new double[5 * w * h];
        for (int y = 0; y < 2 * h; y++)
            for (int x = 0; x < 2 * w; x++)
            {
                int plane = y % 2 * 2 + x % 2, at = y / 2 * w + x / 2;
                map[plane * w * h + at] = image[Mirror(y, height) * width + Mirror(x, width)];
                map[4 * w * h + at] += 0.25 * sigma.AtRow(Mirror(y, height));
            }
        for (int i = 0; i < FfdNet.Depth; i++)
        {
            map = Convolve(network.Layers[i], map, w, h);
            if (i < FfdNet.Depth - 1)
                for (int j = 0; j < map.Length; j++)
                    map[j] = Math.Max(0, map[j]);
        }
        double[] result = new double[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                double estimate = map[(y % 2 * 2 + x % 2) * w * h + y / 2 * w + x / 2];
                result[y * width + x] = network.Subtracts ? image[y * width + x] - estimate : estimate;
            }
        return result;
    }

    private static double[] Convolve(Convolution layer, double[] map, int w, int h)
    {
        ReadOnlySpan<float> kernel = layer.Kernel.Span;
        double[] result = new double[layer.Outputs * w * h];
        for (int o = 0; o < layer.Outputs; o++)
            for (int y = 0; y < h; y++)
                for (int x = 0; x < w; x++)
                {
                    double sum = layer.Bias.Span[o];
                    for (int i = 0; i < layer.Inputs; i++)
                        for (int j = Math.Max(0, 1 - y); j < 3 && y + j - 1 < h; j++)
                            for (int k = Math.Max(0, 1 - x); k < 3 && x + k - 1 < w; k++)
                                sum += (double)kernel[((o * layer.Inputs + i) * 3 + j) * 3 + k] * map[i * w * h + (y + j - 1) * w + x + k - 1];
                    result[o * w * h + y * w + x] = sum;
                }
        return result;
    }

    private static float[] Numbers(Random random, int count, double scale)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
            numbers[i] = (float)(scale * Scenes.Gaussian(random));
        return numbers;
    }
}
