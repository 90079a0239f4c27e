// Pixel data of a data set: its description, and its frames one by one.
using System.Diagnostics.CodeAnalysis;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging;

/// <summary>Reads and writes the frames of a data set in the encoding of its transfer syntax.</summary>
/// <remarks>Frames are read when they are asked for: what is on disk stays there until then.</remarks>
public abstract class DicomPixelData
{
    /// <summary>Takes the description from a data set.</summary>
    protected DicomPixelData(DicomDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        Dataset = dataset;
        Syntax = dataset.InternalTransferSyntax;
    }

    /// <summary>The data set.</summary>
    public DicomDataset Dataset { get; }

    /// <summary>Its transfer syntax, which is that of the frames.</summary>
    public DicomTransferSyntax Syntax { get; }

    /// <summary>Columns (0028,0011).</summary>
    public ushort Width
    {
        get => Dataset.GetSingleValue<ushort>(DicomTag.Columns);
        set => Dataset.AddOrUpdate(DicomTag.Columns, value);
    }

    /// <summary>Rows (0028,0010).</summary>
    public ushort Height
    {
        get => Dataset.GetSingleValue<ushort>(DicomTag.Rows);
        set => Dataset.AddOrUpdate(DicomTag.Rows, value);
    }

    /// <summary>Frames (0028,0008), 1 where it is absent.</summary>
    public int NumberOfFrames
    {
        get => Dataset.GetSingleValueOrDefault(DicomTag.NumberOfFrames, 1);
        protected set => Dataset.AddOrUpdate(DicomTag.NumberOfFrames, value);
    }

    /// <summary>The cell of a sample.</summary>
    public BitDepth BitDepth => new(BitsAllocated, BitsStored, HighBit, PixelRepresentation == PixelRepresentation.Signed);

    /// <summary>Bits of a sample's cell (0028,0100).</summary>
    public ushort BitsAllocated => Dataset.GetSingleValue<ushort>(DicomTag.BitsAllocated);

    /// <summary>Bits that count (0028,0101).</summary>
    public ushort BitsStored
    {
        get => Dataset.GetSingleValue<ushort>(DicomTag.BitsStored);
        set => Dataset.AddOrUpdate(DicomTag.BitsStored, value);
    }

    /// <summary>Number of the highest bit that counts (0028,0102).</summary>
    public ushort HighBit
    {
        get => Dataset.GetSingleValue<ushort>(DicomTag.HighBit);
        set => Dataset.AddOrUpdate(DicomTag.HighBit, value);
    }

    /// <summary>Samples of a pixel (0028,0002), 1 where it is absent.</summary>
    public ushort SamplesPerPixel
    {
        get => Dataset.GetSingleValueOrDefault(DicomTag.SamplesPerPixel, (ushort)1);
        set => Dataset.AddOrUpdate(DicomTag.SamplesPerPixel, value);
    }

    /// <summary>Whether samples have a sign (0028,0103), unsigned where it is absent.</summary>
    public PixelRepresentation PixelRepresentation
    {
        get => (PixelRepresentation)Dataset.GetSingleValueOrDefault(DicomTag.PixelRepresentation, (ushort)0);
        set => Dataset.AddOrUpdate(DicomTag.PixelRepresentation, (ushort)value);
    }

    /// <summary>How samples are arranged (0028,0006), pixel after pixel where it is absent.</summary>
    public PlanarConfiguration PlanarConfiguration
    {
        get => (PlanarConfiguration)Dataset.GetSingleValueOrDefault(DicomTag.PlanarConfiguration, (ushort)0);
        set => Dataset.AddOrUpdate(DicomTag.PlanarConfiguration, (ushort)value);
    }

    /// <summary>What samples mean (0028,0004).</summary>
    public PhotometricInterpretation PhotometricInterpretation
    {
        get => PhotometricInterpretation.Parse(Dataset.GetSingleValue<string>(DicomTag.PhotometricInterpretation));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Dataset.AddOrUpdate(DicomTag.PhotometricInterpretation, value.Value);
        }
    }

    /// <summary>Whether the pixels were once compressed with loss (0028,2110).</summary>
    public bool IsLossy => Dataset.GetSingleValueOrDefault(DicomTag.LossyImageCompression, "00") == "01";

    /// <summary>Bytes of a sample's cell.</summary>
    public int BytesAllocated => Math.Max(1, (BitsAllocated + 7) / 8);

    /// <summary>Bytes of a frame without compression.</summary>
    /// <remarks>Uncompressed YBR_FULL_422 has two samples for each pixel (PS3.3 C.7.6.3.1.2); decoders give all three.</remarks>
    /// <exception cref="DicomImagingException">More than an array can have.</exception>
    public int UncompressedFrameSize
    {
        get
        {
            long pixels = (long)Width * Height;
            long size = BitsAllocated == 1
                ? ((pixels * SamplesPerPixel) + 7) / 8
                : pixels * BytesAllocated * (IsNative422 ? 2 : SamplesPerPixel);
            return size <= Array.MaxLength ? (int)size : throw new DicomImagingException($"A frame of {size} bytes.");
        }
    }

    private bool IsNative422 => !Syntax.IsEncapsulated && SamplesPerPixel == 3
        && Dataset.GetSingleValueOrDefault(DicomTag.PhotometricInterpretation, "") is "YBR_FULL_422" or "YBR_PARTIAL_422";

    /// <summary>Opens the pixel data of a data set.</summary>
    /// <param name="dataset">The data set; its <see cref="DicomDataset.InternalTransferSyntax"/> decides how frames are kept.</param>
    /// <param name="newPixelData">Whether to begin anew, with no frame.</param>
    /// <exception cref="DicomImagingException">No pixel data, or not in a form that pixel data has.</exception>
    public static DicomPixelData Create(DicomDataset dataset, bool newPixelData = false)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (newPixelData)
        {
            return dataset.InternalTransferSyntax.IsEncapsulated
                ? new EncapsulatedPixelData(dataset)
                : new NativePixelData(dataset);
        }

        return dataset.GetDicomItem<DicomItem>(DicomTag.PixelData) switch
        {
            DicomFragmentSequence fragments => new EncapsulatedPixelData(dataset, fragments),
            DicomOtherByte or DicomOtherWord when dataset.GetDicomItem<DicomElement>(DicomTag.PixelData) is { } element =>
                new NativePixelData(dataset, element),
            null => throw new DicomImagingException("The data set has no pixel data."),
            DicomItem other => throw new DicomImagingException($"Pixel data of value representation {other.ValueRepresentation} is not supported."),
        };
    }

    /// <summary>The bytes of one frame, as they are kept.</summary>
    /// <param name="frame">Number of the frame, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">No such frame.</exception>
    /// <exception cref="DicomImagingException">The frame is not in the data, or cannot be found in it.</exception>
    public abstract IByteBuffer GetFrame(int frame);

    /// <summary>Adds a frame behind the last.</summary>
    public abstract void AddFrame(IByteBuffer data);

    [SuppressMessage("Usage", "CA2201", Justification = "The exception that the package documents.")]
    private protected void CheckFrame(int frame)
    {
        if (frame < 0 || frame >= NumberOfFrames)
            throw new IndexOutOfRangeException($"Frame {frame} of {NumberOfFrames}.");
    }

    private protected void NoFrames() => NumberOfFrames = 0;
}
