// The gradient of every operation against differences of its values.
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.Autograd;

public class GradientTests
{
    /// <summary>
    /// Compares the gradient of L = Σ wᵢ·f(x)ᵢ, w fixed random numbers, with (L(x + h) − L(x − h)) / 2h for every element of every input.
    /// </summary>
    /// <remarks>
    /// Single precision: L sums n terms of size 1, so its rounding is about 6e-8·√n·|L| and that of the quotient 1e-7·√n/h; the truncation is h²·L‴/6.
    /// With h = 1e-2 and n up to a few hundred both stay under 1e-3 of the gradient's scale; the bound allows four times that.
    /// </remarks>
    private static void Check(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        const float Step = 1e-2f;
        const double Bound = 4e-3;
        foreach (var input in inputs)
            input.requires_grad = true;

        double Loss()
        {
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            float[] values = function(inputs).Values();
            float[] weights = Numbers.Random(values.Length, 99);
            return values.Zip(weights, (v, w) => (double)v * w).Sum();
        }

        using (NewDisposeScope())
        {
            var value = function(inputs);
            (value * Numbers.Tensor(99, value.shape)).sum().backward();
        }
        foreach (var input in inputs)
        {
            float[] gradient = input.grad!.Values();
            var numeric = new double[gradient.Length];
            using var elements = input.detach().data<float>();
            for (int i = 0; i < gradient.Length; i++)
            {
                float old = elements[i];
                elements[i] = old + Step;
                double above = Loss();
                elements[i] = old - Step;
                double below = Loss();
                elements[i] = old;
                numeric[i] = (above - below) / (2 * Step);
            }
            Assert.Contains(gradient, g => g != 0);
            Assert.InRange(Numbers.Distance(gradient, numeric), 0, Bound * Math.Max(1, numeric.Max(Math.Abs)));
        }
    }

    [Fact]
    public void Gradients_of_sums_and_differences_match_differences_of_values()
    {
        Check(x => x[0] + x[1], Numbers.Tensor(1, 2, 3), Numbers.Tensor(2, 2, 3));
        Check(x => x[0] - x[1], Numbers.Tensor(1, 2, 3), Numbers.Tensor(2, 2, 3));
        Check(x => -(x[0] + 2.5), Numbers.Tensor(1, 2, 3));
    }

    [Fact]
    public void Gradients_of_products_match_differences_of_values()
    {
        Check(x => x[0] * x[1], Numbers.Tensor(1, 2, 3), Numbers.Tensor(2, 2, 3));
        Check(x => x[0] * 3.0 / 7.0, Numbers.Tensor(1, 2, 3));
        Check(x => x[0] * x[0], Numbers.Tensor(1, 5));
    }

    [Fact]
    public void Gradients_of_broadcast_operands_are_summed_over_the_repeated_dimensions()
    {
        Check(x => x[0] * x[1], Numbers.Tensor(1, 2, 3, 4), Numbers.Tensor(2, 3, 1));
        Check(x => x[0] + x[1], Numbers.Tensor(1, 2, 1, 4, 4), Numbers.Tensor(2, 1, 3, 1, 4));
        Check(x => x[0].expand(2, 3, 4, 5), Numbers.Tensor(3, 2, 1, 1, 5));
    }

    [Fact]
    public void Gradients_of_reductions_match_differences_of_values()
    {
        Check(x => x[0].sum() * x[0].mean(), Numbers.Tensor(1, 3, 4));
    }

    [Theory]
    [InlineData(nn.Reduction.None)]
    [InlineData(nn.Reduction.Mean)]
    [InlineData(nn.Reduction.Sum)]
    public void Gradients_of_the_squared_error_match_differences_of_values(nn.Reduction reduction)
    {
        Check(x => nn.functional.mse_loss(x[0], x[1], reduction), Numbers.Tensor(1, 2, 3), Numbers.Tensor(2, 2, 3));
    }

