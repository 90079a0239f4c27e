// One row of the registry of data elements.
namespace FellowOakDicom;

/// <summary>What PS3.6 says of a data element.</summary>
public sealed class DicomDictionaryEntry
{
    public DicomDictionaryEntry(DicomTag tag, string name, string keyword, DicomVM vm, bool isRetired, params DicomVR[] vrs)
    {
        Tag = tag;
        Name = name;
        Keyword = keyword;
        ValueMultiplicity = vm;
        IsRetired = isRetired;
        ValueRepresentations = vrs;
    }

    public DicomTag Tag { get; }

    public string Name { get; }

    public string Keyword { get; }

    /// <summary>The allowed ones, in the order of the registry; empty for item delimiters.</summary>
    public DicomVR[] ValueRepresentations { get; }

    public DicomVM ValueMultiplicity { get; }

    public bool IsRetired { get; }

    public override string ToString() => $"{Tag} {Name}";
}
