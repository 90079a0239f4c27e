// FFDNet's structure.
using DicomDenoiseNode.Companion.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Tests.Training;

[Collection("torch")]
public class FfdNetTests
{
    [Fact]
    public void It_has_the_484416_filter_weights_of_the_paper()
    {
        using var network = new FfdNet();
        Assert.Equal(484_416, network.parameters().Where(p => p.ndim == 4).Sum(p => p.numel()));
        Assert.Equal(15, network.parameters().Count(p => p.ndim == 4));
        Assert.Contains("body.bn13.running_var", network.state_dict().Keys);
        Assert.Contains("body.conv14.bias", network.state_dict().Keys);
        Assert.DoesNotContain("body.conv1.bias", network.state_dict().Keys);
    }

    [Fact]
    public void It_returns_the_picture_where_it_estimates_no_noise()
    {
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var network = new FfdNet();
        network.Initialise(lastGain: 0);
        var noisy = rand([2, 1, 12, 10]);
        var denoised = network.call(noisy, full([2, 1, 1, 1], 0.1f));
        Assert.Equal([2, 1, 12, 10], denoised.shape);
        Assert.Equal(Values(noisy), Values(denoised));
    }

    [Fact]
    public void Each_picture_meets_its_own_sigma()
    {
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var network = new FfdNet();
        network.Initialise(lastGain: 1);
        network.eval();
        var picture = rand([1, 1, 8, 8]);
        var both = network.call(cat([picture, picture]), tensor((IList<float>)[0.1f, 0.2f], [2, 1, 1, 1]));
        float[] first = Values(network.call(picture, full([1, 1, 1, 1], 0.1f))), second = Values(network.call(picture, full([1, 1, 1, 1], 0.2f)));
        Assert.NotEqual(first, second);
        Assert.Equal(first.Concat(second), Values(both));
    }

    private static float[] Values(Tensor tensor)
    {
        using var accessor = tensor.data<float>();
        return accessor.ToArray();
    }
}
