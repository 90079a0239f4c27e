// What a derived object says of its origin: source, derivation, model, noise level, and which equipment did what.
using System.Globalization;
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>Writes origin and equipment into a derived data set, PS3.3 C.7.5.1, C.7.6.1, C.12.1 and C.12.2.</summary>
/// <param name="Model">Which model denoised.</param>
/// <param name="Settings">With which settings.</param>
/// <param name="SigmaGreyLevels">With which noise level, 0..255.</param>
/// <param name="Received">When the source was received; every date of the derived object that is not the source's comes from it.</param>
/// <param name="ProductVersion">Of this product.</param>
public sealed record Provenance(ModelIdentity Model, FrameSettings Settings, double SigmaGreyLevels, DateTimeOffset Received, string ProductVersion)
{
    public const string Product = "DicomDenoiseNode";

    /// <summary>Coding Scheme Designator of this product's codes; 99 marks it as private, PS3.16 section 8.2.</summary>
    public const string CodingScheme = "99DENOISENODE";

    private const string DenoisedCode = "DENOISED";

    // DA, TM and DT, PS3.5 6.2.
    private const string DateFormat = "yyyyMMdd";
    private const string TimeFormat = "HHmmss.ffffff";

    /// <summary>Whether this product made the object: its creator UID, or its own derivation code.</summary>
    public static bool IsOurs(DicomDataset dataset) =>
        dataset.Text(DicomTag.InstanceCreatorUID) == DerivedUid.Creator
        || (dataset.TryGetSequence(DicomTag.DerivationCodeSequence, out DicomSequence? codes)
            && codes.Items.Any(code => code.Text(DicomTag.CodingSchemeDesignator) == CodingScheme));

    /// <summary>Source, derivation and common instance reference.</summary>
    public void Derivation(DicomDataset derived, DicomDataset source)
    {
        string sourceClass = source.Text(DicomTag.SOPClassUID);
        string sourceInstance = source.Text(DicomTag.SOPInstanceUID);
        derived.AddOrUpdate(new DicomSequence(DicomTag.SourceImageSequence,
            Reference(sourceClass, sourceInstance).Add(DicomTag.SpatialLocationsPreserved, "YES")
                .Add(new DicomSequence(DicomTag.PurposeOfReferenceCodeSequence, Code("121322", "DCM", "Source image for image processing operation")))));
        CommonInstanceReference(derived, source.Text(DicomTag.SeriesInstanceUID), sourceClass, sourceInstance);

        // CID 7203 has no code for noise reduction: the nearest, and one of our own beside it.
        derived.AddOrUpdate(new DicomSequence(DicomTag.DerivationCodeSequence,
            Code("113087", "DCM", "Smoothing"), Code(DenoisedCode, CodingScheme, "Noise reduction of ultrasound by a neural network")));
        var scheme = new DicomDataset { { DicomTag.CodingSchemeDesignator, CodingScheme }, { DicomTag.CodingSchemeUID, DerivedUid.CodingScheme }, { DicomTag.CodingSchemeName, "DicomDenoiseNode private codes" } };
        DicomDataset[] schemes = derived.TryGetSequence(DicomTag.CodingSchemeIdentificationSequence, out DicomSequence? known) ? [.. known.Items, scheme] : [scheme];
        derived.AddOrUpdate(new DicomSequence(DicomTag.CodingSchemeIdentificationSequence, schemes));
        derived.AddOrUpdate(DicomTag.DerivationDescription, Description(source));
    }

    /// <summary>This product as the equipment that made the object; the scanner, and whatever came after it, as contributing equipment.</summary>
    public void Equipment(DicomDataset derived, DicomDataset source)
    {
        bool wasDerived = source.TryGetValues(DicomTag.ImageType, out string[]? type) && type.Length > 0 && type[0] == "DERIVED";
        DicomDataset contributor = wasDerived
            ? Contributor(source, "109102", "Processing Equipment")
            : Contributor(source, "109101", "Acquisition Equipment");
        List<DicomDataset> contributors = source.TryGetSequence(DicomTag.ContributingEquipmentSequence, out DicomSequence? earlier) ? [.. earlier.Items] : [];
        contributors.Add(contributor);
        derived.AddOrUpdate(new DicomSequence(DicomTag.ContributingEquipmentSequence, [.. contributors]));

        foreach (DicomTag tag in new[] { DicomTag.StationName, DicomTag.DeviceSerialNumber, DicomTag.DeviceUID }) derived.Remove(tag);
        derived.AddOrUpdate(DicomTag.Manufacturer, Product);
        derived.AddOrUpdate(DicomTag.ManufacturerModelName, Product);
        derived.AddOrUpdate(DicomTag.SoftwareVersions, ProductVersion, Fit($"{Model.Name} {Model.Version}", 64), $"model {Model.Digest[..Math.Min(16, Model.Digest.Length)]}", Fit($"rules {FrameSettings.PixelRules}", 64));
    }

