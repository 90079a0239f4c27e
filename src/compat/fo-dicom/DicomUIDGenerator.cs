// New unique identifiers from UUIDs.
using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;

namespace FellowOakDicom;

/// <summary>Makes unique identifiers, the same one for the same source identifier within one generator.</summary>
public class DicomUIDGenerator
{
    private readonly ConcurrentDictionary<string, DicomUID> _replaced = new(StringComparer.Ordinal);

    /// <summary>"2.25." and the UUID as a decimal number, PS3.5 annex B.2.</summary>
    public static DicomUID GenerateDerivedFromUUID() =>
#pragma warning disable RS0030 // The one place where an identifier is random on purpose: the caller asks for a fresh one.
        FromUuid(Guid.NewGuid());
#pragma warning restore RS0030

    /// <summary>The identifier that stands for the source; a new one on the first call.</summary>
    public DicomUID Generate(DicomUID sourceUid) => _replaced.GetOrAdd(sourceUid.UID, _ => GenerateDerivedFromUUID());

    internal static DicomUID FromUuid(Guid uuid)
    {
        var number = new BigInteger(uuid.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true);
        return new DicomUID("2.25." + number.ToString(CultureInfo.InvariantCulture), "SOP Instance UID", DicomUidType.SOPInstance);
    }
}
