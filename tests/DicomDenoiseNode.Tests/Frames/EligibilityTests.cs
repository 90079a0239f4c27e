// Which objects are denoised at all.
using System.Text;
using DicomDenoiseNode.Frames;
using FellowOakDicom;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class EligibilityTests
{
    private const string TrueColourSecondaryCapture = "1.2.840.10008.5.1.4.1.1.7.4";

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.6.1")]
    [InlineData("1.2.840.10008.5.1.4.1.1.3.1")]
    [InlineData("1.2.840.10008.5.1.4.1.1.6")]
    [InlineData("1.2.840.10008.5.1.4.1.1.3")]
    public void Current_and_retired_ultrasound_classes_are(string sopClass)
    {
        DicomFile file = Ultrasound.Cine();
        file.Dataset.AddOrUpdate(DicomTag.SOPClassUID, sopClass);
        Assert.Null(Eligibility.Refusal(file.Dataset, new FrameSettings()));
    }

    [Fact]
    public void A_secondary_capture_is_only_where_it_is_named_and_keeps_its_class()
    {
        DicomFile file = Ultrasound.Cine();
        file.Dataset.AddOrUpdate(DicomTag.SOPClassUID, TrueColourSecondaryCapture);
        Assert.NotNull(Eligibility.Refusal(file.Dataset, new FrameSettings()));
        Assert.Null(Eligibility.Refusal(file.Dataset, new FrameSettings { FurtherSopClasses = [TrueColourSecondaryCapture] }));
        Assert.Equal(TrueColourSecondaryCapture, Eligibility.DerivedSopClass(TrueColourSecondaryCapture, 3));
    }

    [Theory]
    [InlineData("0001", null)]
    [InlineData("0011", null)]
    [InlineData("0009", null)]
    [InlineData("0008", "Doppler")]
    [InlineData("0002", "M-mode")]
    public void An_image_type_without_a_two_dimensional_picture_is_passed_over(string modes, string? reason)
    {
        DicomFile file = Ultrasound.Cine();
        file.Dataset.AddOrUpdate(DicomTag.ImageType, "ORIGINAL", "PRIMARY", "", modes);
        string? refusal = Eligibility.Refusal(file.Dataset, new FrameSettings());
        if (reason is null) Assert.Null(refusal);
        else Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Uids_padded_with_a_space_are_repaired_in_sequences_too_and_nothing_else_is_touched()
    {
        DicomFile file = Ultrasound.Cine();
        file.Dataset.Add(new DicomSequence(DicomTag.ReferencedStudySequence, new DicomDataset { { DicomTag.ReferencedSOPInstanceUID, "9.8.7.6.5" } }));
        using var written = new MemoryStream();
        file.Save(written);
        // As some writers do it: the null byte behind a UID of odd length becomes a space.
        byte[] bytes = written.ToArray();
        foreach (string uid in new[] { "1.2.3.4.5\0", "9.8.7.6.5\0" })
            bytes[bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(uid)) + uid.Length - 1] = (byte)' ';
        DicomDataset padded = DicomFile.Open(new MemoryStream(bytes), FileReadOption.ReadAll).Dataset;

        DicomItem study = padded.GetDicomItem<DicomItem>(DicomTag.StudyInstanceUID)!;
        Assert.Equal((byte)' ', ((DicomElement)study).Buffer.Data[^1]);
        DicomElement repaired = Assert.IsType<DicomUniqueIdentifier>(UidPadding.Repaired(study));
        Assert.Equal("1.2.3.4.5", repaired.Get<string>());
        Assert.NotEqual((byte)' ', repaired.Buffer.Data[^1]);
        DicomSequence nested = Assert.IsType<DicomSequence>(UidPadding.Repaired(padded.GetSequence(DicomTag.ReferencedStudySequence)));
        Assert.NotEqual((byte)' ', nested.Items[0].GetDicomItem<DicomElement>(DicomTag.ReferencedSOPInstanceUID)!.Buffer.Data[^1]);
        var sound = new DicomUniqueIdentifier(DicomTag.StudyInstanceUID, "1.2.34");
        Assert.Same(sound, UidPadding.Repaired(sound));
    }
}
