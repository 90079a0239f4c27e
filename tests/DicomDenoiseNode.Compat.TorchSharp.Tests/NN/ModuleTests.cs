// Names, modes and initial values of modules.
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.NN;

public class ModuleTests
{
    private sealed class Pair : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly Sequential first = nn.Sequential(("conv", nn.Conv2d(1, 2, 3, bias: false)), ("bn", nn.BatchNorm2d(2)));
        private readonly Parameter scale = new(ones([1]));

        public Pair() : base(nameof(Pair)) => RegisterComponents();

        public override Tensor forward(Tensor input1, Tensor input2) => (first.call(input1) * scale) + input2;
    }

    [Fact]
    public void State_is_named_by_fields_and_places()
    {
        using var pair = new Pair();
        Assert.Equal(
            ["first.bn.bias", "first.bn.num_batches_tracked", "first.bn.running_mean", "first.bn.running_var", "first.bn.weight", "first.conv.weight", "scale"],
            pair.state_dict().Keys.Order());
        Assert.Equal(4, pair.parameters().Count());
        Assert.Equal(["first.bn.num_batches_tracked", "first.bn.running_mean", "first.bn.running_var"], pair.named_buffers().Select(b => b.name).Order());
    }

    [Fact]
    public void Training_and_evaluation_reach_every_child()
    {
        using var pair = new Pair();
        Assert.All(pair.modules(), m => Assert.True(m.training));
        pair.eval();
        Assert.All(pair.modules(), m => Assert.False(m.training));
        pair.train();
        Assert.All(pair.modules(), m => Assert.True(m.training));
    }

    [Fact]
    public void A_network_outlives_the_scope_it_was_made_in_and_its_passes()
    {
        Pair pair;
        using (NewDisposeScope())
            pair = new Pair();
        using (NewDisposeScope())
        {
            pair.call(Numbers.Tensor(1, 1, 1, 4, 4), ones([1, 2, 2, 2])).sum().backward();
            Assert.All(pair.parameters(), p => Assert.NotNull(p.grad));
            pair.zero_grad();
            Assert.All(pair.parameters(), p => Assert.Null(p.grad));
        }
        Assert.All(pair.parameters(), p => Assert.False(p.IsInvalid));
        pair.Dispose();
    }

    [Fact]
    public void Orthogonal_weights_have_orthonormal_rows_or_columns()
    {
        manual_seed(3);
        using var wide = nn.init.orthogonal_(zeros([8, 3, 3, 3]), gain: 2);
        using var tall = nn.init.orthogonal_(zeros([40, 3, 3]));
        float[] w = wide.Values(), t = tall.Values();
        for (int a = 0; a < 8; a++)
            for (int b = 0; b < 8; b++)
                Assert.Equal(a == b ? 4 : 0, Enumerable.Range(0, 27).Sum(k => (double)w[(a * 27) + k] * w[(b * 27) + k]), 1e-5);
        for (int a = 0; a < 9; a++)
            for (int b = 0; b < 9; b++)
                Assert.Equal(a == b ? 1 : 0, Enumerable.Range(0, 40).Sum(k => (double)t[(k * 9) + a] * t[(k * 9) + b]), 1e-5);
    }

    [Fact]
    public void A_shuffle_and_its_inverse_give_the_picture_back()
    {
        using var scope = NewDisposeScope();
        using var shuffle = nn.PixelShuffle(2);
        using var unshuffle = nn.PixelUnshuffle(2);
        var picture = tensor((IList<float>)[.. Enumerable.Range(0, 16).Select(i => (float)i)], [1, 1, 4, 4]);
        var coarse = unshuffle.call(picture);
        Assert.Equal([0f, 2f, 8f, 10f, 1f, 3f, 9f, 11f, 4f, 6f, 12f, 14f, 5f, 7f, 13f, 15f], coarse.Values());
        Assert.Equal(picture.Values(), shuffle.call(coarse).Values());
        Assert.Throws<ArgumentException>(() => unshuffle.call(zeros([1, 1, 3, 4])));
    }

    [Fact]
    public void The_loss_module_gathers_as_its_reduction_says()
    {
        using var scope = NewDisposeScope();
        Tensor a = tensor((IList<float>)[1f, 2f]), b = tensor((IList<float>)[3f, 5f]);
        Assert.Equal(6.5f, nn.MSELoss().call(a, b).item<float>());
        Assert.Equal(13f, nn.MSELoss(nn.Reduction.Sum).call(a, b).item<float>());
        Assert.Equal([4f, 9f], nn.MSELoss(nn.Reduction.None).call(a, b).Values());
        Assert.Throws<ArgumentException>(() => nn.functional.mse_loss(a, zeros([3])));
    }
}
