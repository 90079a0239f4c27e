// The frames of the derived object on their way to disk: encoded one by one into a scratch stream, then given to the data set as a whole.
using System.Security.Cryptography;
using FellowOakDicom;
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Frames;

/// <summary>Native samples, or one lossless fragment a frame with its offset table.</summary>
/// <remarks>
/// Samples are written as they were decoded, with one exception: ultrasound carries YBR_FULL in RLE only, plane by plane (PS3.3 C.8.5.6.1.2, and what
/// dciodvfy checks), so in every other encoding those frames become RGB, which every display shows right.
/// </remarks>
public sealed class EncodedFrames
{
    private readonly FrameLayout _source;
    private readonly FrameLayout _layout;
    private readonly DicomTransferSyntax _syntax;
    private readonly Stream _scratch;
    private readonly List<(long Position, int Length)> _fragments = [];
    private readonly List<byte[]> _digests = [];
    private DicomDataset _description;

    /// <param name="layout">Of every frame.</param>
    /// <param name="syntax">Explicit little endian, or a lossless encapsulated syntax this build can write.</param>
    /// <param name="scratch">Empty, seekable, readable; it must live as long as the element of <see cref="AddTo"/>.</param>
    /// <exception cref="FrameException">The syntax is lossy or of another kind.</exception>
    public EncodedFrames(FrameLayout layout, DicomTransferSyntax syntax, Stream scratch)
    {
        if (syntax.IsLossy || (!syntax.IsEncapsulated && syntax != DicomTransferSyntax.ExplicitVRLittleEndian))
            throw new FrameException($"A derived object is not written in {syntax.UID.Name}: it is either explicit little endian or compressed without loss.");
        _source = layout;
        _layout = layout.Colour != FrameColour.YbrFull ? layout
            : syntax == DicomTransferSyntax.RLELossless ? layout with { Planar = true }
            : layout with { Colour = FrameColour.Rgb, Planar = false };
        _syntax = syntax;
        _scratch = scratch;
        _description = Describe(_layout);
    }

    /// <summary>Encodes one frame; a compressed one is decoded again and must come back the same.</summary>
    /// <exception cref="FrameException">It does not come back the same, or cannot be encoded.</exception>
    public void Add(ReadOnlySpan<byte> frame)
    {
        byte[] encoded = _layout.Colour != _source.Colour ? YbrToRgb.Convert(frame, _source)
            : _layout.Planar != _source.Planar ? ToPlanes(frame)
            : frame.ToArray();
        if (_syntax.IsEncapsulated) encoded = Compress(encoded);
        _fragments.Add((_scratch.Position, encoded.Length));
        _digests.Add(SHA256.HashData(encoded));
        _scratch.Write(encoded);
        // Elements and fragments are of even length.
        if (encoded.Length % 2 != 0 && _syntax.IsEncapsulated) _scratch.WriteByte(0);
    }

    /// <summary>Puts pixel data and their description into a data set; frames stay in the scratch stream until they are written.</summary>
    public void AddTo(DicomDataset dataset)
    {
        foreach (DicomItem item in _description) dataset.AddOrUpdate(item);
        if (_layout.Samples == 1) dataset.Remove(DicomTag.PlanarConfiguration);
        if (!_syntax.IsEncapsulated)
        {
            if (_scratch.Length % 2 != 0) _scratch.WriteByte(0);
            _scratch.Flush();
            dataset.AddOrUpdate(new DicomOtherByte(DicomTag.PixelData, new StreamByteBuffer(_scratch, 0, _scratch.Length)));
            return;
        }
        _scratch.Flush();
        var pixelData = new DicomOtherByteFragment(DicomTag.PixelData);
        long offset = 0;
        foreach ((long position, int length) in _fragments)
        {
            int even = length + length % 2;
            // An offset of 32 bits ends at 4 GiB; an empty table is allowed and then the only true one.
            pixelData.OffsetTable.Add((uint)offset);
            pixelData.Fragments.Add(new StreamByteBuffer(_scratch, position, even));
            offset += 8 + even;
        }
        if (offset > uint.MaxValue) pixelData.OffsetTable.Clear();
        dataset.AddOrUpdate(pixelData);
    }

