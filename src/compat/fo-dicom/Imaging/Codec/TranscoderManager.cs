// Which transfer syntaxes can be decoded and encoded.
using System.Diagnostics.CodeAnalysis;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>The codecs at hand.</summary>
public interface ITranscoderManager
{
    /// <summary>Whether there is a codec of a syntax.</summary>
    bool HasCodec(DicomTransferSyntax syntax);

    /// <summary>Whether pixel data of one syntax can be turned into that of another.</summary>
    bool CanTranscode(DicomTransferSyntax inSyntax, DicomTransferSyntax outSyntax);

    /// <summary>The codec of a syntax.</summary>
    /// <exception cref="DicomCodecException">There is none.</exception>
    IDicomCodec GetCodec(DicomTransferSyntax syntax);

    /// <summary>Makes the codecs anew.</summary>
    /// <param name="path">Not used: the codecs are part of this assembly.</param>
    /// <param name="search">Not used.</param>
    void LoadCodecs(string? path = null, string? search = null);
}

/// <summary>A table of codecs.</summary>
public abstract class TranscoderManager : ITranscoderManager
{
    /// <summary>The codecs by their syntaxes.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "A protected field in the package's API.")]
    protected readonly Dictionary<DicomTransferSyntax, IDicomCodec> Codecs = [];

    /// <inheritdoc/>
    public bool HasCodec(DicomTransferSyntax syntax) => Codecs.ContainsKey(syntax);

    /// <inheritdoc/>
    public bool CanTranscode(DicomTransferSyntax inSyntax, DicomTransferSyntax outSyntax)
    {
        ArgumentNullException.ThrowIfNull(inSyntax);
        ArgumentNullException.ThrowIfNull(outSyntax);
        return (!inSyntax.IsEncapsulated || HasCodec(inSyntax)) && (!outSyntax.IsEncapsulated || HasCodec(outSyntax));
    }

    /// <inheritdoc/>
    public IDicomCodec GetCodec(DicomTransferSyntax syntax) => Codecs.TryGetValue(syntax, out IDicomCodec? codec)
        ? codec
        : throw new DicomCodecException($"No codec is registered for {syntax}.");

    /// <inheritdoc/>
    public abstract void LoadCodecs(string? path = null, string? search = null);

    private protected void Add(params ReadOnlySpan<IDicomCodec> codecs)
    {
        Codecs.Clear();
        foreach (IDicomCodec codec in codecs)
            Codecs[codec.TransferSyntax] = codec;
    }
}

/// <summary>The codecs that are there without registering others: RLE Lossless.</summary>
public class DefaultTranscoderManager : TranscoderManager
{
    /// <summary>Creates the codecs.</summary>
    public DefaultTranscoderManager() => LoadCodecs();

    /// <inheritdoc/>
    public sealed override void LoadCodecs(string? path = null, string? search = null) => Add(new DicomRleCodecImpl());
}
