// Shapes, values and lifetimes of tensors.
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.Tensors;

public class TensorTests
{
    [Fact]
    public void Elements_are_read_and_written_in_logical_order_whatever_the_memory_order()
    {
        using var scope = NewDisposeScope();
        using var convolution = nn.Conv2d(1, 3, 1, bias: false);
        using (no_grad())
            convolution.weight.copy_(tensor((IList<float>)[1f, 10f, 100f], [3, 1, 1, 1]));
        var spread = convolution.call(tensor((IList<float>)[1f, 2f, 3f, 4f], [1, 1, 2, 2]));
        float[] expected = [1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400];
        Assert.Equal(expected, spread.Values());
        Assert.Equal(expected, spread.contiguous().Values());
        Assert.True(spread.contiguous().is_contiguous());
        Assert.Equal([1, 3, 2, 2], spread.shape);
        using var elements = spread.data<float>();
        Assert.Equal(30f, elements[0, 1, 1, 0]);
        elements[0, 1, 1, 0] = 31;
        Assert.Equal(31f, spread.Values()[6]);
        Assert.Throws<ArgumentOutOfRangeException>(() => elements[0, 3, 0, 0]);
        Assert.Throws<ArgumentException>(() => spread.data<long>());
    }

    [Fact]
    public void Operands_of_different_memory_orders_meet_element_by_element()
    {
        using var scope = NewDisposeScope();
        using var unshuffle = nn.PixelUnshuffle(2);
        var lastOrder = unshuffle.call(Numbers.Tensor(1, 1, 1, 4, 4));
        var firstOrder = Numbers.Tensor(2, 1, 4, 2, 2);
        float[] a = lastOrder.Values(), b = firstOrder.Values();
        Assert.Equal(a.Zip(b, (x, y) => x + y), (lastOrder + firstOrder).Values());
        Assert.Equal(a.Zip(b, (x, y) => y - x), (firstOrder - lastOrder).Values());
        Assert.Equal(a.Concat(b), cat([lastOrder, firstOrder], 0).Values());
        Assert.Equal(b, firstOrder.copy_(firstOrder.clone()).Values());
    }

    [Fact]
    public void Shapes_that_cannot_broadcast_are_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => zeros([2, 3]) + zeros([2, 4]));
        Assert.Throws<ArgumentException>(() => zeros([2, 3]).expand(2, 4));
        Assert.Throws<ArgumentException>(() => cat([zeros([2, 3]), zeros([3, 3])], 1));
        Assert.Throws<ArgumentException>(() => tensor((IList<float>)[1f, 2f], [3]));
        Assert.Throws<ArgumentException>(() => zeros([2]).item<float>());
    }

    [Fact]
    public void A_scope_disposes_what_was_made_in_it_and_was_not_moved_out()
    {
        Tensor kept, moved, lost;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                kept = ones([2]).DetachFromDisposeScope();
                moved = ones([2]).MoveToOuterDisposeScope();
                lost = ones([2]);
            }
            Assert.True(lost.IsInvalid);
            Assert.False(moved.IsInvalid);
            Assert.Equal(1, outer.DisposablesCount);
        }
        Assert.True(moved.IsInvalid);
        Assert.False(kept.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => lost.shape);
        kept.Dispose();
    }

    [Fact]
    public void One_seed_gives_one_row_of_numbers()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        float[] first = randn([1001]).Values();
        manual_seed(5);
        Assert.Equal(first, randn([1001]).Values());
        manual_seed(6);
        Assert.NotEqual(first, randn([1001]).Values());
    }

    [Fact]
    public void Normal_and_uniform_numbers_have_their_moments()
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        const int Count = 100_000;
        float[] normal = randn([Count]).Values(), uniform = rand([Count]).Values();
        // Four standard errors: 4/√n of the mean, 4·√(2/n) of the variance.
        Assert.Equal(0, normal.Average(v => (double)v), 4 / Math.Sqrt(Count));
        Assert.Equal(1, normal.Average(v => (double)v * v), 4 * Math.Sqrt(2.0 / Count));
        Assert.Equal(0.5, uniform.Average(v => (double)v), 4 / Math.Sqrt(12.0 * Count));
        Assert.All(uniform, v => Assert.InRange(v, 0, 0.99999994f));
    }
}
