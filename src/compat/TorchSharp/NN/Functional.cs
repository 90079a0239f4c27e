// Layers without state, as functions.
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How a loss is gathered over elements.</summary>
        public enum Reduction
        {
            /// <summary>The mean.</summary>
            Mean = 1,

            /// <summary>The sum.</summary>
            Sum = 2,
        }

        /// <summary>Layers as functions.</summary>
        public static partial class functional
        {
            /// <summary>(input − target)², gathered over all elements.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                if (!input.Data.Shape.AsSpan().SequenceEqual(target.Data.Shape))
                    throw new ArgumentException($"The size of input [{string.Join(", ", input.Data.Shape)}] must match that of target [{string.Join(", ", target.Data.Shape)}]");
                return new(Autograd.Layers.SquaredError(input.Data, target.Data, reduction == Reduction.Mean));
            }

            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor input, bool inplace = false) => new(Autograd.Layers.Relu(input.Data));

            /// <summary>r×r neighbourhoods of pixels into channels.</summary>
            public static Tensor pixel_unshuffle(Tensor x, long downscale_factor) => new(Autograd.Layers.Shuffle(x.Data, (int)downscale_factor, toChannels: true));

            /// <summary>Channels into r×r neighbourhoods of pixels.</summary>
            public static Tensor pixel_shuffle(Tensor x, long upscale_factor) => new(Autograd.Layers.Shuffle(x.Data, (int)upscale_factor, toChannels: false));
        }
    }
}
