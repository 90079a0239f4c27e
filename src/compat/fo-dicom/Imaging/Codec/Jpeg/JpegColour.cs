// From Y, Cb, Cr to red, green, blue and back, as JFIF defines it.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>The colour transform of JFIF 1.02, which is DICOM's YBR_FULL (PS3.3 C.7.6.3.1.2), in 16 fraction bits.</summary>
/// <remarks>Rounded where libjpeg rounds, so that results are equal to its.</remarks>
internal static class JpegColour
{
    private const int Half = 1 << 15;

    /// <summary>Rows in place: y, cb, cr of 0..2^precision - 1 become r, g, b.</summary>
    public static void ToRgb(Span<ushort> y, Span<ushort> cb, Span<ushort> cr, int precision)
    {
        int top = (1 << precision) - 1, middle = 1 << (precision - 1);
        cb = cb[..y.Length];
        cr = cr[..y.Length];
        for (int i = 0; i < y.Length; i++)
        {
            int luma = y[i], blue = cb[i] - middle, red = cr[i] - middle;
            // 1.402, 0.344136, 0.714136 and 1.772 times 2¹⁶.
            y[i] = (ushort)Math.Clamp(luma + (((91881 * red) + Half) >> 16), 0, top);
            cb[i] = (ushort)Math.Clamp(luma + (((-22554 * blue) - (46802 * red) + Half) >> 16), 0, top);
            cr[i] = (ushort)Math.Clamp(luma + (((116130 * blue) + Half) >> 16), 0, top);
        }
    }

    /// <summary>One pixel of 8 bits to Y, Cb, Cr.</summary>
    public static (int Y, int Cb, int Cr) FromRgb(int r, int g, int b)
    {
        // 0.299, 0.587, 0.114; 0.168736, 0.331264, 0.5; 0.418688, 0.081312 times 2¹⁶.
        int y = ((19595 * r) + (38470 * g) + (7471 * b) + Half) >> 16;
        int cb = ((-11059 * r) - (21709 * g) + (32768 * b) + (128 << 16) + Half - 1) >> 16;
        int cr = ((32768 * r) - (27439 * g) - (5329 * b) + (128 << 16) + Half - 1) >> 16;
        return (y, cb, cr);
    }
}
