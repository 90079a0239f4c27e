// Turns data sets of one transfer syntax into data sets of another.
using FellowOakDicom.IO.Buffer;
using Microsoft.Extensions.DependencyInjection;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>Turns data sets of one transfer syntax into data sets of another.</summary>
public interface IDicomTranscoder
{
    /// <summary>Syntax of what comes in.</summary>
    DicomTransferSyntax InputSyntax { get; }

    /// <summary>Parameters for decoding it; the codec's defaults where null.</summary>
    DicomCodecParams? InputCodecParams { get; }

    /// <summary>Syntax of what goes out.</summary>
    DicomTransferSyntax OutputSyntax { get; }

    /// <summary>Parameters for encoding it; the codec's defaults where null.</summary>
    DicomCodecParams? OutputCodecParams { get; }

    /// <summary>A file of the output syntax with the same data set otherwise.</summary>
    DicomFile Transcode(DicomFile file);

    /// <summary>A data set of the output syntax, the same otherwise.</summary>
    DicomDataset Transcode(DicomDataset dataset);

    /// <summary>One frame, uncompressed.</summary>
    IByteBuffer DecodeFrame(DicomDataset dataset, int frame);
}

/// <summary>Transcodes by the registered codecs.</summary>
/// <remarks>
/// The source is not changed. Where the output is lossy, the lossy compression attributes gain one entry (PS3.3 C.7.6.1.1.5); nothing else
/// of the data set follows the pixels but what <see cref="DicomPixelData"/> describes.
/// </remarks>
public class DicomTranscoder : IDicomTranscoder
{
    /// <summary>Creates a transcoder.</summary>
    public DicomTranscoder(
        DicomTransferSyntax inputSyntax,
        DicomTransferSyntax outputSyntax,
        DicomCodecParams? inputCodecParams = null,
        DicomCodecParams? outputCodecParams = null)
    {
        ArgumentNullException.ThrowIfNull(inputSyntax);
        ArgumentNullException.ThrowIfNull(outputSyntax);
        InputSyntax = inputSyntax;
        OutputSyntax = outputSyntax;
        InputCodecParams = inputCodecParams;
        OutputCodecParams = outputCodecParams;
    }

    /// <inheritdoc/>
    public DicomTransferSyntax InputSyntax { get; }

    /// <inheritdoc/>
    public DicomCodecParams? InputCodecParams { get; }

    /// <inheritdoc/>
    public DicomTransferSyntax OutputSyntax { get; }

    /// <inheritdoc/>
    public DicomCodecParams? OutputCodecParams { get; }

    /// <inheritdoc/>
    public DicomFile Transcode(DicomFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var transcoded = new DicomFile(Transcode(file.Dataset));
        transcoded.FileMetaInfo.TransferSyntax = OutputSyntax;
        return transcoded;
    }

    /// <inheritdoc/>
    /// <exception cref="DicomCodecException">A codec is missing, or a frame cannot be decoded or encoded.</exception>
    public DicomDataset Transcode(DicomDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (!dataset.Contains(DicomTag.PixelData))
            return Relabelled(dataset, OutputSyntax);
        DicomDataset native = InputSyntax.IsEncapsulated
            ? Code(dataset, OutputSyntax.IsEncapsulated ? DicomTransferSyntax.ExplicitVRLittleEndian : OutputSyntax, InputSyntax, encode: false, InputCodecParams)
            : dataset;
        if (OutputSyntax.IsEncapsulated)
            return Code(native, OutputSyntax, OutputSyntax, encode: true, OutputCodecParams);
        return InputSyntax.IsEncapsulated ? native : Copy(dataset);
    }

    /// <inheritdoc/>
    public IByteBuffer DecodeFrame(DicomDataset dataset, int frame)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        IByteBuffer data = DicomPixelData.Create(dataset).GetFrame(frame);
        if (!dataset.InternalTransferSyntax.IsEncapsulated)
            return data;
        DicomDataset one = dataset.Clone();
        DicomPixelData.Create(one, newPixelData: true).AddFrame(data);
        DicomDataset decoded = Code(one, DicomTransferSyntax.ExplicitVRLittleEndian, InputSyntax, encode: false, InputCodecParams);
        return DicomPixelData.Create(decoded).GetFrame(0);
    }

    private static DicomDataset Relabelled(DicomDataset dataset, DicomTransferSyntax syntax)
    {
        DicomDataset copy = dataset.Clone();
        copy.InternalTransferSyntax = syntax;
        return copy;
    }

    private static DicomDataset Code(DicomDataset dataset, DicomTransferSyntax syntax, DicomTransferSyntax coded, bool encode, DicomCodecParams? parameters)
    {
        IDicomCodec codec = Setup.ServiceProvider.GetRequiredService<ITranscoderManager>().GetCodec(coded);
        parameters ??= codec.GetDefaultParameters();
        DicomPixelData old = DicomPixelData.Create(dataset);
        DicomDataset result = Relabelled(dataset, syntax);
        DicomPixelData pixels = DicomPixelData.Create(result, newPixelData: true);
        if (encode)
            codec.Encode(old, pixels, parameters);
        else
            codec.Decode(old, pixels, parameters);
        if (encode && syntax.IsLossy && pixels.NumberOfFrames > 0)
            NoteLoss(old, pixels);
        return result;
    }

    /// <summary>Appends method and ratio to the lossy history (PS3.3 C.7.6.1.1.5).</summary>
    private static void NoteLoss(DicomPixelData old, DicomPixelData pixels)
    {
        double before = (double)old.UncompressedFrameSize * old.NumberOfFrames;
        double after = Enumerable.Range(0, pixels.NumberOfFrames).Sum(frame => (double)pixels.GetFrame(frame).Size);
        DicomDataset dataset = pixels.Dataset;
        string[] methods = dataset.TryGetValues(DicomTag.LossyImageCompressionMethod, out string[]? known) ? known : [];
        decimal[] ratios = dataset.TryGetValues(DicomTag.LossyImageCompressionRatio, out decimal[]? earlier) ? earlier : [];
        dataset.AddOrUpdate(DicomTag.LossyImageCompression, "01");
        dataset.AddOrUpdate(DicomTag.LossyImageCompressionMethod, [.. methods, pixels.Syntax.LossyCompressionMethod]);
        dataset.AddOrUpdate(DicomTag.LossyImageCompressionRatio, [.. ratios, Math.Round((decimal)(before / after), 2)]);
    }

    private DicomDataset Copy(DicomDataset dataset)
    {
        DicomDataset copy = Relabelled(dataset, OutputSyntax);
        DicomPixelData old = DicomPixelData.Create(dataset), pixels = DicomPixelData.Create(copy, newPixelData: true);
        for (int frame = 0; frame < old.NumberOfFrames; frame++)
            pixels.AddFrame(old.GetFrame(frame));
        return copy;
    }
}
