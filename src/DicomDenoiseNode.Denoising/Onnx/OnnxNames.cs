// The names of the graph's inputs and output: the contract between whoever writes a model and whoever runs it.
namespace DicomDenoiseNode.Denoising;

/// <summary>Names in the ONNX graph.</summary>
public static class OnnxNames
{
    /// <summary>Input, float [n, 1, h, w] on [0, 1].</summary>
    public const string Image = "image";

    /// <summary>Input of the uniform form, float [n, 1, 1, 1] on [0, 1].</summary>
    public const string Sigma = "sigma";

    /// <summary>Input of the map form, float [n, 1, h, w] on [0, 1].</summary>
    public const string SigmaMap = "sigma_map";

    /// <summary>Output, float [n, 1, h, w].</summary>
    public const string Denoised = "denoised";
}
