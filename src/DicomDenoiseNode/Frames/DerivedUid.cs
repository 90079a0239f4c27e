// The one place where UIDs are made: every one is a function of what the object was made from.
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace DicomDenoiseNode.Frames;

/// <summary>Name-based UIDs: 2.25 and a UUID as a decimal number, PS3.5 B.2; the UUID is of version 8 (RFC 9562) from SHA-256.</summary>
public static class DerivedUid
{
    /// <summary>(0008,0014) of every derived object: this product, not one machine.</summary>
    public static string Creator { get; } = Of("creator");

    /// <summary>The UID of this product's own coding scheme.</summary>
    public static string CodingScheme { get; } = Of("coding scheme");

    /// <summary>The series that a source series' instances are derived into; a late instance joins it.</summary>
    public static string Series(string sourceSeries, ModelIdentity model, FrameSettings settings) =>
        Of("series", sourceSeries, model.Digest, Calibrated(model, settings));

    /// <summary>The derived instance of a source instance with these decoded frames.</summary>
    /// <param name="sourceInstance">SOP Instance UID.</param>
    /// <param name="framesDigest">SHA-256 of the source's decoded frames, hexadecimal: the same UID with other pixels is another source.</param>
    /// <param name="model">Which model denoises.</param>
    /// <param name="settings">What else changes pixels.</param>
    public static string Instance(string sourceInstance, string framesDigest, ModelIdentity model, FrameSettings settings) =>
        Of("instance", sourceInstance, framesDigest, model.Digest, Calibrated(model, settings));

    private static string Calibrated(ModelIdentity model, FrameSettings settings) =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.Fingerprint()};calibration={model.Calibration.White:R},{model.Calibration.Speckle:R}");

    private static string Of(params string[] parts)
    {
        // No part contains a line end, so different parts never give the same name.
        Span<byte> uuid = SHA256.HashData(Encoding.UTF8.GetBytes("DicomDenoiseNode\n" + string.Join('\n', parts))).AsSpan(0, 16);
        uuid[6] = (byte)(uuid[6] & 0x0F | 0x80);
        uuid[8] = (byte)(uuid[8] & 0x3F | 0x80);
        var number = new BigInteger(uuid, isUnsigned: true, isBigEndian: true);
        return "2.25." + number.ToString(CultureInfo.InvariantCulture);
    }
}
