// The decoded frames of an object, one at a time, whatever its transfer syntax.
using FellowOakDicom;
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Frames;

/// <summary>Reads pixel data frame by frame: what is in memory is one frame, encoded and decoded.</summary>
public sealed class SourceFrames
{
    private readonly DicomDataset _dataset;
    private readonly DicomPixelData _pixels;
    private readonly DicomTransferSyntax _syntax;
    private readonly bool _subsampled;

    private SourceFrames(DicomDataset dataset, DicomPixelData pixels, FrameLayout layout, bool subsampled)
    {
        _dataset = dataset;
        _pixels = pixels;
        _syntax = dataset.InternalTransferSyntax;
        _subsampled = subsampled;
        Layout = layout;
        Palette = layout.Colour == FrameColour.Palette ? GrayPalette.Read(dataset) : null;
        Rule = GrayRule.For(layout, Palette);
    }

    /// <summary>How every decoded frame lies in memory.</summary>
    public FrameLayout Layout { get; }

    public GrayRule Rule { get; }

    /// <summary>The palette of a PALETTE COLOR object, else null.</summary>
    public GrayPalette? Palette { get; }

    public int Count => _pixels.NumberOfFrames;

    /// <summary>Looks at the pixel description and decodes the first frame, since the codec decides what a colour frame becomes.</summary>
    /// <exception cref="FrameException">The pixels are of a form this product does not read, or the first frame cannot be decoded.</exception>
    public static SourceFrames Open(DicomDataset dataset)
    {
        if (!dataset.Contains(DicomTag.PixelData)) throw new FrameException("It has no pixel data.");
        DicomPixelData pixels;
        try
        {
            pixels = DicomPixelData.Create(dataset);
        }
        catch (DicomException e)
        {
            throw new FrameException($"Its pixel description is faulty: {e.Message}", e);
        }
        if (pixels.Width == 0 || pixels.Height == 0 || pixels.NumberOfFrames < 1) throw new FrameException("Its frames have no size.");
        if (pixels.BitsAllocated != 8 || pixels.BitsStored != 8 || pixels.HighBit != 7 || pixels.PixelRepresentation != PixelRepresentation.Unsigned)
            throw new FrameException($"Its pixels have {pixels.BitsStored} of {pixels.BitsAllocated} bits{(pixels.PixelRepresentation == PixelRepresentation.Signed ? ", signed" : "")}; this node denoises pixels of 8 unsigned bits.");

        bool lossy = dataset.InternalTransferSyntax.IsLossy || dataset.Text(DicomTag.LossyImageCompression) == "01";
        DicomPixelData decoded = pixels;
        byte[] frame;
        if (dataset.InternalTransferSyntax.IsEncapsulated)
            (decoded, frame) = Decompress(dataset, pixels, 0);
        else
            frame = Native(pixels, 0);

        string photometric = decoded.PhotometricInterpretation.Value;
        FrameColour colour = photometric switch
        {
            "MONOCHROME2" => FrameColour.Monochrome,
            "PALETTE COLOR" => FrameColour.Palette,
            "RGB" => FrameColour.Rgb,
            "YBR_FULL" or "YBR_FULL_422" => FrameColour.YbrFull,
            _ => throw new FrameException($"Its photometric interpretation {photometric} is not one that this node denoises."),
        };
        var layout = new FrameLayout(pixels.Width, pixels.Height, colour, decoded.SamplesPerPixel == 3 && decoded.PlanarConfiguration == PlanarConfiguration.Planar, lossy);
        if (layout.Samples != decoded.SamplesPerPixel)
            throw new FrameException($"Its {decoded.SamplesPerPixel} samples a pixel do not fit {photometric}.");
        bool subsampled = photometric == "YBR_FULL_422" && frame.Length < layout.Bytes;
        if (subsampled) layout = layout with { Planar = false };
        var source = new SourceFrames(dataset, pixels, layout, subsampled);
        source.Arrange(frame, new byte[layout.Bytes], 0);
        return source;
    }

    /// <summary>Decodes one frame.</summary>
    /// <param name="frame">From 0.</param>
    /// <param name="into">Receives the samples, <see cref="FrameLayout.Bytes"/> of them.</param>
    /// <exception cref="FrameException">The frame is missing, corrupt or of another size.</exception>
    public void Decode(int frame, Span<byte> into) =>
        Arrange(_syntax.IsEncapsulated ? Decompress(_dataset, _pixels, frame).Frame : Native(_pixels, frame), into, frame);

    private void Arrange(byte[] decoded, Span<byte> into, int frame)
    {
        if (!_subsampled)
        {
            // A last frame may carry a pad byte.
            if (decoded.Length < Layout.Bytes || decoded.Length > Layout.Bytes + 1)
                throw new FrameException($"Frame {frame + 1} of {Count} has {decoded.Length} bytes instead of {Layout.Bytes}.");
            decoded.AsSpan(0, Layout.Bytes).CopyTo(into);
            return;
        }
        // Two pixels share their chroma: Y1 Y2 Cb Cr, PS3.3 C.7.6.3.1.2. Repeating it changes no sample.
        int pairs = (Layout.Columns + 1) / 2 * Layout.Rows;
        if (Layout.Columns % 2 != 0 || decoded.Length < 4 * pairs || decoded.Length > 4 * pairs + 1)
            throw new FrameException($"Frame {frame + 1} of {Count} has {decoded.Length} bytes, which does not fit YBR_FULL_422 of {Layout.Columns}x{Layout.Rows}.");
        for (int i = 0; i < pairs; i++)
        {
            ReadOnlySpan<byte> pair = decoded.AsSpan(4 * i, 4);
            Span<byte> two = into.Slice(6 * i, 6);
            (two[0], two[1], two[2]) = (pair[0], pair[2], pair[3]);
            (two[3], two[4], two[5]) = (pair[1], pair[2], pair[3]);
        }
    }

    private static byte[] Native(DicomPixelData pixels, int frame)
    {
        try
        {
            return pixels.GetFrame(frame).Data;
        }
        catch (Exception e) when (Decoding.IsFault(e))
        {
            throw new FrameException($"Frame {frame + 1} of {pixels.NumberOfFrames} cannot be read: {e.Message}", e);
        }
    }

    // Decodes from a data set of the pixel description and one frame, so that nothing else is copied and no other frame is touched.
    private static (DicomPixelData Pixels, byte[] Frame) Decompress(DicomDataset dataset, DicomPixelData pixels, int frame)
    {
        try
        {
            DicomDataset one = Decoding.Description(dataset, dataset.InternalTransferSyntax);
            DicomPixelData.Create(one, true).AddFrame(pixels.GetFrame(frame));
            DicomDataset decoded = new DicomTranscoder(dataset.InternalTransferSyntax, DicomTransferSyntax.ExplicitVRLittleEndian).Transcode(one);
            DicomPixelData result = DicomPixelData.Create(decoded);
            return (result, result.GetFrame(0).Data);
        }
        catch (Exception e) when (Decoding.IsFault(e))
        {
            throw new FrameException($"Frame {frame + 1} of {pixels.NumberOfFrames} ({dataset.InternalTransferSyntax.UID.Name}) cannot be decoded: {e.Message}", e);
        }
    }
}
