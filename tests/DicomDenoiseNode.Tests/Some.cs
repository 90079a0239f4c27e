// Test objects: ultrasound of our own making, with speckle, a declared tissue region and a patient nobody is.
using FellowOakDicom;
using FellowOakDicom.Imaging;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Tests;

public static class Some
{
    public const string UltrasoundMultiFrame = "1.2.840.10008.5.1.4.1.1.3.1";
    public const string ComprehensiveSr = "1.2.840.10008.5.1.4.1.1.88.33";
    public const string Ct = "1.2.840.10008.5.1.4.1.1.2";

    /// <summary>A name that must never reach a log.</summary>
    public const string PatientName = "Quaxolotl^Philomena";

    public const string PatientId = "QX-4711-PHI";

    /// <summary>A gray multi-frame ultrasound with speckle inside its region and black around it.</summary>
    public static DicomFile Cine(string sopInstance = "2.25.1001", int frames = 3, int columns = 96, int rows = 80, int seed = 1, bool declared = true)
    {
        DicomDataset dataset = Patient(UltrasoundMultiFrame, sopInstance);
        dataset.AddOrUpdate(DicomTag.SamplesPerPixel, (ushort)1);
        dataset.AddOrUpdate(DicomTag.PhotometricInterpretation, "MONOCHROME2");
        dataset.AddOrUpdate(DicomTag.Rows, (ushort)rows);
        dataset.AddOrUpdate(DicomTag.Columns, (ushort)columns);
        dataset.AddOrUpdate(DicomTag.BitsAllocated, (ushort)8);
        dataset.AddOrUpdate(DicomTag.BitsStored, (ushort)8);
        dataset.AddOrUpdate(DicomTag.HighBit, (ushort)7);
        dataset.AddOrUpdate(DicomTag.PixelRepresentation, (ushort)0);
        dataset.AddOrUpdate(DicomTag.FrameTime, "40");
        dataset.AddOrUpdate(DicomTag.FrameIncrementPointer, DicomTag.FrameTime);
        if (declared) dataset.AddOrUpdate(new DicomSequence(DicomTag.SequenceOfUltrasoundRegions, Region(8, 8, columns - 9, rows - 9)));
        DicomPixelData pixels = DicomPixelData.Create(dataset, true);
        var random = new Random(seed);
        for (int frame = 0; frame < frames; frame++)
        {
            var bytes = new byte[rows * columns];
            for (int y = 8; y < rows - 8; y++)
                for (int x = 8; x < columns - 8; x++)
                    bytes[y * columns + x] = (byte)Math.Clamp(110 + 40 * Math.Sin(x / 15.0) + 20 * Gauss(random), 20, 235);
            pixels.AddFrame(new MemoryByteBuffer(bytes));
        }
        return new DicomFile(dataset);
    }

    /// <summary>A structured report with nothing in it but its patient.</summary>
    public static DicomFile Report(string sopInstance = "2.25.2001")
    {
        DicomDataset dataset = Patient(ComprehensiveSr, sopInstance);
        dataset.AddOrUpdate(DicomTag.Modality, "SR");
        return new DicomFile(dataset);
    }

    /// <summary>Something of a class that the node does not take.</summary>
    public static DicomFile OfClass(string sopClass, string sopInstance) => new(Patient(sopClass, sopInstance));

    private static DicomDataset Patient(string sopClass, string sopInstance)
    {
        var dataset = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian);
        dataset.AddOrUpdate(DicomTag.SOPClassUID, sopClass);
        dataset.AddOrUpdate(DicomTag.SOPInstanceUID, sopInstance);
        dataset.AddOrUpdate(DicomTag.StudyInstanceUID, "2.25.7001");
        dataset.AddOrUpdate(DicomTag.SeriesInstanceUID, "2.25.7002");
        dataset.AddOrUpdate(DicomTag.PatientName, PatientName);
        dataset.AddOrUpdate(DicomTag.PatientID, PatientId);
        dataset.AddOrUpdate(DicomTag.PatientBirthDate, "19010203");
        dataset.AddOrUpdate(DicomTag.PatientSex, "O");
        dataset.AddOrUpdate(DicomTag.StudyDate, "20260301");
        dataset.AddOrUpdate(DicomTag.StudyTime, "080000");
        dataset.AddOrUpdate(DicomTag.AccessionNumber, "");
        dataset.AddOrUpdate(DicomTag.ReferringPhysicianName, "");
        dataset.AddOrUpdate(DicomTag.StudyID, "1");
        dataset.AddOrUpdate(DicomTag.Modality, "US");
        dataset.AddOrUpdate(DicomTag.Manufacturer, "Nobody");
        dataset.AddOrUpdate(DicomTag.SeriesNumber, "1");
        dataset.AddOrUpdate(DicomTag.InstanceNumber, "1");
        dataset.AddOrUpdate(DicomTag.ImageType, "ORIGINAL", "PRIMARY", "ABDOMINAL", "0001");
        return dataset;
    }

    private static DicomDataset Region(int x0, int y0, int x1, int y1)
    {
        var region = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian);
        region.AddOrUpdate(DicomTag.RegionSpatialFormat, (ushort)1);
        region.AddOrUpdate(DicomTag.RegionDataType, (ushort)1);
        region.AddOrUpdate(DicomTag.RegionFlags, 0u);
        region.AddOrUpdate(DicomTag.RegionLocationMinX0, (uint)x0);
        region.AddOrUpdate(DicomTag.RegionLocationMinY0, (uint)y0);
        region.AddOrUpdate(DicomTag.RegionLocationMaxX1, (uint)x1);
        region.AddOrUpdate(DicomTag.RegionLocationMaxY1, (uint)y1);
        region.AddOrUpdate(DicomTag.PhysicalUnitsXDirection, (ushort)3);
        region.AddOrUpdate(DicomTag.PhysicalUnitsYDirection, (ushort)3);
        region.AddOrUpdate(DicomTag.PhysicalDeltaX, 0.01);
        region.AddOrUpdate(DicomTag.PhysicalDeltaY, 0.01);
        return region;
    }

    /// <summary>Standard normal, by Box and Muller.</summary>
    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
