// The markers of a JPEG stream.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>Second bytes of markers (T.81, table B.1).</summary>
internal static class JpegMarker
{
    public const byte
        Sof0 = 0xC0, Sof1 = 0xC1, Sof2 = 0xC2, Sof3 = 0xC3, Sof15 = 0xCF,
        HuffmanTables = 0xC4, Jpg = 0xC8, ArithmeticConditioning = 0xCC,
        Restart0 = 0xD0, Restart7 = 0xD7, StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA,
        QuantizationTables = 0xDB, RestartInterval = 0xDD, App0 = 0xE0, App14 = 0xEE, Temporary = 0x01;
}
