// The companion's simulator against Field II, photographs and its own sample.
using System.Globalization;
using System.Runtime.InteropServices;
using DicomDenoiseNode.Companion.Simulation;
using DicomDenoiseNode.Conformance.Peers;
using DicomDenoiseNode.Conformance.Samples;
using DicomDenoiseNode.Denoising;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Conformance.Checks;

internal static class SimulatorChecks
{
    private const double Span = 16 * Math.PI / 180;

    // Mean widths at −6 dB of the 18 points between 11 and 45 mm in the DAS envelopes of the PICMUS phantom by Field II, in millimetres.
    private static readonly (int PlaneWaves, double Axial, double Lateral)[] s_fieldTwo =
        [(1, 0.412, 0.840), (3, 0.417, 0.495), (11, 0.415, 0.559), (75, 0.414, 0.581)];

    public static IEnumerable<Check> Of(Workplace workplace)
    {
        yield return new("the sample is made again byte for byte", async cancel =>
        {
            string path = Path.Combine(workplace.Folder("sample"), SampleCommand.FileName);
            await PhantomObject.From(PhantomCine.Make(Environment.ProcessorCount, cancel)).SaveAsync(path);
            string committed = Path.Combine(AppContext.BaseDirectory, "samples", SampleCommand.FileName);
            Expect.That(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(committed)), $"{path} differs from {committed}");
            return $"{new FileInfo(path).Length} bytes";
        });
        foreach (var figures in s_fieldTwo)
        {
            yield return new($"simulated points are as sharp as Field II shows them, {figures.PlaneWaves} plane waves", cancel =>
                Task.FromResult(CompareWidths(figures.PlaneWaves, figures.Axial, figures.Lateral, cancel)));
        }
        yield return new("the beamformer finds the points of Field II channel data", cancel => BeamformChannelDataAsync(workplace, cancel));
        yield return new("simulated photographs are as noisy as the reference's", cancel => Task.FromResult(SimulatePhotographs(workplace, cancel)));
    }

    /// <summary>Widths within 5 %, on a grid of 0.02 mm along depth.</summary>
    private static string CompareWidths(int planeWaves, double axial, double lateral, CancellationToken cancel)
    {
        Setup setup = SetupRecipe.Load("picmus", null).Draw(new RandomStream(0)).Setup with { Angles = Setup.Fan(planeWaves, Span) };
        (double X, double Z)[] points =
        [
            .. Enumerable.Range(2, 8).Select(i => (0.0, i * 5e-3)),
            .. new[] { 20e-3, 40e-3 }.SelectMany(z => new[] { -15e-3, -10e-3, -5e-3, 5e-3, 10e-3, 15e-3 }.Select(x => (x, z))),
        ];
        var scatterers = new Scatterers([.. points.Select(p => (float)p.X)], [.. points.Select(p => (float)p.Z)], [.. points.Select(_ => 1f)]);
        var grid = new PixelGrid(new GridAxis(-18e-3, 18e-3, 721), new GridAxis(10e-3, 46e-3, 1801));
        float[] envelope = PlaneWaveImaging.Envelope(scatterers, grid, setup, new ExactModel(), 0, Environment.ProcessorCount, cancel);
        var widths = points.Where(p => p.Z is > 11e-3 and < 45e-3).Select(p => Width(envelope, grid, p.X, p.Z)).ToArray();
        double foundAxial = widths.Average(w => w.Axial) * 1e3, foundLateral = widths.Average(w => w.Lateral) * 1e3;
        string found = string.Create(CultureInfo.InvariantCulture, $"{foundAxial:F3} x {foundLateral:F3} mm, Field II {axial:F3} x {lateral:F3}");
        Expect.That(Math.Abs(foundAxial / axial - 1) <= 0.05 && Math.Abs(foundLateral / lateral - 1) <= 0.05, found);
        return found;
    }

    private static (double Axial, double Lateral) Width(float[] envelope, PixelGrid grid, double x, double z)
    {
        int column = (int)Math.Round((x - grid.X.First) / grid.X.Step), row = (int)Math.Round((z - grid.Z.First) / grid.Z.Step);
        int columns = (int)(2e-3 / grid.X.Step), rows = (int)(1.2e-3 / grid.Z.Step);
        (float Value, int Row, int Column) peak = default;
        for (int j = row - rows; j <= row + rows; j++)
        {
            for (int i = Math.Max(0, column - columns); i <= Math.Min(grid.X.Count - 1, column + columns); i++)
            {
                float value = envelope[j * grid.X.Count + i];
                if (value > peak.Value)
                    peak = (value, j, i);
            }
        }
        float[] along = [.. Enumerable.Range(0, grid.Z.Count).Select(j => envelope[j * grid.X.Count + peak.Column])];
        float[] across = [.. envelope.AsSpan(peak.Row * grid.X.Count, grid.X.Count)];
        return (FullWidth(along, peak.Row) * grid.Z.Step, FullWidth(across, peak.Column) * grid.X.Step);
    }

    private static double FullWidth(float[] values, int peak)
    {
        double threshold = values[peak] * Math.Pow(10, -6 / 20.0);
        int left = peak, right = peak;
        while (values[left] > threshold)
            left--;
        while (values[right] > threshold)
            right++;
        return right - (threshold - values[right]) / (values[right - 1] - values[right]) - left - (threshold - values[left]) / (values[left + 1] - values[left]);
    }

    /// <summary>Four isolated targets of the three-angle data within 0.1 mm after one common shift.</summary>
    private static async Task<string> BeamformChannelDataAsync(Workplace workplace, CancellationToken cancel)
    {
        const double angle = 0.20943951, sampleRate = 20e6, start = -3.6625e-6;
        double[] depths = [10.34887e-3, 22.17614e-3, 34.00342e-3, 45.83069e-3];
        string file = Path.Combine(workplace.Data("channel-data"), "field-ii-three-angles", "rf_dataset.hdf5");
        string raw = Path.Combine(workplace.Folder("channels"), "rf.raw");
        const string convert = "import sys, h5py, numpy as np\nh = h5py.File(sys.argv[1])\n"
            + "np.stack([h['data/rf_data/frame_1/shot_%d' % k][()] for k in (1, 2, 3)], 1).astype('<f4').tofile(sys.argv[2])";
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : Tool.Find("python3", "python3-h5py");
        if ((await Tool.RunAsync(python, ["-c", "import h5py"], cancel)).ExitCode != 0)
            throw new SkippedException("h5py is not installed (Debian package python3-h5py)");
        (await Tool.RunAsync(python, ["-c", convert, file, raw], cancel)).OrFail("reading the channel data");

        var setup = new Setup
        {
            Probe = new Probe(192, 0.23e-3, 0.207e-3, 10e-3, 20e-3, 5.2083e6, 0.75),
            Excitation = new Excitation(5.2083e6, 3),
            Angles = [-angle, 0, angle],
            FNumber = 1.75,
            Oversampling = 8,
        };
        ChannelSpectra channels = ChannelSpectra.FromSamples(MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(raw)), setup, sampleRate, start);
        double[] offsets = [.. depths.Select(depth =>
        {
            var grid = new PixelGrid(new GridAxis(-1e-3, 1e-3, 101), new GridAxis(depth - 1.5e-3, depth + 1.5e-3, 301));
            float[] envelope = DelayAndSum.Beamform(channels, grid, setup, null, Environment.ProcessorCount, cancel).Envelope();
            return grid.Z[Array.IndexOf(envelope, envelope.Max()) / grid.X.Count] - depth;
        })];
        double shift = offsets.Average(), worst = offsets.Max(o => Math.Abs(o - shift)) * 1e3;
        string found = string.Create(CultureInfo.InvariantCulture, $"worst {worst:F3} mm after a common {shift * 1e3:F3} mm");
        Expect.That(worst <= 0.1, found);
        return found;
    }

    /// <summary>The released script's setting at 7.6 MHz, against an independent NumPy program on the same photographs: 16.71 dB, sigma of Eqn 7 32.6, fitted 19.18 dB.</summary>
    /// <remarks>White is the brightest speckle, a random number of half a decibel: its mean over eight pictures moves the figures by 0.2 dB.</remarks>
    private static string SimulatePhotographs(Workplace workplace, CancellationToken cancel)
    {
        const int side = 256, count = 8;
        SetupDraw draw = SetupRecipe.Load("paper-text", null).Draw(new RandomStream(0));
        Setup setup = draw.Setup with { Excitation = new Excitation(draw.Setup.Probe.CentreFrequency, 1) };
        PictureTissueSettings tissue = draw.Tissue with { SamplingDepth = 0.05 };
        PixelGrid grid = PixelGrid.OfPicture(side, side, setup.Probe, tissue.FirstDepth);
        double psnr = 0, fitted = 0, sigma = 0;
        string[] paths = [.. Directory.EnumerateFiles(workplace.Data("kodak24"), "*.png").Order(StringComparer.Ordinal).Take(count)];
        foreach (string path in paths)
        {
            using var photograph = Image.Load<L8>(path);
            var clean = new float[side * side];
            for (int p = 0; p < clean.Length; p++)
                clean[p] = photograph[(photograph.Width - side) / 2 + p % side, (photograph.Height - side) / 2 + p / side].PackedValue / 255f;
            Scatterers scatterers = PictureTissue.Draw(clean, side, side, setup, tissue, new RandomStream(RandomStream.SeedOf(1, Path.GetFileName(path))));
            float[] envelope = PlaneWaveImaging.Envelope(scatterers, grid, setup, new FastModel(), 0, Environment.ProcessorCount, cancel);
            float[] noisy = BMode.Compress(envelope, envelope.Max(), setup.DynamicRange);
            psnr += ImageQuality.Psnr(noisy, clean) / paths.Length;
            fitted += ImageQuality.Psnr(noisy, ToneMatch.Fit(clean, noisy).Apply(clean)) / paths.Length;
            double mean = noisy.Zip(clean, (y, o) => (double)y - o).Average();
            sigma += 255 * Math.Sqrt(noisy.Zip(clean, (y, o) => Math.Pow(y - o - mean, 2)).Average()) / paths.Length;
        }
        string found = string.Create(CultureInfo.InvariantCulture, $"{psnr:F2} dB, sigma {sigma:F1}, fitted {fitted:F2} dB over {paths.Length} photographs");
        Expect.That(Math.Abs(psnr - 16.71) <= 0.4 && Math.Abs(sigma - 32.6) <= 1.5 && Math.Abs(fitted - 19.18) <= 0.3, found);
        return found;
    }
}
