// The derived object's data set, module by module; pixels come later.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>Copies a source data set and changes what makes it another object. Large elements are not read.</summary>
/// <remarks>
/// Kept as they came, in bytes: patient, study, acquisition, regions and calibration, cine timing, character set, and private elements. Dropped: what
/// the new pixels or the new object make untrue (icon, smallest and largest pixel value, digests, performed procedure step reference), what belongs to the
/// medium or the encoding (file set, group lengths, padding, offset tables), and raw data in private elements: groups 7F01 to 7FFF, and any
/// private element of more than 64 KiB, which would describe the scanner's own pixels, not ours.
/// </remarks>
public static class DerivedDataset
{
    private const int LargestPrivateElement = 64 * 1024;
    private const int SeriesNumberOffset = 1000;
    private const string SeriesSuffix = " (denoised)";
    private const int LongestDescription = 64;

    private static readonly HashSet<DicomTag> _dropped =
    [
        DicomTag.PixelData, DicomTag.ExtendedOffsetTable, DicomTag.ExtendedOffsetTableLengths, DicomTag.IconImageSequence,
        DicomTag.SmallestImagePixelValue, DicomTag.LargestImagePixelValue, DicomTag.SmallestPixelValueInSeries, DicomTag.LargestPixelValueInSeries,
        DicomTag.MACParametersSequence, DicomTag.DigitalSignaturesSequence, DicomTag.ReferencedPerformedProcedureStepSequence,
        DicomTag.StorageMediaFileSetID, DicomTag.StorageMediaFileSetUID, DicomTag.DataSetTrailingPadding, DicomTag.PixelDataProviderURL,
    ];

    // Type 2 of the modules that both ultrasound IODs have: present, if only empty. PS3.3 C.7.1.1, C.7.2.1, C.7.3.1, C.7.5.1, C.7.6.1.
    private static readonly DicomTag[] _typeTwo =
    [
        DicomTag.PatientName, DicomTag.PatientID, DicomTag.PatientBirthDate, DicomTag.PatientSex, DicomTag.StudyDate, DicomTag.StudyTime,
        DicomTag.ReferringPhysicianName, DicomTag.StudyID, DicomTag.AccessionNumber, DicomTag.SeriesNumber, DicomTag.InstanceNumber,
        DicomTag.PatientOrientation,
    ];

    /// <param name="source">The source's data set.</param>
    /// <param name="plan">What was decided about it.</param>
    /// <param name="provenance">What the object says of its origin.</param>
    /// <param name="syntax">How the object will be encoded.</param>
    /// <returns>Everything but the pixel data and their description.</returns>
    public static DicomDataset Of(DicomDataset source, Plan plan, Provenance provenance, DicomTransferSyntax syntax)
    {
        // Values come as the source has them, valid or not: a faulty value is the scanner's, and losing it would be ours.
        DicomDataset derived = new DicomDataset(syntax).NotValidated();
        foreach (DicomItem item in source)
            if (!Dropped(item)) derived.Add(UidPadding.Repaired(item));

        SopCommon(derived, source, plan, provenance);
        Series(derived, source, plan);
        GeneralImage(derived, source, provenance);
        provenance.Derivation(derived, source);
        provenance.Equipment(derived, source);
        Multiframe(derived, plan);
        LossyHistory(derived, source, plan);
        foreach (DicomTag tag in _typeTwo)
            if (!derived.Contains(tag)) derived.AddOrUpdate(tag, Array.Empty<string>());
        return derived;
    }

    private static bool Dropped(DicomItem item)
    {
        DicomTag tag = item.Tag;
        if (tag.Element == 0 || tag.Group is 0x0002 or 0x0004 || _dropped.Contains(tag)) return true;
        return tag.IsPrivate && (tag.Group is > 0x7F00 and <= 0x7FFF || item is DicomElement { Length: > LargestPrivateElement } || item is DicomFragmentSequence);
    }

    private static void SopCommon(DicomDataset derived, DicomDataset source, Plan plan, Provenance provenance)
    {
        derived.AddOrUpdate(DicomTag.SOPClassUID, plan.SopClass);
        derived.AddOrUpdate(DicomTag.SOPInstanceUID, plan.SopInstance);
        provenance.Creation(derived, source);
    }

    private static void Series(DicomDataset derived, DicomDataset source, Plan plan)
    {
        derived.AddOrUpdate(DicomTag.SeriesInstanceUID, plan.SeriesInstance);
        if (source.TryGetSingleValue(DicomTag.SeriesNumber, out int number) && number <= int.MaxValue - SeriesNumberOffset)
            derived.AddOrUpdate(DicomTag.SeriesNumber, number + SeriesNumberOffset);
        // 64 characters, not bytes, PS3.5 6.2; the suffix is what tells the series apart, so the front gives way.
        string description = source.Text(DicomTag.SeriesDescription).TrimEnd();
        string suffix = description.Length == 0 ? SeriesSuffix.TrimStart() : SeriesSuffix;
        var text = new System.Globalization.StringInfo(description);
        int room = LongestDescription - suffix.Length;
        if (description.Length > room) description = text.SubstringByTextElements(0, Math.Min(text.LengthInTextElements, room));
        derived.AddOrUpdate(DicomTag.SeriesDescription, description + suffix);
    }

    private static void GeneralImage(DicomDataset derived, DicomDataset source, Provenance provenance)
    {
        // Values 3 and after, mode and anatomy, stay.
        string[] type = source.TryGetValues(DicomTag.ImageType, out string[]? values) ? values : [];
        derived.AddOrUpdate(DicomTag.ImageType, ["DERIVED", provenance.Settings.ImageTypePrimary ? "PRIMARY" : "SECONDARY", .. type.Skip(2)]);
    }

    private static void Multiframe(DicomDataset derived, Plan plan)
    {
        if (plan.Frames == 1 && !derived.Contains(DicomTag.NumberOfFrames) && plan.SopClass == Eligibility.DerivedSopClass(DicomUID.UltrasoundImageStorage.UID, 1)) return;
        derived.AddOrUpdate(DicomTag.NumberOfFrames, plan.Frames);
        if (derived.Contains(DicomTag.FrameIncrementPointer)) return;
        // Timing that is there is pointed to; none is invented.
        foreach (DicomTag timing in new[] { DicomTag.FrameTime, DicomTag.FrameTimeVector })
            if (derived.Contains(timing))
            {
                derived.AddOrUpdate(DicomTag.FrameIncrementPointer, timing);
                return;
            }
    }

    private static void LossyHistory(DicomDataset derived, DicomDataset source, Plan plan)
    {
        DicomTransferSyntax syntax = source.InternalTransferSyntax;
        if (!plan.Layout!.Lossy) return;
        derived.AddOrUpdate(DicomTag.LossyImageCompression, "01");
        if (!syntax.IsLossy || source.Contains(DicomTag.LossyImageCompressionMethod)) return;
        // The step the source's own history leaves out: its own encoding.
        derived.AddOrUpdate(DicomTag.LossyImageCompressionMethod, syntax.LossyCompressionMethod);
        if (!source.Contains(DicomTag.LossyImageCompressionRatio) && source.GetDicomItem<DicomFragmentSequence>(DicomTag.PixelData) is { } encoded)
        {
            long bytes = Math.Max(encoded.Fragments.Sum(fragment => fragment.Size), 1);
            derived.AddOrUpdate(DicomTag.LossyImageCompressionRatio, Math.Round((decimal)plan.Layout.Bytes * plan.Frames / bytes, 2));
        }
    }
}
