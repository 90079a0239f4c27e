// How a data set is encoded: byte order, explicit or implicit VR, deflated, encapsulated pixels.
using System.Collections.Concurrent;
using FellowOakDicom.IO;

namespace FellowOakDicom;

/// <summary>A transfer syntax, PS3.5 chapter 10 and PS3.6 annex A.</summary>
public sealed class DicomTransferSyntax : DicomParseable, IEquatable<DicomTransferSyntax>
{
    private static readonly ConcurrentDictionary<string, DicomTransferSyntax> _known = new(StringComparer.Ordinal);

    public static readonly DicomTransferSyntax ImplicitVRLittleEndian = Native("1.2.840.10008.1.2", explicitVr: false);
    public static readonly DicomTransferSyntax ExplicitVRLittleEndian = Native("1.2.840.10008.1.2.1");
    public static readonly DicomTransferSyntax ExplicitVRBigEndian = Native("1.2.840.10008.1.2.2", endian: Endian.Big, retired: true);
    public static readonly DicomTransferSyntax DeflatedExplicitVRLittleEndian = Native("1.2.840.10008.1.2.1.99", deflate: true);

    /// <summary>JPEG Baseline (Process 1), 8 bit, lossy.</summary>
    public static readonly DicomTransferSyntax JPEGProcess1 = Encapsulated("1.2.840.10008.1.2.4.50", "ISO_10918_1");

    /// <summary>JPEG Extended (Process 2 and 4), 8 and 12 bit, lossy.</summary>
    public static readonly DicomTransferSyntax JPEGProcess2_4 = Encapsulated("1.2.840.10008.1.2.4.51", "ISO_10918_1");

    /// <summary>JPEG Lossless, Non-Hierarchical (Process 14).</summary>
    public static readonly DicomTransferSyntax JPEGProcess14 = Encapsulated("1.2.840.10008.1.2.4.57");

    /// <summary>JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14, Selection Value 1).</summary>
    public static readonly DicomTransferSyntax JPEGProcess14SV1 = Encapsulated("1.2.840.10008.1.2.4.70");
    public static readonly DicomTransferSyntax JPEGLSLossless = Encapsulated("1.2.840.10008.1.2.4.80");
    public static readonly DicomTransferSyntax JPEGLSNearLossless = Encapsulated("1.2.840.10008.1.2.4.81", "ISO_14495_1");
    public static readonly DicomTransferSyntax JPEG2000Lossless = Encapsulated("1.2.840.10008.1.2.4.90");
    public static readonly DicomTransferSyntax JPEG2000Lossy = Encapsulated("1.2.840.10008.1.2.4.91", "ISO_15444_1");
    public static readonly DicomTransferSyntax JPEG2000Part2MultiComponentLosslessOnly = Encapsulated("1.2.840.10008.1.2.4.92");
    public static readonly DicomTransferSyntax JPEG2000Part2MultiComponent = Encapsulated("1.2.840.10008.1.2.4.93", "ISO_15444_2");
    public static readonly DicomTransferSyntax MPEG2 = Encapsulated("1.2.840.10008.1.2.4.100", "ISO_13818_2");
    public static readonly DicomTransferSyntax MPEG2MainProfileHighLevel = Encapsulated("1.2.840.10008.1.2.4.101", "ISO_13818_2");
    public static readonly DicomTransferSyntax MPEG4AVCH264HighProfileLevel41 = Encapsulated("1.2.840.10008.1.2.4.102", "ISO_14496_10");
    public static readonly DicomTransferSyntax MPEG4AVCH264BDCompatibleHighProfileLevel41 = Encapsulated("1.2.840.10008.1.2.4.103", "ISO_14496_10");
    public static readonly DicomTransferSyntax MPEG4AVCH264HighProfileLevel42For2DVideo = Encapsulated("1.2.840.10008.1.2.4.104", "ISO_14496_10");
    public static readonly DicomTransferSyntax MPEG4AVCH264HighProfileLevel42For3DVideo = Encapsulated("1.2.840.10008.1.2.4.105", "ISO_14496_10");
    public static readonly DicomTransferSyntax MPEG4AVCH264StereoHighProfileLevel42 = Encapsulated("1.2.840.10008.1.2.4.106", "ISO_14496_10");
    public static readonly DicomTransferSyntax HEVCH265MainProfileLevel51 = Encapsulated("1.2.840.10008.1.2.4.107", "ISO_23008_2");
    public static readonly DicomTransferSyntax HEVCH265Main10ProfileLevel51 = Encapsulated("1.2.840.10008.1.2.4.108", "ISO_23008_2");
    public static readonly DicomTransferSyntax HTJ2KLossless = Encapsulated("1.2.840.10008.1.2.4.201");
    public static readonly DicomTransferSyntax HTJ2KLosslessRPCL = Encapsulated("1.2.840.10008.1.2.4.202");
    public static readonly DicomTransferSyntax HTJ2K = Encapsulated("1.2.840.10008.1.2.4.203", "ISO_15444_15");
    public static readonly DicomTransferSyntax RLELossless = Encapsulated("1.2.840.10008.1.2.5");

