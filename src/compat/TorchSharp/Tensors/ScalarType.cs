// The element types this assembly computes with; the codes are PyTorch's and stand in saved files.
namespace TorchSharp;

public static partial class torch
{
    /// <summary>Element type of a tensor.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>64-bit integers: counters.</summary>
        Int64 = 4,

        /// <summary>32-bit floating point.</summary>
        Float32 = 6,
    }

    /// <summary>32-bit floating point.</summary>
    public static ScalarType float32 => ScalarType.Float32;

    /// <summary>64-bit integers.</summary>
    public static ScalarType int64 => ScalarType.Int64;
}
