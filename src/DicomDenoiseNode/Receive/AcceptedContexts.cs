// Which presentation contexts are accepted, and with which transfer syntax: what cannot be decoded is not offered.
using FellowOakDicom;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Receive;

public sealed class AcceptedContexts
{
    /// <summary>Syntaxes of any data set; no codec is needed.</summary>
    private static readonly DicomTransferSyntax[] Uncompressed =
    [
        DicomTransferSyntax.ExplicitVRLittleEndian,
        DicomTransferSyntax.ImplicitVRLittleEndian,
        DicomTransferSyntax.ExplicitVRBigEndian,
        DicomTransferSyntax.DeflatedExplicitVRLittleEndian,
    ];

    /// <summary>Syntaxes ultrasound comes in; each is offered where this build can decode it.</summary>
    private static readonly DicomTransferSyntax[] Encapsulated =
    [
        DicomTransferSyntax.RLELossless,
        DicomTransferSyntax.JPEGProcess1,
        DicomTransferSyntax.JPEGProcess2_4,
        DicomTransferSyntax.JPEGProcess14,
        DicomTransferSyntax.JPEGProcess14SV1,
        DicomTransferSyntax.JPEGLSLossless,
        DicomTransferSyntax.JPEGLSNearLossless,
        DicomTransferSyntax.JPEG2000Lossless,
        DicomTransferSyntax.JPEG2000Lossy,
    ];

    private readonly DicomTransferSyntax[] _images;

    public AcceptedContexts(ITranscoderManager codecs) => _images = [.. Uncompressed, .. Encapsulated.Where(codecs.HasCodec)];

    /// <summary>Transfer syntaxes accepted for images.</summary>
    public IReadOnlyList<DicomTransferSyntax> ForImages => _images;

    /// <summary>Syntaxes ultrasound comes in that this build cannot decode.</summary>
    public IEnumerable<DicomTransferSyntax> Missing => Encapsulated.Except(_images);

    /// <summary>Judges every proposed context (PS3.8 9.3.3.2): 0 accepted, 3 unknown abstract syntax, 4 no transfer syntax in common.</summary>
    public void Judge(DicomAssociation association)
    {
        foreach (DicomPresentationContext context in association.PresentationContexts)
        {
            if (context.AbstractSyntax == DicomUID.Verification) context.AcceptTransferSyntaxes(Uncompressed);
            else if (SopClasses.RoleOf(context.AbstractSyntax) == SopClassRole.Refused) context.SetResult(DicomPresentationContextResult.RejectAbstractSyntaxNotSupported);
            else context.AcceptTransferSyntaxes(_images);
        }
    }
}
