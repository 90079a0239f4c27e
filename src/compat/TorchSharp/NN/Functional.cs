// Layers and losses as functions.
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How a loss is gathered over elements.</summary>
        public enum Reduction
        {
            /// <summary>Not at all: one value for each element.</summary>
            None = 0,

            /// <summary>The mean.</summary>
            Mean = 1,

            /// <summary>The sum.</summary>
            Sum = 2,
        }

        /// <summary>Layers and losses as functions.</summary>
        public static partial class functional
        {
            /// <summary>(input − target)², gathered over all elements.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                if (!input.Data.Shape.AsSpan().SequenceEqual(target.Data.Shape))
                    throw new ArgumentException($"The size of input [{string.Join(", ", input.Data.Shape)}] must match that of target [{string.Join(", ", target.Data.Shape)}]");
                if (reduction != Reduction.None)
                    return new(Autograd.Layers.SquaredError(input.Data, target.Data, reduction == Reduction.Mean));
                using var difference = input - target;
                return difference * difference;
            }

            /// <summary>max(x, 0).</summary>
            public static Tensor relu(Tensor input, bool inplace = false) => inplace ? input.relu_() : input.relu();
        }
    }
}
