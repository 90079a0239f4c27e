// Full-reference image quality: PSNR and two forms of SSIM.
using System.Numerics.Tensors;

namespace DicomDenoiseNode.Denoising;

/// <summary>How near an image is to its clean reference. Intensities on [0, 1], so the peak is 1.</summary>
/// <remarks>[1] Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli, IEEE TIP 13(4):600–612, 2004.</remarks>
public static class ImageQuality
{
    // K₁ and K₂ of [1], with a dynamic range of 1.
    private const double C1 = 0.01 * 0.01;
    private const double C2 = 0.03 * 0.03;

    /// <summary>Side of the box window of <see cref="SsimBox101"/>, in pixels.</summary>
    public const int BoxSide = 101;

    /// <summary>Side of the Gaussian window of <see cref="Ssim(ReadOnlySpan{float}, ReadOnlySpan{float}, int, int)"/>, in pixels.</summary>
    public const int GaussianSide = 11;

    private const double GaussianSigma = 1.5;

    /// <summary>Peak signal-to-noise ratio in dB: <code>−10 log₁₀ mean (a − b)²</code></summary>
    /// <returns>Positive infinity where the images are equal.</returns>
    public static double Psnr(ReadOnlySpan<float> image, ReadOnlySpan<float> reference)
    {
        if (image.Length != reference.Length || image.IsEmpty)
            throw new ArgumentException($"Images of {image.Length} and {reference.Length} pixels cannot be compared.", nameof(image));
        // Summed in pieces: a float sum over a whole frame would lose digits.
        const int piece = 4096;
        double squares = 0;
        for (int i = 0; i < image.Length; i += piece)
        {
            int n = Math.Min(piece, image.Length - i);
            float distance = TensorPrimitives.Distance(image.Slice(i, n), reference.Slice(i, n));
            squares += (double)distance * distance;
        }
        return squares == 0 ? double.PositiveInfinity : -10 * Math.Log10(squares / image.Length);
    }

    /// <summary>PSNR in dB of the least-squares line <code>a · image + b</code> against the reference: blind to brightness and contrast.</summary>
    /// <returns>Positive infinity where a line makes the images equal.</returns>
    public static double PsnrFitted(ReadOnlySpan<float> image, ReadOnlySpan<float> reference)
    {
        if (image.Length != reference.Length || image.IsEmpty)
            throw new ArgumentException($"Images of {image.Length} and {reference.Length} pixels cannot be compared.", nameof(image));
        double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < image.Length; i++)
        {
            double p = image[i], q = reference[i];
            x += p;
            y += q;
            xx += p * p;
            yy += q * q;
            xy += p * q;
        }
        double n = image.Length;
        double varianceX = xx / n - x / n * (x / n), varianceY = yy / n - y / n * (y / n), covariance = xy / n - x / n * (y / n);
        double rest = varianceX > 0 ? varianceY - covariance * covariance / varianceX : varianceY;
        return rest <= 1e-15 ? double.PositiveInfinity : -10 * Math.Log10(rest);
    }

    /// <summary>Structural similarity as its authors define it [1]: Gaussian window of 11x11, sigma 1.5, mean over every whole window.</summary>
    /// <exception cref="ArgumentException">The image is smaller than 11x11.</exception>
    public static double Ssim(ReadOnlySpan<float> image, ReadOnlySpan<float> reference, int width, int height)
    {
        double[] kernel = new double[GaussianSide];
        for (int k = 0; k < GaussianSide; k++)
            kernel[k] = Math.Exp(-0.5 * Math.Pow((k - GaussianSide / 2) / GaussianSigma, 2));
        double total = kernel.Sum();
        for (int k = 0; k < GaussianSide; k++)
            kernel[k] /= total;
        return Ssim(image, reference, width, height, GaussianSide, 1, row => Convolve(row, kernel));
    }

    /// <summary>The same with a box window of 101x101 and sample covariances; for comparison with figures published that way only.</summary>
    /// <exception cref="ArgumentException">The image is smaller than 101x101.</exception>
    public static double SsimBox101(ReadOnlySpan<float> image, ReadOnlySpan<float> reference, int width, int height)
    {
        const double pixels = BoxSide * BoxSide;
        return Ssim(image, reference, width, height, BoxSide, pixels / (pixels - 1), row => Average(row, BoxSide));
    }

    private static double Ssim(ReadOnlySpan<float> image, ReadOnlySpan<float> reference, int width, int height, int side,
        double covarianceScale, Func<double[], double[]> filter)
    {
        if (width < 1 || height < 1 || image.Length != (long)width * height || reference.Length != image.Length)
            throw new ArgumentException($"Images of {image.Length} and {reference.Length} pixels are not both {width} x {height}.", nameof(image));
        if (width < side || height < side)
            throw new ArgumentException($"SSIM with a window of {side} needs an image of at least {side} x {side}, not {width} x {height}.", nameof(image));
        double[] a = new double[image.Length], b = new double[image.Length];
        for (int i = 0; i < a.Length; i++)
        {
            a[i] = image[i];
            b[i] = reference[i];
        }
        double[] meanA = Filter(a, width, height, filter), meanB = Filter(b, width, height, filter);
        double[] squareA = Filter(Product(a, a), width, height, filter), squareB = Filter(Product(b, b), width, height, filter);
        double[] both = Filter(Product(a, b), width, height, filter);
        double sum = 0;
        for (int i = 0; i < meanA.Length; i++)
        {
            double ma = meanA[i], mb = meanB[i];
            double va = covarianceScale * (squareA[i] - ma * ma), vb = covarianceScale * (squareB[i] - mb * mb);
            double cov = covarianceScale * (both[i] - ma * mb);
            sum += (2 * ma * mb + C1) * (2 * cov + C2) / ((ma * ma + mb * mb + C1) * (va + vb + C2));
        }
        return sum / meanA.Length;
    }

    private static double[] Product(double[] a, double[] b)
    {
        double[] product = new double[a.Length];
        TensorPrimitives.Multiply<double>(a, b, product);
        return product;
    }

    // A separable filter over the windows that lie wholly inside: rows, then columns. The result is transposed, which a mean does not mind.
    private static double[] Filter(double[] image, int width, int height, Func<double[], double[]> filter)
    {
        double[] rows = FilterRows(image, width, height, filter, out int across);
        return FilterRows(rows, height, across, filter, out _);
    }

    private static double[] FilterRows(double[] image, int width, int height, Func<double[], double[]> filter, out int across)
    {
        across = 0;
        double[] result = [];
        for (int y = 0; y < height; y++)
        {
            double[] row = filter(image[(y * width)..((y + 1) * width)]);
            if (y == 0)
            {
                across = row.Length;
                result = new double[across * height];
            }
            for (int x = 0; x < row.Length; x++)
                result[x * height + y] = row[x];
        }
        return result;
    }

    private static double[] Convolve(double[] row, double[] kernel)
    {
        double[] result = new double[row.Length - kernel.Length + 1];
        for (int x = 0; x < result.Length; x++)
            result[x] = TensorPrimitives.Dot<double>(row.AsSpan(x, kernel.Length), kernel);
        return result;
    }

    private static double[] Average(double[] row, int side)
    {
        double[] result = new double[row.Length - side + 1];
        double sum = 0;
        for (int x = 0; x < row.Length; x++)
        {
            sum += row[x];
            if (x >= side)
                sum -= row[x - side];
            if (x >= side - 1)
                result[x - side + 1] = sum / side;
        }
        return result;
    }
}
