// What would be done to an instance and why, known before anything is written: the answer of `explain` and the first half of the work.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>One declared region and what becomes of it.</summary>
public readonly record struct RegionVerdict(UltrasoundRegion Region, string Verdict);

/// <summary>Either a reason to pass the instance over, or everything the derived object follows from.</summary>
public sealed class Plan
{
    /// <summary>Why nothing is derived, as a sentence; null where a derived object is to be made.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<RegionVerdict> Regions { get; init; } = [];

    /// <summary>How its frames lie in memory; null where they were not looked at.</summary>
    public FrameLayout? Layout { get; init; }

    public int Frames { get; init; }

    /// <summary>Pixels of a frame that are tissue.</summary>
    public int TissuePixels { get; init; }

    /// <summary>The rectangle around them; null where there is none.</summary>
    public Rectangle? TissueBounds { get; init; }

    /// <summary>The noise of the frames sampled, and the level used; null where it did not come to that.</summary>
    public SigmaReport? Sigma { get; init; }

    /// <summary>SHA-256 of the decoded frames, lower-case hexadecimal; null where they were not all decoded.</summary>
    public string? FramesDigest { get; init; }

    /// <summary>SOP class of the derived object; empty where there is none.</summary>
    public string SopClass { get; init; } = "";

    public string SopInstance { get; init; } = "";

    public string SeriesInstance { get; init; } = "";

    internal DicomDataset? Source { get; init; }

    internal SourceFrames? Decoded { get; init; }

    internal bool[]? Tissue { get; init; }

    internal FrameSettings? Settings { get; init; }
}

/// <summary>A finished derived object.</summary>
public sealed record DerivedObject(string SopClass, string SopInstance, string SeriesInstance, string FramesDigest, int Frames, SigmaReport Sigma);
