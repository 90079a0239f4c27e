// Turns the samples of a PNG row into pixels of the wanted format.
using System.Buffers.Binary;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats;

/// <summary>Samples to pixels by colour type, palette and transparency (PNG, third edition, 11.2.1, 11.2.2, 11.3.1.1).</summary>
internal readonly ref struct PngPixels<TPixel>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly PngColour colour;
    private readonly bool wide;
    private readonly int grayFactor;
    private readonly TPixel[] palette;

    // The colour that tRNS makes transparent, -1 each without one.
    private readonly int clearR = -1, clearG = -1, clearB = -1;

    public PngPixels(in PngHeader header, ReadOnlySpan<byte> paletteChunk, ReadOnlySpan<byte> transparency)
    {
        colour = header.Colour;
        wide = header.BitDepth == 16;
        grayFactor = wide ? 1 : 255 / ((1 << header.BitDepth) - 1);
        palette = [];
        if (colour == PngColour.Palette)
        {
            palette = ReadPalette(paletteChunk, transparency);
        }
        else if (colour == PngColour.Gray && transparency.Length >= 2)
        {
            clearR = clearG = clearB = BinaryPrimitives.ReadUInt16BigEndian(transparency);
        }
        else if (colour == PngColour.Rgb && transparency.Length >= 6)
        {
            clearR = BinaryPrimitives.ReadUInt16BigEndian(transparency);
            clearG = BinaryPrimitives.ReadUInt16BigEndian(transparency[2..]);
            clearB = BinaryPrimitives.ReadUInt16BigEndian(transparency[4..]);
        }
    }

    /// <summary>Writes the pixels of one row or pass at columns first, first + step, ...</summary>
    public void Convert(ReadOnlySpan<ushort> samples, Span<TPixel> row, int first, int step)
    {
        int x = first;
        switch (colour)
        {
            case PngColour.Palette:
                foreach (ushort index in samples)
                {
                    if (index >= palette.Length)
                        throw new InvalidImageContentException($"A PNG pixel names entry {index} of a palette of {palette.Length}.");
                    row[x] = palette[index];
                    x += step;
                }

                break;
            case PngColour.Gray when clearR < 0:
                foreach (ushort gray in samples)
                {
                    if (wide)
                        row[x].FromL16(new L16(gray));
                    else
                        row[x].FromL8(new L8((byte)(gray * grayFactor)));
                    x += step;
                }

                break;
            case PngColour.Gray:
                foreach (ushort gray in samples)
                {
                    Set(ref row[x], gray * grayFactor, gray * grayFactor, gray * grayFactor, gray == clearR ? 0 : ushort.MaxValue);
                    x += step;
                }

                break;
            case PngColour.GrayAlpha:
                for (int i = 0; i < samples.Length; i += 2, x += step)
                    Set(ref row[x], samples[i], samples[i], samples[i], samples[i + 1]);
                break;
            case PngColour.Rgb:
                for (int i = 0; i < samples.Length; i += 3, x += step)
                {
                    int r = samples[i], g = samples[i + 1], b = samples[i + 2];
                    Set(ref row[x], r, g, b, r == clearR && g == clearG && b == clearB ? 0 : ushort.MaxValue);
                }

                break;
            default:
                for (int i = 0; i < samples.Length; i += 4, x += step)
                    Set(ref row[x], samples[i], samples[i + 1], samples[i + 2], samples[i + 3]);
                break;
        }
    }

    private static TPixel[] ReadPalette(ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> alphas)
    {
        if (chunk.Length is 0 or > 768 || chunk.Length % 3 != 0)
            throw new InvalidImageContentException($"A PNG palette of {chunk.Length} bytes.");
        var entries = new TPixel[chunk.Length / 3];
        for (int i = 0; i < entries.Length; i++)
            entries[i].FromRgba32(new Rgba32(chunk[3 * i], chunk[(3 * i) + 1], chunk[(3 * i) + 2], i < alphas.Length ? alphas[i] : byte.MaxValue));
        return entries;
    }

    private void Set(ref TPixel pixel, int r, int g, int b, int a)
    {
        if (wide)
            pixel.FromRgba64(new Rgba64((ushort)r, (ushort)g, (ushort)b, (ushort)a));
        else
            pixel.FromRgba32(new Rgba32((byte)r, (byte)g, (byte)b, (byte)a));
    }
}
