// The story of one simulated image, from scatterers to envelope.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Coherent plane-wave compounding of simulated echoes.</summary>
public static class PlaneWaveImaging
{
    /// <summary>Simulates the echoes, disturbs them, beamforms and compounds them.</summary>
    /// <param name="scatterers">The tissue.</param>
    /// <param name="grid">The pixels.</param>
    /// <param name="setup">The acquisition.</param>
    /// <param name="model">Exact or fast.</param>
    /// <param name="noiseSeed">Names the draw of the channel noise.</param>
    /// <param name="threads">How many threads may work; the image is the same bit for bit.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <param name="progress">Told the share of the echoes that is done, 0 to 1.</param>
    /// <returns>The envelope, shape [depth, lateral].</returns>
    public static float[] Envelope(
        Scatterers scatterers, PixelGrid grid, Setup setup, IForwardModel model, ulong noiseSeed, int threads, CancellationToken cancellation,
        IProgress<double>? progress = null)
    {
        ChannelSpectra channels = model.Record(scatterers, grid, setup, threads, cancellation, progress);
        var noise = setup.Noise == ChannelNoiseSettings.None ? null : new ChannelNoise(channels, setup.Noise, noiseSeed);
        return DelayAndSum.Beamform(channels, grid, setup, noise, threads, cancellation).Envelope();
    }
}
