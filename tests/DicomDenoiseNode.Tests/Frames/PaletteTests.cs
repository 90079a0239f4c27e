// Palettes in every form the standard has for them.
using DicomDenoiseNode.Frames;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class PaletteTests
{
    private static readonly (DicomTag Descriptor, DicomTag Data, DicomTag Segmented)[] _tags =
    [
        (DicomTag.RedPaletteColorLookupTableDescriptor, DicomTag.RedPaletteColorLookupTableData, DicomTag.SegmentedRedPaletteColorLookupTableData),
        (DicomTag.GreenPaletteColorLookupTableDescriptor, DicomTag.GreenPaletteColorLookupTableData, DicomTag.SegmentedGreenPaletteColorLookupTableData),
        (DicomTag.BluePaletteColorLookupTableDescriptor, DicomTag.BluePaletteColorLookupTableData, DicomTag.SegmentedBluePaletteColorLookupTableData),
    ];

    private static GrayPalette Read(ushort entries, ushort first, ushort bits, byte[] data, bool segmented = false)
    {
        var dataset = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian);
        foreach ((DicomTag descriptor, DicomTag whole, DicomTag segments) in _tags)
        {
            dataset.Add(DicomVR.US, descriptor, entries, first, bits);
            dataset.Add(new DicomOtherWord(segmented ? segments : whole, new MemoryByteBuffer(data)));
        }
        return GrayPalette.Read(dataset);
    }

    private static byte[] Words(params int[] values) => [.. values.SelectMany(value => new[] { (byte)value, (byte)(value >> 8) })];

    [Fact]
    public void Sixteen_bit_entries_show_their_high_byte()
    {
        GrayPalette palette = Read(256, 0, 16, Words([.. Enumerable.Range(0, 256).Select(i => i * 256 + 17)]));
        for (int i = 0; i < 256; i++) Assert.Equal(i, palette.Level((byte)i));
        Assert.Equal(256, palette.GrayEntries);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Eight_bit_entries_come_packed_or_one_a_word(bool oneAWord)
    {
        byte[] packed = [.. Enumerable.Range(0, 256).Select(i => (byte)(255 - i))];
        GrayPalette palette = Read(256, 0, 8, oneAWord ? Words([.. packed.Select(value => (int)value)]) : packed);
        for (int i = 0; i < 256; i++) Assert.Equal(255 - i, palette.Level((byte)i));
    }

    [Fact]
    public void Indices_outside_the_table_take_its_ends()
    {
        GrayPalette palette = Read(3, 100, 16, Words(0x1000, 0x2000, 0x3000));
        Assert.Equal([0x10, 0x10, 0x20, 0x30, 0x30], new byte[] { 0, 100, 101, 102, 255 }.Select(palette.Level));
    }

    [Fact]
    public void Segments_are_discrete_linear_and_repeated()
    {
        // Discrete 0, 0x0100; linear over 4 to 0x0500; then the first segment again, from byte 0: 8 entries in all.
        GrayPalette palette = Read(8, 0, 16, Words(0, 2, 0, 0x0100, 1, 4, 0x0500, 2, 1, 0, 0), segmented: true);
        Assert.Equal([0, 1, 2, 3, 4, 5, 0, 1], Enumerable.Range(0, 8).Select(i => palette.Level((byte)i)));
    }

    [Fact]
    public void A_table_that_is_short_missing_or_out_of_order_is_a_reason()
    {
        Assert.Contains("red palette has 4 bytes", Assert.Throws<FrameException>(() => Read(256, 0, 16, Words(1, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("gives 2 of 8", Assert.Throws<FrameException>(() => Read(8, 0, 16, Words(0, 2, 0, 1), segmented: true)).Message, StringComparison.Ordinal);
        Assert.Contains("out of place", Assert.Throws<FrameException>(() => Read(8, 0, 16, Words(1, 8, 0x0500), segmented: true)).Message, StringComparison.Ordinal);
        Assert.Contains("no usable descriptor", Assert.Throws<FrameException>(() => GrayPalette.Read(new DicomDataset())).Message, StringComparison.Ordinal);
    }
}