    /// <summary>Reads the finished object back and requires every frame to be there as it was encoded.</summary>
    /// <exception cref="FrameException">A frame is missing or differs.</exception>
    public void RequireIn(DicomDataset written)
    {
        DicomPixelData pixels = DicomPixelData.Create(written);
        if (pixels.NumberOfFrames != _digests.Count)
            throw new FrameException($"The derived object has {pixels.NumberOfFrames} frames instead of {_digests.Count}.");
        for (int i = 0; i < _digests.Count; i++)
        {
            byte[] read = pixels.GetFrame(i).Data;
            int length = _fragments[i].Length;
            if (read.Length < length || read.Length > length + 1 || !SHA256.HashData(read.AsSpan(0, length)).AsSpan().SequenceEqual(_digests[i]))
                throw new FrameException($"The derived object is refused: frame {i + 1} was not written as it was made.");
        }
    }

    private byte[] ToPlanes(ReadOnlySpan<byte> frame)
    {
        byte[] planes = new byte[_layout.Bytes];
        for (int pixel = 0; pixel < _layout.Pixels; pixel++)
            for (int sample = 0; sample < _layout.Samples; sample++)
                planes[pixel + sample * _layout.Pixels] = frame[pixel * _source.PixelStep + sample * _source.SampleStep];
        return planes;
    }

    private byte[] Compress(byte[] frame)
    {
        try
        {
            DicomDataset native = Describe(_layout);
            DicomPixelData.Create(native, true).AddFrame(new MemoryByteBuffer(frame));
            DicomDataset encoded = new DicomTranscoder(DicomTransferSyntax.ExplicitVRLittleEndian, _syntax).Transcode(native);
            byte[] fragment = DicomPixelData.Create(encoded).GetFrame(0).Data;

            // The source of the check is what will be written, not what the codec still holds.
            DicomDataset again = Decoding.Description(encoded, _syntax);
            DicomPixelData.Create(again, true).AddFrame(new MemoryByteBuffer(fragment));
            DicomDataset decoded = new DicomTranscoder(_syntax, DicomTransferSyntax.ExplicitVRLittleEndian).Transcode(again);
            DicomPixelData result = DicomPixelData.Create(decoded);
            FrameLayout comeBack = _layout with { Planar = _layout.Samples == 3 && result.PlanarConfiguration == PlanarConfiguration.Planar };
            if (!SameSamples(frame, _layout, result.GetFrame(0).Data, comeBack))
                throw new FrameException($"A frame compressed as {_syntax.UID.Name} does not decode to the same pixels.");
            _description = Decoding.Description(encoded, _syntax);
            return fragment;
        }
        catch (Exception e) when (Decoding.IsFault(e))
        {
            throw new FrameException($"A frame cannot be compressed as {_syntax.UID.Name}: {e.Message}", e);
        }
    }

    private static bool SameSamples(ReadOnlySpan<byte> a, FrameLayout layoutA, ReadOnlySpan<byte> b, FrameLayout layoutB)
    {
        if (b.Length < layoutB.Bytes) return false;
        if (layoutA.Planar == layoutB.Planar) return a[..layoutA.Bytes].SequenceEqual(b[..layoutA.Bytes]);
        for (int pixel = 0; pixel < layoutA.Pixels; pixel++)
            for (int sample = 0; sample < layoutA.Samples; sample++)
                if (a[pixel * layoutA.PixelStep + sample * layoutA.SampleStep] != b[pixel * layoutB.PixelStep + sample * layoutB.SampleStep]) return false;
        return true;
    }

    private static DicomDataset Describe(FrameLayout layout)
    {
        var description = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian);
        description.Add(DicomTag.SamplesPerPixel, (ushort)layout.Samples);
        description.Add(DicomTag.PhotometricInterpretation, layout.Colour switch
        {
            FrameColour.Monochrome => "MONOCHROME2",
            FrameColour.Palette => "PALETTE COLOR",
            FrameColour.Rgb => "RGB",
            _ => "YBR_FULL",
        });
        if (layout.Samples == 3) description.Add(DicomTag.PlanarConfiguration, (ushort)(layout.Planar ? 1 : 0));
        description.Add(DicomTag.Rows, (ushort)layout.Rows);
        description.Add(DicomTag.Columns, (ushort)layout.Columns);
        description.Add(DicomTag.BitsAllocated, (ushort)8);
        description.Add(DicomTag.BitsStored, (ushort)8);
        description.Add(DicomTag.HighBit, (ushort)7);
        description.Add(DicomTag.PixelRepresentation, (ushort)0);
        return description;
    }
}
