// The layers a network is built from.
using TorchSharp.Autograd;
using TorchSharp.Modules;
using TorchSharp.Tensors;
using Kernel = TorchSharp.Kernels.BatchNormalization;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>2-D convolution with stride 1; weights start uniform on ±1/√(in·k²), as PyTorch's do.</summary>
            public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, bool bias = true) =>
                new(in_channels, out_channels, kernel_size, padding, bias);

            /// <summary>Batch normalisation over pictures and pixels, per channel.</summary>
            public static BatchNorm2d BatchNorm2d(long features, double eps = 1e-05, double momentum = 0.1, bool affine = true) => new(features, eps, momentum, affine);

            /// <summary>max(x, 0).</summary>
            public static ReLU ReLU(bool inplace = false) => new();

            /// <summary>Channels into r×r neighbourhoods of pixels.</summary>
            public static PixelShuffle PixelShuffle(long upscaleFactor) => new(upscaleFactor);

            /// <summary>r×r neighbourhoods of pixels into channels.</summary>
            public static PixelUnshuffle PixelUnshuffle(long downscaleFactor) => new(downscaleFactor);

            /// <summary>Modules one after another, named.</summary>
            public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

            /// <summary>Modules one after another, named by their places.</summary>
            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((m, i) => ($"{i}", m)));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>2-D convolution.</summary>
    public sealed class Conv2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly int padding;

        internal Conv2d(long inputs, long outputs, long kernel, long padding, bool bias) : base(nameof(Conv2d))
        {
            this.padding = (int)padding;
            weight = new Parameter(torch.zeros(outputs, inputs, kernel, kernel));
            double bound = 1 / Math.Sqrt(inputs * kernel * kernel);
            torch.nn.init.uniform_(weight, -bound, bound);
            register_parameter(nameof(weight), weight);
            if (!bias)
                return;
            this.bias = new Parameter(torch.zeros(outputs));
            torch.nn.init.uniform_(this.bias, -bound, bound);
            register_parameter(nameof(bias), this.bias);
        }

        /// <summary>[out, in, kernel, kernel].</summary>
        public Parameter weight { get; }

        /// <summary>[out], or null.</summary>
        public Parameter? bias { get; }

        /// <inheritdoc/>
        public override torch.Tensor forward(torch.Tensor input) => new(Autograd.Layers.Convolution2d(input.Data, weight.Data, bias?.Data, padding, padding));
    }

    /// <summary>Batch normalisation.</summary>
    public sealed unsafe class BatchNorm2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly double eps, momentum;

        internal BatchNorm2d(long features, double eps, double momentum, bool affine) : base(nameof(BatchNorm2d))
        {
            (this.eps, this.momentum) = (eps, momentum);
            if (affine)
            {
                weight = new Parameter(torch.ones(features));
                bias = new Parameter(torch.zeros(features));
                register_parameter(nameof(weight), weight);
                register_parameter(nameof(bias), bias);
            }
            running_mean = torch.zeros(features);
            running_var = torch.ones(features);
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

    /// <summary>Rectifier.</summary>
    public sealed class ReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal ReLU() : base(nameof(ReLU)) { }

        /// <inheritdoc/>
        public override torch.Tensor forward(torch.Tensor input) => new(Autograd.Layers.Relu(input.Data));
    }

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

    /// <summary>Modules one after another.</summary>
    public sealed class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly List<torch.nn.Module<torch.Tensor, torch.Tensor>> steps = [];

        internal Sequential(IEnumerable<(string Name, torch.nn.Module<torch.Tensor, torch.Tensor> Module)> modules) : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules)
            {
                register_module(name, module);
                steps.Add(module);
            }
        }

        /// <inheritdoc/>
        public override torch.Tensor forward(torch.Tensor input)
        {
            // Values between the steps belong to the graph alone.
            var value = input;
            foreach (var step in steps)
            {
                var next = step.forward(value);
                if (!ReferenceEquals(value, input) && !ReferenceEquals(value, next))
                    value.Dispose();
                value = next;
            }
            return value;
        }
    }
}
