// Compressed pixel data: frames in fragments.
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging;

/// <summary>Frames in the fragments of an encapsulated element (PS3.5 annex A.4).</summary>
internal sealed class EncapsulatedPixelData : DicomPixelData
{
    private readonly DicomFragmentSequence fragments;
    private readonly FrameIndex? index;
    private long written;

    /// <summary>Opens what is there.</summary>
    public EncapsulatedPixelData(DicomDataset dataset, DicomFragmentSequence fragments)
        : base(dataset)
    {
        this.fragments = fragments;
        index = new FrameIndex(dataset, fragments);
    }

    /// <summary>Begins anew.</summary>
    public EncapsulatedPixelData(DicomDataset dataset)
        : base(dataset)
    {
        fragments = new DicomOtherByteFragment(DicomTag.PixelData);
        NoFrames();
        dataset.Remove(DicomTag.ExtendedOffsetTable, DicomTag.ExtendedOffsetTableLengths);
        dataset.AddOrUpdate(fragments);
    }

    /// <inheritdoc/>
    public override IByteBuffer GetFrame(int frame)
    {
        CheckFrame(frame);
        return index is not null ? index.Frame(frame, NumberOfFrames) : fragments.Fragments[frame];
    }

    /// <summary>Adds a frame as one fragment of even length, with its entry of the offset table.</summary>
    /// <inheritdoc/>
    public override void AddFrame(IByteBuffer data)
    {
        if (index is not null)
            throw new DicomImagingException("Frames are added to new pixel data only.");
        NumberOfFrames++;
        // The table counts in 32 bits: beyond them there is none, which A.4 allows.
        if (written <= uint.MaxValue)
            fragments.OffsetTable.Add((uint)written);
        else
            fragments.OffsetTable.Clear();
        IByteBuffer even = EvenLengthBuffer.Create(data);
        fragments.Fragments.Add(even);
        written += 8 + even.Size;
    }
}
