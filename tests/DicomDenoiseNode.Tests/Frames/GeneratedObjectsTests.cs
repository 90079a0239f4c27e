// Objects drawn at random: whatever their size, regions and colours, only declared gray tissue changes.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class GeneratedObjectsTests
{
    private static readonly ModelIdentity _model = new("blur", "1", new string('a', 64), new SigmaScale(1, 1));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pixels_outside_the_tissue_are_the_same_to_the_bit(int seed)
    {
        var random = new Random(seed);
        int columns = 2 * random.Next(40, 110), rows = random.Next(60, 160), frames = random.Next(1, 4);
        string photometric = random.Next(3) switch { 0 => "MONOCHROME2", 1 => "RGB", _ => "YBR_FULL" };
        bool planar = random.Next(2) == 1, lossy = random.Next(2) == 1;
        int samples = photometric == "MONOCHROME2" ? 1 : 3;

        byte[] Frame()
        {
            byte[] frame = new byte[columns * rows * samples];
            for (int i = 0; i < columns * rows; i++)
            {
                byte gray = (byte)random.Next(40, 160);
                bool coloured = random.Next(8) == 0;
                for (int s = 0; s < samples; s++)
                {
                    byte value = photometric == "YBR_FULL" && s > 0 ? (byte)128 : gray;
                    frame[planar ? s * columns * rows + i : i * samples + s] = coloured && s == 2 ? (byte)(value + 40) : value;
                }
            }
            return frame;
        }

        int x0 = random.Next(0, columns / 4), y0 = random.Next(0, rows / 4), x1 = random.Next(3 * columns / 4, columns), y1 = random.Next(3 * rows / 4, rows);
        int bx0 = random.Next(0, columns - 8), by0 = random.Next(0, rows - 8), bx1 = bx0 + random.Next(4, 8), by1 = by0 + random.Next(4, 8);
        DicomFile source = Ultrasound.Object([.. Enumerable.Range(0, frames).Select(_ => Frame())], columns, rows, photometric, planar,
            regions: [Ultrasound.Region(1, 1, x0, y0, x1, y1), Ultrasound.Region(random.Next(1, 4), random.Next(2, 4), bx0, by0, bx1, by1)]);
        if (lossy) source.Dataset.Add(DicomTag.LossyImageCompression, "01");

        using var denoiser = new BlurDenoiser();
        var instance = new InstanceDenoiser(denoiser, _model, "0.1.0");
        Plan plan = instance.Examine(source, new FrameSettings { Strength = random.NextDouble() }, TestContext.Current.CancellationToken);
        Assert.Null(plan.Reason);
        using var scratch = new MemoryStream();
        using var output = new MemoryStream();
        instance.Derive(plan, DateTimeOffset.UnixEpoch, scratch, output, TestContext.Current.CancellationToken);
        output.Position = 0;
        DicomDataset derived = DicomFile.Open(output, FileReadOption.ReadAll).Dataset;

        SourceFrames before = SourceFrames.Open(source.Dataset), after = SourceFrames.Open(derived);
        byte[] a = new byte[before.Layout.Bytes], b = new byte[after.Layout.Bytes];
        int changed = 0;
        for (int frame = 0; frame < frames; frame++)
        {
            before.Decode(frame, a);
            after.Decode(frame, b);
            byte[] shown = photometric == "YBR_FULL" ? YbrToRgb.Convert(a, before.Layout) : a;
            for (int i = 0; i < columns * rows; i++)
            {
                int x = i % columns, y = i / columns;
                bool mayChange = x >= x0 && x <= x1 && y >= y0 && y <= y1 && !(x >= bx0 && x <= bx1 && y >= by0 && y <= by1)
                    && (samples == 1 || a[i * before.Layout.PixelStep + 2 * before.Layout.SampleStep] == (photometric == "YBR_FULL" ? 128 : a[i * before.Layout.PixelStep]));
                for (int s = 0; s < samples; s++)
                {
                    int at = i * after.Layout.PixelStep + s * after.Layout.SampleStep;
                    if (shown[at] == b[at]) continue;
                    changed++;
                    Assert.True(mayChange, $"frame {frame}, pixel {x},{y}, sample {s}");
                }
            }
        }
        Assert.True(changed > 0);
    }

    [Fact]
    public void No_more_than_a_frame_is_read_or_written_at_once()
    {
        const int columns = 200, rows = 120, count = 40;
        using var pixels = new WatchedStream();
        for (int i = 0; i < count; i++) pixels.Write(Picture.Sector(columns, rows, i + 1).Level);
        DicomFile source = Ultrasound.Object([Picture.Sector(columns, rows).Level], columns, rows, "MONOCHROME2", sopClass: Ultrasound.UsMultiframe, regions: Ultrasound.Region(1, 1, 0, 0, columns - 1, rows - 1));
        source.Dataset.AddOrUpdate(DicomTag.NumberOfFrames, count);
        source.Dataset.AddOrUpdate(new DicomOtherByte(DicomTag.PixelData, new StreamByteBuffer(pixels, 0, pixels.Length)));

        using var denoiser = new BlurDenoiser();
        using var scratch = new WatchedStream();
        using var output = new WatchedStream();
        var instance = new InstanceDenoiser(denoiser, _model, "0.1.0");
        DerivedObject derived = instance.Derive(instance.Examine(source, new FrameSettings(), TestContext.Current.CancellationToken), DateTimeOffset.UnixEpoch, scratch, output, TestContext.Current.CancellationToken);
        Assert.Equal(count, derived.Frames);
        Assert.True(pixels.LargestRead <= columns * rows, $"{pixels.LargestRead} bytes read at once from the source");
        Assert.True(scratch.LargestWrite <= columns * rows, $"{scratch.LargestWrite} bytes written at once to the scratch");
    }
}
