// One picture of a frame before, after, and ten times the difference, as DCMTK renders it.
using DicomDenoiseNode.Conformance.Peers;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Conformance.Checks;

internal static class GalleryPicture
{
    public static async Task WriteAsync(string gallery, string name, string source, string derived, int frame, string scratch, CancellationToken cancel)
    {
        using var before = await RenderAsync(source, frame, Path.Combine(scratch, "before.png"), cancel);
        using var after = await RenderAsync(derived, frame, Path.Combine(scratch, "after.png"), cancel);
        var (width, height) = (before.Width, before.Height);
        using var picture = new Image<Rgb24>(width * 3, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (b, a) = (before[x, y], after[x, y]);
                picture[x, y] = b;
                picture[width + x, y] = a;
                picture[2 * width + x, y] = new Rgb24(Tenfold(b.R, a.R), Tenfold(b.G, a.G), Tenfold(b.B, a.B));
            }
        }
        Directory.CreateDirectory(gallery);
        picture.SaveAsPng(Path.Combine(gallery, Path.ChangeExtension(name, ".png")));
    }

    private static byte Tenfold(byte before, byte after) => (byte)Math.Clamp(128 + 10 * (after - before), 0, 255);

    private static async Task<Image<Rgb24>> RenderAsync(string file, int frame, string png, CancellationToken cancel)
    {
        var tool = await Dcmtk.ValueAsync(file, "0002,0010", cancel) is "1.2.840.10008.1.2.4.80" or "1.2.840.10008.1.2.4.81" ? "dcml2pnm" : "dcmj2pnm";
        (await Tool.RunAsync(Tool.Find(tool, "dcmtk"), ["+on", "+F", (frame + 1).ToString(), file, png], cancel)).OrFail(tool);
        return Image.Load<Rgb24>(png);
    }
}
