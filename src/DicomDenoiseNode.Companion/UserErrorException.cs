// What a person can put right: printed as one sentence, without a stack trace.
namespace DicomDenoiseNode.Companion;

/// <summary>An error in what the user gave, worded for the user.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
