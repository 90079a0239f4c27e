// What the samples of a pixel mean.
namespace FellowOakDicom.Imaging;

/// <summary>Photometric interpretation (0028,0004): PS3.3 C.7.6.3.1.2.</summary>
public class PhotometricInterpretation
{
    private static readonly Dictionary<string, PhotometricInterpretation> Known = new(StringComparer.Ordinal);

    /// <summary>Gray, the lowest value white.</summary>
    public static readonly PhotometricInterpretation Monochrome1 = Make("MONOCHROME1", "Monochrome 1", 1, false, false, false);

    /// <summary>Gray, the lowest value black.</summary>
    public static readonly PhotometricInterpretation Monochrome2 = Make("MONOCHROME2", "Monochrome 2", 1, false, false, false);

    /// <summary>Indices of a palette.</summary>
    public static readonly PhotometricInterpretation PaletteColor = Make("PALETTE COLOR", "Palette Color", 1, true, true, false);

    /// <summary>Red, green, blue.</summary>
    public static readonly PhotometricInterpretation Rgb = Make("RGB", "RGB", 3, true, false, false);

    /// <summary>Y, Cb, Cr of full range.</summary>
    public static readonly PhotometricInterpretation YbrFull = Make("YBR_FULL", "YBR Full", 3, true, false, true);

    /// <summary>Y, Cb, Cr of full range, chroma with half the columns.</summary>
    public static readonly PhotometricInterpretation YbrFull422 = Make("YBR_FULL_422", "YBR Full 4:2:2", 3, true, false, true);

    /// <summary>Y, Cb, Cr of video range, chroma with half the columns.</summary>
    public static readonly PhotometricInterpretation YbrPartial422 = Make("YBR_PARTIAL_422", "YBR Partial 4:2:2", 3, true, false, true);

    /// <summary>Y, Cb, Cr of video range, chroma with half the columns and rows.</summary>
    public static readonly PhotometricInterpretation YbrPartial420 = Make("YBR_PARTIAL_420", "YBR Partial 4:2:0", 3, true, false, true);

    /// <summary>The irreversible transform of JPEG 2000.</summary>
    public static readonly PhotometricInterpretation YbrIct = Make("YBR_ICT", "YBR Irreversible Color Transformation (JPEG 2000)", 3, true, false, true);

    /// <summary>The reversible transform of JPEG 2000.</summary>
    public static readonly PhotometricInterpretation YbrRct = Make("YBR_RCT", "YBR Reversible Color Transformation (JPEG 2000)", 3, true, false, true);

    private PhotometricInterpretation(string value, string description, int samples, bool color, bool palette, bool ybr)
    {
        Value = value;
        Description = description;
        SamplesPerPixel = samples;
        IsColor = color;
        IsPalette = palette;
        IsYBR = ybr;
    }

    /// <summary>The defined term.</summary>
    public string Value { get; }

    /// <summary>In words.</summary>
    public string Description { get; }

    /// <summary>Whether pixels have colours.</summary>
    public bool IsColor { get; }

    /// <summary>Whether pixels are indices of a palette.</summary>
    public bool IsPalette { get; }

    /// <summary>Whether pixels are luma and chroma.</summary>
    public bool IsYBR { get; }

    internal int SamplesPerPixel { get; }

    /// <summary>Finds the interpretation of a defined term.</summary>
    /// <exception cref="DicomImagingException">No such term.</exception>
    public static PhotometricInterpretation Parse(string photometricInterpretation) =>
        Known.TryGetValue(photometricInterpretation.Trim('\0', ' '), out PhotometricInterpretation? found)
            ? found
            : throw new DicomImagingException($"The photometric interpretation '{photometricInterpretation}' is not known.");

    /// <inheritdoc/>
    public override string ToString() => Description;

    private static PhotometricInterpretation Make(string value, string description, int samples, bool color, bool palette, bool ybr) =>
        Known[value] = new PhotometricInterpretation(value, description, samples, color, palette, ybr);
}
