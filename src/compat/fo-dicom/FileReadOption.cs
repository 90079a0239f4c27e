// What becomes of large values while a file is read.
namespace FellowOakDicom;

/// <summary>What becomes of large values.</summary>
public enum FileReadOption
{
    /// <summary>On demand where the source can be read again, else all.</summary>
    Default = 0,

    /// <summary>They stay where they are until somebody asks for them; a stream has to stay open.</summary>
    ReadLargeOnDemand = 1,

    /// <summary>They are left out.</summary>
    SkipLargeTags = 2,

    /// <summary>Everything is read into memory.</summary>
    ReadAll = 3,
}
