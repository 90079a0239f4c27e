// What keeps the node from serving, said to the operator.
namespace DicomDenoiseNode;

/// <summary>The message is one sentence that says what is wrong and where; a verb prints it and ends with exit code 1.</summary>
public sealed class NodeFaultException(string message, Exception? inner = null) : Exception(message, inner);
