// What decides the pixels of a derived object and how they are encoded.
using System.Globalization;
using DicomDenoiseNode.Denoising;
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>The settings in force for one instance.</summary>
public sealed record FrameSettings
{
    /// <summary>The version of the rules of this folder that decide pixels; it goes up when they change, and the UIDs with it.</summary>
    public const int PixelRules = 1;

    /// <summary>k of out = in − k·(in − denoised), on [0, 1].</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Factor on the estimated noise level, above 0.</summary>
    public double SigmaScale { get; init; } = 1;

    /// <summary>A noise level in grey levels that takes the place of the estimate, 0..255; null: estimate it.</summary>
    public double? SigmaGreyLevels { get; init; }

    public RegionPolicy Regions { get; init; } = RegionPolicy.Auto;

    /// <summary>How the derived object is encoded: native explicit little endian or a lossless compression.</summary>
    public DicomTransferSyntax Syntax { get; init; } = DicomTransferSyntax.ExplicitVRLittleEndian;

    /// <summary>SOP class UIDs that are denoised besides the ultrasound classes, such as the multi-frame secondary captures.</summary>
    public IReadOnlyCollection<string> FurtherSopClasses { get; init; } = [];

    /// <summary>Value 2 of Image Type: SECONDARY by definition; PRIMARY for displays that hide secondary pictures.</summary>
    public bool ImageTypePrimary { get; init; }

    /// <summary>What changes pixels, as text; the same text, the same pixels.</summary>
    public string Fingerprint() => string.Create(CultureInfo.InvariantCulture,
        $"rules={PixelRules};strength={Strength:R};scale={(SigmaGreyLevels is null ? SigmaScale : 1):R};sigma={(SigmaGreyLevels is { } grey ? grey.ToString("R", CultureInfo.InvariantCulture) : "estimated")};regions={(Regions == RegionPolicy.WholeFrame ? "whole" : "declared")}");
}

/// <summary>Which model denoises.</summary>
/// <param name="Name">For people, such as ffdnet-us.</param>
/// <param name="Version">Of the model.</param>
/// <param name="Digest">What tells this model from every other, lower-case hexadecimal.</param>
/// <param name="Calibration">What the model's card says an estimated noise level is multiplied by.</param>
public sealed record ModelIdentity(string Name, string Version, string Digest, SigmaScale Calibration)
{
    public static ModelIdentity Of(DenoisingModel model) => new(model.Name, model.Card.Version, model.Digest, model.Card.SigmaScale);
}
