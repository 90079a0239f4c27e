// The harness on pictures whose figures are known.
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Companion.Evaluation;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Tests.Evaluation;

public class EvaluationTests
{
    [Fact]
    public void Doing_nothing_has_the_PSNR_of_the_noise()
    {
        var harness = new Harness(Flat(3, 160, 128), seed: 1, _ => { });
        using Rival identity = Rival.FromBaseline("identity");
        ScoreRow row = Assert.Single(harness.Run([identity], [10], CancellationToken.None));
        // 20 log10(255 / 10) is 28.13; rounding to 8 bits adds a twelfth to a variance of 100.
        Assert.Equal(28.13, row.Psnr, 0.05);
        Assert.Equal(("flat", 10, 3), (row.Set, row.Noise, row.Images));
        Assert.NotNull(row.Ssim101);
    }

    [Fact]
    public void On_a_flat_picture_filters_gain_what_their_windows_average()
    {
        var harness = new Harness(Flat(2, 128, 128), seed: 1, _ => { });
        using Rival identity = Rival.FromBaseline("identity"), gaussian = Rival.FromBaseline("gaussian"), median = Rival.FromBaseline("median");
        IReadOnlyList<ScoreRow> rows = harness.Run([identity, gaussian, median], [25], CancellationToken.None);
        // A Gaussian of deviation s averages 4 pi s^2 = 28.3 pixels: 14.5 dB. A median of 25 averages as well as 25 * 2 / pi = 15.9 pixels: 12 dB.
        Assert.Equal(14.5, rows[1].Psnr - rows[0].Psnr, 0.5);
        Assert.Equal(12.0, rows[2].Psnr - rows[0].Psnr, 0.5);
    }

    [Fact]
    public void Every_rival_gets_the_same_noise_and_another_seed_another()
    {
        PictureFolder set = Flat(2, 20, 20);
        float[] first = new Harness(set, 1, _ => { }).Noisy(1, 25), again = new Harness(set, 1, _ => { }).Noisy(1, 25);
        Assert.Equal(first, again);
        Assert.NotEqual(first, new Harness(set, 2, _ => { }).Noisy(1, 25));
        Assert.NotEqual(first, new Harness(set, 1, _ => { }).Noisy(0, 25));
    }

    [Fact]
    public void Small_pictures_have_no_SSIM_instead_of_a_wrong_one()
    {
        var harness = new Harness(Flat(1, 60, 9), seed: 1, _ => { });
        using Rival identity = Rival.FromBaseline("identity");
        ScoreRow row = Assert.Single(harness.Run([identity], [25], CancellationToken.None));
        Assert.Null(row.Ssim);
        Assert.Null(row.Ssim101);
    }

    [Fact]
    public void The_report_holds_every_rivals_figures_and_pictures_in_one_file()
    {
        var harness = new Harness(Flat(1, 64, 64), seed: 1, _ => { });
        using Rival identity = Rival.FromBaseline("identity"), median = Rival.FromBaseline("median");
        IReadOnlyList<ScoreRow> rows = harness.Run([identity, median], [15, 25], CancellationToken.None);
        string page = ReportPage.Draw(harness, [identity, median], [15, 25], rows);
        Assert.All(rows, row => Assert.Contains(row.Psnr.ToString("F2", System.Globalization.CultureInfo.InvariantCulture), page, StringComparison.Ordinal));
        Assert.Equal(4, page.Split("data:image/png;base64,").Length - 1);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_baseline_and_a_folder_without_pictures_are_named()
    {
        Assert.Contains("sharpen", Assert.Throws<UserErrorException>(() => Rival.FromBaseline("sharpen")).Message, StringComparison.Ordinal);
        string folder = Directory.CreateTempSubdirectory("none-").FullName;
        try
        {
            Assert.Contains("no PNG", Assert.Throws<UserErrorException>(() => PictureFolder.Read(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    [Fact]
    public void A_written_picture_reads_back_as_what_was_measured()
    {
        float[] frame = [.. Enumerable.Range(0, 48).Select(i => i / 40f - 0.1f)];
        string file = Path.Combine(Directory.CreateTempSubdirectory("png-").FullName, "a.png");
        Grey.WritePng(frame, 8, 6, file);
        Picture read = Picture.Load(file);
        Grey.Quantise(frame);
        Assert.Equal((8, 6), (read.Width, read.Height));
        Assert.Equal(frame, Grey.FromBytes(read.Pixels));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static PictureFolder Flat(int count, int width, int height)
    {
        byte[] pixels = new byte[width * height];
        Array.Fill(pixels, (byte)128);
        return new PictureFolder("flat", [.. Enumerable.Range(0, count).Select(i => new Picture($"{i}.png", width, height, pixels))]);
    }
}
