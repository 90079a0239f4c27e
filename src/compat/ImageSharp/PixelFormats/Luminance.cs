// Gray from colour and depth conversion: the arithmetic every pixel format shares.
namespace SixLabors.ImageSharp.PixelFormats;

internal static class Luminance
{
    // Luma weights of ITU-R BT.709-6, item 3.2.
    private const float Red = .2126F, Green = .7152F, Blue = .0722F;

    /// <summary>Luma of an 8-bit colour, 0..255, rounded.</summary>
    public static byte Of(byte r, byte g, byte b) => (byte)((r * Red) + (g * Green) + (b * Blue) + 0.5F);

    /// <summary>Luma of a 16-bit colour, 0..65535, rounded.</summary>
    public static ushort Of(ushort r, ushort g, ushort b) => (ushort)((r * Red) + (g * Green) + (b * Blue) + 0.5F);

    /// <summary>round(v·255/65535) without a division; exact for every v.</summary>
    public static byte To8(ushort v) => (byte)(((v * 255) + 32895) >> 16);

    /// <summary>v·65535/255.</summary>
    public static ushort To16(byte v) => (ushort)(v * 257);
}
