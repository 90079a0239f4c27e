// The demo's pictures: one frame before and after, and the noise level over the frames.
using System.Globalization;
using System.Text;
using DicomDenoiseNode.Frames;
using FellowOakDicom;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Verbs;

public static class DemoPictures
{
    /// <summary>Writes the middle frame of two objects side by side: before, after.</summary>
    public static void BeforeAfter(DicomDataset before, DicomDataset after, string path)
    {
        (byte[] left, int width, int height) = MiddleFrame(before);
        (byte[] right, _, _) = MiddleFrame(after);
        const int gap = 8;
        var both = new L8[(2 * width + gap) * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                both[y * (2 * width + gap) + x] = new L8(left[y * width + x]);
                both[y * (2 * width + gap) + width + gap + x] = new L8(right[y * width + x]);
            }
            for (int x = width; x < width + gap; x++) both[y * (2 * width + gap) + x] = new L8(255);
        }
        using Image<L8> picture = Image.LoadPixelData<L8>(both, 2 * width + gap, height);
        picture.SaveAsPng(path);
    }

    /// <summary>The luminance of the middle frame, shape [height, width].</summary>
    private static (byte[] Gray, int Width, int Height) MiddleFrame(DicomDataset dataset)
    {
        SourceFrames frames = SourceFrames.Open(dataset);
        FrameLayout layout = frames.Layout;
        var samples = new byte[layout.Bytes];
        frames.Decode(frames.Count / 2, samples);
        return (samples, layout.Columns, layout.Rows);
    }

    /// <summary>Sigma of each frame looked at, and the one the instance was denoised with, in grey levels, as SVG.</summary>
    public static string SigmaPlot(IReadOnlyList<double> perFrame, double used)
    {
        const int width = 640, height = 240, left = 48, bottom = 32, top = 24;
        double highest = Math.Max(1, Math.Ceiling(Math.Max(used, perFrame.Max()) * 1.2));
        double X(int i) => left + (width - left - 16) * (perFrame.Count == 1 ? 0.5 : (double)i / (perFrame.Count - 1));
        double Y(double sigma) => height - bottom - (height - bottom - top) * sigma / highest;
        var svg = new StringBuilder();
        void Line(FormattableString line) => svg.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line($"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>");
        Line($"<text x=\"{left}\" y=\"16\">Noise level of each frame (grey levels); dashed: {used:F1}, used for all frames</text>");
        for (int tick = 0; tick <= 4; tick++)
        {
            double sigma = highest * tick / 4;
            Line($"<line x1=\"{left}\" x2=\"{width - 16}\" y1=\"{Y(sigma):F1}\" y2=\"{Y(sigma):F1}\" stroke=\"#ddd\"/>");
            Line($"<text x=\"{left - 6}\" y=\"{Y(sigma) + 4:F1}\" text-anchor=\"end\">{sigma:0.#}</text>");
        }
        Line($"<line x1=\"{left}\" x2=\"{width - 16}\" y1=\"{Y(used):F1}\" y2=\"{Y(used):F1}\" stroke=\"#c60\" stroke-dasharray=\"6 4\"/>");
        Line($"<polyline fill=\"none\" stroke=\"#06c\" stroke-width=\"2\" points=\"{string.Join(' ', perFrame.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):F1},{Y(s):F1}")))}\"/>");
        for (int i = 0; i < perFrame.Count; i++) Line($"<circle cx=\"{X(i):F1}\" cy=\"{Y(perFrame[i]):F1}\" r=\"3\" fill=\"#06c\"/>");
        Line($"<text x=\"{width / 2}\" y=\"{height - 8}\" text-anchor=\"middle\">frame</text>");
        svg.AppendLine("</svg>");
        return svg.ToString();
    }
}
