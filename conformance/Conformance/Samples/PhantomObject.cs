// A simulated cine as a DICOM Ultrasound Multi-frame Image of a patient who does not exist.
using System.Globalization;
using DicomDenoiseNode.Companion.Simulation;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace DicomDenoiseNode.Conformance.Samples;

/// <summary>PS3.3 A.7, Ultrasound Multi-frame Image IOD, uncompressed grey.</summary>
internal static class PhantomObject
{
    // Codes of the region modules, PS3.3 C.8.5.5.1.
    private const ushort TwoDimensional = 1, Graphics = 5;
    private const ushort TissueData = 1, GrayBarData = 0xD;
    private const ushort NoUnit = 0, Centimetres = 3;
    private const uint ScalingProtected = 2;

    public static DicomFile From(Cine cine)
    {
        var dataset = new DicomDataset();
        AddIdentity(dataset);
        AddTiming(dataset, cine);
        dataset.Add(new DicomSequence(DicomTag.SequenceOfUltrasoundRegions, Tissue(cine), GreyBar(cine)));
        AddPixels(dataset, cine);
        var file = new DicomFile(dataset);
        // Left to itself this would be the name of the machine.
        file.FileMetaInfo.SourceApplicationEntityTitle = "PHANTOM";
        return file;
    }

    private static void AddIdentity(DicomDataset dataset)
    {
        dataset.Add(DicomTag.SpecificCharacterSet, "ISO_IR 192");
        dataset.Add(DicomTag.ImageType, "ORIGINAL", "PRIMARY", "SMALL PARTS", "0001");
        dataset.Add(DicomTag.SOPClassUID, DicomUID.UltrasoundMultiFrameImageStorage);
        dataset.Add(DicomTag.SOPInstanceUID, "2.25.99130248125740927116350247117310280641");
        dataset.Add(DicomTag.StudyDate, "20260105");
        dataset.Add(DicomTag.SeriesDate, "20260105");
        dataset.Add(DicomTag.ContentDate, "20260105");
        dataset.Add(DicomTag.AcquisitionDateTime, "20260105101500");
        dataset.Add(DicomTag.StudyTime, "101000");
        dataset.Add(DicomTag.SeriesTime, "101200");
        dataset.Add(DicomTag.ContentTime, "101500");
        dataset.Add(DicomTag.AccessionNumber, "SAMPLE");
        dataset.Add(DicomTag.Modality, "US");
        dataset.Add(DicomTag.Manufacturer, "DicomDenoiseNode");
        dataset.Add(DicomTag.InstitutionName, "Nowhere");
        dataset.Add(DicomTag.ReferringPhysicianName, "");
        dataset.Add(DicomTag.StudyDescription, "Simulated phantom");
        dataset.Add(DicomTag.SeriesDescription, "Cine, 25 plane waves");
        dataset.Add(DicomTag.ManufacturerModelName, "Plane-wave simulator");
        dataset.Add(DicomTag.PatientName, "PHANTOM^SAMPLE");
        dataset.Add(DicomTag.PatientID, "PHANTOM-1");
        dataset.Add(DicomTag.PatientBirthDate, "");
        dataset.Add(DicomTag.PatientSex, "O");
        dataset.Add(DicomTag.SoftwareVersions, "1");
        dataset.Add(DicomTag.StudyInstanceUID, "2.25.99130248125740927116350247117310280642");
        dataset.Add(DicomTag.SeriesInstanceUID, "2.25.99130248125740927116350247117310280643");
        dataset.Add(DicomTag.Laterality, "");
        dataset.Add(DicomTag.StudyID, "1");
        dataset.Add(DicomTag.SeriesNumber, 1);
        dataset.Add(DicomTag.InstanceNumber, 1);
        dataset.Add(DicomTag.PatientOrientation, "");
        dataset.Add(DicomTag.TransducerType, "LINEAR");
    }

