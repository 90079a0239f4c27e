// Batch norm against its definition.
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.NN;

public class BatchNormTests
{
    [Fact]
    public void In_training_each_channel_leaves_with_mean_beta_and_deviation_gamma()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm2d(2, eps: 0);
        using (no_grad())
        {
            norm.weight!.copy_(tensor((IList<float>)[2f, 3f]));
            norm.bias!.copy_(tensor((IList<float>)[1f, -1f]));
        }
        float[] y = norm.call((Numbers.Tensor(1, 4, 2, 5, 5) * 7.0) + 100.0).Values();
        for (int c = 0; c < 2; c++)
        {
            double[] channel = [.. Enumerable.Range(0, 4).SelectMany(n => y.Skip(((n * 2) + c) * 25).Take(25)).Select(v => (double)v)];
            double mean = channel.Average(), deviation = Math.Sqrt(channel.Average(v => (v - mean) * (v - mean)));
            // The input carries a mean of 100 and 24 bits: 100·6e-8/4 of its deviation.
            Assert.Equal(c == 0 ? 1 : -1, mean, 1e-4);
            Assert.Equal(c == 0 ? 2 : 3, deviation, 1e-4);
        }
    }

    [Fact]
    public void Running_statistics_move_by_the_momentum_and_hold_the_unbiased_variance()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm2d(1);
        norm.call(tensor((IList<float>)[1f, 2f, 3f, 6f], [1, 1, 2, 2]));
        Assert.Equal(0.3f, norm.running_mean.item<float>(), 1e-6f);
        Assert.Equal(0.9f + (0.1f * 14f / 3f), norm.running_var.item<float>(), 1e-5f);
        Assert.Equal(1L, norm.num_batches_tracked.item<long>());
    }

    [Fact]
    public void In_evaluation_the_running_statistics_serve_and_stay()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm2d(1, eps: 0.25);
        norm.running_mean.copy_(tensor((IList<float>)[2f]));
        norm.running_var.copy_(tensor((IList<float>)[3.75f]));
        norm.eval();
        Assert.Equal([-0.5f, 1f], norm.call(tensor((IList<float>)[1f, 4f], [1, 1, 1, 2])).Values());
        Assert.Equal(2f, norm.running_mean.item<float>());
        Assert.Equal(0L, norm.num_batches_tracked.item<long>());
    }
}
