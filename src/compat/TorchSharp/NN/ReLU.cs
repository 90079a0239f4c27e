// The layer of the rectifier.
namespace TorchSharp.Modules;

/// <summary>Rectifier.</summary>
public sealed class ReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly bool inplace;

    internal ReLU(bool inplace) : base(nameof(ReLU)) => this.inplace = inplace;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => inplace ? input.relu_() : input.relu();
}
