// report.html: tables, a plot and pictures in one file.
using System.Globalization;
using System.Net;
using System.Text;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Draws what a harness measured as one page that needs no other file.</summary>
internal static class ReportPage
{
    private const int PanelSide = 192;
    private const int PanelPictures = 3;

    public static string Draw(Harness harness, IReadOnlyList<Rival> rivals, IReadOnlyList<int> noise, IReadOnlyList<ScoreRow> rows)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Denoising, measured</title>\n<style>\n"
            + "body { font: 15px/1.5 sans-serif; max-width: 72em; margin: 2em auto; padding: 0 1em; color: #222 }\n"
            + "table { border-collapse: collapse; margin: 1em 0 } th, td { padding: .3em .8em; border-bottom: 1px solid #ddd; text-align: right }\n"
            + "th:first-child, td:first-child { text-align: left } td.best { font-weight: bold }\n"
            + "figure { display: inline-block; margin: 0 .5em 1em 0 } figcaption { font-size: 12px; color: #555 } img { display: block; image-rendering: pixelated }\n"
            + "</style></head><body>\n<h1>Denoising, measured</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{harness.Set.Pictures.Count} pictures of {Text(harness.Set.Name)}. ");
        page.Append("White Gaussian noise is added unclipped, every rival gets the same noise and is told its sigma; outputs are clamped and rounded to 8 bits. "
            + "Means over the pictures; the best of each column is bold.</p>\n");
        Table(page, "PSNR, dB", rivals, noise, rows, row => row.Psnr, "F2");
        Table(page, "SSIM (Gaussian window 11x11)", rivals, noise, rows, row => row.Ssim, "F4");
        Table(page, "PSNR after a least-squares line, dB", rivals, noise, rows, row => row.PsnrFitted, "F2");
        Table(page, "SSIM (box window 101x101, for comparison with figures published that way only)", rivals, noise, rows, row => row.Ssim101, "F4");
        page.Append("<h2>PSNR against sigma</h2>\n");
        page.Append(LinePlot.Draw("sigma, grey levels", "PSNR, dB",
            [.. rivals.Select(rival => (rival.Name, (IReadOnlyList<(double, double)>)[.. rows.Where(row => row.Model == rival.Name && double.IsFinite(row.Psnr)).Select(row => (row.Noise, row.Psnr))]))]));
        foreach (int level in noise.Where((_, i) => i == noise.Count / 2))
            Panels(page, harness, rivals, level);
        return page.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, string title, IReadOnlyList<Rival> rivals, IReadOnlyList<int> noise, IReadOnlyList<ScoreRow> rows, Func<ScoreRow, double?> value, string format)
    {
        if (rows.All(row => value(row) is null))
            return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(title)}</h2>\n<table><tr><th></th>{string.Concat(noise.Select(level => $"<th>sigma {level}</th>"))}</tr>\n");
        foreach (Rival rival in rivals)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(rival.Name)}</td>");
            foreach (int level in noise)
            {
                double? own = Of(rival, level), best = rivals.Max(other => Of(other, level));
                page.Append(CultureInfo.InvariantCulture, $"<td{(own is not null && own == best ? " class=\"best\"" : "")}>{own?.ToString(format, CultureInfo.InvariantCulture) ?? "-"}</td>");
            }
            page.Append("</tr>\n");
        }
        page.Append("</table>\n");

        double? Of(Rival rival, int level) => rows.Where(row => row.Model == rival.Name && row.Noise == level).Select(value).FirstOrDefault();
    }

    private static void Panels(StringBuilder page, Harness harness, IReadOnlyList<Rival> rivals, int level)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Pictures at sigma {level}</h2>\n");
        for (int i = 0; i < Math.Min(PanelPictures, harness.Set.Pictures.Count); i++)
        {
            var picture = harness.Set.Pictures[i];
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Text(picture.Name)}</h3>\n");
            Panel(page, "clean", Grey.FromBytes(picture.Pixels), picture.Width, picture.Height);
            Panel(page, "noisy", harness.Noisy(i, level), picture.Width, picture.Height);
            foreach (Rival rival in rivals)
                Panel(page, rival.Name, harness.Denoised(rival, i, level), picture.Width, picture.Height);
        }
    }

    // The middle of the picture, at its own size.
    private static void Panel(StringBuilder page, string caption, float[] frame, int width, int height)
    {
        int w = Math.Min(PanelSide, width), h = Math.Min(PanelSide, height), left = (width - w) / 2, top = (height - h) / 2;
        float[] crop = new float[w * h];
        for (int y = 0; y < h; y++)
            frame.AsSpan((top + y) * width + left, w).CopyTo(crop.AsSpan(y * w));
        page.Append(CultureInfo.InvariantCulture, $"<figure><img alt=\"{Text(caption)}\" width=\"{w}\" height=\"{h}\" src=\"data:image/png;base64,{Convert.ToBase64String(Grey.ToPng(crop, w, h))}\"><figcaption>{Text(caption)}</figcaption></figure>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
