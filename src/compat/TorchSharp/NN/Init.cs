// First values of weights.
using TorchSharp.Kernels;

namespace TorchSharp;

public static unsafe partial class torch
{
    public static partial class nn
    {
        /// <summary>Fills tensors in place, outside the graph.</summary>
        public static class init
        {
            /// <summary>Uniform numbers between two bounds.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1)
            {
                var values = new Span<float>(tensor.Data.Floats, checked((int)tensor.numel()));
                random.Uniforms(values);
                foreach (ref float v in values)
                    v = (float)(low + ((high - low) * v));
                return tensor;
            }

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor)
            {
                Elementwise.Fill(tensor.Data.Floats, tensor.numel(), 0);
                return tensor;
            }

            /// <summary>
            /// Orthonormal rows of the matrix [size(0), rest] (or columns, where there are fewer of them), times <paramref name="gain"/> (Saxe et al., 2013):
            /// the Q of a normal random matrix, with the signs that make it uniformly distributed.
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                if (tensor.ndim < 2)
                    throw new ArgumentException("Only tensors with 2 or more dimensions are supported");
                int rows = (int)tensor.size(0), columns = (int)(tensor.numel() / rows);
                int count = Math.Min(rows, columns), length = Math.Max(rows, columns);
                var drawn = new float[count * length];
                random.Normals(drawn);
                // Gram and Schmidt, twice for orthogonality to rounding; the factor R has a positive diagonal by construction.
                var q = Array.ConvertAll(drawn, v => (double)v);
                for (int i = 0; i < count; i++)
                {
                    var row = q.AsSpan(i * length, length);
                    for (int pass = 0; pass < 2; pass++)
                    {
                        for (int j = 0; j < i; j++)
                        {
                            var earlier = q.AsSpan(j * length, length);
                            double dot = System.Numerics.Tensors.TensorPrimitives.Dot<double>(earlier, row);
                            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(earlier, -dot, row, row);
                        }
                    }
                    System.Numerics.Tensors.TensorPrimitives.Divide(row, System.Numerics.Tensors.TensorPrimitives.Norm<double>(row), row);
                }
                float* target = tensor.Data.Floats;
                for (int r = 0; r < rows; r++)
                {
                    for (int c = 0; c < columns; c++)
                        target[(r * columns) + c] = (float)(gain * (rows <= columns ? q[(r * length) + c] : q[(c * length) + r]));
                }
                return tensor;
            }
        }
    }
}
