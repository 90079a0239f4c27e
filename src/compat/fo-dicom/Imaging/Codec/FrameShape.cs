// The description of one frame that codecs work by.
using System.Buffers.Binary;

namespace FellowOakDicom.Imaging.Codec;

/// <summary>Size and samples of a frame.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="Samples">Samples of a pixel.</param>
/// <param name="BytesPerSample">1 or 2.</param>
/// <param name="BitsStored">Bits of a sample that count.</param>
internal readonly record struct FrameShape(int Width, int Height, int Samples, int BytesPerSample, int BitsStored)
{
    /// <summary>Bytes of a frame.</summary>
    public int Bytes => checked(Width * Height * Samples * BytesPerSample);

    /// <summary>Reads it from pixel data.</summary>
    /// <exception cref="DicomCodecException">No codec here takes such pixels.</exception>
    public static FrameShape Of(DicomPixelData pixels)
    {
        var shape = new FrameShape(pixels.Width, pixels.Height, pixels.SamplesPerPixel, pixels.BytesAllocated, pixels.BitsStored);
        bool fits = shape.Width > 0 && shape.Height > 0 && shape.Samples is >= 1 and <= 4
            && pixels.BitsAllocated is 8 or 16 && shape.BitsStored >= 1 && shape.BitsStored <= pixels.BitsAllocated
            && (long)shape.Width * shape.Height * shape.Samples * shape.BytesPerSample <= Array.MaxLength;
        return fits
            ? shape
            : throw new DicomCodecException(
                $"Pixels of {shape.Width}x{shape.Height}, {shape.Samples} samples of {shape.BitsStored} bits in {pixels.BitsAllocated} are not supported.");
    }

    /// <summary>Refuses a frame that a stream could not hold, before memory is taken for it.</summary>
    /// <param name="streamBytes">Length of the stream.</param>
    /// <param name="ratio">Bytes of the frame that a byte of the stream can stand for.</param>
    /// <param name="free">Frames up to so many bytes are believed whatever the stream.</param>
    /// <exception cref="DicomCodecException">The stream is too short.</exception>
    public void CheckStream(int streamBytes, int ratio, int free = 0)
    {
        if (Bytes > free && Bytes / ratio > streamBytes)
            throw new DicomCodecException($"{streamBytes} bytes cannot hold a frame of {Bytes} bytes.");
    }

    /// <summary>Bits that hold every sample, at least those stored and at least 2: what lies above the stored bits is not lost.</summary>
    public int Precision(ReadOnlySpan<byte> frame)
    {
        int used = 0;
        if (BytesPerSample == 1)
        {
            foreach (byte sample in frame)
                used |= sample;
        }
        else
        {
            for (int i = 0; i + 1 < frame.Length; i += 2)
                used |= BinaryPrimitives.ReadUInt16LittleEndian(frame[i..]);
        }

        return Math.Max(Math.Max(2, BitsStored), 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)used));
    }

    /// <summary>Turns plane after plane into pixel after pixel, or back.</summary>
    public byte[] Rearrange(ReadOnlySpan<byte> frame, bool toPlanes)
    {
        var result = new byte[Bytes];
        int pixels = Width * Height;
        for (int s = 0; s < Samples; s++)
        {
            for (int p = 0; p < pixels; p++)
            {
                int planar = ((s * pixels) + p) * BytesPerSample, interleaved = ((p * Samples) + s) * BytesPerSample;
                int from = toPlanes ? interleaved : planar, to = toPlanes ? planar : interleaved;
                result[to] = frame[from];
                if (BytesPerSample == 2)
                    result[to + 1] = frame[from + 1];
            }
        }

        return result;
    }

    /// <summary>A frame's samples pixel after pixel, whatever their arrangement.</summary>
    public ReadOnlySpan<byte> Interleaved(DicomPixelData pixels, int frame)
    {
        byte[] data = pixels.GetFrame(frame).Data;
        if (data.Length < Bytes)
            throw new DicomCodecException($"A frame of {data.Length} bytes where {Bytes} are due.");
        return Samples > 1 && pixels.PlanarConfiguration == PlanarConfiguration.Planar
            ? Rearrange(data, toPlanes: false)
            : data.AsSpan(0, Bytes);
    }
}
