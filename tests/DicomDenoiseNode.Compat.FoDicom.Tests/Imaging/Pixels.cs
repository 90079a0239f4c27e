// Makes data sets with pixel data for tests.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Tests.Imaging;

internal static class Pixels
{
    /// <summary>A data set that describes pixels and has none yet.</summary>
    public static DicomDataset Description(
        DicomTransferSyntax syntax, int columns, int rows, int samples = 1, int bits = 8, string? photometric = null, int planar = 0)
    {
        var dataset = new DicomDataset(syntax);
        dataset.AddOrUpdate(DicomTag.SOPClassUID, DicomUID.SecondaryCaptureImageStorage);
        dataset.AddOrUpdate(DicomTag.SOPInstanceUID, "1.2.3");
        dataset.AddOrUpdate(DicomTag.SamplesPerPixel, (ushort)samples);
        dataset.AddOrUpdate(DicomTag.PhotometricInterpretation, photometric ?? (samples == 3 ? "RGB" : "MONOCHROME2"));
        if (samples > 1)
            dataset.AddOrUpdate(DicomTag.PlanarConfiguration, (ushort)planar);
        dataset.AddOrUpdate(DicomTag.Rows, (ushort)rows);
        dataset.AddOrUpdate(DicomTag.Columns, (ushort)columns);
        dataset.AddOrUpdate(DicomTag.BitsAllocated, (ushort)(bits > 8 ? 16 : 8));
        dataset.AddOrUpdate(DicomTag.BitsStored, (ushort)bits);
        dataset.AddOrUpdate(DicomTag.HighBit, (ushort)(bits - 1));
        dataset.AddOrUpdate(DicomTag.PixelRepresentation, (ushort)0);
        return dataset;
    }

    /// <summary>A data set with frames, each added as it is.</summary>
    public static DicomDataset With(DicomDataset description, params byte[][] frames)
    {
        DicomPixelData pixels = DicomPixelData.Create(description, newPixelData: true);
        foreach (byte[] frame in frames)
            pixels.AddFrame(new MemoryByteBuffer(frame));
        return description;
    }

    /// <summary>A data set of one uncompressed frame of a random walk in which flat places alternate with rough ones.</summary>
    public static DicomDataset Walk(int columns, int rows, int samples = 1, int bits = 8, string? photometric = null, int planar = 0, int seed = 1) =>
        With(
            Description(DicomTransferSyntax.ExplicitVRLittleEndian, columns, rows, samples, bits, photometric, planar),
            WalkSamples(columns * rows * samples, bits, seed));

    public static byte[] WalkSamples(int count, int bits, int seed)
    {
        var random = new Random(seed);
        int top = (1 << bits) - 1, value = top / 2, bytes = bits > 8 ? 2 : 1;
        var data = new byte[count * bytes];
        for (int i = 0; i < count; i++)
        {
            if (i / 23 % 3 != 0)
                value = Math.Clamp(value + random.Next(-top / 16, (top / 16) + 2), 0, top);
            data[i * bytes] = (byte)value;
            if (bytes == 2)
                data[(i * 2) + 1] = (byte)(value >> 8);
        }

        return data;
    }

    /// <summary>Encodes by a codec alone.</summary>
    public static DicomDataset Encode(IDicomCodec codec, DicomDataset native, DicomCodecParams? parameters = null)
    {
        DicomDataset encoded = native.Clone();
        encoded.InternalTransferSyntax = codec.TransferSyntax;
        codec.Encode(DicomPixelData.Create(native), DicomPixelData.Create(encoded, newPixelData: true), parameters ?? codec.GetDefaultParameters());
        return encoded;
    }

    /// <summary>Decodes by a codec alone.</summary>
    public static DicomDataset Decode(IDicomCodec codec, DicomDataset encoded, DicomCodecParams? parameters = null)
    {
        DicomDataset native = encoded.Clone();
        native.InternalTransferSyntax = DicomTransferSyntax.ExplicitVRLittleEndian;
        codec.Decode(DicomPixelData.Create(encoded), DicomPixelData.Create(native, newPixelData: true), parameters ?? codec.GetDefaultParameters());
        return native;
    }

    public static byte[] Frame(DicomDataset dataset, int frame = 0) => DicomPixelData.Create(dataset).GetFrame(frame).Data;

    /// <summary>Plane after plane turned into pixel after pixel.</summary>
    public static byte[] Interleave(byte[] planes, int samples) =>
        [.. Enumerable.Range(0, planes.Length).Select(i => planes[((i % samples) * (planes.Length / samples)) + (i / samples)])];
}
