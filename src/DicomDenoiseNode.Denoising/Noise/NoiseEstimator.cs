// Blind noise level of one frame: the mode of local standard deviations beside Immerkær's estimate.
using System.Buffers;
using System.Numerics;

namespace DicomDenoiseNode.Denoising;

/// <summary>Estimates the standard deviation of the noise of a gray frame without a clean reference.</summary>
/// <remarks>
/// Two estimates from the same 9x9 windows:
/// <code>mode = argmax of the histogram of the windows' standard deviations</code>
/// <code>Immerkær = √(π/2) / 6 · mean |[1 −2 1; −2 4 −2; 1 −2 1] * image|  [1]</code>
/// White noise gives both the same; speckle, whose grain spans two to three pixels, passes the Laplacian only by half, so that the ratio
/// mode / Immerkær is near 1.8. The threshold is their geometric mean. Windows whose mean is below 8 or above 247 grey levels (black sector, text,
/// bars), whose standard deviation is below what 8-bit rounding alone leaves (flat graphics), or that leave the mask, are not counted.
/// One pass over the frame; scratch comes from the shared pool.
/// [1] J. Immerkær, Computer Vision and Image Understanding 64(2):300–302, 1996.
/// </remarks>
public static class NoiseEstimator
{
    private const int Radius = 4;
    private const int Side = 2 * Radius + 1;
    private const float Area = Side * Side;

    // Below 8 or above 247 of 255 lies clipping, the black sector and burnt-in text.
    private const float Darkest = 8 / 255f;
    private const float Brightest = 247 / 255f;

    // Rounding to 8 bits leaves 1/√12 of a grey level.
    private const float Flattest = 0.288675f / 255;

    private const int Bins = 128;
    private const double HistogramShare = 0.99;

    // Deviations of values on [0, 1] do not exceed one half; a fine bin is a 128th of a grey level.
    private const float FinePerUnit = 32768;
    private const int FineBins = 16384;

    // √(1.0 · 1.8), between white noise and speckle.
    private const float WhiteBelow = 1.3416f;

    /// <summary>The estimate over the whole frame.</summary>
    public static NoiseEstimate Estimate(ReadOnlySpan<float> image, int width, int height) =>
        Estimate(image, width, height, default);

    /// <summary>The estimate over the windows that lie wholly inside a mask.</summary>
    /// <param name="image">Intensities on [0, 1], shape [height, width].</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="mask">True where there is tissue, shape [height, width]; empty: everywhere.</param>
    /// <returns>Kind <see cref="NoiseKind.None"/> and sigma 0 where no window is usable, as in a frame smaller than 9x9.</returns>
    public static NoiseEstimate Estimate(ReadOnlySpan<float> image, int width, int height, ReadOnlySpan<bool> mask)
    {
        if (width < 1 || height < 1 || image.Length != (long)width * height)
            throw new ArgumentException($"The frame has {image.Length} pixels, not {width} x {height}.", nameof(image));
        if (!mask.IsEmpty && mask.Length != image.Length)
            throw new ArgumentException($"The mask has {mask.Length} pixels, the frame {image.Length}.", nameof(mask));
        if (width < Side || height < Side)
            return default;

        int across = width - Side + 1;
        int down = height - Side + 1;
        float[] rows = ArrayPool<float>.Shared.Rent(3 * width + 3 * across);
        int[] counts = ArrayPool<int>.Shared.Rent(FineBins + 2 + across);
        try
        {
            Array.Clear(counts, 0, FineBins + 2);
            double laplacian = 0;
            Span<float> columns = rows.AsSpan(0, 3 * width);
            Span<float> window = rows.AsSpan(3 * width, 3 * across);
            Span<int> fine = counts.AsSpan(0, FineBins + 2), bins = counts.AsSpan(FineBins + 2, across);
            for (int y = 0; y < down; y++)
            {
                SumColumns(image.Slice(y * width, Side * width), width, columns);
                SumAcross(columns[..width], window[..across]);
                SumAcross(columns.Slice(width, width), window.Slice(across, across));
                Span<float> inside = window[(2 * across)..];
                if (mask.IsEmpty)
                {
                    inside.Fill(Area);
                }
                else
                {
                    CountColumns(mask.Slice(y * width, Side * width), width, columns[(2 * width)..]);
                    SumAcross(columns[(2 * width)..], inside);
                }
                laplacian += Measure(window[..across], window.Slice(across, across), inside, image.Slice((y + Radius - 1) * width, 3 * width), width, bins);
                foreach (int bin in bins)
                    fine[bin]++;
            }
            int count = across * down - fine[0];
            if (count == 0)
                return default;
            float mode = Mode(fine[1..], count);
            float immerkaer = (float)(Math.Sqrt(Math.PI / 2) / 6 * laplacian / count);
            bool white = mode < WhiteBelow * immerkaer;
            return new NoiseEstimate(white ? immerkaer : mode, white ? NoiseKind.White : NoiseKind.Speckle, mode, immerkaer, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rows);
            ArrayPool<int>.Shared.Return(counts);
        }
    }

    // Sums and sums of squares of nine rows, column by column.
    private static void SumColumns(ReadOnlySpan<float> nine, int width, Span<float> columns)
    {
        Span<float> sums = columns[..width];
        Span<float> squares = columns.Slice(width, width);
        int x = 0;
        for (; x <= width - Vector<float>.Count; x += Vector<float>.Count)
        {
            Vector<float> sum = default, square = default;
            for (int row = 0; row < Side; row++)
            {
                var v = new Vector<float>(nine[(row * width + x)..]);
                sum += v;
                square += v * v;
            }
            sum.CopyTo(sums[x..]);
            square.CopyTo(squares[x..]);
        }
        for (; x < width; x++)
        {
            float sum = 0, square = 0;
            for (int row = 0; row < Side; row++)
            {
                float v = nine[row * width + x];
                sum += v;
                square += v * v;
            }
            sums[x] = sum;
            squares[x] = square;
        }
    }

