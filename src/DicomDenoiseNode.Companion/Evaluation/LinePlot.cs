// A small line plot as SVG.
using System.Globalization;
using System.Net;
using System.Text;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Lines over a common x axis, with ticks at the given places and a legend.</summary>
internal static class LinePlot
{
    private const int Width = 640, Height = 360, Left = 56, Right = 170, Top = 16, Bottom = 44;

    // Distinguishable with the common colour deficiencies (Okabe and Ito, 2008).
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];

    public static string Draw(string xTitle, string yTitle, IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> lines)
    {
        double[] xs = [.. lines.SelectMany(line => line.Points).Select(point => point.X).Distinct().Order()];
        double[] ys = [.. lines.SelectMany(line => line.Points).Select(point => point.Y)];
        double lowest = Math.Floor(ys.Min()), highest = Math.Max(lowest + 1, Math.Ceiling(ys.Max())), span = Math.Max(1e-9, xs[^1] - xs[0]);
        double X(double x) => Left + (x - xs[0]) / span * (Width - Left - Right);
        double Y(double y) => Height - Bottom - (y - lowest) / (highest - lowest) * (Height - Top - Bottom);
        var svg = new StringBuilder();
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">");
        Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>");
        double step = Math.Max(1, Math.Ceiling((highest - lowest) / 8));
        for (double y = lowest; y <= highest; y += step)
        {
            Add($"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(y):F1}\" y2=\"{Y(y):F1}\" stroke=\"#ddd\"/>");
            Add($"<text x=\"{Left - 6}\" y=\"{Y(y) + 4:F1}\" text-anchor=\"end\">{y:G4}</text>");
        }
        foreach (double x in xs)
            Add($"<text x=\"{X(x):F1}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{x:G4}</text>");
        Add($"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 8}\" text-anchor=\"middle\">{WebUtility.HtmlEncode(xTitle)}</text>");
        Add($"<text transform=\"translate(14 {(Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{WebUtility.HtmlEncode(yTitle)}</text>");
        for (int i = 0; i < lines.Count; i++)
        {
            string colour = Colours[i % Colours.Length];
            Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', lines[i].Points.OrderBy(p => p.X).Select(p => FormattableString.Invariant($"{X(p.X):F1},{Y(p.Y):F1}")))}\"/>");
            foreach ((double x, double y) in lines[i].Points)
                Add($"<circle cx=\"{X(x):F1}\" cy=\"{Y(y):F1}\" r=\"3\" fill=\"{colour}\"/>");
            Add($"<line x1=\"{Width - Right + 12}\" x2=\"{Width - Right + 32}\" y1=\"{Top + 10 + 18 * i}\" y2=\"{Top + 10 + 18 * i}\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            Add($"<text x=\"{Width - Right + 38}\" y=\"{Top + 14 + 18 * i}\">{WebUtility.HtmlEncode(lines[i].Name)}</text>");
        }
        return svg.Append("</svg>\n").ToString();

        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
