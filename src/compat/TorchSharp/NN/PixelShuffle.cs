// The layers that move pixels into channels and back.
namespace TorchSharp.Modules;

/// <summary>Channels into neighbourhoods of pixels.</summary>
public sealed class PixelShuffle : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly int factor;

    internal PixelShuffle(long factor) : base(nameof(PixelShuffle)) => this.factor = (int)factor;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => new(Autograd.Layers.Shuffle(input.Data, factor, toChannels: false));
}


/// <summary>Neighbourhoods of pixels into channels.</summary>
public sealed class PixelUnshuffle : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly int factor;

    internal PixelUnshuffle(long factor) : base(nameof(PixelUnshuffle)) => this.factor = (int)factor;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => new(Autograd.Layers.Shuffle(input.Data, factor, toChannels: true));
}
