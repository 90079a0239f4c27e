// Where the reader of a file is.
namespace FellowOakDicom;

/// <summary>What a stop criterion is asked about: the element that comes next.</summary>
public sealed class ParseState
{
    /// <summary>The element before, on the same level; null for the first one.</summary>
    public DicomTag? PreviousTag { get; set; }

    public DicomTag Tag { get; set; } = DicomTag.Unknown;

    /// <summary>0 outside of all sequences.</summary>
    public int SequenceDepth { get; set; }
}
