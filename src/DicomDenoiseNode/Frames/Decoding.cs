// What decoding and encoding of single frames share.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

internal static class Decoding
{
    private static readonly DicomTag[] _description =
    [
        DicomTag.SamplesPerPixel, DicomTag.PhotometricInterpretation, DicomTag.PlanarConfiguration, DicomTag.Rows, DicomTag.Columns,
        DicomTag.BitsAllocated, DicomTag.BitsStored, DicomTag.HighBit, DicomTag.PixelRepresentation,
    ];

    /// <summary>A data set that describes pixels as another does, and holds nothing else.</summary>
    public static DicomDataset Description(DicomDataset dataset, DicomTransferSyntax syntax)
    {
        var description = new DicomDataset(syntax);
        foreach (DicomTag tag in _description)
            if (dataset.GetDicomItem<DicomItem>(tag) is { } item) description.Add(item);
        return description;
    }

    /// <summary>
    /// What codecs and readers raise on input they cannot take. Some libraries let an index or a cast run out instead of saying so.
    /// </summary>
    public static bool IsFault(Exception e) =>
        e is DicomException or InvalidDataException or EndOfStreamException or IndexOutOfRangeException or ArgumentException or InvalidOperationException
            or NotSupportedException or OverflowException or NullReferenceException or InvalidCastException;
}
