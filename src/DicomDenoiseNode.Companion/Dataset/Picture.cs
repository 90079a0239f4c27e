// One clean gray picture in memory.
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Dataset;

/// <summary>A gray picture, 8 bits a pixel, [height, width].</summary>
internal sealed record Picture(string Name, int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a picture; colour becomes gray.</summary>
    /// <exception cref="UserErrorException">The file is no picture that can be read.</exception>
    public static Picture Load(string path)
    {
        try
        {
            using var image = Image.Load<L8>(path);
            var pixels = new byte[image.Width * image.Height];
            image.CopyPixelDataTo(pixels);
            return new Picture(Path.GetFileName(path), image.Width, image.Height, pixels);
        }
        catch (Exception e) when (e is ImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path} cannot be read as a picture: {e.Message}");
        }
    }

    /// <summary>The share of pixels exactly equal to their right and lower neighbours.</summary>
    /// <remarks>Charts, drawings and logos are mostly flat; a photograph carries the noise of its sensor.</remarks>
    public double FlatShare()
    {
        long flat = 0;
        for (int y = 0; y + 1 < Height; y++)
        {
            for (int x = 0; x + 1 < Width; x++)
            {
                int at = (y * Width) + x;
                if (Pixels[at] == Pixels[at + 1] && Pixels[at] == Pixels[at + Width])
                    flat++;
            }
        }
        return (double)flat / ((Width - 1) * (Height - 1));
    }
}
