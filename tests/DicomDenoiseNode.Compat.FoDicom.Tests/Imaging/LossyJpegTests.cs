// Lossy JPEG is decoded to the very samples that libjpeg gives, and encoded well.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace FellowOakDicom.Tests.Imaging;

public class LossyJpegTests
{
    private static readonly DicomJpegParams ToRgb = new() { ConvertColorspaceToRGB = true };

    [Fact]
    public void Chroma_of_half_the_columns_and_rows_is_decoded_as_libjpeg_does() => SameAsLibjpeg(GoldenStreams.SubsampledBothWays);

    [Fact]
    public void Restart_markers_are_passed() => SameAsLibjpeg(GoldenStreams.RestartMarkers);

    [Fact]
    public void Progressive_streams_under_a_baseline_label_are_decoded() => SameAsLibjpeg(GoldenStreams.Progressive);

    [Fact]
    public void Twelve_bits_are_decoded_as_DCMTK_does()
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGProcess2_4, 17, 5, bits: 12), GoldenStreams.TwelveBits.Stream);
        Assert.Equal(GoldenStreams.TwelveBits.Samples, Pixels.Frame(Pixels.Decode(new DicomJpegProcess4Codec(), dataset)));
    }

    [Fact]
    public void A_stream_of_red_green_blue_is_RGB_whatever_the_data_set_calls_it()
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGProcess1, 5, 17, samples: 3, photometric: "YBR_FULL_422"), GoldenStreams.RedGreenBlue.Stream);
        foreach (DicomJpegParams parameters in (DicomJpegParams[])[new(), ToRgb])
        {
            DicomDataset decoded = Pixels.Decode(new DicomJpegProcess1Codec(), dataset, parameters);
            Assert.Equal(GoldenStreams.RedGreenBlue.Samples, Pixels.Frame(decoded));
            Assert.Equal(PhotometricInterpretation.Rgb, DicomPixelData.Create(decoded).PhotometricInterpretation);
        }
    }

    [Fact]
    public void A_stream_of_luma_and_chroma_stays_so_unless_RGB_is_asked_for()
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGProcess1, 5, 17, samples: 3, photometric: "RGB"), GoldenStreams.RestartMarkers.Stream);
        DicomDataset planes = Pixels.Decode(new DicomJpegProcess1Codec(), dataset), rgb = Pixels.Decode(new DicomJpegProcess1Codec(), dataset, ToRgb);
        Assert.Equal(PhotometricInterpretation.YbrFull, DicomPixelData.Create(planes).PhotometricInterpretation);
        Assert.Equal(PhotometricInterpretation.Rgb, DicomPixelData.Create(rgb).PhotometricInterpretation);
        // PS3.3 C.7.6.3.1.2: Y is the weighted sum of red, green and blue; each was rounded, and clamped where a weighted sum was not.
        byte[] y = Pixels.Frame(planes), c = Pixels.Frame(rgb);
        for (int i = 0; i < y.Length; i += 3)
        {
            if (c.AsSpan(i, 3).IndexOfAny((byte)0, (byte)255) < 0)
                Assert.Equal(y[i], (0.299 * c[i]) + (0.587 * c[i + 1]) + (0.114 * c[i + 2]), 1.0);
        }
    }

    [Theory]
    [InlineData(1, 8, "MONOCHROME2", DicomJpegSampleFactor.SF444)]
    [InlineData(3, 8, "RGB", DicomJpegSampleFactor.SF444)]
    [InlineData(3, 8, "YBR_FULL", DicomJpegSampleFactor.SF422)]
    [InlineData(1, 12, "MONOCHROME2", DicomJpegSampleFactor.SF444)]
    public void At_the_best_quality_a_round_trip_changes_little(int samples, int bits, string photometric, DicomJpegSampleFactor factor)
    {
        // Samples that change slowly, so that halving the chroma costs little; steps of 1 move a sample by less than 4.
        int columns = 37, rows = 21;
        DicomDataset description = Pixels.Description(DicomTransferSyntax.ExplicitVRLittleEndian, columns, rows, samples, bits, photometric);
        int bytes = bits > 8 ? 2 : 1;
        var data = new byte[columns * rows * samples * bytes];
        for (int i = 0; i < columns * rows * samples; i++)
            data[i * bytes] = (byte)(60 + (2 * (i / samples % columns)) + (3 * (i / samples / columns)) + (7 * (i % samples)));
        DicomDataset native = Pixels.With(description, data);
        var codec = new DicomJpegProcess4Codec();
        DicomDataset encoded = Pixels.Encode(codec, native, new DicomJpegParams { Quality = 100, SampleFactor = factor });
        byte[] decoded = Pixels.Frame(Pixels.Decode(codec, encoded, new DicomJpegParams { ConvertColorspaceToRGB = photometric == "RGB" }));
        Assert.InRange(data.Zip(decoded, (a, b) => Math.Abs(a - b)).Max(), 0, 4);
        Assert.Equal(
            photometric == "MONOCHROME2" ? photometric : factor == DicomJpegSampleFactor.SF422 ? "YBR_FULL_422" : "YBR_FULL",
            encoded.GetSingleValue<string>(DicomTag.PhotometricInterpretation));
    }

    [Fact]
    public void Pixels_that_lossy_JPEG_would_spoil_are_refused()
    {
        DicomDataset palette = Pixels.Walk(8, 8, photometric: "PALETTE COLOR"), deep = Pixels.Walk(8, 8, bits: 16);
        Assert.Throws<DicomCodecException>(() => Pixels.Encode(new DicomJpegProcess1Codec(), palette));
        Assert.Throws<DicomCodecException>(() => Pixels.Encode(new DicomJpegProcess4Codec(), deep));
        Assert.Throws<DicomCodecException>(() => Pixels.Encode(new DicomJpegProcess1Codec(), Pixels.Walk(8, 8, bits: 12)));
    }

    private static void SameAsLibjpeg((byte[] Stream, byte[] Samples) golden)
    {
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGProcess1, 5, 17, samples: 3, photometric: "YBR_FULL_422"), golden.Stream);
        Assert.Equal(golden.Samples, Pixels.Frame(Pixels.Decode(new DicomJpegProcess1Codec(), dataset, ToRgb)));
    }
}
