// What an ONNX file holds, as far as it concerns us.
namespace DicomDenoiseNode.Denoising;

/// <summary>An FFDNet read from an ONNX file.</summary>
/// <param name="Network">The weights.</param>
/// <param name="TakesSigmaMap">True where the graph's second input is <see cref="OnnxNames.SigmaMap"/>, false where it is <see cref="OnnxNames.Sigma"/>.</param>
/// <param name="Metadata">The file's metadata, the model card among it.</param>
public sealed record OnnxModel(FfdNet Network, bool TakesSigmaMap, IReadOnlyDictionary<string, string> Metadata);
