// Between intensities on [0, 1] and 8-bit pictures.
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Grey levels 0..255 at the edge, intensities inside.</summary>
internal static class Grey
{
    public static float[] FromBytes(byte[] pixels) => Array.ConvertAll(pixels, pixel => pixel / 255f);

    /// <summary>Clamps to [0, 1] and rounds to what 8 bits hold, as a file would.</summary>
    public static void Quantise(Span<float> frame)
    {
        foreach (ref float value in frame)
            value = ToByte(value) / 255f;
    }

    /// <summary>Writes a frame as an 8-bit gray PNG.</summary>
    public static void WritePng(ReadOnlySpan<float> frame, int width, int height, string path)
    {
        using var image = ToImage(frame, width, height);
        image.SaveAsPng(path);
    }

    /// <summary>A frame as the bytes of an 8-bit gray PNG.</summary>
    public static byte[] ToPng(ReadOnlySpan<float> frame, int width, int height)
    {
        using var image = ToImage(frame, width, height);
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);
        return stream.ToArray();
    }

    private static Image<L8> ToImage(ReadOnlySpan<float> frame, int width, int height)
    {
        var pixels = new L8[frame.Length];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = new L8(ToByte(frame[i]));
        return Image.LoadPixelData<L8>(pixels, width, height);
    }

    private static byte ToByte(float value) => (byte)MathF.Round(Math.Clamp(value, 0, 1) * 255);
}
