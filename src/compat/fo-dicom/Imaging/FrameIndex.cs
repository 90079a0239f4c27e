// Finds out which fragments make up which frame.
using System.Buffers.Binary;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Imaging;

/// <summary>Maps frames to fragments: by the extended or basic offset table, by their number, or by the streams' own beginnings.</summary>
/// <remarks>
/// A basic table that does not fit the fragments is not believed. Without a table a frame begins where a fragment begins with the mark
/// of a compressed image: SOI of JPEG and JPEG-LS, SOC of JPEG 2000, the segment header of RLE.
/// </remarks>
internal sealed class FrameIndex(DicomDataset dataset, DicomFragmentSequence sequence)
{
    private const int ItemHeader = 8;

    // The first fragment of each frame, and behind the last the number of fragments.
    private int[]? starts;

    /// <summary>The compressed stream of a frame, without copying.</summary>
    /// <exception cref="DicomImagingException">The fragments cannot be told apart.</exception>
    public IByteBuffer Frame(int frame, int frames)
    {
        starts ??= Extended(frames) ?? OneEach(frames) ?? Basic(frames) ?? Marks(frames)
            ?? throw new DicomImagingException(
                $"{sequence.Fragments.Count} fragments hold {frames} frames, and nothing tells where each begins.");
        int first = starts[frame], count = starts[frame + 1] - first;
        return count == 1
            ? sequence.Fragments[first]
            : new CompositeByteBuffer(Enumerable.Range(first, count).Select(i => sequence.Fragments[i]).ToArray());
    }

    private int[]? OneEach(int frames)
    {
        if (frames == 1)
            return [0, sequence.Fragments.Count];
        return sequence.Fragments.Count == frames ? [.. Enumerable.Range(0, frames + 1)] : null;
    }

    /// <summary>(7FE0,0001): each frame is one fragment (PS3.3 C.7.6.3.1.8), at 64-bit offsets.</summary>
    private int[]? Extended(int frames)
    {
        if (!dataset.TryGetValues(DicomTag.ExtendedOffsetTable, out ulong[]? offsets) || offsets.Length != frames)
            return null;
        return Match(offsets);
    }

    private int[]? Basic(int frames)
    {
        IList<uint> table = sequence.OffsetTable;
        return table.Count == frames ? Match([.. table.Select(offset => (ulong)offset)]) : null;
    }

    /// <summary>Frames at byte offsets from the first fragment's item, or null if one of them is no fragment's.</summary>
    private int[]? Match(ReadOnlySpan<ulong> offsets)
    {
        var found = new int[offsets.Length + 1];
        ulong position = 0;
        int next = 0;
        for (int i = 0; i < sequence.Fragments.Count && next < offsets.Length; i++)
        {
            if (position == offsets[next])
                found[next++] = i;
            position += ItemHeader + (ulong)sequence.Fragments[i].Size;
        }

        found[^1] = sequence.Fragments.Count;
        return next == offsets.Length && found[0] == 0 ? found : null;
    }

    private int[]? Marks(int frames)
    {
        var found = new List<int>(frames + 1);
        byte[] start = new byte[4];
        for (int i = 0; i < sequence.Fragments.Count; i++)
        {
            IByteBuffer fragment = sequence.Fragments[i];
            if (fragment.Size < start.Length)
                continue;
            fragment.GetByteRange(0, start.Length, start);
            if (Begins(start))
                found.Add(i);
        }

        if (found.Count != frames || found[0] != 0)
            return null;
        found.Add(sequence.Fragments.Count);
        return [.. found];
    }

    private bool Begins(ReadOnlySpan<byte> start)
    {
        if (dataset.InternalTransferSyntax == DicomTransferSyntax.RLELossless)
        {
            int segments = dataset.GetSingleValueOrDefault(DicomTag.SamplesPerPixel, (ushort)1)
                * Math.Max(1, dataset.GetSingleValueOrDefault(DicomTag.BitsAllocated, (ushort)8) / 8);
            return BinaryPrimitives.ReadInt32LittleEndian(start) == segments;
        }

        bool jpeg = start[0] == 0xFF && start[1] == 0xD8 && start[2] == 0xFF;
        bool jpeg2000 = start.SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        return jpeg || jpeg2000;
    }
}
