// The SOP classes the listener takes, and what each is to this node.
using FellowOakDicom;

namespace DicomDenoiseNode.Receive;

public enum SopClassRole
{
    /// <summary>Not taken: its presentation context is refused.</summary>
    Refused,

    /// <summary>Ultrasound, current or retired: what the node is for.</summary>
    Ultrasound,

    /// <summary>Multi-frame secondary capture that may hold ultrasound: denoised where a route names its class.</summary>
    SecondaryCapture,

    /// <summary>Comes in the same push as ultrasound; taken, so that the push succeeds, and passed over.</summary>
    CarriedAlong,
}

/// <summary>PS3.4 B.5: the storage SOP classes found in an ultrasound study.</summary>
public static class SopClasses
{
    private static readonly Dictionary<string, SopClassRole> Roles = new(StringComparer.Ordinal)
    {
        ["1.2.840.10008.5.1.4.1.1.6.1"] = SopClassRole.Ultrasound,          // Ultrasound Image
        ["1.2.840.10008.5.1.4.1.1.3.1"] = SopClassRole.Ultrasound,          // Ultrasound Multi-frame Image
        ["1.2.840.10008.5.1.4.1.1.6"] = SopClassRole.Ultrasound,            // Ultrasound Image (Retired)
        ["1.2.840.10008.5.1.4.1.1.3"] = SopClassRole.Ultrasound,            // Ultrasound Multi-frame Image (Retired)
        ["1.2.840.10008.5.1.4.1.1.7.2"] = SopClassRole.SecondaryCapture,    // Multi-frame Grayscale Byte SC
        ["1.2.840.10008.5.1.4.1.1.7.4"] = SopClassRole.SecondaryCapture,    // Multi-frame True Color SC
        ["1.2.840.10008.5.1.4.1.1.7"] = SopClassRole.CarriedAlong,          // Secondary Capture
        ["1.2.840.10008.5.1.4.1.1.6.2"] = SopClassRole.CarriedAlong,        // Enhanced US Volume
        ["1.2.840.10008.5.1.4.1.1.6.3"] = SopClassRole.CarriedAlong,        // Photoacoustic
        ["1.2.840.10008.5.1.4.1.1.88.11"] = SopClassRole.CarriedAlong,      // Basic Text SR
        ["1.2.840.10008.5.1.4.1.1.88.22"] = SopClassRole.CarriedAlong,      // Enhanced SR
        ["1.2.840.10008.5.1.4.1.1.88.33"] = SopClassRole.CarriedAlong,      // Comprehensive SR
        ["1.2.840.10008.5.1.4.1.1.88.34"] = SopClassRole.CarriedAlong,      // Comprehensive 3D SR
        ["1.2.840.10008.5.1.4.1.1.88.40"] = SopClassRole.CarriedAlong,      // Procedure Log
        ["1.2.840.10008.5.1.4.1.1.88.59"] = SopClassRole.CarriedAlong,      // Key Object Selection
        ["1.2.840.10008.5.1.4.1.1.11.1"] = SopClassRole.CarriedAlong,       // Grayscale Softcopy Presentation State
        ["1.2.840.10008.5.1.4.1.1.11.2"] = SopClassRole.CarriedAlong,       // Color Softcopy Presentation State
        ["1.2.840.10008.5.1.4.1.1.104.1"] = SopClassRole.CarriedAlong,      // Encapsulated PDF
        ["1.2.840.10008.5.1.4.1.1.66"] = SopClassRole.CarriedAlong,         // Raw Data
    };

    public static IEnumerable<string> Taken => Roles.Keys;

    /// <summary>Multi-frame secondary captures.</summary>
    public static IEnumerable<string> SecondaryCaptures => Roles.Where(r => r.Value == SopClassRole.SecondaryCapture).Select(r => r.Key);

    public static SopClassRole RoleOf(string sopClass) => Roles.GetValueOrDefault(sopClass, SopClassRole.Refused);

    public static SopClassRole RoleOf(DicomUID sopClass) => RoleOf(sopClass.UID);
}