    private static void CountColumns(ReadOnlySpan<bool> nine, int width, Span<float> counts)
    {
        for (int x = 0; x < width; x++)
        {
            int inside = 0;
            for (int row = 0; row < Side; row++)
                inside += nine[row * width + x] ? 1 : 0;
            counts[x] = inside;
        }
    }

    // Sums of nine neighbours along a row.
    private static void SumAcross(ReadOnlySpan<float> columns, Span<float> sums)
    {
        int across = columns.Length - Side + 1;
        int x = 0;
        for (; x <= across - Vector<float>.Count; x += Vector<float>.Count)
        {
            Vector<float> sum = default;
            for (int k = 0; k < Side; k++)
                sum += new Vector<float>(columns[(x + k)..]);
            sum.CopyTo(sums[x..]);
        }
        for (; x < across; x++)
        {
            float sum = 0;
            for (int k = 0; k < Side; k++)
                sum += columns[x + k];
            sums[x] = sum;
        }
    }

    // For each window of a row the fine bin of its deviation, counted from 1, and 0 where it is not usable; returns the sum of the Laplacian's
    // magnitudes at the centres of the usable ones.
    private static double Measure(ReadOnlySpan<float> sums, ReadOnlySpan<float> squares, ReadOnlySpan<float> inside, ReadOnlySpan<float> around, int width, Span<int> bins)
    {
        ReadOnlySpan<float> above = around[..width], at = around.Slice(width, width), below = around.Slice(2 * width, width);
        var total = Vector<float>.Zero;
        int x = 0;
        for (; x <= sums.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            var sum = new Vector<float>(sums[x..]);
            Vector<float> mean = sum / Area;
            Vector<float> variance = (new Vector<float>(squares[x..]) - sum * mean) / (Area - 1);
            Vector<float> deviation = Vector.SquareRoot(Vector.Max(variance, Vector<float>.Zero));
            Vector<int> usable = Vector.GreaterThanOrEqual(mean, new Vector<float>(Darkest)) & Vector.LessThanOrEqual(mean, new Vector<float>(Brightest))
                & Vector.GreaterThanOrEqual(deviation, new Vector<float>(Flattest)) & Vector.Equals(new Vector<float>(inside[x..]), new Vector<float>(Area));
            Vector<int> bin = Vector.ConvertToInt32(Vector.Min(deviation, new Vector<float>(0.5f)) * FinePerUnit) + Vector<int>.One;
            (bin & usable).CopyTo(bins[x..]);
            int c = x + Radius;
            Vector<float> laplacian = Second(above, c) - 2 * Second(at, c) + Second(below, c);
            total += Vector.ConditionalSelect(usable, Vector.Abs(laplacian), Vector<float>.Zero);
        }
        double rest = 0;
        for (; x < sums.Length; x++)
        {
            float mean = sums[x] / Area;
            float deviation = MathF.Sqrt(MathF.Max((squares[x] - sums[x] * mean) / (Area - 1), 0));
            bins[x] = 0;
            if (!(mean >= Darkest && mean <= Brightest && deviation >= Flattest && inside[x] == Area))
                continue;
            bins[x] = (int)(MathF.Min(deviation, 0.5f) * FinePerUnit) + 1;
            int c = x + Radius;
            rest += MathF.Abs(above[c - 1] - 2 * above[c] + above[c + 1] - 2 * (at[c - 1] - 2 * at[c] + at[c + 1]) + below[c - 1] - 2 * below[c] + below[c + 1]);
        }
        return Vector.Sum(total) + rest;
    }

    // Second difference along a row.
    private static Vector<float> Second(ReadOnlySpan<float> row, int c) =>
        new Vector<float>(row[(c - 1)..]) - 2 * new Vector<float>(row[c..]) + new Vector<float>(row[(c + 1)..]);

    // Histogram of 128 bins to the 99th percentile, smoothed by a Hann window of nine; its highest bin, refined by a parabola.
    private static float Mode(ReadOnlySpan<int> fine, int count)
    {
        float top = Percentile(fine, count, HistogramShare);
        Span<float> histogram = stackalloc float[Bins];
        histogram.Clear();
        float scale = Bins / top;
        for (int i = 0; i < fine.Length; i++)
        {
            int bin = (int)((i + 0.5f) / FinePerUnit * scale);
            if (bin >= Bins)
                break;
            histogram[bin] += fine[i];
        }
        Span<float> smooth = stackalloc float[Bins];
        int best = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            float sum = 0;
            for (int k = -Radius; k <= Radius; k++)
                if ((uint)(bin + k) < Bins)
                    sum += histogram[bin + k] * (1 + MathF.Cos(MathF.PI * k / (Radius + 1)));
            smooth[bin] = sum;
            if (sum > smooth[best])
                best = bin;
        }
        float offset = 0;
        if (best > 0 && best < Bins - 1)
        {
            float curvature = smooth[best - 1] - 2 * smooth[best] + smooth[best + 1];
            if (curvature < 0)
                offset = 0.5f * (smooth[best - 1] - smooth[best + 1]) / curvature;
        }
        return (best + 0.5f + offset) / scale;
    }

    private static float Percentile(ReadOnlySpan<int> fine, int count, double share)
    {
        long wanted = (long)Math.Ceiling(share * count), seen = 0;
        int bin = 0;
        while (bin < fine.Length - 1 && (seen += fine[bin]) < wanted)
            bin++;
        return (bin + 1) / FinePerUnit;
    }
}
