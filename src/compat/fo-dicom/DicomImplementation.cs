// Who writes the files: the two elements by which an implementation is known.
namespace FellowOakDicom;

/// <summary>The implementation that file meta information and associations name, PS3.7 annex D.3.3.2.</summary>
public static class DicomImplementation
{
    /// <summary>A UUID-derived identifier of this implementation, PS3.5 annex B.2.</summary>
    public static DicomUID ClassUID { get; set; } =
        new("2.25.195623170985741209382750937412650918273", "Implementation Class UID", DicomUidType.Unknown);

    /// <summary>At most 16 characters.</summary>
    public static string Version { get; set; } = "DDN_COMPAT_1";
}
