// One item of the Sequence of Ultrasound Regions (0018,6011), PS3.3 C.8.5.5.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <param name="SpatialFormat">(0018,6012): 0 none, 1 2-D, 2 M-mode, 3 spectral, 4 waveform, 5 graphics.</param>
/// <param name="DataType">(0018,6014): 0 none, 1 tissue, 2 colour flow, 3 to 18 Doppler, traces, bars and the like.</param>
/// <param name="X0">(0018,6018), column from 0.</param>
/// <param name="Y0">(0018,601A), row from 0.</param>
/// <param name="X1">(0018,601C), inclusive.</param>
/// <param name="Y1">(0018,601E), inclusive.</param>
/// <param name="PixelCalibrated">(0018,6044) and what follows it: the pixel values carry physics.</param>
public readonly record struct UltrasoundRegion(int SpatialFormat, int DataType, long X0, long Y0, long X1, long Y1, bool PixelCalibrated)
{
    /// <summary>2-D tissue: the only thing this product denoises.</summary>
    public bool IsTissue => SpatialFormat == 1 && DataType == 1;

    /// <summary>Format 0, type 0: a rectangle of the screen that says nothing about its content.</summary>
    public bool ClaimsNothing => SpatialFormat == 0 && DataType == 0;

    public string Kind => (SpatialFormat, DataType) switch
    {
        (0, 0) => "unspecified",
        (1, 1) => "2-D tissue",
        (_, 1) => "tissue, not 2-D",
        (_, 2) => "colour flow",
        (_, 3) => "PW Doppler",
        (_, 4) => "CW Doppler",
        (_, 5) => "Doppler mean trace",
        (_, 6) => "Doppler mode trace",
        (_, 7) => "Doppler max trace",
        (_, 8) => "volume trace",
        (_, 0xA) => "ECG trace",
        (_, 0xB) => "pulse trace",
        (_, 0xC) => "phonocardiogram",
        (_, 0xD) => "gray bar",
        (_, 0xE) => "colour bar",
        (_, 0xF) => "integrated backscatter",
        (_, 0x10) => "area trace",
        (_, 0x11) => "trace of the change of area",
        (_, 0x12) => "other physiological trace",
        (5, _) => "graphics",
        _ => $"type {DataType}",
    };

    /// <summary>Every region the object declares, in its order; none where it has no such sequence.</summary>
    public static IReadOnlyList<UltrasoundRegion> Read(DicomDataset dataset)
    {
        if (!dataset.TryGetSequence(DicomTag.SequenceOfUltrasoundRegions, out DicomSequence? sequence)) return [];
        var regions = new List<UltrasoundRegion>();
        foreach (DicomDataset item in sequence.Items)
            regions.Add(new UltrasoundRegion(
                item.GetSingleValueOrDefault(DicomTag.RegionSpatialFormat, (ushort)0),
                item.GetSingleValueOrDefault(DicomTag.RegionDataType, (ushort)0),
                item.GetSingleValueOrDefault(DicomTag.RegionLocationMinX0, 0u),
                item.GetSingleValueOrDefault(DicomTag.RegionLocationMinY0, 0u),
                item.GetSingleValueOrDefault(DicomTag.RegionLocationMaxX1, 0u),
                item.GetSingleValueOrDefault(DicomTag.RegionLocationMaxY1, 0u),
                item.Contains(DicomTag.PixelComponentOrganization)));
        return regions;
    }
}
