// Parameters of the JPEG codecs.
namespace FellowOakDicom.Imaging.Codec;

/// <summary>Sampling of chroma in lossy JPEG.</summary>
public enum DicomJpegSampleFactor
{
    /// <summary>As many samples as luma.</summary>
    SF444,

    /// <summary>Half the columns.</summary>
    SF422,

    /// <summary>Not stated; as <see cref="SF444"/>.</summary>
    Unknown,
}

/// <summary>Parameters of the JPEG codecs.</summary>
public class DicomJpegParams : DicomCodecParams
{
    /// <summary>Lossy encoding: 1..100 on the scale of IJG.</summary>
    public int Quality { get; set; } = 90;

    /// <summary>Decoding: whether Y, Cb, Cr become red, green, blue. By default planes come out as they were coded.</summary>
    public bool ConvertColorspaceToRGB { get; set; }

    /// <summary>Lossy encoding of colour.</summary>
    public DicomJpegSampleFactor SampleFactor { get; set; } = DicomJpegSampleFactor.SF444;

    /// <summary>Lossless encoding, process 14: the predictor, 1..7.</summary>
    public int Predictor { get; set; } = 1;
}
