// TorchSharp's file format.
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.NN;

public class StateFileTests
{
    [Fact]
    public void A_saved_module_is_byte_for_byte_what_the_format_says()
    {
        using var network = nn.Sequential(("conv", nn.Conv2d(1, 2, 1, bias: false)));
        using (no_grad())
            network.state_dict()["conv.weight"].copy_(tensor((IList<float>)[1f, -2f], [2, 1, 1, 1]));
        using var stream = new MemoryStream();
        network.save(stream);
        // One entry; a name of 11 bytes; type 6 (32-bit float); four dimensions 2, 1, 1, 1; the numbers, little-endian.
        byte[] expected = [1, 11, .. Encoding.UTF8.GetBytes("conv.weight"), 6, 4, 2, 1, 1, 1, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void A_loaded_module_has_the_state_of_the_saved_one()
    {
        manual_seed(1);
        using var saved = Network();
        using (NewDisposeScope())
            saved.call(Numbers.Tensor(1, 2, 3, 6, 6));
        manual_seed(2);
        using var loaded = Network();
        using var stream = new MemoryStream();
        saved.save(stream);
        stream.Position = 0;
        loaded.load(stream);
        foreach (var (name, tensor) in saved.state_dict())
        {
            if (tensor.dtype == int64)
                Assert.Equal(1L, loaded.state_dict()[name].item<long>());
            else
                Assert.Equal(tensor.Values(), loaded.state_dict()[name].Values());
        }
    }

    [Fact]
    public void A_state_of_other_names_or_shapes_is_refused()
    {
        using var saved = Network();
        using var stream = new MemoryStream();
        saved.save(stream);
        using var narrower = nn.Sequential(nn.Conv2d(3, 7, 3), nn.BatchNorm2d(7));
        using var shorter = nn.Sequential(nn.Conv2d(3, 8, 3));
        stream.Position = 0;
        Assert.Throws<ArgumentException>(() => narrower.load(stream));
        stream.Position = 0;
        Assert.Throws<ArgumentException>(() => shorter.load(stream));
        stream.Position = 0;
        shorter.load(stream, strict: false);
        Assert.Equal(saved.state_dict()["0.weight"].Values(), shorter.state_dict()["0.weight"].Values());
        Assert.Throws<InvalidOperationException>(() => shorter.load_state_dict(saved.state_dict()));
    }

    [Fact]
    public void A_truncated_file_is_an_error()
    {
        using var network = Network();
        using var stream = new MemoryStream();
        network.save(stream);
        using var half = new MemoryStream(stream.ToArray()[..100]);
        Assert.Throws<EndOfStreamException>(() => network.load(half));
    }

    private static nn.Module<Tensor, Tensor> Network() => nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8));
}
