// Which objects this node denoises at all, told from their data set without a look at the pixels.
using System.Globalization;
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>SOP class, own origin and Image Type.</summary>
public static class Eligibility
{
    private const string UsImage = "1.2.840.10008.5.1.4.1.1.6.1";
    private const string UsMultiframe = "1.2.840.10008.5.1.4.1.1.3.1";
    private const string UsImageRetired = "1.2.840.10008.5.1.4.1.1.6";
    private const string UsMultiframeRetired = "1.2.840.10008.5.1.4.1.1.3";

    // PS3.3 C.8.5.6.1.1, value 4 of Image Type.
    private const int TwoDimensional = 0x0001;
    private const int MotionOrSpectral = 0x0002 | 0x0004 | 0x0008 | 0x0020;

    /// <summary>Why the object is passed over, as a sentence; null where nothing speaks against it.</summary>
    public static string? Refusal(DicomDataset dataset, FrameSettings settings)
    {
        string sopClass = dataset.Text(DicomTag.SOPClassUID);
        if (sopClass is not (UsImage or UsMultiframe or UsImageRetired or UsMultiframeRetired) && !settings.FurtherSopClasses.Contains(sopClass))
            return $"{Name(sopClass)} is not a class this node denoises.";
        if (dataset.Text(DicomTag.SOPInstanceUID).Length == 0 || dataset.Text(DicomTag.SeriesInstanceUID).Length == 0)
            return "It has no SOP Instance UID or no Series Instance UID, so nothing derived from it could say so.";
        if (Provenance.IsOurs(dataset)) return "It is a derived object of this product; nothing is denoised twice.";
        string[] imageType = dataset.TryGetValues(DicomTag.ImageType, out string[]? values) ? values : [];
        if (imageType.Length >= 4 && int.TryParse(imageType[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int modes)
            && (modes & TwoDimensional) == 0 && (modes & MotionOrSpectral) != 0)
            return $"Its Image Type says {imageType[3]}: M-mode or Doppler without a 2-D picture.";
        return null;
    }

    /// <summary>The class of the derived object: the current one, single or multi-frame by its frames; what was multi-frame stays so.</summary>
    public static string DerivedSopClass(string sourceClass, int frames) => sourceClass switch
    {
        UsMultiframe or UsMultiframeRetired => UsMultiframe,
        UsImage or UsImageRetired => frames > 1 ? UsMultiframe : UsImage,
        _ => sourceClass,
    };

    private static string Name(string sopClass) => sopClass.Length == 0 ? "An object without a SOP class" : DicomUID.Parse(sopClass).Name is { Length: > 0 } name && name != "Unknown" ? name : sopClass;
}