    private static void AddTiming(DicomDataset dataset, Cine cine)
    {
        int rate = (int)Math.Round(1 / cine.FrameTime.TotalSeconds);
        dataset.Add(DicomTag.NumberOfFrames, cine.Frames.Count);
        dataset.Add(DicomTag.FrameIncrementPointer, DicomTag.FrameTime);
        dataset.Add(DicomTag.FrameTime, cine.FrameTime.TotalMilliseconds.ToString("0.###", CultureInfo.InvariantCulture));
        dataset.Add(DicomTag.CineRate, rate);
        dataset.Add(DicomTag.RecommendedDisplayFrameRate, rate);
        dataset.Add(DicomTag.EffectiveDuration, (cine.FrameTime.TotalSeconds * cine.Frames.Count).ToString("0.###", CultureInfo.InvariantCulture));
        dataset.Add(DicomTag.StartTrim, 1);
        dataset.Add(DicomTag.StopTrim, cine.Frames.Count);
        dataset.Add(DicomTag.PreferredPlaybackSequencing, (ushort)0);
    }

    private static DicomDataset Tissue(Cine cine)
    {
        DicomDataset region = Region(cine.Tissue, TwoDimensional, TissueData);
        double centimetres = cine.PixelSpacing * 100;
        region.Add(DicomTag.PhysicalUnitsXDirection, Centimetres);
        region.Add(DicomTag.PhysicalUnitsYDirection, Centimetres);
        region.Add(DicomTag.PhysicalDeltaX, centimetres);
        region.Add(DicomTag.PhysicalDeltaY, centimetres);
        // Hertz to the kilohertz of PS3.3 C.8.5.5.
        region.Add(DicomTag.TransducerFrequency, (uint)Math.Round(cine.CentreFrequency / 1000));
        return region;
    }

    private static DicomDataset GreyBar(Cine cine)
    {
        DicomDataset region = Region(cine.GreyBar, Graphics, GrayBarData);
        region.Add(DicomTag.PhysicalUnitsXDirection, NoUnit);
        region.Add(DicomTag.PhysicalUnitsYDirection, NoUnit);
        region.Add(DicomTag.PhysicalDeltaX, 1.0);
        region.Add(DicomTag.PhysicalDeltaY, 1.0);
        return region;
    }

    private static DicomDataset Region(PixelRectangle place, ushort format, ushort data) => new()
    {
        { DicomTag.RegionSpatialFormat, format },
        { DicomTag.RegionDataType, data },
        { DicomTag.RegionFlags, ScalingProtected },
        { DicomTag.RegionLocationMinX0, (uint)place.Left },
        { DicomTag.RegionLocationMinY0, (uint)place.Top },
        { DicomTag.RegionLocationMaxX1, (uint)place.Right },
        { DicomTag.RegionLocationMaxY1, (uint)place.Bottom },
    };

    private static void AddPixels(DicomDataset dataset, Cine cine)
    {
        dataset.Add(DicomTag.SamplesPerPixel, (ushort)1);
        dataset.Add(DicomTag.PhotometricInterpretation, "MONOCHROME2");
        dataset.Add(DicomTag.Rows, (ushort)cine.Height);
        dataset.Add(DicomTag.Columns, (ushort)cine.Width);
        dataset.Add(DicomTag.UltrasoundColorDataPresent, (ushort)0);
        dataset.Add(DicomTag.BitsAllocated, (ushort)8);
        dataset.Add(DicomTag.BitsStored, (ushort)8);
        dataset.Add(DicomTag.HighBit, (ushort)7);
        dataset.Add(DicomTag.PixelRepresentation, (ushort)0);
        dataset.Add(DicomTag.BurnedInAnnotation, "NO");
        dataset.Add(DicomTag.LossyImageCompression, "00");
        dataset.Add(new DicomOtherByte(DicomTag.PixelData, new MemoryByteBuffer([.. cine.Frames.SelectMany(f => f)])));
    }
}
