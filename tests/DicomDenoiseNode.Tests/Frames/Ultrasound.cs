// Makes ultrasound objects for tests: speckle in a sector, with the things scanners draw around and on it.
using FellowOakDicom;
using FellowOakDicom.Imaging;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Tests.Frames;

/// <summary>A picture as grey levels, shape [rows, columns], and where its tissue, its text and its bar are.</summary>
internal sealed record Picture(int Columns, int Rows, byte[] Level, bool[] Tissue, bool[] Drawn)
{
    /// <summary>A sector of speckle on black, a line of text and a gray bar beside it, a caliper inside it.</summary>
    public static Picture Sector(int columns = 320, int rows = 240, int seed = 1)
    {
        var random = new Random(seed);
        byte[] level = new byte[columns * rows];
        bool[] tissue = new bool[level.Length];
        bool[] drawn = new bool[level.Length];
        for (int y = rows / 6; y < rows - rows / 8; y++)
        {
            int half = columns / 16 + (y - rows / 6) / 2;
            for (int x = columns / 2 - half; x <= columns / 2 + half; x++)
            {
                // Log-compressed Rayleigh, 60 dB on 255 levels: about 20 grey levels of speckle.
                double rayleigh = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
                double shade = 110 + 40 * Math.Sin(x / 37.0) * Math.Cos(y / 29.0);
                level[y * columns + x] = (byte)Math.Clamp(shade + 255 / 60.0 * 20 * Math.Log10(rayleigh), 1, 230);
                tissue[y * columns + x] = true;
            }
        }
        void Put(int x, int y, byte value)
        {
            level[y * columns + x] = value;
            drawn[y * columns + x] = true;
            tissue[y * columns + x] = false;
        }
        for (int letter = 0; letter < 6; letter++)
            for (int i = 0; i < 7; i++)
            {
                Put(6 + letter * 7, 6 + i, 255);
                Put(6 + letter * 7 + (i < 4 ? i : 7 - i), 9, 200);
            }
        for (int y = rows / 4; y < rows / 2; y++)
            for (int x = columns - 14; x < columns - 4; x++)
                Put(x, y, (byte)Math.Max(1, 255 - (y - rows / 4) * 255 / (rows / 4)));
        for (int i = -4; i <= 4; i++)
        {
            Put(columns / 2 + i, rows / 2, 255);
            Put(columns / 2, rows / 2 + i, 255);
        }
        return new Picture(columns, rows, level, tissue, drawn);
    }
}

/// <summary>The mother of ultrasound objects.</summary>
internal static class Ultrasound
{
    public const string UsImage = "1.2.840.10008.5.1.4.1.1.6.1";
    public const string UsMultiframe = "1.2.840.10008.5.1.4.1.1.3.1";

    public static DicomDataset Region(int format, int type, int x0, int y0, int x1, int y1, bool calibrated = false)
    {
        var item = new DicomDataset
        {
            { DicomTag.RegionSpatialFormat, (ushort)format }, { DicomTag.RegionDataType, (ushort)type }, { DicomTag.RegionFlags, 2u },
            { DicomTag.RegionLocationMinX0, (uint)x0 }, { DicomTag.RegionLocationMinY0, (uint)y0 },
            { DicomTag.RegionLocationMaxX1, (uint)x1 }, { DicomTag.RegionLocationMaxY1, (uint)y1 },
            { DicomTag.PhysicalUnitsXDirection, (ushort)3 }, { DicomTag.PhysicalUnitsYDirection, (ushort)3 },
            { DicomTag.PhysicalDeltaX, 0.01 }, { DicomTag.PhysicalDeltaY, 0.01 },
        };
        if (calibrated) item.Add(DicomTag.PixelComponentOrganization, (ushort)1);
        return item;
    }

