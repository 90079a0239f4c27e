// What turns scatterers into channel data: the exact and the fast model.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>A model of the echoes that a plane-wave acquisition receives.</summary>
public interface IForwardModel
{
    /// <summary>Simulates every transmission of the setup.</summary>
    /// <param name="scatterers">The tissue.</param>
    /// <param name="grid">The pixels that will be beamformed: echoes that none of them reads may be left out.</param>
    /// <param name="setup">The acquisition.</param>
    /// <param name="threads">How many threads may work; the result does not depend on it.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    ChannelSpectra Record(
        Scatterers scatterers, PixelGrid grid, Setup setup, int threads, CancellationToken cancellation, IProgress<double>? progress = null);
}
