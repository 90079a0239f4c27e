// JPEG 2000 is offered where OpenJPEG is installed, and nowhere else.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.Codec.Jpeg2000;
using FellowOakDicom.Imaging.NativeCodec;

namespace FellowOakDicom.Tests.Imaging;

public class Jpeg2000Tests
{
    private static readonly NativeTranscoderManager Codecs = new();

    [Fact]
    public void It_is_offered_just_where_the_library_is_found()
    {
        bool found = OpenJpeg.IsInstalled;
        Assert.Equal(found, Codecs.HasCodec(DicomTransferSyntax.JPEG2000Lossless));
        Assert.Equal(found, Codecs.HasCodec(DicomTransferSyntax.JPEG2000Lossy));
        Assert.Equal(found, Codecs.CanTranscode(DicomTransferSyntax.JPEG2000Lossless, DicomTransferSyntax.ExplicitVRLittleEndian));
    }

    [Fact]
    public void A_stream_of_another_encoder_is_decoded_and_named_by_what_it_became()
    {
        Assert.SkipUnless(OpenJpeg.IsInstalled, "OpenJPEG is not installed");
        DicomDataset decoded = Pixels.Decode(Codecs.GetCodec(DicomTransferSyntax.JPEG2000Lossless), Golden("YBR_RCT", GoldenStreams.Jpeg2000.Stream));
        Assert.Equal(GoldenStreams.Jpeg2000.Samples, Pixels.Frame(decoded));
        Assert.Equal(PhotometricInterpretation.Rgb, DicomPixelData.Create(decoded).PhotometricInterpretation);
    }

    [Theory]
    [InlineData(1, 1, 1, 8)]
    [InlineData(17, 5, 3, 8)]
    [InlineData(61, 43, 1, 12)]
    [InlineData(33, 70, 1, 16)]
    public void What_is_encoded_decodes_to_the_same_samples(int columns, int rows, int samples, int bits)
    {
        Assert.SkipUnless(OpenJpeg.IsInstalled, "OpenJPEG is not installed");
        IDicomCodec codec = Codecs.GetCodec(DicomTransferSyntax.JPEG2000Lossless);
        DicomDataset native = Pixels.Walk(columns, rows, samples, bits), encoded = Pixels.Encode(codec, native);
        Assert.Equal(samples == 3 ? "YBR_RCT" : "MONOCHROME2", encoded.GetSingleValue<string>(DicomTag.PhotometricInterpretation));
        DicomDataset decoded = Pixels.Decode(codec, encoded);
        Assert.Equal(Pixels.Frame(native), Pixels.Frame(decoded));
        Assert.Equal(samples == 3 ? "RGB" : "MONOCHROME2", decoded.GetSingleValue<string>(DicomTag.PhotometricInterpretation));
    }

    [Fact]
    public void Loss_is_asked_for_and_noted()
    {
        Assert.SkipUnless(OpenJpeg.IsInstalled, "OpenJPEG is not installed");
        IDicomCodec codec = Codecs.GetCodec(DicomTransferSyntax.JPEG2000Lossy);
        DicomDataset native = Pixels.Walk(128, 128, samples: 3), encoded = Pixels.Encode(codec, native, new DicomJpeg2000Params { Rate = 8 });
        Assert.Equal("YBR_ICT", encoded.GetSingleValue<string>(DicomTag.PhotometricInterpretation));
        Assert.InRange(Pixels.Frame(native).Length / (double)Pixels.Frame(encoded).Length, 7, 10);
        byte[] decoded = Pixels.Frame(Pixels.Decode(codec, encoded));
        Assert.InRange(Pixels.Frame(native).Zip(decoded, (a, b) => Math.Abs(a - b)).Average(), 0.1, 16);
    }

    [Fact]
    public void Damaged_streams_and_those_of_another_size_are_refused()
    {
        Assert.SkipUnless(OpenJpeg.IsInstalled, "OpenJPEG is not installed");
        IDicomCodec codec = Codecs.GetCodec(DicomTransferSyntax.JPEG2000Lossless);
        byte[] stream = GoldenStreams.Jpeg2000.Stream;
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, Golden("RGB", [1, 2, 3, 4])));
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, Golden("RGB", stream[..40])));
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, Golden("RGB", stream).AddOrUpdate(DicomTag.Rows, (ushort)6)));
    }

    [Fact]
    public void The_component_transform_is_read_from_the_stream()
    {
        byte[] stream = GoldenStreams.Jpeg2000.Stream;
        Assert.True(Jpeg2000Decoder.HasComponentTransform(stream));
        int style = stream.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x52]);
        stream[style + 8] = 0;
        Assert.False(Jpeg2000Decoder.HasComponentTransform(stream));
        Assert.False(Jpeg2000Decoder.HasComponentTransform([0xFF, 0x4F, 0xFF, 0x51]));
    }

    private static DicomDataset Golden(string photometric, byte[] stream) =>
        Pixels.With(Pixels.Description(DicomTransferSyntax.JPEG2000Lossless, 17, 5, samples: 3, photometric: photometric), stream);
}
