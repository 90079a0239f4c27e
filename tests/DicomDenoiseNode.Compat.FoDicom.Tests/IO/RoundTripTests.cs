// What is read is written again to the last byte, in every transfer syntax.
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.IO.Writer;

namespace FellowOakDicom.Tests.IO;

public class RoundTripTests
{
    private static readonly DicomWriteOptions _explicitLengths = new()
    {
        ExplicitLengthSequences = true, ExplicitLengthSequenceItems = true, KeepGroupLengths = true,
    };

    [Fact]
    public void Undefined_lengths_come_back_byte_for_byte()
    {
        byte[] file = Sample(new Encoded()).ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);

        Assert.Equal(file, Rewrite(file));
    }

    [Fact]
    public void Defined_lengths_and_group_lengths_come_back_byte_for_byte()
    {
        byte[] item = new Encoded().Element(0x00080100, "SH", "T-04000").Element(0x00080104, "LO", "Breast").ToArray();
        byte[] group = new Encoded()
            .Element(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.6.1").Element(0x00080018, "UI", "2.25.1")
            .Header(0x00082218, "SQ", (uint)item.Length + 8).Item((uint)item.Length).Bytes(item).ToArray();
        byte[] file = new Encoded().Element(0x00080000, "UL", BitConverter.GetBytes(group.Length)).Bytes(group)
            .Element(0x00100010, "PN", "Doe^Jane").ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);

        Assert.Equal(file, Rewrite(file, _explicitLengths));
    }

    [Fact]
    public void Implicit_little_endian_comes_back_byte_for_byte()
    {
        byte[] file = Sample(new Encoded(isExplicit: false)).ToFile(DicomTransferSyntax.ImplicitVRLittleEndian);

        Assert.Equal(file, Rewrite(file));
    }

    [Fact]
    public void Explicit_big_endian_comes_back_byte_for_byte()
    {
        byte[] file = Sample(new Encoded(isBig: true)).ToFile(DicomTransferSyntax.ExplicitVRBigEndian);

        Assert.Equal(file, Rewrite(file));
    }

    [Fact]
    public void Big_endian_numbers_are_read_as_numbers()
    {
        DicomDataset dataset = Sample(new Encoded(isBig: true)).Open(DicomTransferSyntax.ExplicitVRBigEndian).Dataset;

        Assert.Equal(600, dataset.GetSingleValue<ushort>(DicomTag.Rows));
        Assert.Equal(DicomTag.FrameTime, dataset.GetSingleValue<DicomTag>(DicomTag.FrameIncrementPointer));
        Assert.Equal([1, 2, 3, 4], dataset.GetValues<ushort>(DicomTag.PixelData));
    }

    [Fact]
    public void A_large_big_endian_value_is_swapped_on_demand()
    {
        var content = new Encoded(isBig: true).Header(0x7FE00010, "OW", 200_000);
        for (int i = 0; i < 100_000; i++) content.Short((ushort)i);
        DicomDataset dataset = content.Open(DicomTransferSyntax.ExplicitVRBigEndian).Dataset;
        IByteBuffer pixels = dataset.GetDicomItem<DicomElement>(DicomTag.PixelData)!.Buffer;

        byte[] some = new byte[3];
        pixels.GetByteRange(2 * 999 + 1, 3, some);

        Assert.False(pixels.IsMemory);
        Assert.Equal([999 >> 8, 1000 & 0xFF, 1000 >> 8], some);
        Assert.Equal(1000, dataset.GetDicomItem<DicomOtherWord>(DicomTag.PixelData)!.Get<ushort>(1000));
    }

    [Fact]
    public void Fragments_and_their_offset_table_come_back_byte_for_byte()
    {
        byte[] file = new Encoded().Element(0x00080018, "UI", "2.25.1").Header(0x7FE00010, "OB", Encoded.Undefined)
            .Item(8).Long(0).Long(12).Item(4).Bytes(1, 2, 3, 4).Item(2).Bytes(5, 6).SequenceEnd()
            .ToFile(DicomTransferSyntax.RLELossless);

        var fragments = (DicomOtherByteFragment)DicomFile.Open(new MemoryStream(file)).Dataset.GetDicomItem<DicomItem>(DicomTag.PixelData)!;

        Assert.Equal([0, 12], fragments.OffsetTable);
        Assert.Equal([1, 2, 3, 4], fragments.Fragments[0].Data);
        Assert.Equal([5, 6], fragments.Fragments[1].Data);
        Assert.Equal(file, Rewrite(file));
    }

    [Fact]
    public void An_empty_offset_table_stays_empty()
    {
        byte[] file = new Encoded().Element(0x00080018, "UI", "2.25.1").Header(0x7FE00010, "OB", Encoded.Undefined)
            .Item(0).Item(2).Bytes(5, 6).SequenceEnd().ToFile(DicomTransferSyntax.JPEGProcess1);

        Assert.Empty(((DicomFragmentSequence)DicomFile.Open(new MemoryStream(file)).Dataset.Single(item => item.Tag == DicomTag.PixelData)).OffsetTable);
        Assert.Equal(file, Rewrite(file));
    }

    [Fact]
    public void Deflated_data_inflate_to_the_same_data_set()
    {
        var file = new DicomFile(Sample(new Encoded()).Open().Dataset);
        file.Dataset.InternalTransferSyntax = DicomTransferSyntax.DeflatedExplicitVRLittleEndian;
        var stream = new MemoryStream();
        file.Save(stream);
        stream.Position = 0;

        DicomFile back = DicomFile.Open(stream);

        Assert.Equal(DicomTransferSyntax.DeflatedExplicitVRLittleEndian, back.Dataset.InternalTransferSyntax);
        Assert.Equal(Body(Sample(new Encoded()).Open()), Body(new DicomFile(back.Dataset.Clone()) { Dataset = { InternalTransferSyntax = DicomTransferSyntax.ExplicitVRLittleEndian } }));
    }

    [Fact]
    public void Odd_lengths_are_padded_with_what_their_representation_asks_for()
    {
        var dataset = new DicomDataset
        {
            { DicomTag.SOPInstanceUID, "2.25.123" },
            { DicomTag.PatientID, "ABC" },
            { DicomTag.EncapsulatedDocument, new byte[] { 7 } },
        };
        byte[] expected = new Encoded().Element(0x00080018, "UI", "2.25.123").Element(0x00100020, "LO", "ABC ").Element(0x00420011, "OB", 7, 0).ToArray();

        Assert.Equal(expected, new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(dataset).Data);
    }

    [Fact]
    public void A_value_too_long_for_sixteen_bits_is_written_as_unknown()
    {
        var dataset = new DicomDataset { { DicomTag.FrameTimeVector, [.. Enumerable.Range(1000, 15_000).Select(i => (decimal)i)] } };

        byte[] bytes = new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(dataset).Data;

        Assert.Equal("UN"u8, bytes.AsSpan(4, 2));
        Assert.Equal(bytes.Length - 12, BitConverter.ToInt32(bytes, 8));
    }

    [Fact]
    public async Task Saving_to_a_file_asynchronously_writes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        DicomFile file = Sample(new Encoded()).Open();

        file.Save(folder.File("sync.dcm"));
        await file.SaveAsync(folder.File("async.dcm"));

        Assert.Equal(File.ReadAllBytes(folder.File("sync.dcm")), File.ReadAllBytes(folder.File("async.dcm")));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(folder.File("x"))!).Length);
    }

    [Fact]
    public void A_file_can_be_saved_over_itself_while_its_pixels_lie_in_it()
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = new byte[300_000];
        new Random(1).NextBytes(pixels);
        new DicomFile(new DicomDataset { { DicomTag.PatientID, "before" }, { DicomTag.EncapsulatedDocument, pixels } }).Save(folder.File("a.dcm"));

        DicomFile file = DicomFile.Open(folder.File("a.dcm"));
        file.Dataset.AddOrUpdate(DicomTag.PatientID, "a longer identifier");
        file.Save(folder.File("a.dcm"));

        DicomDataset back = DicomFile.Open(folder.File("a.dcm")).Dataset;
        Assert.Equal("a longer identifier", back.GetString(DicomTag.PatientID));
        Assert.Equal(pixels, back.GetValues<byte>(DicomTag.EncapsulatedDocument));
    }

    [Fact]
    public void Writing_in_another_syntax_keeps_every_value()
    {
        DicomDataset source = Sample(new Encoded()).Open().Dataset;
        byte[] expected = new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(source).Data;

        foreach (DicomTransferSyntax syntax in new[] { DicomTransferSyntax.ImplicitVRLittleEndian, DicomTransferSyntax.ExplicitVRBigEndian })
        {
            DicomFile file = new(source.Clone());
            file.Dataset.InternalTransferSyntax = syntax;
            var stream = new MemoryStream();
            file.Save(stream);
            stream.Position = 0;
            DicomDataset back = DicomFile.Open(stream).Dataset;

            Assert.Equal(expected, new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(back).Data);
        }
    }

    [Fact]
    public void Fragments_are_not_written_in_a_syntax_that_has_none()
    {
        var dataset = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian);
        var fragments = new DicomOtherByteFragment(DicomTag.PixelData);
        fragments.Fragments.Add(new MemoryByteBuffer([1, 2]));
        dataset.Add(fragments);

        Assert.Throws<DicomDataException>(() => new DicomFile(dataset).Save(new MemoryStream()));
    }

    [Fact]
    public void A_data_set_alone_is_recognised_by_its_first_element()
    {
        byte[] isExplicit = Sample(new Encoded()).ToArray(), isImplicit = Sample(new Encoded(isExplicit: false)).ToArray();

        DicomFile first = DicomFile.Open(new MemoryStream(isExplicit)), second = DicomFile.Open(new MemoryStream(isImplicit));

        Assert.Equal(DicomFileFormat.DICOM3NoFileMetaInfo, first.Format);
        Assert.Equal(DicomTransferSyntax.ExplicitVRLittleEndian, first.Dataset.InternalTransferSyntax);
        Assert.Equal(DicomTransferSyntax.ImplicitVRLittleEndian, second.Dataset.InternalTransferSyntax);
        Assert.Equal("Doe^Jane", second.Dataset.GetString(DicomTag.PatientName));
    }

    [Fact]
    public void A_file_that_says_explicit_and_is_implicit_is_read()
    {
        byte[] file = Sample(new Encoded(isExplicit: false)).ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);

        Assert.Equal("Doe^Jane", DicomFile.Open(new MemoryStream(file)).Dataset.GetString(DicomTag.PatientName));
    }

    [Fact]
    public void A_second_end_of_encapsulated_pixels_is_read_past()
    {
        DicomFile file = new Encoded().Header(0x7FE00010, "OB", Encoded.Undefined).Item(0).Item(2).Bytes(5, 6)
            .SequenceEnd().SequenceEnd().Open(DicomTransferSyntax.JPEGProcess1);

        Assert.Single(((DicomFragmentSequence)file.Dataset.Single()).Fragments);
    }

    [Fact]
    public void Reading_stops_where_it_is_told_to()
    {
        DicomFile file = DicomFile.Open(
            new MemoryStream(Sample(new Encoded()).ToFile(DicomTransferSyntax.ExplicitVRLittleEndian)),
            DicomEncoding.Default,
            state => state.Tag.Group > 0x0010);

        Assert.True(file.IsPartial);
        Assert.Equal("Doe^Jane", file.Dataset.GetString(DicomTag.PatientName));
        Assert.False(file.Dataset.Contains(DicomTag.Rows));
    }

    private static Encoded Sample(Encoded content) => content
        .Element(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.6.1")
        .Element(0x00080018, "UI", "2.25.1")
        .Element(0x00100010, "PN", "Doe^Jane")
        .Header(0x00186011, "SQ", Encoded.Undefined)
            .Item(Encoded.Undefined)
                .Header(0x00082218, "SQ", Encoded.Undefined)
                    .Item(Encoded.Undefined).Element(0x00080100, "SH", "T-04000").ItemEnd()
                .SequenceEnd()
                .Header(0x00186018, "UL", 4).Long(12)
            .ItemEnd()
            .Item(Encoded.Undefined).ItemEnd()
        .SequenceEnd()
        .Element(0x00280008, "IS", "2")
        .Header(0x00280009, "AT", 4).Tag(0x00181063)
        .Header(0x00280010, "US", 2).Short(600)
        .Header(0x7FE00010, "OW", 8).Short(1).Short(2).Short(3).Short(4);

    private static byte[] Rewrite(byte[] file, DicomWriteOptions? options = null)
    {
        var stream = new MemoryStream();
        DicomFile read = DicomFile.Open(new MemoryStream(file));
        read.FileMetaInfo.Remove(DicomTag.ImplementationVersionName);
        read.Save(stream, options);
        return WithoutVersionName(stream.ToArray(), file);
    }

    /// <summary>The sample's meta information has no version name; the writer adds one. It is taken out for the comparison.</summary>
    private static byte[] WithoutVersionName(byte[] written, byte[] like)
    {
        int added = 8 + DicomImplementation.Version.Length + DicomImplementation.Version.Length % 2;
        int at = written.AsSpan().IndexOf("\x02\0\x13\0SH"u8);
        byte[] without = [.. written[..at], .. written[(at + added)..]];
        like.AsSpan(140, 4).CopyTo(without.AsSpan(140));
        return without;
    }

    private static byte[] Body(DicomFile file) => new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(file.Dataset).Data;
}
