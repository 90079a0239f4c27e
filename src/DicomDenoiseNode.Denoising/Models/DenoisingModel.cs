// A model that has been checked and may be run.
namespace DicomDenoiseNode.Denoising;

/// <summary>A verified model: every byte of it is what a trusted key signed.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Card">What the model says about itself.</param>
/// <param name="Digest">SHA-256 of <c>model.onnx</c>, 64 lower-case hexadecimal digits: what tells two sets of weights apart.</param>
/// <param name="SignedBy">Fingerprint of the key.</param>
/// <param name="Onnx">The bytes of <c>model.onnx</c> that were verified; the file is not read again.</param>
/// <param name="Network">The weights read from them.</param>
/// <param name="TakesSigmaMap">Whether the graph's second input is a map.</param>
public sealed record DenoisingModel(string Name, ModelCard Card, string Digest, string SignedBy, ReadOnlyMemory<byte> Onnx, FfdNet Network, bool TakesSigmaMap);
