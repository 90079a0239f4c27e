// Data sets on their way out: encoded in the transfer syntax of their context, large values read from where they lie.
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.IO.Writer;

namespace FellowOakDicom.Network.Dimse;

/// <summary>A data set in one transfer syntax, ready to be written; holds no large value in memory that was not there before.</summary>
internal sealed class DatasetWriter(DicomDataset dataset, DicomTransferSyntax syntax)
{
    private readonly IByteBuffer _encoded = new DatasetEncoder(syntax, DicomWriteOptions.Default).Encode(dataset);

    /// <summary>
    /// Whether a data set can be written in another transfer syntax with its pixels as they are: both must be native. Compressed
    /// pixels would have to be transcoded, which is the caller's decision and not made here.
    /// </summary>
    public static bool CanRewrite(DicomTransferSyntax from, DicomTransferSyntax to) => !from.IsEncapsulated && !to.IsEncapsulated;

    public Task WriteAsync(Stream target, CancellationToken cancellation) => DatasetEncoder.WriteAsync(_encoded, syntax, target, cancellation);
}
