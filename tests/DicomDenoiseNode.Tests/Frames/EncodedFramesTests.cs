// The derived object in each encoding it may be asked for.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;
using FellowOakDicom;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class EncodedFramesTests
{
    static EncodedFramesTests() => new DicomSetupBuilder()
        .RegisterServices(services => services.AddFellowOakDicom().AddTranscoderManager<NativeTranscoderManager>())
        .Build();

    public static TheoryData<string, string> Lossless => new()
    {
        { "MONOCHROME2", DicomTransferSyntax.RLELossless.UID.UID }, { "MONOCHROME2", DicomTransferSyntax.JPEGProcess14SV1.UID.UID },
        { "RGB", DicomTransferSyntax.RLELossless.UID.UID }, { "RGB", DicomTransferSyntax.JPEGProcess14SV1.UID.UID },
        { "YBR_FULL", DicomTransferSyntax.RLELossless.UID.UID }, { "YBR_FULL", DicomTransferSyntax.JPEGProcess14SV1.UID.UID },
    };

    private static DicomDataset Derive(DicomFile source, DicomTransferSyntax syntax)
    {
        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, new ModelIdentity("blur", "1", new string('a', 64), new SigmaScale(1, 1)), "0.1.0");
        Plan plan = instance.Examine(source, new FrameSettings { Syntax = syntax }, TestContext.Current.CancellationToken);
        Assert.Null(plan.Reason);
        using var scratch = new MemoryStream();
        var output = new MemoryStream();
        instance.Derive(plan, DateTimeOffset.UnixEpoch, scratch, output, TestContext.Current.CancellationToken);
        output.Position = 0;
        DicomFile file = DicomFile.Open(output, FileReadOption.ReadAll);
        Assert.Equal(syntax, file.FileMetaInfo.TransferSyntax);
        return file.Dataset;
    }

    private static DicomFile Source(string photometric, int frames)
    {
        Picture[] pictures = [.. Enumerable.Range(1, frames).Select(seed => Picture.Sector(161, 121, seed))];
        byte[] Samples(Picture picture) => photometric switch
        {
            "RGB" => [.. picture.Level.SelectMany(level => new[] { level, level, level })],
            "YBR_FULL" => [.. picture.Level.SelectMany(level => new byte[] { level, 128, 128 })],
            _ => picture.Level,
        };
        return Ultrasound.Object([.. pictures.Select(Samples)], 161, 121, photometric, regions: Ultrasound.Region(1, 1, 0, 0, 160, 120));
    }

    private static byte[] Rgb(DicomDataset dataset, int frame)
    {
        SourceFrames frames = SourceFrames.Open(dataset);
        byte[] samples = new byte[frames.Layout.Bytes];
        frames.Decode(frame, samples);
        FrameLayout layout = frames.Layout;
        if (layout.Colour == FrameColour.YbrFull) return YbrToRgb.Convert(samples, layout);
        return [.. Enumerable.Range(0, layout.Pixels).SelectMany(i => Enumerable.Range(0, layout.Samples).Select(s => samples[i * layout.PixelStep + s * layout.SampleStep]))];
    }

    [Theory]
    [MemberData(nameof(Lossless))]
    public void A_compressed_derived_object_shows_what_the_native_one_shows(string photometric, string syntax)
    {
        DicomDataset native = Derive(Source(photometric, 3), DicomTransferSyntax.ExplicitVRLittleEndian);
        DicomDataset compressed = Derive(Source(photometric, 3), DicomTransferSyntax.Parse(syntax));
        for (int frame = 0; frame < 3; frame++) Assert.Equal(Rgb(native, frame), Rgb(compressed, frame));
    }

    [Fact]
    public void One_fragment_a_frame_and_an_offset_for_each()
    {
        DicomDataset derived = Derive(Source("MONOCHROME2", 3), DicomTransferSyntax.RLELossless);
        DicomFragmentSequence fragments = derived.GetDicomItem<DicomFragmentSequence>(DicomTag.PixelData)!;
        Assert.Equal(3, fragments.Fragments.Count);
        uint offset = 0;
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(0, fragments.Fragments[i].Size % 2);
            Assert.Equal(offset, fragments.OffsetTable[i]);
            offset += 8 + (uint)fragments.Fragments[i].Size;
        }
    }

    [Fact]
    public void Ybr_stays_ybr_in_planes_under_rle_and_becomes_rgb_elsewhere()
    {
        DicomDataset rle = Derive(Source("YBR_FULL", 1), DicomTransferSyntax.RLELossless);
        Assert.Equal("YBR_FULL", rle.GetString(DicomTag.PhotometricInterpretation));
        Assert.Equal(1, rle.GetSingleValue<ushort>(DicomTag.PlanarConfiguration));
        Assert.Equal("RGB", Derive(Source("YBR_FULL", 1), DicomTransferSyntax.ExplicitVRLittleEndian).GetString(DicomTag.PhotometricInterpretation));
    }

    [Theory]
    [InlineData(200, 128, 128, 200, 200, 200)]
    [InlineData(76, 85, 255, 254, 0, 0)]
    [InlineData(0, 128, 255, 178, 0, 0)]
    [InlineData(255, 0, 128, 255, 255, 28)]
    public void Ybr_becomes_rgb_by_the_standard_equations(byte y, byte cb, byte cr, byte r, byte g, byte b) =>
        Assert.Equal([r, g, b], YbrToRgb.Convert([y, cb, cr], new FrameLayout(1, 1, FrameColour.YbrFull, false, false)));

    [Fact]
    public void A_lossy_syntax_is_not_written()
    {
        using var scratch = new MemoryStream();
        Assert.Throws<FrameException>(() => new EncodedFrames(new FrameLayout(4, 4, FrameColour.Monochrome, false, false), DicomTransferSyntax.JPEGProcess1, scratch));
    }

    [Fact]
    public void A_lossy_jpeg_source_is_noted_in_the_lossy_history_with_its_ratio()
    {
        DicomFile native = Source("MONOCHROME2", 2);
        DicomFile jpeg = new DicomTranscoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.JPEGProcess1).Transcode(native);
        jpeg.Dataset.Remove(DicomTag.LossyImageCompression, DicomTag.LossyImageCompressionMethod, DicomTag.LossyImageCompressionRatio);
        DicomDataset derived = Derive(jpeg, DicomTransferSyntax.ExplicitVRLittleEndian);
        Assert.Equal("01", derived.GetString(DicomTag.LossyImageCompression));
        Assert.Equal("ISO_10918_1", derived.GetString(DicomTag.LossyImageCompressionMethod));
        Assert.True(derived.GetSingleValue<decimal>(DicomTag.LossyImageCompressionRatio) > 1);
    }

    [Fact]
    public void A_broken_frame_in_a_compressed_source_is_a_reason_not_a_fault()
    {
        DicomFile native = Source("MONOCHROME2", 1);
        DicomFile rle = new DicomTranscoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.RLELossless).Transcode(native);
        var broken = new DicomOtherByteFragment(DicomTag.PixelData);
        broken.Fragments.Add(new FellowOakDicom.IO.Buffer.MemoryByteBuffer(new byte[80]));
        rle.Dataset.AddOrUpdate(broken);
        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, new ModelIdentity("blur", "1", new string('a', 64), new SigmaScale(1, 1)), "0.1.0");
        Assert.Contains("cannot be decoded", instance.Examine(rle, new FrameSettings(), TestContext.Current.CancellationToken).Reason, StringComparison.Ordinal);
    }
}
