// From YBR_FULL to RGB, for the encodings that do not carry YBR_FULL.
namespace DicomDenoiseNode.Frames;

/// <summary>PS3.3 C.7.6.3.1.2 solved for R, G and B, in the 16-bit fixed point that JPEG decoders use, so that a frame from JPEG shows as it did there.</summary>
/// <remarks>
/// <code>R = Y + 1.402 (Cr − 128); G = Y − 0.344136 (Cb − 128) − 0.714136 (Cr − 128); B = Y + 1.772 (Cb − 128)</code>
/// A chroma of 128 gives R = G = B = Y.
/// </remarks>
public static class YbrToRgb
{
    private const int Half = 1 << 15;
    private const int RedOfCr = 91881;
    private const int GreenOfCb = 22554;
    private const int GreenOfCr = 46802;
    private const int BlueOfCb = 116130;

    /// <summary>A frame's samples as RGB, pixel after pixel.</summary>
    /// <param name="frame">YBR_FULL samples.</param>
    /// <param name="layout">Of <paramref name="frame"/>.</param>
    public static byte[] Convert(ReadOnlySpan<byte> frame, FrameLayout layout)
    {
        byte[] rgb = new byte[layout.Bytes];
        for (int pixel = 0, at = 0, to = 0; pixel < layout.Pixels; pixel++, at += layout.PixelStep, to += 3)
        {
            int y = frame[at], cb = frame[at + layout.SampleStep] - 128, cr = frame[at + 2 * layout.SampleStep] - 128;
            rgb[to] = Clamp(y + (RedOfCr * cr + Half >> 16));
            rgb[to + 1] = Clamp(y + (-GreenOfCb * cb - GreenOfCr * cr + Half >> 16));
            rgb[to + 2] = Clamp(y + (BlueOfCb * cb + Half >> 16));
        }
        return rgb;
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
