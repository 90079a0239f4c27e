// What lossless codecs encode they decode to the same samples, and they decode what others encode.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace FellowOakDicom.Tests.Imaging;

public class LosslessCodecTests
{
    public static TheoryData<int, int, int, int> Shapes => new()
    {
        { 1, 1, 1, 8 }, { 1, 9, 1, 8 }, { 9, 1, 3, 8 }, { 17, 5, 1, 8 }, { 61, 43, 3, 8 }, { 33, 20, 1, 12 }, { 33, 20, 1, 16 }, { 130, 7, 1, 2 }, { 300, 2, 3, 8 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_lossless_codec_gives_back_the_samples(int columns, int rows, int samples, int bits)
    {
        DicomDataset native = Pixels.Walk(columns, rows, samples, bits);
        foreach (IDicomCodec codec in (IDicomCodec[])[new DicomRleCodecImpl(), new DicomJpegLossless14Codec(), new DicomJpegLossless14SV1Codec(), new DicomJpegLsLosslessCodec()])
            Assert.Equal(Pixels.Frame(native), Pixels.Frame(Pixels.Decode(codec, Pixels.Encode(codec, native))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Every_predictor_of_lossless_JPEG_gives_back_the_samples(int predictor)
    {
        var codec = new DicomJpegLossless14Codec();
        DicomDataset native = Pixels.Walk(29, 31, bits: 16), colour = Pixels.Walk(29, 31, samples: 3);
        var parameters = new DicomJpegParams { Predictor = predictor };
        Assert.Equal(Pixels.Frame(native), Pixels.Frame(Pixels.Decode(codec, Pixels.Encode(codec, native, parameters))));
        Assert.Equal(Pixels.Frame(colour), Pixels.Frame(Pixels.Decode(codec, Pixels.Encode(codec, colour, parameters))));
    }

    [Fact]
    public void Planes_stay_planes_under_RLE_and_become_pixels_under_JPEG()
    {
        DicomDataset native = Pixels.Walk(13, 11, samples: 3, planar: 1);
        byte[] planes = Pixels.Frame(native);
        DicomDataset rle = Pixels.Decode(new DicomRleCodecImpl(), Pixels.Encode(new DicomRleCodecImpl(), native));
        Assert.Equal(planes, Pixels.Frame(rle));
        Assert.Equal(PlanarConfiguration.Planar, DicomPixelData.Create(rle).PlanarConfiguration);
        foreach (IDicomCodec codec in (IDicomCodec[])[new DicomJpegLossless14SV1Codec(), new DicomJpegLsLosslessCodec()])
        {
            DicomDataset decoded = Pixels.Decode(codec, Pixels.Encode(codec, native));
            Assert.Equal(Pixels.Interleave(planes, 3), Pixels.Frame(decoded));
            Assert.Equal(PlanarConfiguration.Interleaved, DicomPixelData.Create(decoded).PlanarConfiguration);
        }
    }

    [Fact]
    public void Bits_above_those_stored_are_kept()
    {
        DicomDataset native = Pixels.Walk(8, 8, bits: 12);
        byte[] samples = Pixels.Frame(native);
        samples[9] |= 0x40;
        native = Pixels.With(native, samples);
        foreach (IDicomCodec codec in (IDicomCodec[])[new DicomRleCodecImpl(), new DicomJpegLossless14SV1Codec(), new DicomJpegLsLosslessCodec()])
            Assert.Equal(samples, Pixels.Frame(Pixels.Decode(codec, Pixels.Encode(codec, native))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Near_lossless_JPEG_LS_stays_within_the_error_allowed(int error)
    {
        var codec = new DicomJpegLsNearLosslessCodec();
        DicomDataset native = Pixels.Walk(61, 43, samples: 3);
        byte[] decoded = Pixels.Frame(Pixels.Decode(codec, Pixels.Encode(codec, native, new DicomJpegLsParams { AllowedError = error })));
        Assert.InRange(Pixels.Frame(native).Zip(decoded, (a, b) => Math.Abs(a - b)).Max(), 1, error);
    }

    [Fact]
    public void RLE_of_the_standard_is_decoded()
    {
        // PS3.5 G.3: one segment; literal 1 2 3, no operation, four times 9, literal 5 and a pad byte.
        byte[] stream = new byte[64 + 10];
        stream[0] = 1;
        stream[4] = 64;
        byte[] segment = [2, 1, 2, 3, 0x80, 0xFD, 9, 0, 5, 0];
        segment.CopyTo(stream, 64);
        DicomDataset dataset = Pixels.With(Pixels.Description(DicomTransferSyntax.RLELossless, 4, 2), stream);
        Assert.Equal([1, 2, 3, 9, 9, 9, 9, 5], Pixels.Frame(Pixels.Decode(new DicomRleCodecImpl(), dataset)));
    }

    [Fact]
    public void Lossless_JPEG_of_another_encoder_is_decoded() =>
        Assert.Equal(
            GoldenStreams.LosslessPredictor6.Samples,
            Decoded(new DicomJpegLossless14Codec(), GoldenStreams.LosslessPredictor6.Stream, samples: 1, bits: 12));

    [Fact]
    public void JPEG_LS_of_another_encoder_is_decoded_in_every_interleaving()
    {
        var codec = new DicomJpegLsLosslessCodec();
        foreach ((byte[] stream, byte[] samples) in ((byte[], byte[])[])[GoldenStreams.JpegLsByLine, GoldenStreams.JpegLsBySample, GoldenStreams.JpegLsByPlane])
            Assert.Equal(samples, Decoded(codec, stream, samples: 3, bits: 8));
        Assert.Equal(GoldenStreams.JpegLsNear.Samples, Decoded(new DicomJpegLsNearLosslessCodec(), GoldenStreams.JpegLsNear.Stream, samples: 1, bits: 8));
    }

    private static byte[] Decoded(IDicomCodec codec, byte[] stream, int samples, int bits) =>
        Pixels.Frame(Pixels.Decode(codec, Pixels.With(Pixels.Description(codec.TransferSyntax, 17, 5, samples, bits), stream)));
}