    /// <summary>Creation date, time and creator.</summary>
    public void Creation(DicomDataset derived, DicomDataset source)
    {
        DateTimeOffset at = Local(source);
        derived.AddOrUpdate(DicomTag.InstanceCreationDate, at.ToString(DateFormat, CultureInfo.InvariantCulture));
        derived.AddOrUpdate(DicomTag.InstanceCreationTime, at.ToString(TimeFormat, CultureInfo.InvariantCulture));
        derived.AddOrUpdate(DicomTag.InstanceCreatorUID, DerivedUid.Creator);
    }

    private string Description(DicomDataset source)
    {
        string earlier = source.Text(DicomTag.DerivationDescription);
        string text = string.Create(CultureInfo.InvariantCulture,
            $"Denoised by {Product} {ProductVersion}, FFDNet model {Model.Name} {Model.Version} (SHA-256 {Model.Digest}), sigma {SigmaGreyLevels:0.##} grey levels {(Settings.SigmaGreyLevels is null ? "estimated" : "set")}, strength {Settings.Strength:0.###}; gray tissue only, no further loss");
        // A further step joins the history instead of replacing it. ST holds 1024 characters.
        return Fit(earlier.Length == 0 ? text : $"{text}. Before: {earlier}", 1024);
    }

    private static void CommonInstanceReference(DicomDataset derived, string series, string sopClass, string sopInstance)
    {
        var others = new List<DicomDataset>();
        List<DicomDataset> instances = [];
        if (derived.TryGetSequence(DicomTag.ReferencedSeriesSequence, out DicomSequence? known))
            foreach (DicomDataset item in known.Items)
                if (item.Text(DicomTag.SeriesInstanceUID) != series) others.Add(item);
                else if (item.TryGetSequence(DicomTag.ReferencedInstanceSequence, out DicomSequence? already))
                    instances.AddRange(already.Items.Where(i => i.Text(DicomTag.ReferencedSOPInstanceUID) != sopInstance));
        instances.Add(Reference(sopClass, sopInstance));
        var own = new DicomDataset { { DicomTag.SeriesInstanceUID, series } };
        own.Add(new DicomSequence(DicomTag.ReferencedInstanceSequence, [.. instances]));
        derived.AddOrUpdate(new DicomSequence(DicomTag.ReferencedSeriesSequence, [.. others, own]));
    }

    private static DicomDataset Contributor(DicomDataset source, string code, string meaning)
    {
        DicomDataset item = new DicomDataset().NotValidated();
        // Manufacturer is of type 1 here, PS3.3 C.12.1.
        string manufacturer = source.Text(DicomTag.Manufacturer);
        item.Add(new DicomSequence(DicomTag.PurposeOfReferenceCodeSequence, Code(code, "DCM", meaning)));
        item.Add(DicomTag.Manufacturer, manufacturer.Length > 0 ? manufacturer : "Unknown");
        foreach (DicomTag tag in new[]
        {
            DicomTag.InstitutionName, DicomTag.InstitutionAddress, DicomTag.StationName, DicomTag.InstitutionalDepartmentName,
            DicomTag.ManufacturerModelName, DicomTag.DeviceSerialNumber, DicomTag.DeviceUID, DicomTag.SoftwareVersions,
        })
            if (source.GetDicomItem<DicomItem>(tag) is { } value) item.AddOrUpdate(value);
        return item;
    }

    private DateTimeOffset Local(DicomDataset source)
    {
        // (0008,0201) says in which offset every date and time of the object is.
        string offset = source.Text(DicomTag.TimezoneOffsetFromUTC);
        return offset.Length == 5 && offset[0] is '+' or '-' && int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int hhmm) && Math.Abs(hhmm) <= 1400
            ? Received.ToOffset(TimeSpan.FromMinutes(hhmm / 100 * 60 + hhmm % 100))
            : Received;
    }

    private static DicomDataset Reference(string sopClass, string sopInstance)
    {
        DicomDataset reference = new DicomDataset().NotValidated();
        reference.Add(DicomTag.ReferencedSOPClassUID, sopClass);
        reference.Add(DicomTag.ReferencedSOPInstanceUID, sopInstance);
        return reference;
    }

    private static DicomDataset Code(string value, string scheme, string meaning) => new()
    {
        { DicomTag.CodeValue, value }, { DicomTag.CodingSchemeDesignator, scheme }, { DicomTag.CodeMeaning, meaning },
    };

    private static string Fit(string text, int characters) => text.Length <= characters ? text : text[..characters];
}
