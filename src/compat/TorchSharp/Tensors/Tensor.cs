// The tensor handle that callers hold: shape, values, gradient, lifetime.
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Tensors;

namespace TorchSharp;

public static unsafe partial class torch
{
    /// <summary>A dense tensor. Dispose it, or make it inside a <see cref="NewDisposeScope"/>.</summary>
    public partial class Tensor : IDisposable
    {
        private TensorData? held;

        internal Tensor(TensorData data)
        {
            held = data;
            DisposeScope.Innermost?.Add(this);
        }

        /// <summary>Returns the memory of a handle that nobody disposed.</summary>
        ~Tensor() => held?.Release();

        internal DisposeScope? Scope { get; set; }

        internal TensorData Data => held ?? throw new ObjectDisposedException("Tensor");

        /// <summary>The logical size along each dimension.</summary>
        public long[] shape => [.. Data.Shape];

        /// <summary>Floats from one element to the next along each logical dimension.</summary>
        public long[] stride() => Layout.Strides(Data.Shape, Data.ChannelsLast);

        /// <summary>Number of dimensions.</summary>
        public long dim() => Data.Shape.Length;

        /// <summary>Number of dimensions.</summary>
        public long ndim => Data.Shape.Length;

        /// <summary>Size along one dimension; negative counts from the last.</summary>
        public long size(int dim) => Data.Shape[dim < 0 ? dim + Data.Shape.Length : dim];

        /// <summary>Number of elements.</summary>
        public long numel() => Data.Count;

        /// <summary>Number of elements.</summary>
        public long NumberOfElements => Data.Count;

        /// <summary>Element type.</summary>
        public ScalarType dtype => Data.Type;

        /// <summary>True when the handle no longer holds a tensor.</summary>
        public bool IsInvalid => held == null;

        /// <summary>True when memory order is logical order.</summary>
        public bool is_contiguous() => !Data.ChannelsLast || Data.OrderIsFree;

        /// <summary>True for tensors made by the user rather than by a recorded operation.</summary>
        public bool is_leaf => Data.Source == null;

        /// <summary>Whether operations on this tensor are recorded. Only a leaf can be set.</summary>
        public bool requires_grad
        {
            get => Data.NeedsGradient;
            set
            {
                if (Data.Source != null && !value)
                    throw new InvalidOperationException("you can only change requires_grad flags of leaf variables");
                if (Data.Source == null)
                    Data.IsLeafWithGradient = value;
            }
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>The gradient collected by <see cref="backward"/>, or null.</summary>
        public Tensor? grad
        {
            get => Data.Gradient is { } gradient ? new Tensor(gradient.AddUser()) : null;
            set
            {
                var old = Data.Gradient;
                Data.Gradient = value?.Data.AddUser();
                old?.Release();
            }
        }

        /// <summary>Adds the gradient of this tensor with respect to every leaf to that leaf's <see cref="grad"/>.</summary>
        /// <param name="grad_tensors">The gradient of the final result with respect to this tensor; may be absent for a single element, where it is 1.</param>
        /// <param name="retain_graph">Keeps what a second pass needs.</param>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false)
        {
            TensorData gradient;
            if (grad_tensors is { Count: > 0 })
            {
                gradient = grad_tensors[0].Data.AddUser();
            }
            else
            {
                if (Data.Count != 1)
                    throw new InvalidOperationException("grad can be implicitly created only for scalar outputs");
                gradient = TensorData.Like(Data);
                *gradient.Floats = 1;
            }
            Engine.Backward(Data, gradient, retain_graph);
            gradient.Release();
        }

        /// <summary>The same memory outside the graph.</summary>
        public Tensor detach() => new(Data.Detached());

        /// <summary>A copy of the values, within the graph.</summary>
        public Tensor clone() => new(Data.Type == ScalarType.Float32 ? Arithmetic.Linear(Data, 1, 0) : Copied(Data));

        /// <summary>The same values with memory order equal to logical order.</summary>
        public Tensor contiguous() => new(Node.Record(Data.InOrder(channelsLast: false), static () => new Layers.ReorderNode(), Data));

        /// <summary>The value of a tensor of one element.</summary>
        public T item<T>() where T : unmanaged
        {
            if (Data.Count != 1)
                throw new ArgumentException("The tensor must have exactly one element.");
            CheckType<T>();
            return *(T*)Data.Buffer.Address;
        }

        /// <summary>The elements in logical order.</summary>
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged
        {
            CheckType<T>();
            return new Utils.TensorAccessor<T>(this);
        }

        /// <summary>Overwrites the values with those of a tensor of the same shape, broadcast where needed.</summary>
        public Tensor copy_(Tensor src, bool non_blocking = false)
        {
            BeginInPlace();
            if (Data.Type != src.Data.Type)
                throw new ArgumentException($"cannot copy {src.Data.Type} into {Data.Type}");
            if (Data.Type == ScalarType.Int64)
            {
                Buffer.MemoryCopy(src.Data.Buffer.Address, Data.Buffer.Address, Data.Buffer.Bytes, src.Data.Buffer.Bytes);
                return this;
            }
            using (no_grad())
            {
                var expanded = Arithmetic.Expanded(src.Data, Data.Shape);
                var ordered = expanded.InOrder(Data.ChannelsLast);
                Elementwise.Copy(ordered.Floats, Data.Floats, Data.Count);
                ordered.Release();
                expanded.Release();
            }
            return this;
        }

        /// <summary>Sets every element to 0.</summary>
        public Tensor zero_()
        {
            BeginInPlace();
            new Span<byte>(Data.Buffer.Address, checked((int)Data.Buffer.Bytes)).Clear();
            return this;
        }

        /// <summary>Returns the memory, once nothing else uses it.</summary>
        public void Dispose()
        {
            Scope?.Remove(this);
            held?.Release();
            held = null;
            GC.SuppressFinalize(this);
        }

        /// <summary>Keeps this tensor alive until the scope around the innermost one ends.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Takes this tensor out of its scope: the caller disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach(this);
            return this;
        }

        internal void BeginInPlace()
        {
            if (GradientMode.IsEnabled && Data.NeedsGradient)
                throw new InvalidOperationException("a leaf Variable that requires grad is being used in an in-place operation.");
            Data.Buffer.Version++;
        }

        private static TensorData Copied(TensorData source)
        {
            var copy = new TensorData(Memory.BufferPool.Rent(source.Buffer.Bytes), source.Shape, source.Type, source.ChannelsLast);
            Buffer.MemoryCopy(source.Buffer.Address, copy.Buffer.Address, source.Buffer.Bytes, source.Buffer.Bytes);
            return copy;
        }

        private void CheckType<T>()
        {
            bool fits = Data.Type == ScalarType.Float32 ? typeof(T) == typeof(float) : typeof(T) == typeof(long);
            if (!fits)
                throw new ArgumentException($"{typeof(T).Name} is not the element type of a tensor of {Data.Type}");
        }
    }
}