    private DicomTransferSyntax(DicomUID uid) => UID = uid;

    public DicomUID UID { get; }

    public bool IsRetired { get; private init; }

    public bool IsExplicitVR { get; private init; } = true;

    /// <summary>Pixel data lies in fragments, PS3.5 annex A.4.</summary>
    public bool IsEncapsulated { get; private init; }

    public bool IsLossy { get; private init; }

    /// <summary>The defined term of (0028,2114) for a lossy syntax, else empty: PS3.3 C.7.6.1.1.5.1.</summary>
    public string LossyCompressionMethod { get; private init; } = "";

    public bool IsDeflate { get; private init; }

    public Endian Endian { get; private init; } = Endian.Little;

    /// <summary>The syntax of this identifier.</summary>
    /// <exception cref="DicomDataException">The identifier is no transfer syntax.</exception>
    public static DicomTransferSyntax Parse(string s) => Lookup(DicomUID.Parse(s));

    /// <summary>The syntax of this identifier; an encapsulated explicit little endian one if it is not known, PS3.5 annex A.4.</summary>
    /// <exception cref="DicomDataException">The identifier is registered, and not as a transfer syntax.</exception>
    public static DicomTransferSyntax Lookup(DicomUID uid)
    {
        if (_known.TryGetValue(uid.UID, out DicomTransferSyntax? known)) return known;
        if (uid.Type is not (DicomUidType.TransferSyntax or DicomUidType.Unknown))
            throw new DicomDataException($"UID is not a transfer syntax type: {uid}");
        return new DicomTransferSyntax(new DicomUID(uid.UID, uid.Name, DicomUidType.TransferSyntax)) { IsEncapsulated = true };
    }

    /// <summary>The known syntax of this identifier, null where there is none.</summary>
    public static DicomTransferSyntax? Query(DicomUID uid) => _known.GetValueOrDefault(uid.UID);

    public static bool operator ==(DicomTransferSyntax? left, DicomTransferSyntax? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(DicomTransferSyntax? left, DicomTransferSyntax? right) => !(left == right);

    public bool Equals(DicomTransferSyntax? other) => other is not null && UID == other.UID;

    public override bool Equals(object? obj) => Equals(obj as DicomTransferSyntax);

    public override int GetHashCode() => UID.GetHashCode();

    public override string ToString() => UID.Name;

    private static DicomTransferSyntax Native(string uid, bool explicitVr = true, Endian endian = default, bool deflate = false, bool retired = false) =>
        Add(new DicomTransferSyntax(DicomUID.Parse(uid)) { IsExplicitVR = explicitVr, Endian = endian, IsDeflate = deflate, IsRetired = retired });

    private static DicomTransferSyntax Encapsulated(string uid, string lossyMethod = "") =>
        Add(new DicomTransferSyntax(DicomUID.Parse(uid)) { IsEncapsulated = true, IsLossy = lossyMethod.Length > 0, LossyCompressionMethod = lossyMethod });

    private static DicomTransferSyntax Add(DicomTransferSyntax syntax) => _known[syntax.UID.UID] = syntax;
}
