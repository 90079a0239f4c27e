// Uncompressed pixel data: frames of one size, one behind the other.
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging;

/// <summary>Frames in an OB or OW element.</summary>
internal sealed class NativePixelData : DicomPixelData
{
    private readonly IByteBuffer buffer;
    private readonly CompositeByteBuffer? added;

    /// <summary>Opens what is there.</summary>
    public NativePixelData(DicomDataset dataset, DicomElement element)
        : base(dataset) => buffer = element.Buffer;

    /// <summary>Begins anew: OW where samples take more than a byte or the VR is implicit (PS3.5 8.2 and annex A.1), else OB.</summary>
    public NativePixelData(DicomDataset dataset)
        : base(dataset)
    {
        added = new CompositeByteBuffer();
        buffer = added;
        NoFrames();
        dataset.AddOrUpdate(BitsAllocated > 8 || !Syntax.IsExplicitVR
            ? new DicomOtherWord(DicomTag.PixelData, buffer)
            : new DicomOtherByte(DicomTag.PixelData, buffer));
    }

    /// <inheritdoc/>
    public override IByteBuffer GetFrame(int frame)
    {
        CheckFrame(frame);
        int size = UncompressedFrameSize;
        long start = (long)size * frame;
        if (start + size > buffer.Size)
            throw new DicomImagingException($"Frame {frame} ends at byte {start + size} of {buffer.Size} bytes of pixel data.");
        return new RangeByteBuffer(buffer, start, size);
    }

    /// <inheritdoc/>
    public override void AddFrame(IByteBuffer data)
    {
        if (added is null)
            throw new DicomImagingException("Frames are added to new pixel data only.");
        added.Buffers.Add(data);
        NumberOfFrames++;
    }
}
