// How a data set is written where the transfer syntax leaves a choice.
namespace FellowOakDicom.IO.Writer;

/// <summary>Choices of the writer.</summary>
public class DicomWriteOptions
{
    public DicomWriteOptions()
    {
    }

    public DicomWriteOptions(DicomWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ExplicitLengthSequences = options.ExplicitLengthSequences;
        ExplicitLengthSequenceItems = options.ExplicitLengthSequenceItems;
        KeepGroupLengths = options.KeepGroupLengths;
    }

    /// <summary>Nothing of it: undefined lengths and no group lengths.</summary>
    public static DicomWriteOptions Default { get; } = new();

    /// <summary>Sequences are written with their length, not with a delimiter.</summary>
    public bool ExplicitLengthSequences { get; set; }

    /// <summary>Items of sequences are written with their length, not with a delimiter.</summary>
    public bool ExplicitLengthSequenceItems { get; set; }

    /// <summary>Group lengths that are in the data set are written, with the lengths the groups have now.</summary>
    public bool KeepGroupLengths { get; set; }
}
