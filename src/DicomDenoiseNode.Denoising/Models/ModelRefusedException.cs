// A model that may not or cannot be used.
namespace DicomDenoiseNode.Denoising;

/// <summary>A model folder was refused: altered, unsigned, signed by an unknown or revoked key, or not a network this engine knows.</summary>
/// <remarks>The message is one sentence for the operator: which folder or file, and what is wrong with it.</remarks>
public sealed class ModelRefusedException(string message, Exception? inner = null) : Exception(message, inner);
