// Which vector registers the kernels use.
using System.Runtime.Intrinsics;

namespace DicomDenoiseNode.Denoising;

/// <summary>Bits of a vector register.</summary>
internal enum VectorWidth
{
    Bits128 = 128,
    Bits256 = 256,
    Bits512 = 512,
}

internal static class VectorWidths
{
    /// <summary>The widest that this machine has.</summary>
    public static VectorWidth Widest =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512
        : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : VectorWidth.Bits128;

    /// <summary>Output channels that a micro-kernel of this width computes at once.</summary>
    public static int Block(this VectorWidth width) => width switch
    {
        VectorWidth.Bits512 => 64,
        VectorWidth.Bits256 => 16,
        _ => 8,
    };
}
