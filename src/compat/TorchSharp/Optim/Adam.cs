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
            /// <summary>Adam (Kingma and Ba, 2015, algorithm 1); amsgrad after Reddi, Kale and Kumar, 2018.</summary>
            /// <param name="parameters">What to optimise.</param>
            /// <param name="lr">Step length.</param>
            /// <param name="beta1">Decay of the running mean of gradients.</param>
            /// <param name="beta2">Decay of the running mean of squared gradients. The package's default differs from PyTorch's 0.999.</param>
            /// <param name="eps">Added to the root of the second moment.</param>
            /// <param name="weight_decay">Times the parameter, added to its gradient.</param>
            /// <param name="amsgrad">Divides by the largest second moment so far.</param>
            /// <param name="maximize">Climbs instead of descending.</param>
            public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.99, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Adam: steps scaled by running first and second moments of the gradient.</summary>
    public sealed class Adam : torch.optim.Optimizer
    {
        private readonly double beta1, beta2, eps, weightDecay;
        private readonly bool amsgrad, maximize;
        private readonly List<Moments> moments = [];

        internal Adam(IEnumerable<Parameter> parameters, double lr, double beta1, double beta2, double eps, double weightDecay, bool amsgrad, bool maximize) : base(parameters, lr)
        {
            (this.beta1, this.beta2, this.eps, this.weightDecay) = (beta1, beta2, eps, weightDecay);
            (this.amsgrad, this.maximize) = (amsgrad, maximize);
            foreach (var parameter in this.parameters())
                moments.Add(new Moments(parameter.Data, amsgrad));
        }

        /// <inheritdoc/>
        public override torch.Tensor? step(Func<torch.Tensor>? closure = null)
        {
            torch.Tensor? loss = null;
            if (closure != null)
            {
                using var _ = torch.enable_grad();
                loss = closure();
            }
            int index = 0;
            foreach (var group in ParamGroups)
            {
                foreach (var parameter in group.Parameters)
                {
                    var own = moments[index++];
                    if (parameter.Data.Gradient is not { } gradient)
                        continue;
                    var ordered = gradient.InOrder(parameter.Data.ChannelsLast);
                    own.Steps++;
                    parameter.Data.Buffer.Version++;
                    Update(parameter.Data, ordered, own, group.LearningRate);
                    ordered.Release();
                }
            }
            return loss;
        }

        /// <inheritdoc/>
        public override void save_state_dict(BinaryWriter writer)
        {
            writer.Write7BitEncodedInt(moments.Count);
            foreach (var own in moments)
            {
                writer.Write7BitEncodedInt64(own.Steps);
                foreach (var tensor in own.Tensors)
                    StateFile.WriteTensor(writer, tensor);
            }
            writer.Flush();
        }

        /// <inheritdoc/>
        public override void load_state_dict(BinaryReader reader)
        {
            if (reader.Read7BitEncodedInt() is var count && count != moments.Count)
                throw new ArgumentException($"The state is that of {count} parameters, not of {moments.Count}.");
            for (int i = 0; i < moments.Count; i++)
            {
                moments[i].Steps = reader.Read7BitEncodedInt64();
                foreach (var tensor in moments[i].Tensors)
                    StateFile.ReadTensor(reader, $"moments of parameter {i}", tensor);
            }
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (!disposing)
                return;
            foreach (var tensor in moments.SelectMany(own => own.Tensors))
                tensor.Release();
            moments.Clear();
        }

        private unsafe void Update(TensorData parameter, TensorData gradient, Moments own, double rate)
        {
            double size = rate / (1 - Math.Pow(beta1, own.Steps)), root = 1 / Math.Sqrt(1 - Math.Pow(beta2, own.Steps));
            float* p = parameter.Floats, g = gradient.Floats, m = own.First.Floats, v = own.Second.Floats;
            float* largest = own.Largest == null ? v : own.Largest.Floats;
            Work.Ranges(parameter.Count, (at, n) =>
            {
                for (long i = at; i < at + n; i++)
                {
                    double slope = ((maximize ? -1 : 1) * g[i]) + (weightDecay * p[i]);
                    m[i] = (float)((beta1 * m[i]) + ((1 - beta1) * slope));
                    v[i] = (float)((beta2 * v[i]) + ((1 - beta2) * slope * slope));
                    largest[i] = Math.Max(largest[i], v[i]);
                    p[i] -= (float)(size * m[i] / ((Math.Sqrt(amsgrad ? largest[i] : v[i]) * root) + eps));
                }
            });
        }

        /// <summary>The state of one parameter.</summary>
        private sealed class Moments
        {
            internal Moments(TensorData parameter, bool amsgrad)
            {
                First = Zeros(parameter);
                Second = Zeros(parameter);
                Largest = amsgrad ? Zeros(parameter) : null;
            }

            internal long Steps { get; set; }

            internal TensorData First { get; }

            internal TensorData Second { get; }

            internal TensorData? Largest { get; }

            internal IEnumerable<TensorData> Tensors => Largest == null ? [First, Second] : [First, Second, Largest];

            private static unsafe TensorData Zeros(TensorData like)
            {
                var zeros = TensorData.Like(like);
                Elementwise.Fill(zeros.Floats, zeros.Count, 0);
                return zeros;
            }
        }
    }
}
