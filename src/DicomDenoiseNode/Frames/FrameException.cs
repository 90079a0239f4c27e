// Raised where the pixels of an object cannot be read faithfully.
namespace DicomDenoiseNode.Frames;

/// <summary>The message is a sentence that a person can act on and has no patient data.</summary>
public sealed class FrameException(string message, Exception? inner = null) : Exception(message, inner);
