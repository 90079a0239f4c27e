// The Adam optimiser.
using TorchSharp.Kernels;
using TorchSharp.Modules;
using TorchSharp.Tensors;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam (Kingma and Ba, 2015, algorithm 1).</summary>
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.99, double eps = 1e-8) => new(parameters, lr, beta1, beta2, eps);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Adam: steps scaled by running first and second moments of the gradient.</summary>
    public sealed unsafe class Adam
    {
        private readonly double beta1, beta2, eps;
        private readonly List<(Parameter Parameter, TensorData First, TensorData Second)> moments = [];
        private long steps;

        internal Adam(IEnumerable<Parameter> parameters, double lr, double beta1, double beta2, double eps)
        {
            (LearningRate, this.beta1, this.beta2, this.eps) = (lr, beta1, beta2, eps);
            foreach (var p in parameters)
            {
                var (first, second) = (TensorData.Like(p.Data), TensorData.Like(p.Data));
                Elementwise.Fill(first.Floats, first.Count, 0);
                Elementwise.Fill(second.Floats, second.Count, 0);
                moments.Add((p, first, second));
            }
        }

        /// <summary>Step length.</summary>
        public double LearningRate { get; set; }

        /// <summary>Clears the gradients.</summary>
        public void zero_grad()
        {
            foreach (var (parameter, _, _) in moments)
                parameter.grad = null;
        }

        /// <summary>Moves every parameter that has a gradient.</summary>
        public void step()
        {
            steps++;
            double size = LearningRate / (1 - Math.Pow(beta1, steps)), correction = Math.Sqrt(1 - Math.Pow(beta2, steps));
            foreach (var (parameter, first, second) in moments)
            {
                if (parameter.Data.Gradient is not { } gradient)
                    continue;
                var g = gradient.InOrder(parameter.Data.ChannelsLast);
                float* p = parameter.Data.Floats;
                for (long i = 0; i < first.Count; i++)
                {
                    float m = first.Floats[i] = (float)((beta1 * first.Floats[i]) + ((1 - beta1) * g.Floats[i]));
                    float v = second.Floats[i] = (float)((beta2 * second.Floats[i]) + ((1 - beta2) * g.Floats[i] * g.Floats[i]));
                    p[i] -= (float)(size * m / ((Math.Sqrt(v) / correction) + eps));
                }
                g.Release();
            }
        }

        public void save_state_dict(BinaryWriter writer)
        {
            writer.Write(steps);
            foreach (var (_, first, second) in moments)
            {
                StateFile.WriteTensor(writer, first);
                StateFile.WriteTensor(writer, second);
            }
        }

        public void load_state_dict(BinaryReader reader)
        {
            steps = reader.ReadInt64();
            foreach (var (_, first, second) in moments)
            {
                StateFile.ReadTensor(reader, "first", first);
                StateFile.ReadTensor(reader, "second", second);
            }
        }
    }
}
