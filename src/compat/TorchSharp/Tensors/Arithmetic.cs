// Arithmetic on tensor handles.
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static unsafe partial class torch
{
    public partial class Tensor
    {
        /// <summary>Elementwise sum, shapes broadcast.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>Elementwise difference, shapes broadcast.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>Elementwise product, shapes broadcast.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>Adds a number to every element.</summary>
        public static Tensor operator +(Tensor left, double right) => new(Arithmetic.Linear(left.Data, 1, (float)right));

        /// <summary>Subtracts a number from every element.</summary>
        public static Tensor operator -(Tensor left, double right) => new(Arithmetic.Linear(left.Data, 1, -(float)right));

        /// <summary>Multiplies every element by a number.</summary>
        public static Tensor operator *(Tensor left, double right) => new(Arithmetic.Linear(left.Data, (float)right, 0));

        /// <summary>Divides every element by a number.</summary>
        public static Tensor operator /(Tensor left, double right) => new(Arithmetic.Linear(left.Data, (float)(1 / right), 0));

        /// <summary>Changes every sign.</summary>
        public static Tensor operator -(Tensor tensor) => new(Arithmetic.Linear(tensor.Data, -1, 0));

        /// <summary>Elementwise sum, shapes broadcast.</summary>
        public Tensor add(Tensor target) => new(Arithmetic.Add(Data, target.Data, 1));

        /// <summary>Elementwise difference, shapes broadcast.</summary>
        public Tensor sub(Tensor target) => new(Arithmetic.Add(Data, target.Data, -1));

        /// <summary>Elementwise product, shapes broadcast.</summary>
        public Tensor mul(Tensor target) => new(Arithmetic.Multiply(Data, target.Data));

        /// <summary>The sum of all elements.</summary>
        public Tensor sum() => new(Arithmetic.Sum(Data, mean: false));

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => new(Arithmetic.Sum(Data, mean: true));

        /// <summary>max(x, 0).</summary>
        public Tensor relu() => new(Layers.Relu(Data));

        /// <summary>max(x, 0) in place.</summary>
        public Tensor relu_()
        {
            if (GradientMode.IsEnabled && Data.IsLeafWithGradient)
                throw new InvalidOperationException("a leaf Variable that requires grad is being used in an in-place operation.");
            Layers.ReluInPlace(Data);
            return this;
        }

        /// <summary>Repeats dimensions of size 1 to the given size.</summary>
        public Tensor expand(params long[] sizes) => new(Arithmetic.Expanded(Data, [.. sizes]));

        /// <summary>Adds alpha·target in place.</summary>
        public Tensor add_(Tensor target, double alpha = 1)
        {
            BeginInPlace();
            var other = target.Data.InOrder(Data.ChannelsLast);
            if (!other.Shape.AsSpan().SequenceEqual(Data.Shape))
                throw new ArgumentException("add_ needs tensors of one shape");
            Elementwise.AddScaled(Data.Floats, other.Floats, (float)alpha, Data.Floats, Data.Count);
            other.Release();
            return this;
        }

        /// <summary>Multiplies every element by a number, in place.</summary>
        public Tensor mul_(double scalar)
        {
            BeginInPlace();
            Elementwise.Scale(Data.Floats, (float)scalar, Data.Floats, Data.Count);
            return this;
        }
    }
}
