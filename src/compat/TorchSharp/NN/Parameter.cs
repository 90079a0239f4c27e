// A tensor that a module learns.
namespace TorchSharp.Modules;

/// <summary>A leaf tensor registered with a module and changed by an optimiser.</summary>
public sealed class Parameter : torch.Tensor
{
    /// <summary>Shares the values of <paramref name="data"/>.</summary>
    public Parameter(torch.Tensor data, bool requires_grad = true) : base(data.Data.Detached())
    {
        DetachFromDisposeScope();
        this.requires_grad = requires_grad;
    }
}
