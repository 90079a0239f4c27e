// DICOM objects to send, made here.
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Compat.FoDicom.Tests.Network;

public static class Objects
{
    /// <summary>An ultrasound image in Explicit VR Little Endian whose pixels count up from 0.</summary>
    /// <param name="pixels">Bytes of Pixel Data, even.</param>
    /// <param name="instance">SOP Instance UID.</param>
    public static DicomFile Native(int pixels = 64, string instance = "1.2.3.4.5") => Native(new MemoryByteBuffer(Counting(pixels)), instance);

    public static DicomFile Native(IByteBuffer pixels, string instance = "1.2.3.4.5") =>
        new(Common(DicomTransferSyntax.ExplicitVRLittleEndian, instance).AddOrUpdate(new DicomOtherByte(DicomTag.PixelData, pixels)));

    /// <summary>The same with one fragment that claims to be RLE, or of another syntax.</summary>
    public static DicomFile Compressed(string instance = "1.2.3.4.6", DicomTransferSyntax? syntax = null)
    {
        var fragments = new DicomOtherByteFragment(DicomTag.PixelData);
        fragments.Fragments.Add(new MemoryByteBuffer(Counting(64)));
        return new DicomFile(Common(syntax ?? DicomTransferSyntax.RLELossless, instance).AddOrUpdate(fragments));
    }

    public static byte[] Counting(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
            bytes[i] = (byte)i;
        return bytes;
    }

    private static DicomDataset Common(DicomTransferSyntax syntax, string instance)
    {
        var dataset = new DicomDataset(syntax);
        dataset.AddOrUpdate(DicomTag.SOPClassUID, Wire.UltrasoundImage);
        dataset.AddOrUpdate(DicomTag.SOPInstanceUID, instance);
        dataset.AddOrUpdate(DicomTag.PatientName, "Some^One");
        dataset.AddOrUpdate<ushort>(DicomTag.Rows, 8);
        dataset.AddOrUpdate<ushort>(DicomTag.Columns, 8);
        dataset.AddOrUpdate<ushort>(DicomTag.BitsAllocated, 8);
        return dataset;
    }
}
