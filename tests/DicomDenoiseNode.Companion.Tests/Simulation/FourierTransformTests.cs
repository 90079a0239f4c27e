// The Fourier transform against its definition.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class FourierTransformTests
{
    [Theory]
    [InlineData(1024)]
    [InlineData(2048)]
    [InlineData(8192)]
    public void The_spectrum_is_that_of_the_definition(int length)
    {
        (float[] re, float[] im) = Noise(length);
        float[] spectrumRe = [.. re], spectrumIm = [.. im];
        var transform = new FourierTransform(length);
        transform.Forward(spectrumRe, spectrumIm, transform.CreateScratch());

        foreach (int k in new[] { 0, 1, 2, 31, length / 4 + 3, length / 2, length - 1 })
        {
            double a = 0, b = 0;
            for (int n = 0; n < length; n++)
            {
                (double sine, double cosine) = Math.SinCos(-2 * Math.PI * ((long)k * n % length) / length);
                a += re[n] * cosine - im[n] * sine;
                b += re[n] * sine + im[n] * cosine;
            }
            // Thirteen stages of rounding at 6e-8 on sums of size √N.
            Assert.InRange(Math.Abs(a - spectrumRe[k]) + Math.Abs(b - spectrumIm[k]), 0, 2e-6 * Math.Sqrt(length));
        }
    }

    [Fact]
    public void The_inverse_gives_back_the_signal_times_its_length()
    {
        const int length = 4096;
        (float[] re, float[] im) = Noise(length);
        float[] backRe = [.. re], backIm = [.. im];
        var transform = new FourierTransform(length);
        float[] scratch = transform.CreateScratch();
        transform.Forward(backRe, backIm, scratch);
        transform.Inverse(backRe, backIm, scratch);

        for (int n = 0; n < length; n++)
        {
            Assert.Equal(re[n], backRe[n] / length, 1e-5);
            Assert.Equal(im[n], backIm[n] / length, 1e-5);
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(512)]
    public void Other_lengths_are_refused(int length) => Assert.Throws<ArgumentOutOfRangeException>(() => new FourierTransform(length));

    private static (float[] Re, float[] Im) Noise(int length)
    {
        var stream = new RandomStream(11);
        float[] re = new float[length], im = new float[length];
        for (int n = 0; n < length; n++)
        {
            (double a, double b) = stream.NextNormals();
            (re[n], im[n]) = ((float)a, (float)b);
        }
        return (re, im);
    }
}
