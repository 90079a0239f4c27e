// Every check of the run, in the order in which they are printed.
namespace DicomDenoiseNode.Conformance.Checks;

internal static class AllChecks
{
    private static readonly string[] MustDerive =
    [
        "GREYSCALE_CINE.dcm", "GREYSCALE_IMAGE.dcm", "JPGLosslessP14SV1_1s_1f_8b.dcm", "OBXXXX1A.dcm", "OBXXXX1A_expb.dcm", "OBXXXX1A_rle.dcm",
        "OBXXXX1A_rle_2frame.dcm", "YBR_FULL-RLE.dcm",
    ];

    public static IEnumerable<Check> Of(Workplace workplace) =>
    [
        .. AssociationChecks.Of(workplace),
        .. FaultSentenceChecks.Of(workplace),
        .. new UltrasoundChecks(workplace, "sample in every syntax", cancel => Material.SampleInEverySyntaxAsync(workplace, cancel),
            ["implicit.dcm", "explicit.dcm", "big-endian.dcm", "deflated.dcm", "rle.dcm", "jpeg-lossless-sv1.dcm", "jpeg-lossless.dcm", "jpeg-baseline.dcm", "jpeg-extended.dcm"]).Checks(),
        .. new UltrasoundChecks(workplace, "real ultrasound", cancel => Material.RealUltrasoundAsync(workplace, cancel), MustDerive).Checks(),
        .. DurabilityChecks.Of(workplace),
        .. SimulatorChecks.Of(workplace),
    ];
}
