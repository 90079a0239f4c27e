// Folders of small pictures for tests.
using DicomDenoiseNode.Companion.Dataset;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Tests.Dataset;

internal static class Photographs
{
    /// <summary>Writes a gray picture whose pixels follow a function of x and y.</summary>
    internal static void Write(string path, int width, int height, Func<int, int, int> level)
    {
        var pixels = new byte[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                pixels[(y * width) + x] = (byte)Math.Clamp(level(x, y), 0, 255);
        using var image = Image.LoadPixelData<L8>(pixels, width, height);
        image.SaveAsPng(path);
    }

    /// <summary>Writes a picture of shapes with the texture of a photograph.</summary>
    internal static void WriteScene(string path, int side, int seed)
    {
        var texture = new float[side * side];
        var draws = new Draws(seed, 0);
        draws.AddNormal(texture, 3);
        int centre = side / 2, radius = side / 4 + draws.Below(side / 8);
        Write(path, side, side, (x, y) =>
            (int)(texture[(y * side) + x] + 60 + (90.0 * x / side) + (((x - centre) * (x - centre)) + ((y - centre) * (y - centre)) < radius * radius ? 70 : 0)));
    }
}
