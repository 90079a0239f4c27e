// Adding, reading and checking values.
namespace FellowOakDicom.Tests.Data;

public class DatasetTests
{
    private enum Colour
    {
        Red,
    }

    [Fact]
    public void Items_are_ordered_by_tag()
    {
        var dataset = new DicomDataset { { DicomTag.Rows, (ushort)1 }, { DicomTag.PatientID, "A" }, { DicomTag.SOPInstanceUID, "2.25.1" } };

        Assert.Equal([DicomTag.SOPInstanceUID, DicomTag.PatientID, DicomTag.Rows], dataset.Select(item => item.Tag));
    }

    [Fact]
    public void Adding_twice_throws_and_updating_does_not()
    {
        var dataset = new DicomDataset { { DicomTag.PatientID, "A" } };

        Assert.Throws<ArgumentException>(() => dataset.Add(DicomTag.PatientID, "B"));
        Assert.Equal("C", dataset.AddOrUpdate(DicomTag.PatientID, "C").GetString(DicomTag.PatientID));
    }

    [Fact]
    public void A_number_of_another_type_than_the_representation_is_refused()
    {
        var dataset = new DicomDataset();

        Assert.Throws<InvalidOperationException>(() => dataset.Add(DicomTag.Rows, 600));
        Assert.Throws<InvalidOperationException>(() => dataset.Add(DicomTag.FrameTime, 33.3));
        Assert.Equal("33.3", dataset.Add(DicomTag.FrameTime, 33.3m).GetString(DicomTag.FrameTime));
        Assert.Equal(600, dataset.Add(DicomTag.Rows, "600").GetSingleValue<int>(DicomTag.Rows));
    }

    [Fact]
    public void A_choice_of_representations_goes_by_the_type_of_the_values()
    {
        var dataset = new DicomDataset { { DicomTag.SmallestImagePixelValue, (short)-1 }, { DicomTag.LargestImagePixelValue, (ushort)1 }, { DicomTag.PixelData, new ushort[] { 1, 2 } } };

        Assert.Equal([DicomVR.SS, DicomVR.US, DicomVR.OW], dataset.Select(item => item.ValueRepresentation));
    }

    [Fact]
    public void A_missing_element_has_a_default_an_answer_or_an_exception()
    {
        var dataset = new DicomDataset();

        Assert.Equal("none", dataset.GetSingleValueOrDefault(DicomTag.PatientID, "none"));
        Assert.Null(dataset.GetSingleValueOrDefault<string?>(DicomTag.PatientID, null));
        Assert.False(dataset.TryGetString(DicomTag.PatientID, out _));
        Assert.False(dataset.TryGetSequence(DicomTag.SourceImageSequence, out _));
        Assert.Throws<DicomDataException>(() => dataset.GetString(DicomTag.PatientID));
        Assert.Throws<DicomDataException>(() => dataset.GetSequence(DicomTag.SourceImageSequence));
        Assert.Throws<DicomDataException>(() => dataset.GetValues<string>(DicomTag.PatientID));
    }

