// What noise was found in an instance and what was asked of the denoiser.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Frames;

/// <param name="Frame">From 0.</param>
/// <param name="GreyLevels">The blind estimate of this frame alone, 0..255; 0 where nothing could be measured.</param>
/// <param name="Kind">White noise, speckle, or nothing measurable.</param>
public readonly record struct FrameSigma(int Frame, double GreyLevels, NoiseKind Kind);

/// <param name="UsedGreyLevels">The one noise level all frames were denoised with, 0..255.</param>
/// <param name="Estimated">False: an operator set it.</param>
/// <param name="Strength">k of out = in − k·(in − denoised).</param>
/// <param name="Frames">The estimate of each frame looked at, in their order.</param>
public sealed record SigmaReport(double UsedGreyLevels, bool Estimated, double Strength, IReadOnlyList<FrameSigma> Frames);
