// Which pixels of an instance count as tissue: the operator's choice.
namespace DicomDenoiseNode.Frames;

public enum RegionPolicy
{
    /// <summary>What the object declares; where it declares nothing, the instance is passed over with that reason.</summary>
    Auto,

    /// <summary>Only what the Sequence of Ultrasound Regions (0018,6011) declares.</summary>
    Declared,

    /// <summary>The whole frame, as if all of it were declared: for scanners known to send nothing but tissue.</summary>
    WholeFrame,
}
