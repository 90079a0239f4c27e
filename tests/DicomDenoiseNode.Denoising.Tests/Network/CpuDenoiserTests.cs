// The CPU engine against FFDNet's definition in double precision.
namespace DicomDenoiseNode.Denoising.Tests;

public class CpuDenoiserTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 3)]
    [InlineData(12, 14)]
    [InlineData(13, 11)]
    [InlineData(25, 2)]
    [InlineData(40, 33)]
    [InlineData(203, 4)]
    public void Every_size_agrees_with_the_definition_in_every_vector_width(int width, int height)
    {
        FfdNet network = Networks.Random(1);
        float[] image = Picture(width, height);
        SigmaMap sigma = SigmaMap.Uniform(25 / 255f);
        double[] expected = Networks.Reference(network, image, width, height, sigma);
        foreach (VectorWidth vectors in Enum.GetValues<VectorWidth>())
        {
            using var denoiser = new CpuDenoiser(network, 2, vectors);
            AssertNear(expected, Denoise(denoiser, image, width, height, sigma), image);
        }
    }

    [Fact]
    public void A_network_that_estimates_the_clean_frame_is_not_subtracted()
    {
        FfdNet network = Networks.Random(2, subtracts: false);
        float[] image = Picture(18, 15);
        double[] expected = Networks.Reference(network, image, 18, 15, SigmaMap.Uniform(0.1f));
        using var denoiser = new CpuDenoiser(network, 1);
        float[] denoised = Denoise(denoiser, image, 18, 15, SigmaMap.Uniform(0.1f));
        double scale = Math.Sqrt(expected.Average(v => v * v));
        Assert.All(expected.Zip(denoised), pair => Assert.Equal(pair.First, pair.Second, 1e-5 * scale * 5));
    }

    [Fact]
    public void Sigma_by_depth_reaches_the_rows_it_belongs_to()
    {
        FfdNet network = Networks.Random(3);
        const int width = 16, height = 37;
        float[] image = Picture(width, height);
        float[] perRow = [.. Enumerable.Range(0, height).Select(y => 0.02f + 0.005f * y)];
        SigmaMap sigma = SigmaMap.ByDepth(perRow);
        using var denoiser = new CpuDenoiser(network, 2);
        AssertNear(Networks.Reference(network, image, width, height, sigma), Denoise(denoiser, image, width, height, sigma), image);
    }

    [Fact]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        FfdNet network = Networks.Random(4);
        float[] image = Picture(411, 60);
        using var one = new CpuDenoiser(network, 1);
        using var five = new CpuDenoiser(network, 5);
        Assert.Equal(Denoise(one, image, 411, 60, SigmaMap.Uniform(0.1f)), Denoise(five, image, 411, 60, SigmaMap.Uniform(0.1f)));
    }

    [Fact]
    public void One_denoiser_takes_frames_of_changing_size_and_may_write_over_its_input()
    {
        FfdNet network = Networks.Random(5);
        using var kept = new CpuDenoiser(network, 2);
        foreach ((int width, int height) in new[] { (50, 20), (21, 31), (50, 20), (6, 70) })
        {
            float[] image = Picture(width, height);
            using var fresh = new CpuDenoiser(network, 2);
            float[] expected = Denoise(fresh, image, width, height, SigmaMap.Uniform(0.2f));
            kept.Denoise(image, width, height, SigmaMap.Uniform(0.2f), image);
            Assert.Equal(expected, image);
        }
    }

    [Fact]
    public async Task Threads_that_share_a_denoiser_get_their_own_results()
    {
        FfdNet network = Networks.Random(6);
        using var denoiser = new CpuDenoiser(network, 2);
        var frames = Enumerable.Range(0, 6).Select(i => (Image: Picture(20 + i, 30 - i), Width: 20 + i, Height: 30 - i)).ToArray();
        float[][] alone = [.. frames.Select(f => Denoise(denoiser, f.Image, f.Width, f.Height, SigmaMap.Uniform(0.1f)))];
        float[][] together = await Task.WhenAll(frames.Select(f =>
            Task.Run(() => Denoise(denoiser, f.Image, f.Width, f.Height, SigmaMap.Uniform(0.1f)))));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_second_frame_of_the_same_size_leaves_no_garbage()
    {
        using var denoiser = new CpuDenoiser(Networks.Random(7), 1);
        float[] image = Picture(64, 64), denoised = new float[64 * 64];
        denoiser.Denoise(image, 64, 64, SigmaMap.Uniform(0.1f), denoised);
        long before = GC.GetAllocatedBytesForCurrentThread();
        denoiser.Denoise(image, 64, 64, SigmaMap.Uniform(0.1f), denoised);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
    }

    [Fact]
    public void What_does_not_fit_is_an_error_and_so_is_a_call_after_disposal()
    {
        var denoiser = new CpuDenoiser(Networks.Random(8), 1);
        float[] six = new float[6];
        Assert.Throws<ArgumentException>(() => denoiser.Denoise(six, 2, 2, SigmaMap.Uniform(0), six));
        Assert.Throws<ArgumentException>(() => denoiser.Denoise(six, 2, 3, SigmaMap.ByDepth(new float[2]), six));
        Assert.Throws<ArgumentOutOfRangeException>(() => SigmaMap.Uniform(25));
        denoiser.Dispose();
        denoiser.Dispose();
        Assert.Throws<ObjectDisposedException>(() => denoiser.Denoise(six, 2, 3, SigmaMap.Uniform(0), six));
    }

    private static float[] Picture(int width, int height) =>
        Scenes.WithNoise(Scenes.Textured(width, height, 9), 0.1f, width * 1000 + height);

    private static float[] Denoise(CpuDenoiser denoiser, float[] image, int width, int height, SigmaMap sigma)
    {
        float[] denoised = new float[width * height];
        denoiser.Denoise(image, width, height, sigma, denoised);
        return denoised;
    }

    // Relative to the root mean square of what the network estimates; a sum of 576 float products is good to about 1e-6 a layer.
    private static void AssertNear(double[] expected, float[] denoised, float[] image)
    {
        double difference = 0, scale = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            difference += (denoised[i] - expected[i]) * (denoised[i] - expected[i]);
            scale += (expected[i] - image[i]) * (expected[i] - image[i]);
        }
        Assert.InRange(Math.Sqrt(difference / scale), 0, 1e-5);
    }
}
