// Private elements and values of unknown representation.
using FellowOakDicom.IO.Writer;

namespace FellowOakDicom.Tests.IO;

public class PrivateElementTests
{
    private static readonly DicomTag _private = new(0x0009, 0x0001, "ACME 1.1");

    [Fact]
    public void A_private_element_is_found_by_its_creator_whatever_its_block()
    {
        DicomDataset dataset = new Encoded()
            .Element(0x00090010, "LO", "OTHER").Element(0x00090011, "LO", "ACME 1.1")
            .Element(0x00091001, "LO", "theirs").Element(0x00091101, "LO", "ours").Open().Dataset;

        Assert.Equal("ours", dataset.GetString(_private));
        Assert.False(dataset.Contains(new DicomTag(0x0009, 0x0001, "NOBODY")));
    }

    [Fact]
    public void Adding_a_private_element_reserves_the_first_free_block()
    {
        DicomDataset dataset = new Encoded().Element(0x00090010, "LO", "OTHER").Open().Dataset;

        dataset.Add(DicomVR.LO, _private, "ours");

        Assert.Equal("ACME 1.1", dataset.GetString(new DicomTag(0x0009, 0x0011)));
        Assert.Equal(0x1101, dataset.Last().Tag.Element);
        Assert.Equal("ours", dataset.GetString(_private));
    }

    [Fact]
    public void A_private_element_moves_into_the_block_of_the_data_set_it_is_added_to()
    {
        DicomDataset source = new Encoded().Element(0x00090010, "LO", "ACME 1.1").Element(0x00091001, "LO", "ours").Open().Dataset;
        DicomDataset target = new Encoded().Element(0x00090010, "LO", "OTHER").Open().Dataset;

        target.Add(source.GetDicomItem<DicomItem>(_private)!);

        Assert.Equal(0x1101, target.Last().Tag.Element);
        Assert.Equal(0x1001, source.Last().Tag.Element);
    }

    [Fact]
    public void Two_blocks_of_one_creator_are_copied_as_two()
    {
        DicomDataset source = new Encoded().Element(0x00090010, "LO", "ACME").Element(0x00090011, "LO", "ACME")
            .Element(0x00091001, "LO", "AB").Element(0x00091101, "LO", "CD").Open().Dataset;

        Assert.Equal([0x0010, 0x0011, 0x1001, 0x1101], new DicomDataset(source).Select(item => item.Tag.Element));
    }

    [Fact]
    public void A_public_call_cannot_guess_the_representation_of_a_private_element() =>
        Assert.Throws<DicomDataException>(() => new DicomDataset().Add(_private, "text"));

    [Theory]
    [InlineData("UN")]
    [InlineData("ZZ")]
    [InlineData("??")]
    [InlineData("\0\0")]
    public void A_value_of_unknown_representation_comes_back_as_it_came(string vr)
    {
        var content = new Encoded().Element(0x00090010, "LO", "ACME").Tag(0x00091001).Bytes((byte)vr[0], (byte)vr[1]);
        content = vr is "UN" or "ZZ" ? content.Short(0).Long(4) : content.Short(4);
        content.Bytes(1, 2, 3, 4).Element(0x00100020, "LO", "AB");

        DicomDataset dataset = content.Open().Dataset;

        Assert.Equal([1, 2, 3, 4], dataset.GetValues<byte>(new DicomTag(0x0009, 0x1001, "ACME")));
        Assert.Equal(content.ToArray(), new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(dataset).Data);
    }

    [Fact]
    public void A_sequence_of_unknown_representation_is_read_as_implicit()
    {
        byte[] inner = new Encoded(isExplicit: false).Item(Encoded.Undefined).Element(0x00080100, "SH", "T-04000 ").ItemEnd().SequenceEnd().ToArray();

        DicomDataset dataset = new Encoded().Header(0x00082218, "UN", Encoded.Undefined).Bytes(inner).Element(0x00100020, "LO", "AB").Open().Dataset;

        Assert.Equal("T-04000", dataset.GetSequence(DicomTag.AnatomicRegionSequence).Items[0].GetString(DicomTag.CodeValue));
        Assert.Equal("AB", dataset.GetString(DicomTag.PatientID));
    }

    [Fact]
    public void Implicit_private_elements_are_unknown_and_their_creators_text()
    {
        DicomDataset dataset = new Encoded(isExplicit: false).Element(0x00090010, "LO", "ACME").Element(0x00091001, "", 1, 2)
            .Open(DicomTransferSyntax.ImplicitVRLittleEndian).Dataset;

        Assert.IsType<DicomLongString>(dataset.First());
        Assert.IsType<DicomUnknown>(dataset.Last());
    }

    [Theory]
    [InlineData(0, 0xFFFF)]
    [InlineData(1, -1)]
    public void An_implicit_pixel_value_is_signed_where_the_pixels_are(ushort pixelRepresentation, int expected)
    {
        DicomDataset dataset = new Encoded(isExplicit: false).Header(0x00280103, "US", 2).Short(pixelRepresentation).Header(0x00280106, "", 2).Short(0xFFFF)
            .Open(DicomTransferSyntax.ImplicitVRLittleEndian).Dataset;

        Assert.Equal(expected, dataset.GetSingleValue<int>(DicomTag.SmallestImagePixelValue));
    }
}
