// The layer of batch normalisation.
using Kernel = TorchSharp.Kernels.BatchNormalization;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation.</summary>
public sealed unsafe class BatchNorm2d : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly double eps, momentum;

    internal BatchNorm2d(long features, double eps, double momentum, bool affine) : base(nameof(BatchNorm2d))
    {
        (this.eps, this.momentum) = (eps, momentum);
        if (affine)
        {
            weight = new Parameter(torch.ones([features]));
            bias = new Parameter(torch.zeros([features]));
            register_parameter(nameof(weight), weight);
            register_parameter(nameof(bias), bias);
        }
        running_mean = torch.zeros([features]);
        running_var = torch.ones([features]);
        num_batches_tracked = torch.tensor(0L);
        register_buffer(nameof(running_mean), running_mean);
        register_buffer(nameof(running_var), running_var);
        register_buffer(nameof(num_batches_tracked), num_batches_tracked);
    }

    /// <summary>γ, [features], or null.</summary>
    public Parameter? weight { get; }

    /// <summary>β, [features], or null.</summary>
    public Parameter? bias { get; }

    /// <summary>Running mean, [features].</summary>
    public torch.Tensor running_mean { get; }

    /// <summary>Running unbiased variance, [features].</summary>
    public torch.Tensor running_var { get; }

    /// <summary>How many batches the running statistics have seen.</summary>
    public torch.Tensor num_batches_tracked { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input)
    {
        int channels = (int)running_mean.numel();
        double[] mean = new double[channels], variance = new double[channels];
        float* runningMean = running_mean.Data.Floats, runningVariance = running_var.Data.Floats;
        if (!training)
        {
            for (int c = 0; c < channels; c++)
                (mean[c], variance[c]) = (runningMean[c], runningVariance[c]);
            return new(Autograd.Layers.BatchNorm(input.Data, weight?.Data, bias?.Data, mean, variance, eps, fromBatch: false));
        }
        var shape = input.Data.Shape;
        if (shape.Length != 4 || shape[1] != channels)
            throw new ArgumentException($"expected input [N, {channels}, H, W], but got [{string.Join(", ", shape)}]");
        int pixels = (int)(shape[2] * shape[3]);
        double count = (double)shape[0] * pixels;
        var x = input.Data.InOrder(channelsLast: true);
        Kernel.Statistics(x.Floats, (int)shape[0], pixels, channels, mean, variance);
        x.Release();
        for (int c = 0; c < channels; c++)
        {
            runningMean[c] = (float)(((1 - momentum) * runningMean[c]) + (momentum * mean[c]));
            runningVariance[c] = (float)(((1 - momentum) * runningVariance[c]) + (momentum * variance[c] * count / (count - 1)));
        }
        ++*(long*)num_batches_tracked.Data.Buffer.Address;
        return new(Autograd.Layers.BatchNorm(input.Data, weight?.Data, bias?.Data, mean, variance, eps, fromBatch: true));
    }
}
