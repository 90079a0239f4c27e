// The layer of 2-D convolution.
namespace TorchSharp.Modules;

/// <summary>2-D convolution.</summary>
public sealed class Conv2d : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly (int, int) stride, padding, dilation;
    private readonly int groups;

    internal Conv2d(long inputs, long outputs, (int Height, int Width) kernel, (int, int) stride, (int, int) padding, (int, int) dilation, int groups, bool bias) : base(nameof(Conv2d))
    {
        if (inputs % groups != 0 || outputs % groups != 0)
            throw new ArgumentException($"in_channels {inputs} and out_channels {outputs} must be divisible by groups {groups}");
        (this.stride, this.padding, this.dilation, this.groups) = (stride, padding, dilation, groups);
        weight = new Parameter(torch.zeros([outputs, inputs / groups, kernel.Height, kernel.Width]));
        double bound = 1 / Math.Sqrt(inputs / groups * kernel.Height * kernel.Width);
        torch.nn.init.uniform_(weight, -bound, bound);
        register_parameter(nameof(weight), weight);
        if (!bias)
            return;
        this.bias = new Parameter(torch.zeros([outputs]));
        torch.nn.init.uniform_(this.bias, -bound, bound);
        register_parameter(nameof(bias), this.bias);
    }

    /// <summary>[out, in / groups, kernel height, kernel width].</summary>
    public Parameter weight { get; }

    /// <summary>[out], or null.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => new(Autograd.Layers.Convolution2d(input.Data, weight.Data, bias?.Data, stride, padding, dilation, groups));
}
