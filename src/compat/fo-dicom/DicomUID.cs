// A unique identifier and what the registry says of it.
using System.Collections.Concurrent;
using System.Globalization;

namespace FellowOakDicom;

/// <summary>What a unique identifier stands for, PS3.6 annex A.</summary>
public enum DicomUidType
{
    TransferSyntax,
    SOPClass,
    MetaSOPClass,
    ServiceClass,
    SOPInstance,
    ApplicationContextName,
    ApplicationHostingModel,
    CodingScheme,
    FrameOfReference,
    Synchronization,
    LDAP,
    MappingResource,
    ContextGroupName,
    Unknown,
}

/// <summary>What a storage class stores.</summary>
public enum DicomStorageCategory
{
    None,
    Image,
    PresentationState,
    StructuredReport,
    Waveform,
    Document,
    Raw,
    Other,
    Private,
    Volume,
}

/// <summary>A unique identifier, PS3.5 chapter 9.</summary>
public sealed partial class DicomUID : DicomParseable, IEquatable<DicomUID>
{
    public DicomUID(string uid, string name, DicomUidType type, bool retired = false)
    {
        ArgumentNullException.ThrowIfNull(uid);
        UID = uid;
        Name = name;
        Type = type;
        IsRetired = retired;
    }

    public string UID { get; }

    public string Name { get; }

    public DicomUidType Type { get; }

    public bool IsRetired { get; }

    /// <summary>What the class stores, by the words of its registered name.</summary>
    public DicomStorageCategory StorageCategory
    {
        get
        {
            if (!UID.StartsWith("1.2.840.10008", StringComparison.Ordinal))
                return Type == DicomUidType.SOPClass ? DicomStorageCategory.Private : DicomStorageCategory.None;
            if (Type != DicomUidType.SOPClass || !Name.Contains("Storage", StringComparison.Ordinal) || Name.Contains("Storage Commitment", StringComparison.Ordinal))
                return DicomStorageCategory.None;
            if (Name.Contains("Image Storage", StringComparison.Ordinal)) return DicomStorageCategory.Image;
            if (Name.Contains("Volume Storage", StringComparison.Ordinal)) return DicomStorageCategory.Volume;
            if (Name.Contains("Presentation State", StringComparison.Ordinal)) return DicomStorageCategory.PresentationState;
            if (Name.Contains("SR Storage", StringComparison.Ordinal) || UID.StartsWith("1.2.840.10008.5.1.4.1.1.88.", StringComparison.Ordinal))
                return DicomStorageCategory.StructuredReport;
            if (Name.Contains("Waveform", StringComparison.Ordinal)) return DicomStorageCategory.Waveform;
            if (Name.Contains("Encapsulated", StringComparison.Ordinal)) return DicomStorageCategory.Document;
            if (Name.Contains("Raw Data", StringComparison.Ordinal)) return DicomStorageCategory.Raw;
            return DicomStorageCategory.Other;
        }
    }

    public bool IsImageStorage => StorageCategory == DicomStorageCategory.Image;

    public bool IsVolumeStorage => StorageCategory == DicomStorageCategory.Volume;

    public static bool operator ==(DicomUID? left, DicomUID? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(DicomUID? left, DicomUID? right) => !(left == right);

    /// <summary>The registered identifier of this text, else a new one of unknown name.</summary>
    public static DicomUID Parse(string s) => Parse(s, "Unknown", DicomUidType.Unknown);

    /// <summary>The registered identifier of this text, else a new one with this name and type.</summary>
    public static DicomUID Parse(string s, string name, DicomUidType type)
    {
        ArgumentNullException.ThrowIfNull(s);
        string uid = s.TrimEnd(' ', '\0');
        return Registry.ByText.TryGetValue(uid, out DicomUID? known) ? known : new DicomUID(uid, name, type);
    }

    /// <summary>Digits and full stops, at most 64, no component empty or with a leading zero: PS3.5 section 9.1.</summary>
    public static bool IsValidUid(string uid) =>
        uid is { Length: > 0 and <= 64 }
        && uid.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));

    /// <summary>Makes an identifier of one's own known by name.</summary>
    public static void Register(DicomUID uid) => Registry.ByText.TryAdd(uid.UID, uid);

    /// <summary>A new identifier under 2.25, PS3.5 annex B.2.</summary>
    public static DicomUID Generate() => DicomUIDGenerator.GenerateDerivedFromUUID();

    public static DicomUID Append(DicomUID baseUid, long nextSeq) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{baseUid.UID}.{nextSeq}"), "SOP Instance UID", DicomUidType.SOPInstance);

    public static IEnumerable<DicomUID> Enumerate() => Registry.ByText.Values;

    public bool Equals(DicomUID? other) => other is not null && UID == other.UID;

    public override bool Equals(object? obj) => Equals(obj as DicomUID);

    public override int GetHashCode() => UID.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Name} [{UID}]";

    private static DicomUID Registered(string uid) => Registry.ByText[uid];

    /// <summary>In a class of its own, so that it is there before the constants that are taken from it.</summary>
    private static class Registry
    {
        internal static readonly ConcurrentDictionary<string, DicomUID> ByText = Load();

        private static ConcurrentDictionary<string, DicomUID> Load()
        {
            // A row: UID | type | keyword | name | R where retired.
            var registry = new ConcurrentDictionary<string, DicomUID>(StringComparer.Ordinal);
            foreach (string[] row in EmbeddedTable.Rows("unique-identifiers.txt"))
            {
                bool retired = row.Length > 4;
                registry[row[0]] = new DicomUID(row[0], retired ? row[3] + " (Retired)" : row[3], Enum.Parse<DicomUidType>(row[1]), retired);
            }

            return registry;
        }
    }
}
