// Frames of pixel data are found wherever the encoding puts them.
using FellowOakDicom.Imaging;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Tests.Imaging;

public class PixelDataTests
{
    private static readonly byte[] First = [0xFF, 0xD8, 0xFF, 1, 2, 3], Second = [0xFF, 0xD8, 0xFF, 4, 5, 6, 7, 8], Third = [0xFF, 0xD8, 0xFF, 9];

    [Fact]
    public void Native_frames_lie_one_behind_the_other()
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.ExplicitVRLittleEndian, 3, 1), [1, 2, 3], [4, 5, 6]);
        DicomPixelData pixels = DicomPixelData.Create(dataset);
        Assert.Equal(2, pixels.NumberOfFrames);
        Assert.Equal([4, 5, 6], pixels.GetFrame(1).Data);
        Assert.Throws<IndexOutOfRangeException>(() => pixels.GetFrame(2));
    }

    [Fact]
    public void A_native_frame_that_is_cut_short_is_refused()
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.ExplicitVRLittleEndian, 3, 1), [1, 2]);
        Assert.Throws<DicomImagingException>(() => DicomPixelData.Create(dataset).GetFrame(0));
    }

    [Fact]
    public void Native_YBR_FULL_422_has_two_samples_for_each_pixel()
    {
        DicomDataset dataset = Pixels.Description(DicomTransferSyntax.ExplicitVRLittleEndian, 4, 2, samples: 3, photometric: "YBR_FULL_422");
        Assert.Equal(16, DicomPixelData.Create(dataset, newPixelData: true).UncompressedFrameSize);
        dataset.InternalTransferSyntax = DicomTransferSyntax.JPEGProcess1;
        Assert.Equal(24, DicomPixelData.Create(dataset, newPixelData: true).UncompressedFrameSize);
    }

    [Fact]
    public void An_added_frame_is_one_fragment_of_even_length_with_its_offset()
    {
        DicomDataset dataset = Encapsulated(3);
        DicomPixelData pixels = DicomPixelData.Create(dataset, newPixelData: true);
        pixels.AddFrame(new MemoryByteBuffer([1, 2, 3]));
        pixels.AddFrame(new MemoryByteBuffer([4, 5]));
        var fragments = dataset.GetDicomItem<DicomFragmentSequence>(DicomTag.PixelData)!;
        Assert.Equal(2, pixels.NumberOfFrames);
        Assert.Equal([0u, 12u], fragments.OffsetTable);
        Assert.Equal([1, 2, 3, 0], fragments.Fragments[0].Data);
    }

    [Fact]
    public void One_frame_may_come_in_many_fragments() =>
        Assert.Equal((byte[])[.. First, .. Second], Frame(Fragments(1, null, First, Second), 0));

    [Fact]
    public void As_many_fragments_as_frames_are_the_frames() =>
        Assert.Equal(Second, Frame(Fragments(2, null, First, Second), 1));

    [Fact]
    public void The_offset_table_says_where_frames_begin()
    {
        byte[] rest = [7, 7, 7, 7];
        DicomDataset dataset = Fragments(2, [0, 26], First, rest, Second, rest);
        Assert.Equal((byte[])[.. First, .. rest], Frame(dataset, 0));
        Assert.Equal((byte[])[.. Second, .. rest], Frame(dataset, 1));
    }

    [Fact]
    public void The_extended_offset_table_says_where_frames_begin()
    {
        byte[] rest = [7, 7, 7, 7];
        DicomDataset dataset = Fragments(2, null, First, Second, rest);
        dataset.AddOrUpdate(DicomTag.ExtendedOffsetTable, 0UL, 14UL);
        Assert.Equal((byte[])[.. Second, .. rest], Frame(dataset, 1));
    }

    [Fact]
    public void Without_a_table_frames_begin_where_images_begin()
    {
        byte[] rest = [7, 7, 7, 7];
        DicomDataset dataset = Fragments(3, null, First, rest, Second, rest, rest, Third, []);
        Assert.Equal((byte[])[.. Second, .. rest, .. rest], Frame(dataset, 1));
        Assert.Equal(Third, Frame(dataset, 2));
    }

    [Fact]
    public void Without_a_table_RLE_frames_begin_with_their_number_of_segments()
    {
        byte[] one = [1, 0, 0, 0, 64, 0, 0, 0], two = [1, 0, 0, 0, 64, 0, 0, 1], rest = [7, 7, 7, 7];
        DicomDataset dataset = Fragments(2, null, one, rest, two);
        dataset.InternalTransferSyntax = DicomTransferSyntax.RLELossless;
        Assert.Equal((byte[])[.. one, .. rest], Frame(dataset, 0));
        Assert.Equal(two, Frame(dataset, 1));
    }

    [Fact]
    public void A_table_that_fits_no_fragment_is_not_believed() =>
        Assert.Equal(Second, Frame(Fragments(2, [0, 15], First, [1, 1], Second), 1));

    [Fact]
    public void Fragments_that_cannot_be_told_apart_are_refused() =>
        Assert.Throws<DicomImagingException>(() => Frame(Fragments(2, null, First, [1, 1], [2, 2]), 0));

    [Fact]
    public void A_data_set_without_pixel_data_is_refused() =>
        Assert.Throws<DicomImagingException>(() => DicomPixelData.Create(Encapsulated(1)));

    [Fact]
    public void An_unknown_photometric_interpretation_is_refused() =>
        Assert.Throws<DicomImagingException>(() => PhotometricInterpretation.Parse("HSV"));

    private static byte[] Frame(DicomDataset dataset, int frame) => DicomPixelData.Create(dataset).GetFrame(frame).Data;

    private static DicomDataset Encapsulated(int frames) =>
        Pixels.Description(DicomTransferSyntax.JPEGProcess1, 8, 8).AddOrUpdate(DicomTag.NumberOfFrames, frames);

    private static DicomDataset Fragments(int frames, uint[]? table, params byte[][] fragments)
    {
        var sequence = new DicomOtherByteFragment(DicomTag.PixelData);
        foreach (uint offset in table ?? [])
            sequence.OffsetTable.Add(offset);
        foreach (byte[] fragment in fragments)
            sequence.Fragments.Add(new MemoryByteBuffer(fragment));
        return Encapsulated(frames).AddOrUpdate(sequence);
    }
}