    [Fact]
    public void An_empty_element_is_there_and_has_no_value()
    {
        var dataset = new DicomDataset { { DicomTag.PatientID, "" } };

        Assert.True(dataset.Contains(DicomTag.PatientID));
        Assert.Equal("", dataset.GetString(DicomTag.PatientID));
        Assert.Empty(dataset.GetValues<string>(DicomTag.PatientID));
        Assert.Equal("none", dataset.GetSingleValueOrDefault(DicomTag.PatientID, "none"));
        Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<string>(DicomTag.PatientID));
    }

    [Fact]
    public void Several_values_are_no_single_value()
    {
        var dataset = new DicomDataset { { DicomTag.ImageType, "DERIVED", "SECONDARY" } };

        Assert.Equal(@"DERIVED\SECONDARY", dataset.GetString(DicomTag.ImageType));
        Assert.Equal("SECONDARY", dataset.GetValue<string>(DicomTag.ImageType, 1));
        Assert.Equal("-", dataset.GetSingleValueOrDefault(DicomTag.ImageType, "-"));
        Assert.Equal("-", dataset.GetValueOrDefault(DicomTag.ImageType, 2, "-"));
        Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<string>(DicomTag.ImageType));
    }

    [Fact]
    public void Numbers_are_had_as_other_numbers_where_they_fit()
    {
        var dataset = new DicomDataset { { DicomTag.NumberOfFrames, "300" }, { DicomTag.FrameTime, "33.3" }, { DicomTag.PhysicalDeltaX, -0.01 }, { DicomTag.Rows, (ushort)600 } };

        Assert.Equal(300L, dataset.GetSingleValue<long>(DicomTag.NumberOfFrames));
        Assert.Equal(33.3, dataset.GetSingleValue<double>(DicomTag.FrameTime));
        Assert.Equal(33.3m, dataset.GetSingleValue<decimal>(DicomTag.FrameTime));
        Assert.Equal(-0.01f, dataset.GetSingleValue<float>(DicomTag.PhysicalDeltaX));
        Assert.True(dataset.TryGetValue(DicomTag.Rows, 0, out int rows));
        Assert.Equal(600, rows);
        Assert.Equal<ushort>([600], dataset.GetValues<ushort>(DicomTag.Rows));
        Assert.False(dataset.TryGetValues<int>(DicomTag.Rows, out _));
        Assert.Equal("600", dataset.GetString(DicomTag.Rows));
        Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<byte>(DicomTag.Rows));
        Assert.False(dataset.TryGetSingleValue<byte>(DicomTag.NumberOfFrames, out _));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 12 ", 12)]
    [InlineData("12.0", 12)]
    [InlineData("-3", -3)]
    public void Integer_strings_are_read_with_what_writers_put_round_them(string text, int expected) =>
        Assert.Equal(expected, new DicomDataset().NotValidated().Add(DicomTag.InstanceNumber, text).GetSingleValue<int>(DicomTag.InstanceNumber));

    [Fact]
    public void Dates_and_times_are_read_together()
    {
        var dataset = new DicomDataset { { DicomTag.StudyDate, "20240229" }, { DicomTag.StudyTime, "134501.25" }, { DicomTag.AcquisitionDateTime, "20240229134501+0100" } };

        Assert.Equal(new DateTime(2024, 2, 29, 13, 45, 1, 250), dataset.GetDateTime(DicomTag.StudyDate, DicomTag.StudyTime));
        Assert.Equal(new DateTime(2024, 2, 29, 13, 45, 1), dataset.GetSingleValue<DateTime>(DicomTag.AcquisitionDateTime));
    }

    [Fact]
    public void Names_have_components()
    {
        var name = new DicomPersonName(DicomTag.PatientName, "Doe", "Jane", "M", "Dr", null);

        Assert.Equal("Doe^Jane^M^Dr", name.Get<string>());
        Assert.Equal(("Doe", "Jane", "M", "Dr", ""), (name.Last, name.First, name.Middle, name.Prefix, name.Suffix));
    }

    [Fact]
    public void Text_keeps_its_backslashes()
    {
        var dataset = new DicomDataset { { DicomTag.DerivationDescription, @"a\b" } };

        Assert.Equal(@"a\b", dataset.GetSingleValue<string>(DicomTag.DerivationDescription));
    }

    [Fact]
    public void A_clone_shares_no_items()
    {
        var original = new DicomDataset(new DicomSequence(DicomTag.SourceImageSequence, new DicomDataset { { DicomTag.PatientID, "A" } }));

        DicomDataset clone = original.Clone();
        clone.GetSequence(DicomTag.SourceImageSequence).Items[0].AddOrUpdate(DicomTag.PatientID, "B");

        Assert.Equal("A", original.GetSequence(DicomTag.SourceImageSequence).Items[0].GetString(DicomTag.PatientID));
    }

    [Fact]
    public void Items_are_removed_by_tag_and_by_rule()
    {
        var dataset = new DicomDataset { { DicomTag.PatientID, "A" }, { DicomTag.PatientName, "B" }, { DicomTag.Rows, (ushort)1 } };

        dataset.Remove(DicomTag.PatientID, DicomTag.Columns).Remove(item => item.Tag.Group == 0x0028);

        Assert.Equal(DicomTag.PatientName, Assert.Single(dataset).Tag);
    }

    [Fact]
    public void Enumerations_are_written_in_capitals_and_read_again()
    {
        var dataset = new DicomDataset { { DicomTag.Modality, Colour.Red } };

        Assert.Equal("RED", dataset.GetString(DicomTag.Modality));
        Assert.Equal(Colour.Red, dataset.GetSingleValue<Colour>(DicomTag.Modality));
    }

    [Theory]
    [InlineData("0018,0015", "lower case")]
    [InlineData("0010,0020", "a far too long identifier of a patient, longer than sixty-four characters")]
    [InlineData("0008,0018", "1.2.03")]
    [InlineData("0008,0018", "1.2.x")]
    [InlineData("0008,0020", "20241301")]
    [InlineData("0008,0030", "256161")]
    [InlineData("0010,1010", "42")]
    [InlineData("0028,0008", "many")]
    [InlineData("0018,1063", "33,3")]
    [InlineData("0010,0010", "A^B^C^D^E^F")]
    [InlineData("0008,002A", "2024022913450")]
    public void A_value_that_its_representation_does_not_allow_is_refused_unless_nobody_looks(string tag, string value)
    {
        DicomTag parsed = DicomTag.Parse(tag);

        Assert.Throws<DicomValidationException>(() => new DicomDataset().Add(parsed, value));
        Assert.Equal(value, new DicomDataset().NotValidated().Add(parsed, value).GetString(parsed));
        Assert.Throws<DicomValidationException>(() => new DicomDataset().NotValidated().Add(parsed, value).Validate());
    }

    [Theory]
    [InlineData("0018,0015", "THYROID GLAND_2")]
    [InlineData("0008,0018", "1.2.0.3")]
    [InlineData("0008,0020", "20240229")]
    [InlineData("0008,0030", "2359")]
    [InlineData("0008,0030", "235959.999999")]
    [InlineData("0010,1010", "042Y")]
    [InlineData("0018,1063", "-1.5e-3")]
    [InlineData("0010,0010", "Doe^Jane=山田^太郎")]
    [InlineData("0008,002A", "20240229134501.5-0500")]
    [InlineData("0008,0020", "")]
    public void A_value_that_its_representation_allows_is_taken(string tag, string value) =>
        Assert.Equal(value, new DicomDataset().Add(DicomTag.Parse(tag), value).GetString(DicomTag.Parse(tag)));

    [Fact]
    public void What_was_read_is_not_checked_until_it_is_added_elsewhere()
    {
        DicomDataset read = new Encoded().Element(0x00180015, "CS", "breast").Open().Dataset;

        Assert.Equal("breast", read.GetString(DicomTag.BodyPartExamined));
        Assert.Throws<DicomValidationException>(() => new DicomDataset().Add(read.First()));
        Assert.Equal("breast", read.Clone().GetString(DicomTag.BodyPartExamined));
    }

    [Fact]
    public void Meta_information_follows_the_data_set()
    {
        var dataset = new DicomDataset(DicomTransferSyntax.RLELossless) { { DicomTag.SOPClassUID, DicomUID.UltrasoundImageStorage }, { DicomTag.SOPInstanceUID, "2.25.5" } };

        DicomFileMetaInformation meta = new DicomFile(dataset).FileMetaInfo;

        Assert.Equal(DicomUID.UltrasoundImageStorage, meta.MediaStorageSOPClassUID);
        Assert.Equal("2.25.5", meta.MediaStorageSOPInstanceUID!.UID);
        Assert.Equal(DicomTransferSyntax.RLELossless, meta.TransferSyntax);
        Assert.Equal(DicomImplementation.ClassUID, meta.ImplementationClassUID);
    }
}
