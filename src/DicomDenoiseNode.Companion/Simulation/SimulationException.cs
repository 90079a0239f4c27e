// A request to the simulator that cannot be met, in one sentence for its author.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Something in a setup, a file or a picture that a person has to change; the message says what and where.</summary>
public sealed class SimulationException(string message) : Exception(message);
