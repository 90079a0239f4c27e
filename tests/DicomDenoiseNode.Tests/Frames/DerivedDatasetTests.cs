// What a derived object says of itself, module by module.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;
using FellowOakDicom;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class DerivedDatasetTests
{
    private static readonly ModelIdentity _model = new("ffdnet-us", "2", new string('b', 64), new SigmaScale(1, 1));
    private static readonly DateTimeOffset _received = new(2024, 3, 4, 5, 6, 7, 890, TimeSpan.FromHours(1));

    private static DicomDataset Derive(DicomFile source, FrameSettings? settings = null)
    {
        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, _model, "0.1.0");
        Plan plan = instance.Examine(source, settings ?? new FrameSettings(), TestContext.Current.CancellationToken);
        Assert.Null(plan.Reason);
        using var scratch = new MemoryStream();
        var output = new MemoryStream();
        instance.Derive(plan, _received, scratch, output, TestContext.Current.CancellationToken);
        output.Position = 0;
        return DicomFile.Open(output, FileReadOption.ReadAll).Dataset;
    }

    private static (string Value, string Scheme) Code(DicomDataset item) =>
        (item.GetString(DicomTag.CodeValue), item.GetString(DicomTag.CodingSchemeDesignator));

    [Fact]
    public void It_is_a_derived_secondary_image_and_keeps_mode_and_anatomy()
    {
        Assert.Equal(["DERIVED", "SECONDARY", "ABDOMINAL", "0001"], Derive(Ultrasound.Cine()).GetValues<string>(DicomTag.ImageType));
        Assert.Equal(["DERIVED", "PRIMARY", "ABDOMINAL", "0001"], Derive(Ultrasound.Cine(), new FrameSettings { ImageTypePrimary = true }).GetValues<string>(DicomTag.ImageType));
    }

    [Fact]
    public void Patient_study_frame_of_reference_and_acquisition_stay_and_instance_and_series_are_new()
    {
        DicomFile source = Ultrasound.Cine();
        source.Dataset.Add(DicomTag.FrameOfReferenceUID, "1.2.9").Add(DicomTag.BurnedInAnnotation, "YES").Add(DicomTag.AcquisitionDateTime, "20240102101112");
        DicomDataset derived = Derive(source);
        foreach (DicomTag tag in new[]
        {
            DicomTag.PatientName, DicomTag.PatientID, DicomTag.StudyInstanceUID, DicomTag.AccessionNumber, DicomTag.FrameOfReferenceUID, DicomTag.BurnedInAnnotation,
            DicomTag.AcquisitionDateTime, DicomTag.InstanceNumber, DicomTag.SpecificCharacterSet, DicomTag.ContentDate, DicomTag.ContentTime,
        })
            Assert.Equal(source.Dataset.GetString(tag), derived.GetString(tag));
        Assert.StartsWith("2.25.", derived.GetString(DicomTag.SOPInstanceUID), StringComparison.Ordinal);
        Assert.StartsWith("2.25.", derived.GetString(DicomTag.SeriesInstanceUID), StringComparison.Ordinal);
        Assert.Equal("1002", derived.GetString(DicomTag.SeriesNumber));
        Assert.Equal("Abdomen (denoised)", derived.GetString(DicomTag.SeriesDescription));
    }

    [Fact]
    public void A_long_series_description_keeps_the_suffix_within_64_characters()
    {
        DicomFile source = Ultrasound.Cine();
        source.Dataset.AddOrUpdate(DicomTag.SeriesDescription, new string('x', 64));
        string description = Derive(source).GetString(DicomTag.SeriesDescription);
        Assert.Equal(64, description.Length);
        Assert.EndsWith("x (denoised)", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_come_from_the_time_of_reception()
    {
        DicomDataset derived = Derive(Ultrasound.Cine());
        Assert.Equal("20240304", derived.GetString(DicomTag.InstanceCreationDate));
        Assert.Equal("050607.890000", derived.GetString(DicomTag.InstanceCreationTime));
        DicomFile elsewhere = Ultrasound.Cine();
        elsewhere.Dataset.Add(DicomTag.TimezoneOffsetFromUTC, "-0530");
        Assert.Equal("20240303", Derive(elsewhere).GetString(DicomTag.InstanceCreationDate));
        Assert.Equal("223607.890000", Derive(elsewhere).GetString(DicomTag.InstanceCreationTime));
    }

    [Fact]
    public void The_source_is_referenced_with_its_purpose_and_in_the_common_instance_reference()
    {
        DicomDataset derived = Derive(Ultrasound.Cine());
        DicomDataset source = Assert.Single(derived.GetSequence(DicomTag.SourceImageSequence).Items);
        Assert.Equal(Ultrasound.UsImage, source.GetString(DicomTag.ReferencedSOPClassUID));
        Assert.Equal("1.2.3.4.5.6.7", source.GetString(DicomTag.ReferencedSOPInstanceUID));
        Assert.Equal("YES", source.GetString(DicomTag.SpatialLocationsPreserved));
        Assert.Equal(("121322", "DCM"), Code(source.GetSequence(DicomTag.PurposeOfReferenceCodeSequence).Items[0]));
        DicomDataset series = Assert.Single(derived.GetSequence(DicomTag.ReferencedSeriesSequence).Items);
        Assert.Equal("1.2.3.4.5.6", series.GetString(DicomTag.SeriesInstanceUID));
        Assert.Equal("1.2.3.4.5.6.7", Assert.Single(series.GetSequence(DicomTag.ReferencedInstanceSequence).Items).GetString(DicomTag.ReferencedSOPInstanceUID));
    }

    [Fact]
    public void The_derivation_names_model_digest_sigma_and_strength_and_joins_what_was_before()
    {
        DicomFile source = Ultrasound.Cine();
        source.Dataset.Add(DicomTag.DerivationDescription, "Frame grab");
        DicomDataset derived = Derive(source, new FrameSettings { Strength = 0.75, SigmaGreyLevels = 21.5 });
        string text = derived.GetString(DicomTag.DerivationDescription);
        foreach (string part in new[] { "ffdnet-us 2", new string('b', 64), "sigma 21.5", "strength 0.75", "Before: Frame grab" }) Assert.Contains(part, text, StringComparison.Ordinal);
        IList<DicomDataset> codes = derived.GetSequence(DicomTag.DerivationCodeSequence).Items;
        Assert.Equal(("113087", "DCM"), Code(codes[0]));
        Assert.StartsWith("99", Code(codes[1]).Scheme, StringComparison.Ordinal);
        Assert.Contains(derived.GetSequence(DicomTag.CodingSchemeIdentificationSequence).Items, scheme => scheme.GetString(DicomTag.CodingSchemeDesignator) == Code(codes[1]).Scheme);
    }

    [Fact]
    public void This_product_is_the_equipment_and_the_scanner_contributed()
    {
        DicomDataset derived = Derive(Ultrasound.Cine());
        Assert.Equal("DicomDenoiseNode", derived.GetString(DicomTag.Manufacturer));
        Assert.Contains("0.1.0", derived.GetValues<string>(DicomTag.SoftwareVersions));
        Assert.False(derived.Contains(DicomTag.DeviceSerialNumber));
        DicomDataset scanner = Assert.Single(derived.GetSequence(DicomTag.ContributingEquipmentSequence).Items);
        Assert.Equal(("109101", "DCM"), Code(scanner.GetSequence(DicomTag.PurposeOfReferenceCodeSequence).Items[0]));
        Assert.Equal("Scanner Works", scanner.GetString(DicomTag.Manufacturer));
        Assert.Equal("4711", scanner.GetString(DicomTag.DeviceSerialNumber));
        Assert.Equal(["3.2", "3.3"], scanner.GetValues<string>(DicomTag.SoftwareVersions));
    }

    [Fact]
    public void A_source_that_was_derived_keeps_its_contributors_and_joins_them()
    {
        DicomFile source = Ultrasound.Cine();
        source.Dataset.AddOrUpdate(DicomTag.ImageType, "DERIVED", "PRIMARY");
        source.Dataset.Add(new DicomSequence(DicomTag.ContributingEquipmentSequence, new DicomDataset { { DicomTag.Manufacturer, "First" } }));
        IList<DicomDataset> contributors = Derive(source).GetSequence(DicomTag.ContributingEquipmentSequence).Items;
        Assert.Equal(["First", "Scanner Works"], contributors.Select(item => item.GetString(DicomTag.Manufacturer)));
        Assert.Equal(("109102", "DCM"), Code(contributors[1].GetSequence(DicomTag.PurposeOfReferenceCodeSequence).Items[0]));
    }

    [Fact]
    public void Regions_and_calibration_are_copied_unchanged()
    {
        DicomFile source = Ultrasound.Cine();
        DicomDataset before = source.Dataset.GetSequence(DicomTag.SequenceOfUltrasoundRegions).Items[0];
        DicomDataset after = Derive(source).GetSequence(DicomTag.SequenceOfUltrasoundRegions).Items[0];
        Assert.Equal(before.Select(item => (item.Tag, item.ToString())), after.Select(item => (item.Tag, item.ToString())));
    }

    [Fact]
    public void What_the_new_pixels_make_untrue_is_dropped_and_private_elements_are_kept()
    {
        DicomFile source = Ultrasound.Cine();
        DicomDataset dataset = source.Dataset;
        dataset.Add(DicomTag.SmallestImagePixelValue, (ushort)0).Add(DicomTag.LargestImagePixelValue, (ushort)255);
        dataset.Add(new DicomSequence(DicomTag.IconImageSequence, new DicomDataset()));
        dataset.Add(new DicomSequence(DicomTag.ReferencedPerformedProcedureStepSequence, new DicomDataset()));
        var creator = new DicomTag(0x200D, 0x0010);
        dataset.Add(new DicomLongString(creator, "Scanner Private"));
        dataset.Add(new DicomOtherByte(new DicomTag(0x200D, 0x1001, "Scanner Private"), new byte[100]));
        dataset.Add(new DicomOtherByte(new DicomTag(0x200D, 0x1002, "Scanner Private"), new byte[100_000]));
        DicomDataset derived = Derive(source);
        foreach (DicomTag tag in new[] { DicomTag.SmallestImagePixelValue, DicomTag.LargestImagePixelValue, DicomTag.IconImageSequence, DicomTag.ReferencedPerformedProcedureStepSequence })
            Assert.False(derived.Contains(tag), tag.ToString());
        ushort[] kept = [.. derived.Where(item => item.Tag.Group == 0x200D).Select(item => item.Tag.Element)];
        Assert.Equal([0x0010, 0x1001], kept);
    }

    [Fact]
    public void Retired_classes_become_current_and_two_frames_make_a_multi_frame_object()
    {
        static DicomFile Of(int frames, string sopClass)
        {
            DicomFile file = Ultrasound.Cine(frames);
            file.Dataset.AddOrUpdate(DicomTag.SOPClassUID, sopClass);
            return file;
        }

        Assert.Equal(Ultrasound.UsImage, Derive(Of(1, "1.2.840.10008.5.1.4.1.1.6")).GetString(DicomTag.SOPClassUID));
        Assert.Equal(Ultrasound.UsMultiframe, Derive(Of(2, "1.2.840.10008.5.1.4.1.1.3")).GetString(DicomTag.SOPClassUID));
        Assert.Equal(Ultrasound.UsMultiframe, Derive(Of(2, Ultrasound.UsImage)).GetString(DicomTag.SOPClassUID));
        Assert.Equal(Ultrasound.UsMultiframe, Derive(Of(1, Ultrasound.UsMultiframe)).GetString(DicomTag.SOPClassUID));
    }

    [Fact]
    public void Missing_type_two_elements_are_there_and_empty()
    {
        DicomDataset derived = Derive(Ultrasound.Cine());
        foreach (DicomTag tag in new[] { DicomTag.PatientBirthDate, DicomTag.PatientSex, DicomTag.ReferringPhysicianName, DicomTag.StudyID })
            Assert.True(derived.Contains(tag) && derived.GetValueCount(tag) == 0, tag.ToString());
    }

    [Fact]
    public void Once_lossy_stays_lossy()
    {
        DicomFile source = Ultrasound.Cine();
        source.Dataset.Add(DicomTag.LossyImageCompression, "01").Add(DicomTag.LossyImageCompressionRatio, 12m).Add(DicomTag.LossyImageCompressionMethod, "ISO_10918_1");
        DicomDataset derived = Derive(source);
        Assert.Equal("01", derived.GetString(DicomTag.LossyImageCompression));
        Assert.Equal("12", derived.GetString(DicomTag.LossyImageCompressionRatio));
        Assert.Equal("ISO_10918_1", derived.GetString(DicomTag.LossyImageCompressionMethod));
    }

    [Theory]
    [InlineData("ISO_IR 100", "Müller^Jürgen", "Schilddrüse")]
    [InlineData("ISO_IR 192", "山田^太郎", "腹部 超音波")]
    public void Names_keep_their_characters_and_the_description_its_own(string characterSet, string patient, string description)
    {
        DicomFile made = Ultrasound.Cine();
        made.Dataset.AddOrUpdate(DicomTag.SpecificCharacterSet, characterSet).AddOrUpdate(DicomTag.PatientName, patient).AddOrUpdate(DicomTag.SeriesDescription, description);
        var written = new MemoryStream();
        made.Save(written);
        written.Position = 0;
        DicomDataset derived = Derive(DicomFile.Open(written, FileReadOption.ReadAll));
        Assert.Equal(characterSet, derived.GetString(DicomTag.SpecificCharacterSet));
        Assert.Equal(patient, derived.GetString(DicomTag.PatientName));
        Assert.Equal(description + " (denoised)", derived.GetString(DicomTag.SeriesDescription));
    }
}