    [Fact]
    public void Gradients_of_joined_tensors_go_back_to_their_parts()
    {
        Check(x => cat([x[0], x[1]], 1), Numbers.Tensor(1, 2, 3, 2, 2), Numbers.Tensor(2, 2, 1, 2, 2));
        Check(x => cat([x[0], x[1]], -1), Numbers.Tensor(1, 2, 3), Numbers.Tensor(2, 2, 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_of_the_rectifier_match_differences_of_values(bool inPlace)
    {
        // Steps of 0.01 must not cross 0, where the rectifier has no derivative.
        float[] values = [.. Numbers.Random(24, 3).Select(v => v + (Math.Sign(v) * 0.05f))];
        Check(x => nn.functional.relu(x[0] * 1.0, inPlace), tensor((IList<float>)values, [2, 3, 4]));
    }

    [Fact]
    public void Gradients_of_pixel_shuffles_match_differences_of_values()
    {
        using var shuffle = nn.PixelShuffle(2);
        using var unshuffle = nn.PixelUnshuffle(2);
        Check(x => shuffle.call(x[0]), Numbers.Tensor(1, 2, 8, 2, 3));
        Check(x => unshuffle.call(x[0]), Numbers.Tensor(1, 2, 2, 4, 6));
    }

    [Theory]
    [InlineData(3, 5, 3, 1, 1, 1, 1)]
    [InlineData(2, 33, 3, 1, 1, 1, 1)]
    [InlineData(9, 2, 1, 1, 0, 1, 1)]
    [InlineData(2, 2, 5, 1, 2, 1, 1)]
    [InlineData(4, 6, 3, 2, 1, 1, 2)]
    [InlineData(2, 3, 3, 1, 2, 2, 1)]
    public void Gradients_of_convolution_match_differences_of_values(int inputs, int outputs, int kernel, int stride, int padding, int dilation, int groups)
    {
        using var convolution = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, groups: groups);
        Check(x => convolution.call(x[0]), Numbers.Tensor(1, 2, inputs, 5, 6), convolution.weight, convolution.bias!);
    }

    [Fact]
    public void Gradients_of_the_wide_convolution_match_those_of_its_blocks()
    {
        // 64 to 64 channels run on a kernel of their own; a difference quotient over 36864 weights would take minutes, so its
        // gradients are compared with those of the same convolution without padding, applied to a picture that carries its own border.
        using var convolution = nn.Conv2d(64, 64, 3, padding: 1, bias: false);
        using var bare = nn.Conv2d(64, 64, 3, padding: 0, bias: false);
        bare.load_state_dict(convolution.state_dict());
        using var scope = NewDisposeScope();
        var inner = Numbers.Tensor(1, 2, 64, 6, 7).requires_grad_();
        var bordered = zeros([2, 64, 8, 9]);
        using (var from = inner.detach().data<float>())
        using (var to = bordered.data<float>())
        {
            for (long n = 0; n < 2; n++)
                for (long c = 0; c < 64; c++)
                    for (long y = 0; y < 6; y++)
                        for (long x = 0; x < 7; x++)
                            to[n, c, y + 1, x + 1] = from[n, c, y, x];
        }
        bordered.requires_grad = true;
        var weights = Numbers.Tensor(5, 2, 64, 6, 7);
        var value = convolution.call(inner);
        var expected = bare.call(bordered);
        // Winograd's transforms cost about one decimal place of the seven.
        Assert.InRange(Numbers.Distance(value.Values(), [.. expected.Values().Select(v => (double)v)]), 0, 2e-5);
        (value * weights).sum().backward();
        (expected * weights).sum().backward();
        Assert.InRange(Numbers.Distance(convolution.weight.grad!.Values(), [.. bare.weight.grad!.Values().Select(v => (double)v)]), 0, 5e-4);
        using var gradient = inner.grad!.data<float>();
        using var cut = bordered.grad!.data<float>();
        for (long c = 0; c < 64; c++)
            for (long y = 0; y < 6; y++)
                Assert.Equal(cut[1, c, y + 1, 3], gradient[1, c, y, 2], 4e-5f);
    }

    [Theory]
    [InlineData(8, 24, 24)]
    [InlineData(3, 33, 35)]
    public void The_wide_convolution_agrees_with_the_blocked_one_over_many_tiles(int pictures, int height, int width)
    {
        // A bias sends the same convolution to the blocked kernels; both round in single precision, Winograd's transforms by a place more.
        using var scope = NewDisposeScope();
        using var wide = nn.Conv2d(64, 64, 3, padding: 1, bias: false);
        using var blocked = nn.Conv2d(64, 64, 3, padding: 1);
        using (no_grad())
        {
            blocked.weight.copy_(wide.weight);
            blocked.bias!.zero_();
        }
        Tensor x = Numbers.Tensor(1, pictures, 64, height, width).requires_grad_(), same = x.detach().clone().requires_grad_(), weights = Numbers.Tensor(2, pictures, 64, height, width);
        Tensor value = wide.call(x), expected = blocked.call(same);
        (value * weights).sum().backward();
        (expected * weights).sum().backward();
        Assert.InRange(Apart(value, expected), 0, 1e-5);
        Assert.InRange(Apart(x.grad!, same.grad!), 0, 1e-5);
        Assert.InRange(Apart(wide.weight.grad!, blocked.weight.grad!), 0, 1e-5);

        static double Apart(Tensor a, Tensor b)
        {
            float[] p = a.Values(), q = b.Values();
            return Math.Sqrt(p.Zip(q, (u, v) => ((double)u - v) * ((double)u - v)).Sum() / q.Sum(v => (double)v * v));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gradients_of_batch_norm_match_differences_of_values(bool training)
    {
        using var norm = nn.BatchNorm2d(3);
        using (no_grad())
        {
            norm.weight!.copy_(tensor((IList<float>)[0.7f, 1.3f, -0.4f]));
            norm.bias!.copy_(tensor((IList<float>)[0.1f, -0.2f, 0.3f]));
            norm.running_mean.copy_(tensor((IList<float>)[0.2f, 0, -0.1f]));
        }
        norm.train(training);
        Check(x => norm.call(x[0]), Numbers.Tensor(1, 3, 3, 3, 4), norm.weight, norm.bias);
    }

    [Fact]
    public void Gradients_add_up_over_every_path_and_every_pass()
    {
        using var scope = NewDisposeScope();
        var x = tensor((IList<float>)[3f]).requires_grad_();
        var y = (x * x) + (x * 2.0);
        y.backward();
        Assert.Equal(8f, x.grad!.item<float>());
        ((x * x) + 1.0).backward();
        Assert.Equal(14f, x.grad!.item<float>());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Nothing_is_recorded_without_gradients()
    {
        using var scope = NewDisposeScope();
        var x = tensor((IList<float>)[3f]).requires_grad_();
        using (no_grad())
        {
            Assert.False((x * 2.0).requires_grad);
            using (enable_grad())
                Assert.True((x * 2.0).requires_grad);
            Assert.False(is_grad_enabled());
        }
        Assert.True((x * 2.0).requires_grad);
        Assert.False((x * 2.0).detach().requires_grad);
    }

    [Fact]
    public void A_graph_serves_one_pass_unless_it_is_retained()
    {
        using var scope = NewDisposeScope();
        var x = tensor((IList<float>)[3f]).requires_grad_();
        var y = x * x;
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(12f, x.grad!.item<float>());
        Assert.Throws<InvalidOperationException>(() => y.backward());
    }

    [Fact]
    public void Values_changed_in_place_after_they_were_recorded_are_refused()
    {
        using var scope = NewDisposeScope();
        var x = tensor((IList<float>)[3f]).requires_grad_();
        var y = x * 1.0;
        var z = y * y;
        y.relu_();
        Assert.Throws<InvalidOperationException>(() => z.backward());
        Assert.Throws<InvalidOperationException>(() => x.mul_(2));
    }

    [Fact]
    public void The_same_bits_come_from_one_thread_and_from_two()
    {
        int before = get_num_threads();
        try
        {
            Assert.Equal(Trained(1), Trained(2));
        }
        finally
        {
            set_num_threads(before);
        }

        static float[] Trained(int threads)
        {
            set_num_threads(threads);
            manual_seed(4);
            using var scope = NewDisposeScope();
            using var network = nn.Sequential(nn.Conv2d(5, 64, 3, padding: 1), nn.ReLU(), nn.Conv2d(64, 64, 3, padding: 1, bias: false), nn.BatchNorm2d(64), nn.ReLU(inplace: true), nn.Conv2d(64, 4, 3, padding: 1));
            using var adam = optim.Adam(network.parameters());
            for (int i = 0; i < 2; i++)
            {
                adam.zero_grad();
                nn.functional.mse_loss(network.call(Numbers.Tensor(i, 9, 5, 10, 12)), Numbers.Tensor(7, 9, 4, 10, 12)).backward();
                adam.step();
            }
            return [.. network.parameters().SelectMany(p => p.Values())];
        }
    }
}
