// What the blind estimate of a frame's noise found, and from how much.
namespace DicomDenoiseNode.Denoising;

/// <summary>Independent from pixel to pixel, or with a grain.</summary>
public enum NoiseKind
{
    /// <summary>Nothing measurable: no usable window, or noise below what 8 bits can hold.</summary>
    None,

    /// <summary>White: the Laplacian sees all of it.</summary>
    White,

    /// <summary>Speckle: correlated over 2 to 3 pixels, of which the Laplacian sees about half.</summary>
    Speckle,
}

/// <summary>The blind noise estimate of one frame; every sigma on [0, 1].</summary>
/// <param name="Sigma">The one to use: Immerkær's where the noise is white, the local mode where it is speckle, 0 where nothing can be measured.</param>
/// <param name="Kind">Which of the two was taken.</param>
/// <param name="LocalMode">Most frequent standard deviation in a 9x9 window.</param>
/// <param name="Immerkaer">Immerkær's estimate from the noise-only Laplacian.</param>
/// <param name="Windows">How many windows were usable; below some thousands the estimate is a guess.</param>
public readonly record struct NoiseEstimate(float Sigma, NoiseKind Kind, float LocalMode, float Immerkaer, int Windows)
{
    /// <summary>Local mode over Immerkær: near 1 for white noise, near 1.8 for speckle; 0 where nothing was measured.</summary>
    public float Ratio => Immerkaer > 0 ? LocalMode / Immerkaer : 0;
}
