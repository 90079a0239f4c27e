// Broken and malicious files end in an exception that says where, within bounded time and memory.
using FellowOakDicom.IO.Buffer;
using FsCheck;
using FsCheck.Fluent;

namespace FellowOakDicom.Tests.IO;

public class HostileInputTests
{
    [Fact]
    public void Something_else_is_no_dicom_file()
    {
        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream("%PDF-1.7 and so on"u8.ToArray())));
        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream()));
        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream(new byte[1000])));
    }

    [Fact]
    public void A_length_that_is_not_there_is_named_with_tag_and_offset()
    {
        var fault = Assert.Throws<DicomFileException>(() => new Encoded().Element(0x00080018, "UI", "2.25.1").Header(0x7FE00010, "OB", 0xFFFFFFF0).Bytes(1, 2).Open());

        Assert.Contains("(7fe0,0010)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("4294967280", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2 bytes", fault.Message, StringComparison.Ordinal);
        Assert.Equal("2.25.1", fault.File.Dataset.GetString(DicomTag.SOPInstanceUID));
    }

    [Fact]
    public void A_length_that_is_not_there_takes_no_memory_in_a_stream_that_cannot_seek()
    {
        byte[] file = new Encoded().Header(0x7FE00010, "OB", 0xFFFFFFF0).Bytes(new byte[10_000]).ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);
        using var stream = new Unseekable(file);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<DicomFileException>(() => DicomFile.Open(stream));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_read_or_refused()
    {
        byte[] file = Sample();
        for (int length = 0; length < file.Length; length++)
        {
            byte[] cut = file[..length];
            try
            {
                Touch(DicomFile.Open(new MemoryStream(cut)));
            }
            catch (DicomException)
            {
                // Refused.
            }
        }
    }

    [Fact]
    public void A_file_cut_off_inside_an_element_is_refused()
    {
        byte[] file = Sample();

        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream(file[..^1])));
        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream(file[..^9])));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ten_thousand_nested_sequences_are_refused(bool isExplicit)
    {
        var content = new Encoded(isExplicit);
        for (int i = 0; i < 10_000; i++) content.Header(0x0040A730, "SQ", Encoded.Undefined).Item(Encoded.Undefined);

        var fault = Assert.Throws<DicomFileException>(() => content.Open(isExplicit ? DicomTransferSyntax.ExplicitVRLittleEndian : DicomTransferSyntax.ImplicitVRLittleEndian));

        Assert.Contains("nested", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_items_are_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(new Encoded().ToFile(DicomTransferSyntax.ExplicitVRLittleEndian));
        byte[] item = new Encoded().Item(0).ToArray();
        stream.Write(new Encoded().Header(0x0040A730, "SQ", Encoded.Undefined).ToArray());
        for (int i = 0; i < 500_001; i++) stream.Write(item);
        stream.Position = 0;

        Assert.Contains("more than", Assert.Throws<DicomFileException>(() => DicomFile.Open(stream)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100u)]
    [InlineData(0xFFFFFFFEu)]
    public void A_sequence_or_item_that_reaches_past_its_frame_is_refused(uint length)
    {
        Assert.Throws<DicomFileException>(() => new Encoded().Header(0x0040A730, "SQ", length).Item(8).Element(0x00080100, "SH", "").Open());
        Assert.Throws<DicomFileException>(() => new Encoded().Header(0x0040A730, "SQ", 16).Item(length).Element(0x00080100, "SH", "").Open());
        Assert.Throws<DicomFileException>(() => new Encoded().Header(0x0040A730, "SQ", 24).Item(8).Header(0x00080100, "SH", 8).Bytes(new byte[8]).Open());
    }

    [Fact]
    public void Delimiters_in_the_wrong_place_are_refused()
    {
        Assert.Throws<DicomFileException>(() => new Encoded().Item(4).Bytes(1, 2, 3, 4).Open());
        Assert.Throws<DicomFileException>(() => new Encoded().Header(0x0040A730, "SQ", Encoded.Undefined).Element(0x00080100, "SH", "").Open());
        Assert.Throws<DicomFileException>(() => new Encoded().Header(0x7FE00010, "OB", Encoded.Undefined).Item(Encoded.Undefined).Open());
    }

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.6.1")]
    [InlineData("")]
    public void A_file_whose_syntax_is_none_is_refused(string uid)
    {
        byte[] file = [.. new byte[128], .. "DICM"u8, .. new Encoded().Element(0x00020010, "UI", uid).ToArray()];

        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream(file)));
    }

    [Fact]
    public void Broken_deflated_bytes_are_refused()
    {
        byte[] file = [.. new Encoded().ToFile(DicomTransferSyntax.DeflatedExplicitVRLittleEndian), .. new byte[] { 0xFF, 0xFE, 0xFD, 1, 2, 3 }];

        Assert.Throws<DicomFileException>(() => DicomFile.Open(new MemoryStream(file)));
    }

    [Fact]
    public void An_odd_offset_table_is_no_table()
    {
        DicomFile file = new Encoded().Header(0x7FE00010, "OB", Encoded.Undefined).Item(3).Bytes(1, 2, 3).SequenceEnd().Open(DicomTransferSyntax.RLELossless);

        Assert.Throws<DicomDataException>(() => ((DicomFragmentSequence)file.Dataset.Single()).OffsetTable);
    }

    [Fact]
    public void A_character_set_of_a_megabyte_is_none_and_does_not_upset_the_reading()
    {
        DicomFile file = new Encoded(isExplicit: false).Element(0x00080005, "CS", new byte[1 << 20]).Element(0x00090010, "LO", new byte[1 << 20])
            .Element(0x00091001, "LO", "AB").Element(0x00100020, "LO", "CD").Open(DicomTransferSyntax.ImplicitVRLittleEndian);

        Assert.Equal("CD", file.Dataset.GetString(DicomTag.PatientID));
    }

    [Fact]
    public void A_value_read_on_demand_while_the_reading_goes_on_does_not_upset_it()
    {
        byte[] bytes = new Encoded().Element(0x00091001, "UN", new byte[100_000]).Element(0x00100020, "LO", "CD").ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);
        var stream = new MemoryStream(bytes);

        DicomFile file = DicomFile.Open(stream, DicomEncoding.Default, _ =>
        {
            stream.Position = 7;
            return false;
        });

        Assert.Equal("CD", file.Dataset.GetString(DicomTag.PatientID));
    }

    [Fact]
    public void Meta_information_of_another_representation_is_written_again()
    {
        byte[] file =
        [
            .. new byte[128], .. "DICM"u8,
            .. new Encoded().Element(0x00020001, "UI", "1.2").Element(0x00020010, "UI", DicomTransferSyntax.ExplicitVRLittleEndian.UID.UID)
                .Element(0x00020102, "LO", "AB").Element(0x00100020, "LO", "CD").ToArray(),
        ];
        var written = new MemoryStream();

        DicomFile.Open(new MemoryStream(file)).Save(written);
        written.Position = 0;

        Assert.Equal("CD", DicomFile.Open(written).Dataset.GetString(DicomTag.PatientID));
    }

    [Fact]
    public void Messages_hold_no_values()
    {
        var dataset = new DicomDataset().NotValidated().Add(DicomTag.PatientName, "Doe^Jane^X^X^X^X").Add(DicomTag.PatientBirthDate, "Doe").Add(DicomTag.InstanceNumber, "Doe");

        Exception[] faults =
        [
            Assert.Throws<DicomValidationException>(dataset.Validate),
            Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<DateTime>(DicomTag.PatientBirthDate)),
            Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<int>(DicomTag.InstanceNumber)),
            Assert.Throws<DicomDataException>(() => dataset.GetSingleValue<int>(DicomTag.PatientName)),
        ];

        Assert.All(faults, fault => Assert.DoesNotContain("Doe", fault.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Changed_bytes_end_in_a_data_set_or_a_dicom_exception()
    {
        byte[] file = Sample();
        // Single bytes, and those that mean something: lengths, delimiters, representations.
        byte[][] meaningful =
        [
            [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0], [0xFE, 0xFF, 0x00, 0xE0], [0xFE, 0xFF, 0x0D, 0xE0], [0xFE, 0xFF, 0xDD, 0xE0],
            .. DicomDictionary.Default.SelectMany(entry => entry.ValueRepresentations).Distinct().OrderBy(vr => vr.Code, StringComparer.Ordinal)
                .Select(vr => new[] { (byte)vr.Code[0], (byte)vr.Code[1] }),
        ];
        Gen<byte[]> bytes = Gen.OneOf(Gen.Choose(0, 255).Select(value => new[] { (byte)value }), Gen.Elements(meaningful));
        Gen<(int At, byte[] Bytes)[]> changes = bytes.SelectMany(value => Gen.Choose(132, file.Length - value.Length).Select(at => (at, value))).ArrayOf(5);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20_260_101, 1),
            Prop.ForAll(changes.ToArbitrary(), list =>
            {
                byte[] broken = (byte[])file.Clone();
                foreach ((int at, byte[] value) in list) value.CopyTo(broken, at);
                try
                {
                    DicomFile read = DicomFile.Open(new MemoryStream(broken));
                    Touch(read);
                    read.Save(new MemoryStream());
                    _ = new DicomDataset().NotValidated().Add(read.Dataset);
                }
                catch (DicomException)
                {
                    // Refused.
                }

                return true;
            }));
    }

    /// <summary>Reads every value as text and as bytes.</summary>
    private static void Touch(DicomFile file)
    {
        Walk(file.Dataset);

        static void Walk(DicomDataset dataset)
        {
            foreach (DicomItem item in dataset)
            {
                switch (item)
                {
                    case DicomSequence sequence:
                        foreach (DicomDataset nested in sequence) Walk(nested);
                        break;
                    case DicomFragmentSequence fragments:
                        foreach (IByteBuffer fragment in fragments) _ = fragment.Data;
                        break;
                    default:
                        _ = dataset.TryGetString(item.Tag, out _);
                        _ = ((DicomElement)item).Buffer.Data;
                        break;
                }
            }
        }
    }

    private static byte[] Sample()
    {
        var content = new Encoded()
            .Element(0x00080005, "CS", "ISO 2022 IR 13\\ISO 2022 IR 87")
            .Element(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.6.1")
            .Element(0x00080018, "UI", "2.25.1")
            .Element(0x00090010, "LO", "ACME").Element(0x00091001, "UN", 1, 2, 3, 4)
            .Element(0x00100010, "PN", "Doe^Jane=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J")
            .Header(0x00186011, "SQ", Encoded.Undefined).Item(Encoded.Undefined).Header(0x00186018, "UL", 4).Long(12).ItemEnd().SequenceEnd();
        byte[] item = new Encoded().Element(0x00080100, "SH", "T-04000").ToArray();
        return content.Header(0x00082218, "SQ", (uint)item.Length + 8).Item((uint)item.Length).Bytes(item)
            .Element(0x00280008, "IS", "2").Element(0x00181063, "DS", "33.3")
            .Header(0x7FE00010, "OB", Encoded.Undefined).Item(4).Long(0).Item(4).Bytes(9, 8, 7, 6).SequenceEnd()
            .ToFile(DicomTransferSyntax.RLELossless);
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
