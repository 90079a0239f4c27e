// The factory methods of layers, as torch.nn has them.
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How a convolution continues the picture beyond its border.</summary>
        public enum PaddingModes
        {
            /// <summary>With zeros.</summary>
            Zeros = 0,
        }

        /// <summary>2-D convolution; weights and biases start uniform on ±1/√(in/groups·k²), as PyTorch's do.</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true) =>
            new(in_channels, out_channels, ((int)kernel_size, (int)kernel_size), ((int)stride, (int)stride), ((int)padding, (int)padding), ((int)dilation, (int)dilation), (int)groups, bias);

        /// <summary>2-D convolution with a kernel, stride, border and dilation of their own along each axis (height, width).</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true) =>
            new(in_channels, out_channels, Int(kernel_size), Int(stride ?? (1, 1)), Int(padding ?? (0, 0)), Int(dilation ?? (1, 1)), (int)groups, bias);

        private static (int, int) Int((long, long) pair) => ((int)pair.Item1, (int)pair.Item2);

        /// <summary>Batch normalisation over pictures and pixels, per channel.</summary>
        public static BatchNorm2d BatchNorm2d(long features, double eps = 1e-05, double momentum = 0.1, bool affine = true) => new(features, eps, momentum, affine);

        /// <summary>max(x, 0).</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>Channels into r×r neighbourhoods of pixels.</summary>
        public static PixelShuffle PixelShuffle(long upscaleFactor) => new(upscaleFactor);

        /// <summary>r×r neighbourhoods of pixels into channels.</summary>
        public static PixelUnshuffle PixelUnshuffle(long downscaleFactor) => new(downscaleFactor);

        /// <summary>The loss (input − target)².</summary>
        public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

        /// <summary>Modules one after another, named.</summary>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

        /// <summary>Modules one after another, named.</summary>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

        /// <summary>Modules one after another, named by their places.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules.Select((m, i) => ($"{i}", m)));
    }
}
