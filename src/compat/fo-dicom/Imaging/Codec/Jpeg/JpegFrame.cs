// What the headers of a JPEG stream say: the frame, its components and the tables in force.
namespace FellowOakDicom.Imaging.Codec.Jpeg;

/// <summary>How the samples are coded.</summary>
internal enum JpegProcess
{
    /// <summary>DCT, each component's coefficients in one scan (SOF0, SOF1).</summary>
    Sequential,

    /// <summary>DCT, coefficients spread over scans (SOF2).</summary>
    Progressive,

    /// <summary>Prediction from neighbours (SOF3).</summary>
    Lossless,
}

/// <summary>One component of a frame and its samples.</summary>
internal sealed class JpegComponent
{
    public required byte Id { get; init; }

    /// <summary>Sampling factors, 1..4.</summary>
    public required int H { get; init; }

    public required int V { get; init; }

    public required int QuantizationTable { get; init; }

    /// <summary>Samples of the component proper.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    /// <summary>Data units of whole MCUs: blocks of 8x8 samples with a DCT, samples without.</summary>
    public int UnitsWide { get; set; }

    public int UnitsHigh { get; set; }

    /// <summary>Samples from row to row of <see cref="Samples"/>.</summary>
    public int Stride { get; set; }

    /// <summary>Decoded samples, shape [whole MCUs, Stride]; rented, may be longer.</summary>
    public ushort[] Samples { get; set; } = [];

    /// <summary>Progressive only: coefficients in zigzag order, 64 for each block; rented, may be longer.</summary>
    public short[] Coefficients { get; set; } = [];

    /// <summary>The steps that were in force at the component's first scan, natural order.</summary>
    public ushort[]? Quantizers { get; set; }

    /// <summary>A scan has carried it.</summary>
    public bool Scanned { get; set; }
}

/// <summary>A frame header (T.81, B.2.2) and what the application markers say of its colours.</summary>
internal sealed class JpegFrame
{
    public required JpegProcess Process { get; init; }

    /// <summary>Bits of a sample, 2..16.</summary>
    public required int Precision { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required JpegComponent[] Components { get; init; }

    public int MaximumH { get; private set; }

    public int MaximumV { get; private set; }

    public int McusWide { get; private set; }

    public int McusHigh { get; private set; }

    /// <summary>A JFIF marker came first: three components are Y, Cb, Cr.</summary>
    public bool Jfif { get; set; }

    /// <summary>The transform an Adobe marker names (0 none, 1 YCbCr, 2 YCCK), -1 without one.</summary>
    public int AdobeTransform { get; set; } = -1;

    /// <summary>Whether three components are Y, Cb, Cr, as the stream itself says.</summary>
    /// <remarks>
    /// JFIF marker: yes. Adobe marker: as it says. Component ids "R", "G", "B": no. Else yes for a DCT, and null (unknown: the
    /// data set decides) for lossless coding, which transforms nothing.
    /// </remarks>
    public bool? IsYCbCr
    {
        get
        {
            if (Components.Length != 3)
                return false;
            if (Process == JpegProcess.Lossless)
                return null;
            if (Jfif)
                return true;
            if (AdobeTransform >= 0)
                return AdobeTransform != 0;
            return !(Components[0].Id == 'R' && Components[1].Id == 'G' && Components[2].Id == 'B');
        }
    }

    /// <summary>Reads the payload of a SOF marker.</summary>
    public static JpegFrame Read(byte marker, ReadOnlySpan<byte> payload)
    {
        JpegProcess process = marker switch
        {
            JpegMarker.Sof0 or JpegMarker.Sof1 => JpegProcess.Sequential,
            JpegMarker.Sof2 => JpegProcess.Progressive,
            JpegMarker.Sof3 => JpegProcess.Lossless,
            _ => throw new DicomCodecException($"JPEG process SOF{marker - JpegMarker.Sof0} is not supported."),
        };
        if (payload.Length < 6 || payload.Length != 6 + (3 * payload[5]) || payload[5] is 0 or > 4)
            throw new DicomCodecException("A damaged JPEG frame header.");
        int precision = payload[0], height = (payload[1] << 8) | payload[2], width = (payload[3] << 8) | payload[4];
        bool precisionFits = process == JpegProcess.Lossless ? precision is >= 2 and <= 16 : precision is 8 or 12;
        if (!precisionFits || width == 0 || height == 0)
            throw new DicomCodecException($"A JPEG frame of {width}x{height} samples of {precision} bits.");

        var components = new JpegComponent[payload[5]];
        for (int i = 0; i < components.Length; i++)
        {
            ReadOnlySpan<byte> entry = payload.Slice(6 + (3 * i), 3);
            int h = entry[1] >> 4, v = entry[1] & 15;
            if (h is 0 or > 4 || v is 0 or > 4 || entry[2] > 3)
                throw new DicomCodecException($"A JPEG component with sampling {h}x{v} and quantization table {entry[2]}.");
            components[i] = new JpegComponent { Id = entry[0], H = h, V = v, QuantizationTable = entry[2] };
        }

        var frame = new JpegFrame { Process = process, Precision = precision, Width = width, Height = height, Components = components };
        frame.LayOut();
        return frame;
    }

    private void LayOut()
    {
        int unit = Process == JpegProcess.Lossless ? 1 : 8;
        MaximumH = Components.Max(c => c.H);
        MaximumV = Components.Max(c => c.V);
        McusWide = Quotient(Width, unit * MaximumH);
        McusHigh = Quotient(Height, unit * MaximumV);
        foreach (JpegComponent c in Components)
        {
            c.Width = Quotient(Width * c.H, MaximumH);
            c.Height = Quotient(Height * c.V, MaximumV);
            c.UnitsWide = McusWide * c.H;
            c.UnitsHigh = McusHigh * c.V;
            c.Stride = c.UnitsWide * unit;
        }
    }

    private static int Quotient(int a, int b) => (a + b - 1) / b;
}
