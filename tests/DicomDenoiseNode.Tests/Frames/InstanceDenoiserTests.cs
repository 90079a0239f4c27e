// One instance from source to derived object, on objects made here.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;
using FellowOakDicom;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class InstanceDenoiserTests
{
    private static readonly ModelIdentity _model = new("blur", "1", new string('a', 64), new SigmaScale(1, 1));
    private static readonly DateTimeOffset _received = new(2024, 3, 4, 5, 6, 7, TimeSpan.FromHours(1));

    /// <summary>The same picture in each way ultrasound carries gray.</summary>
    public static TheoryData<string, bool> Photometrics => new()
    {
        { "MONOCHROME2", false }, { "RGB", false }, { "RGB", true }, { "YBR_FULL", false }, { "YBR_FULL", true }, { "YBR_FULL_422", false }, { "PALETTE COLOR", false },
    };

    private static (Plan Plan, DerivedObject? Derived, byte[] File) Run(DicomFile source, FrameSettings? settings = null)
    {
        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, _model, "0.1.0");
        Plan plan = instance.Examine(source, settings ?? new FrameSettings(), TestContext.Current.CancellationToken);
        if (plan.Reason is not null) return (plan, null, []);
        using var scratch = new MemoryStream();
        using var output = new MemoryStream();
        DerivedObject derived = instance.Derive(plan, _received, scratch, output, TestContext.Current.CancellationToken);
        return (plan, derived, output.ToArray());
    }

    private static DicomDataset Read(byte[] file) => DicomFile.Open(new MemoryStream(file), FileReadOption.ReadAll).Dataset;

    /// <summary>The first frame as a display shows it: YBR as RGB.</summary>
    private static (FrameLayout Layout, byte[] Frame) Shown(DicomDataset dataset)
    {
        SourceFrames frames = SourceFrames.Open(dataset);
        byte[] frame = new byte[frames.Layout.Bytes];
        frames.Decode(0, frame);
        return frames.Layout.Colour == FrameColour.YbrFull
            ? (frames.Layout with { Colour = FrameColour.Rgb, Planar = false }, YbrToRgb.Convert(frame, frames.Layout))
            : (frames.Layout, frame);
    }

    private static DicomFile In(string photometric, bool planar, Picture picture, int colouredFrom = int.MaxValue)
    {
        int pixels = picture.Level.Length;
        bool Coloured(int i) => i % picture.Columns >= colouredFrom;
        DicomDataset region = Ultrasound.Region(1, 1, 0, 0, picture.Columns - 1, picture.Rows - 1);
        if (photometric == "MONOCHROME2") return Ultrasound.Object([picture.Level], picture.Columns, picture.Rows, photometric, regions: region);
        if (photometric == "PALETTE COLOR")
        {
            // Index i shows level 255 - i for even i and red for odd i.
            byte[] indices = [.. picture.Level.Select((level, i) => (byte)(Coloured(i) ? 255 - level | 1 : 255 - level & ~1))];
            DicomFile file = Ultrasound.Object([indices], picture.Columns, picture.Rows, photometric, regions: region);
            foreach ((DicomTag descriptor, DicomTag data, bool red) in new[]
            {
                (DicomTag.RedPaletteColorLookupTableDescriptor, DicomTag.RedPaletteColorLookupTableData, true),
                (DicomTag.GreenPaletteColorLookupTableDescriptor, DicomTag.GreenPaletteColorLookupTableData, false),
                (DicomTag.BluePaletteColorLookupTableDescriptor, DicomTag.BluePaletteColorLookupTableData, false),
            })
            {
                file.Dataset.Add(DicomVR.US, descriptor, (ushort)256, (ushort)0, (ushort)16);
                file.Dataset.Add(DicomVR.OW, data, [.. Enumerable.Range(0, 256).Select(i => (ushort)(i % 2 == 0 || red ? (255 - i) * 257 : 0))]);
            }
            return file;
        }
        if (photometric == "YBR_FULL_422")
        {
            byte[] shared = new byte[2 * pixels];
            for (int i = 0; i < pixels; i += 2)
                (shared[2 * i], shared[2 * i + 1], shared[2 * i + 2], shared[2 * i + 3]) = (picture.Level[i], picture.Level[i + 1], (byte)(Coloured(i) ? 160 : 128), 128);
            return Ultrasound.Object([shared], picture.Columns, picture.Rows, photometric, regions: region);
        }
        byte[] samples = new byte[3 * pixels];
        for (int i = 0; i < pixels; i++)
            for (int s = 0; s < 3; s++)
            {
                byte gray = photometric == "RGB" || s == 0 ? picture.Level[i] : (byte)128;
                samples[planar ? s * pixels + i : 3 * i + s] = Coloured(i) && s == 1 ? (byte)(gray ^ 0x40) : gray;
            }
        return Ultrasound.Object([samples], picture.Columns, picture.Rows, photometric, planar, regions: region);
    }

    [Theory]
    [MemberData(nameof(Photometrics))]
    public void Only_gray_tissue_changes_and_it_does_change(string photometric, bool planar)
    {
        Picture picture = Picture.Sector();
        DicomFile source = In(photometric, planar, picture, colouredFrom: 180);
        byte[] original = source.Dataset.GetDicomItem<DicomElement>(DicomTag.PixelData)!.Buffer.Data.ToArray();
        (Plan plan, DerivedObject? derived, byte[] file) = Run(source);
        Assert.Null(plan.Reason);
        Assert.NotNull(derived);

        (FrameLayout layout, byte[] a) = Shown(source.Dataset);
        (FrameLayout layoutAfter, byte[] b) = Shown(Read(file));
        Assert.Equal(layout, layoutAfter);
        int changed = 0, tissue = 0;
        for (int i = 0; i < picture.Level.Length; i++)
        {
            bool same = Enumerable.Range(0, layout.Samples).All(s => a[i * layout.PixelStep + s * layout.SampleStep] == b[i * layout.PixelStep + s * layout.SampleStep]);
            bool mayChange = picture.Tissue[i] && (photometric == "MONOCHROME2" || i % picture.Columns < 180);
            Assert.True(same || mayChange, $"pixel {i % picture.Columns},{i / picture.Columns} changed");
            if (mayChange) tissue++;
            if (!same) changed++;
        }
        Assert.True(changed > tissue * 3 / 4, $"{changed} of {tissue} tissue pixels changed");
        Assert.Equal(original, source.Dataset.GetDicomItem<DicomElement>(DicomTag.PixelData)!.Buffer.Data);
    }

    [Theory]
    [MemberData(nameof(Photometrics))]
    public void A_strength_of_zero_changes_no_byte(string photometric, bool planar)
    {
        DicomFile source = In(photometric, planar, Picture.Sector());
        (_, _, byte[] file) = Run(source, new FrameSettings { Strength = 0 });
        Assert.Equal(Shown(source.Dataset).Frame, Shown(Read(file)).Frame);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes_twice() =>
        Assert.Equal(Run(Ultrasound.Cine(3)).File, Run(Ultrasound.Cine(3)).File);

    [Fact]
    public void A_cine_keeps_its_frames_their_order_and_their_timing()
    {
        (Plan plan, DerivedObject? derived, byte[] file) = Run(Ultrasound.Cine(4));
        DicomDataset written = Read(file);
        Assert.Equal(4, derived!.Frames);
        Assert.Equal(4, written.GetSingleValue<int>(DicomTag.NumberOfFrames));
        Assert.Equal("33.3", written.GetString(DicomTag.FrameTime));
        Assert.Equal(DicomTag.FrameTime, written.GetSingleValue<DicomTag>(DicomTag.FrameIncrementPointer));
        Assert.Equal(Enumerable.Range(0, 4), derived.Sigma.Frames.Select(frame => frame.Frame));
        for (int frame = 0; frame < 4; frame++)
        {
            // Each derived frame is nearest to its own source.
            byte[] after = Ultrasound.Frame(written, frame);
            int nearest = Enumerable.Range(0, 4).MinBy(i => Ultrasound.Frame(Ultrasound.Cine(4).Dataset, i).Zip(after, (x, y) => (x - y) * (x - y)).Sum());
            Assert.Equal(frame, nearest);
        }
        Assert.True(plan.Sigma!.UsedGreyLevels is > 5 and < 75);
    }

    [Fact]
    public void The_denoiser_sees_a_halo_of_the_original_and_leaves_no_seam()
    {
        // A rectangle of tissue inside speckle that goes on: at its border the result is what denoising the whole picture gives.
        var random = new Random(7);
        byte[] level = [.. Enumerable.Range(0, 200 * 160).Select(_ => (byte)random.Next(60, 140))];
        DicomFile source = Ultrasound.Object([level], 200, 160, "MONOCHROME2", regions: Ultrasound.Region(1, 1, 60, 50, 139, 109));
        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, _model, "0.1.0");
        Plan plan = instance.Examine(source, new FrameSettings(), TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        using var scratch = new MemoryStream();
        instance.Derive(plan, _received, scratch, output, TestContext.Current.CancellationToken);
        Assert.Equal((80 + 64, 60 + 64), denoiser.Seen);

        float[] whole = new float[level.Length];
        denoiser.Denoise(Array.ConvertAll(level, v => v / 255f), 200, 160, Denoising.SigmaMap.Uniform(0.1f), whole);
        byte[] after = Ultrasound.Frame(Read(output.ToArray()), 0);
        for (int y = 50; y < 110; y++)
            for (int x = 60; x < 140; x++)
                Assert.InRange(after[y * 200 + x] - whole[y * 200 + x] * 255, -0.51, 0.51);
    }

    [Fact]
    public void Sigma_is_of_the_instance_not_of_the_frame_and_an_operator_may_set_it()
    {
        (Plan estimated, DerivedObject? derived, _) = Run(Ultrasound.Cine(3));
        double[] perFrame = [.. derived!.Sigma.Frames.Select(frame => frame.GreyLevels)];
        Assert.True(estimated.Sigma!.Estimated);
        // A frame's estimate is kept to the thousandth.
        Assert.InRange(derived.Sigma.UsedGreyLevels - perFrame.Order().ElementAt(1), -0.001, 0.001);
        Assert.Equal(2 * derived.Sigma.UsedGreyLevels, Run(Ultrasound.Cine(3), new FrameSettings { SigmaScale = 2 }).Derived!.Sigma.UsedGreyLevels, 3);
        SigmaReport set = Run(Ultrasound.Cine(3), new FrameSettings { SigmaGreyLevels = 12 }).Derived!.Sigma;
        Assert.False(set.Estimated);
        Assert.Equal(12, set.UsedGreyLevels);
    }

    [Fact]
    public void An_object_of_ours_is_not_denoised_again()
    {
        (_, _, byte[] file) = Run(Ultrasound.Cine());
        Assert.Contains("twice", Run(new DicomFile(Read(file))).Plan.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.2", "not a class")]
    [InlineData("1.2.840.10008.5.1.4.1.1.88.33", "not a class")]
    public void Another_class_is_passed_over(string sopClass, string reason) => Assert.Contains(
        reason, Run(Ultrasound.Object([Picture.Sector().Level], 320, 240, "MONOCHROME2", sopClass: sopClass, regions: Ultrasound.Region(1, 1, 0, 0, 319, 239))).Plan.Reason, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_faithfully_is_passed_over_with_the_reason()
    {
        DicomFile deep = Ultrasound.Cine();
        deep.Dataset.AddOrUpdate(DicomTag.BitsAllocated, (ushort)16).AddOrUpdate(DicomTag.BitsStored, (ushort)12).AddOrUpdate(DicomTag.HighBit, (ushort)11);
        Assert.Contains("12 of 16 bits", Run(deep).Plan.Reason, StringComparison.Ordinal);

        DicomFile inverted = Ultrasound.Cine();
        inverted.Dataset.AddOrUpdate(DicomTag.PhotometricInterpretation, "MONOCHROME1");
        Assert.Contains("MONOCHROME1", Run(inverted).Plan.Reason, StringComparison.Ordinal);

        DicomFile noPixels = Ultrasound.Cine();
        noPixels.Dataset.Remove(DicomTag.PixelData);
        Assert.Contains("no pixel data", Run(noPixels).Plan.Reason, StringComparison.Ordinal);

        DicomFile tooShort = Ultrasound.Cine(2);
        tooShort.Dataset.AddOrUpdate(DicomTag.NumberOfFrames, 3);
        Assert.NotNull(Run(tooShort).Plan.Reason);

        DicomFile doppler = Ultrasound.Cine();
        doppler.Dataset.AddOrUpdate(DicomTag.ImageType, "ORIGINAL", "PRIMARY", "VASCULAR", "0008");
        Assert.Contains("Doppler", Run(doppler).Plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_noise_or_tissue_is_passed_over()
    {
        DicomFile black = Ultrasound.Object([new byte[64 * 64]], 64, 64, "MONOCHROME2", regions: Ultrasound.Region(1, 1, 0, 0, 63, 63));
        Assert.Contains("No gray tissue", Run(black).Plan.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_frame_is_taken_where_the_operator_says_so()
    {
        DicomFile source = Ultrasound.Object([Picture.Sector().Level], 320, 240, "MONOCHROME2");
        Assert.NotNull(Run(source).Plan.Reason);
        (Plan plan, DerivedObject? derived, _) = Run(source, new FrameSettings { Regions = RegionPolicy.WholeFrame });
        Assert.Null(plan.Reason);
        Assert.NotNull(derived);
    }

    [Fact]
    public void A_cancelled_examination_stops()
    {
        using var denoiser = new BlurDenoiser();
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => new InstanceDenoiser(denoiser, _model, "0.1.0").Examine(Ultrasound.Cine(2), new FrameSettings(), stop.Token));
    }

    [Fact]
    public void A_frame_changed_outside_the_tissue_is_refused()
    {
        var layout = new FrameLayout(4, 1, FrameColour.YbrFull, false, false);
        GrayRule rule = GrayRule.For(layout, null);
        byte[] source = [10, 128, 128, 20, 128, 128, 30, 128, 128, 40, 128, 128];
        bool[] writable = [true, true, false, false];
        byte[] inside = [11, 128, 128, 20, 128, 128, 30, 128, 128, 40, 128, 128];
        OutsideCheck.Require(source, inside, layout, rule, writable);
        byte[] outside = [10, 128, 128, 20, 128, 128, 31, 128, 128, 40, 128, 128];
        Assert.Contains("pixel 2,0", Assert.Throws<FrameException>(() => OutsideCheck.Require(source, outside, layout, rule, writable)).Message, StringComparison.Ordinal);
        byte[] tinted = [11, 129, 128, 20, 128, 128, 30, 128, 128, 40, 128, 128];
        Assert.Contains("chroma", Assert.Throws<FrameException>(() => OutsideCheck.Require(source, tinted, layout, rule, writable)).Message, StringComparison.Ordinal);
    }
}
