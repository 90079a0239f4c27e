// Pictures whose noise is known: textured scenes with white noise, phantoms with simulated speckle.
namespace DicomDenoiseNode.Denoising.Tests;

/// <summary>Test pictures on [0, 1], shape [height, width], made from a seed.</summary>
internal static class Scenes
{
    /// <summary>Edges, discs, gradients and fine texture, as a photograph has them, between 0.25 and 0.75.</summary>
    public static float[] Textured(int width, int height, int seed)
    {
        var random = new Random(seed);
        float[] picture = new float[width * height];
        var discs = Enumerable.Range(0, 12).Select(_ => (X: random.Next(width), Y: random.Next(height), R: random.Next(8, 50), V: random.NextSingle() - 0.5f)).ToArray();
        double fx = 0.02 + 0.03 * random.NextDouble(), fy = 0.02 + 0.03 * random.NextDouble();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                double v = 0.5 + 0.1 * Math.Sin(fx * x) * Math.Cos(fy * y) + 0.1 * (x + y) / (width + height);
                foreach (var disc in discs)
                    if ((x - disc.X) * (x - disc.X) + (y - disc.Y) * (y - disc.Y) < disc.R * disc.R)
                        v += 0.25 * disc.V;
                if (x > 3 * width / 4)
                    v += 0.03 * Math.Sin(1.3 * x) * Math.Sin(0.9 * y);
                picture[y * width + x] = (float)Math.Clamp(v, 0.25, 0.75);
            }
        return picture;
    }

    /// <summary>Adds white Gaussian noise, unclipped.</summary>
    public static float[] WithNoise(float[] picture, float sigma, int seed)
    {
        var random = new Random(seed);
        float[] noisy = new float[picture.Length];
        for (int i = 0; i < noisy.Length; i++)
            noisy[i] = picture[i] + sigma * (float)Gaussian(random);
        return noisy;
    }

    /// <summary>
    /// Fully developed speckle, log-compressed: a complex Gaussian field blurred by a point spread of about 2 x 3 pixels, times a phantom of
    /// layers and cysts, as <c>1 + 20 log₁₀|y| / range</c>, clipped to [0, 1].
    /// </summary>
    /// <returns>The picture, and the speckle's standard deviation in a flat area far from clipping, both on [0, 1].</returns>
    public static (float[] Picture, float Sigma) Speckle(int width, int height, double dynamicRangeDb, int seed)
    {
        var random = new Random(seed);
        double[] re = Blurred(width, height, random), im = Blurred(width, height, random);
        float[] picture = new float[width * height];
        double sum = 0, squares = 0;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                int i = y * width + x;
                double level = -0.45 * dynamicRangeDb + 6 * ((y * 4 / height) % 2) - 4.0 * x / width;
                double dx = x - 0.6 * width, dy = y - 0.4 * height;
                if (dx * dx + dy * dy < 0.01 * width * height)
                    level -= 12;
                double speckle = 10 * Math.Log10(re[i] * re[i] + im[i] * im[i] + 1e-12);
                picture[i] = (float)Math.Clamp(1 + (level + speckle) / dynamicRangeDb, 0, 1);
                double flat = speckle / dynamicRangeDb;
                sum += flat;
                squares += flat * flat;
            }
        double n = picture.Length;
        return (picture, (float)Math.Sqrt(squares / n - sum / n * (sum / n)));
    }

    /// <summary>A standard normal number by Box and Muller.</summary>
    public static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // White Gaussian numbers through a Gaussian point spread of standard deviation 0.8 down and 1.1 across, unit power.
    private static double[] Blurred(int width, int height, Random random)
    {
        double[] field = new double[width * height];
        for (int i = 0; i < field.Length; i++)
            field[i] = Gaussian(random);
        field = Blur(field, width, height, 1, 1.1);
        field = Blur(field, width, height, width, 0.8);
        double power = field.Sum(v => v * v) / field.Length;
        return Array.ConvertAll(field, v => v / Math.Sqrt(2 * power));
    }

    private static double[] Blur(double[] field, int width, int height, int step, double sigma)
    {
        double[] result = new double[field.Length];
        int length = step == 1 ? width : height;
        for (int i = 0; i < field.Length; i++)
        {
            int at = i / step % length;
            for (int k = -4; k <= 4; k++)
            {
                int wrapped = (at + k + length) % length;
                result[i] += field[i + (wrapped - at) * step] * Math.Exp(-0.5 * k * k / (sigma * sigma));
            }
        }
        return result;
    }
}
