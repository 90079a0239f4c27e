// The name under which a block of private elements is reserved.
namespace FellowOakDicom;

/// <summary>A private creator, PS3.5 section 7.8.1.</summary>
public sealed class DicomPrivateCreator : IEquatable<DicomPrivateCreator>, IComparable<DicomPrivateCreator>
{
    public DicomPrivateCreator(string creator) => Creator = creator;

    /// <summary>The text of the private creator element, without padding.</summary>
    public string Creator { get; }

    public int CompareTo(DicomPrivateCreator? other) => string.CompareOrdinal(Creator, other?.Creator);

    public bool Equals(DicomPrivateCreator? other) => other is not null && Creator == other.Creator;

    public override bool Equals(object? obj) => Equals(obj as DicomPrivateCreator);

    public override int GetHashCode() => Creator.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Creator;
}