    /// <summary>An object with the description of its frames and their samples as given.</summary>
    public static DicomFile Object(IReadOnlyList<byte[]> frames, int columns, int rows, string photometric, bool planar = false, string? sopClass = null, params DicomDataset[] regions)
    {
        int samples = photometric is "MONOCHROME2" or "PALETTE COLOR" ? 1 : 3;
        var dataset = new DicomDataset(DicomTransferSyntax.ExplicitVRLittleEndian)
        {
            { DicomTag.SpecificCharacterSet, "ISO_IR 100" },
            { DicomTag.ImageType, "ORIGINAL", "PRIMARY", "ABDOMINAL", "0001" },
            { DicomTag.SOPClassUID, sopClass ?? (frames.Count > 1 ? UsMultiframe : UsImage) },
            { DicomTag.SOPInstanceUID, "1.2.3.4.5.6.7" },
            { DicomTag.StudyInstanceUID, "1.2.3.4.5" },
            { DicomTag.SeriesInstanceUID, "1.2.3.4.5.6" },
            { DicomTag.StudyDate, "20240102" },
            { DicomTag.StudyTime, "101112" },
            { DicomTag.ContentDate, "20240102" },
            { DicomTag.ContentTime, "101113" },
            { DicomTag.AccessionNumber, "A1" },
            { DicomTag.Modality, "US" },
            { DicomTag.Manufacturer, "Scanner Works" },
            { DicomTag.ManufacturerModelName, "Echo 9" },
            { DicomTag.StationName, "US1" },
            { DicomTag.DeviceSerialNumber, "4711" },
            { DicomTag.SoftwareVersions, "3.2", "3.3" },
            { DicomTag.SeriesDescription, "Abdomen" },
            { DicomTag.SeriesNumber, "2" },
            { DicomTag.InstanceNumber, "5" },
            { DicomTag.PatientName, "Test^Patient" },
            { DicomTag.PatientID, "P1" },
        };
        if (frames.Count > 1)
        {
            dataset.Add(DicomTag.FrameTime, "33.3");
            dataset.Add(DicomTag.FrameIncrementPointer, DicomTag.FrameTime);
        }
        dataset.Add(DicomTag.NumberOfFrames, frames.Count);
        dataset.Add(DicomTag.SamplesPerPixel, (ushort)samples);
        dataset.Add(DicomTag.PhotometricInterpretation, photometric);
        if (samples == 3) dataset.Add(DicomTag.PlanarConfiguration, (ushort)(planar ? 1 : 0));
        dataset.Add(DicomTag.Rows, (ushort)rows);
        dataset.Add(DicomTag.Columns, (ushort)columns);
        dataset.Add(DicomTag.BitsAllocated, (ushort)8);
        dataset.Add(DicomTag.BitsStored, (ushort)8);
        dataset.Add(DicomTag.HighBit, (ushort)7);
        dataset.Add(DicomTag.PixelRepresentation, (ushort)0);
        if (regions.Length > 0) dataset.Add(new DicomSequence(DicomTag.SequenceOfUltrasoundRegions, regions));
        byte[] all = [.. frames.SelectMany(frame => frame)];
        if (all.Length % 2 != 0) all = [.. all, 0];
        dataset.Add(new DicomOtherByte(DicomTag.PixelData, new MemoryByteBuffer(all)));
        return new DicomFile(dataset);
    }

    /// <summary>A monochrome object of one or more sectors, the whole frame declared as tissue.</summary>
    public static DicomFile Cine(int frames = 1, int columns = 320, int rows = 240) =>
        Object([.. Enumerable.Range(1, frames).Select(seed => Picture.Sector(columns, rows, seed).Level)], columns, rows, "MONOCHROME2", regions: Region(1, 1, 0, 0, columns - 1, rows - 1));

    /// <summary>Each frame's samples as the data set holds them.</summary>
    public static byte[] Frame(DicomDataset dataset, int frame) => DicomPixelData.Create(dataset).GetFrame(frame).Data;
}
