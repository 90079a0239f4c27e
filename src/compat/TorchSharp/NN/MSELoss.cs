// The loss of squared errors as a module.
namespace TorchSharp.Modules;

/// <summary>(input − target)², gathered over all elements.</summary>
public sealed class MSELoss : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
{
    internal MSELoss(torch.nn.Reduction reduction) : base(nameof(MSELoss)) => this.reduction = reduction;

    /// <summary>How the loss is gathered.</summary>
    public torch.nn.Reduction reduction { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2) => torch.nn.functional.mse_loss(input1, input2, reduction);
}
