// The story of a folder of pairs: every photograph into the ultrasound domain.
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Denoising;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Simulates pairs of clean photographs and noisy ultrasound images, N = Y − O (Eqn 4 of the paper).</summary>
internal sealed class PairSimulation(string preset, SetupRecipe recipe, string mode, ulong seed, int frames, int threads, string output, TextWriter log)
{
    // Raised whenever the simulator would give other bytes for the same settings: older pairs are then made again.
    private const int Version = 1;

    private readonly IForwardModel _model = ForwardModels.Named(mode);
    private readonly string _record = Path.Combine(output, "pairs.json");

    /// <summary>Simulates what is not there yet; a folder that was interrupted goes on.</summary>
    public void Run(IReadOnlyList<Picture> pictures, CancellationToken stop)
    {
        foreach (string folder in new[] { "clean", "noisy", "fitted" })
            Directory.CreateDirectory(Path.Combine(output, folder));
        Dictionary<string, PairRecord> known = PairsRecord.ReadPairs(_record).ToDictionary(p => p.Name);
        List<PairRecord> done = [];
        int made = 0;
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < pictures.Count; i++)
        {
            string digest = Digest(pictures[i]);
            PairRecord[] pairs = [.. Names(pictures[i]).Select(n => known.GetValueOrDefault(n)).OfType<PairRecord>().Where(p => p.Digest == digest && FilesOf(p).All(File.Exists))];
            if (pairs.Length < frames)
            {
                pairs = Simulate(pictures[i], digest, stop);
                made++;
                TimeSpan left = clock.Elapsed / made * (pictures.Count - i - 1);
                log.WriteLine($"{i + 1}/{pictures.Count} {pairs[0].Name}: {pairs[0].Psnr:F2} dB, fitted {pairs[0].PsnrFitted:F2} dB; about {left:h\\:mm\\:ss} left");
            }
            done.AddRange(pairs);
            // What an interrupted run still knows of later pictures stays known.
            foreach (PairRecord pair in pairs)
                known[pair.Name] = pair;
            if (pairs.Length > 0 && made > 0)
                Write([.. known.Values]);
        }
        Write(done);
        log.WriteLine($"{done.Count} pairs, {made * frames} of them made now: {output}");
    }

    private PairRecord[] Simulate(Picture picture, string digest, CancellationToken stop)
    {
        ulong pictureSeed = RandomStream.SeedOf(seed, picture.Name);
        SetupDraw draw = recipe.Draw(new RandomStream(pictureSeed, 0));
        float[] clean = [.. picture.Pixels.Select(p => p / 255f)];
        PixelGrid grid = PixelGrid.OfPicture(picture.Width, picture.Height, draw.Setup.Probe, draw.Tissue.FirstDepth);
        Scatterers rest = PictureTissue.Draw(clean, picture.Width, picture.Height, draw.Setup, draw.Tissue, new RandomStream(pictureSeed, 1));
        string[] names = Names(picture);
        var pairs = new PairRecord[frames];
        for (int frame = 0; frame < frames; frame++)
        {
            var motion = new TissueMotion(frame, frames, draw.Tissue.FirstDepth);
            float[] envelope = PlaneWaveImaging.Envelope(
                motion.Move(rest), grid, draw.Setup, _model, RandomStream.SeedOf(pictureSeed, $"noise {frame}"), threads, stop);
            BMode.ApplyTimeGain(envelope, grid, draw.Setup);
            float[] noisy = BMode.Compress(envelope, envelope.Max(), draw.Setup.DynamicRange);
            float[] target = motion.Move(clean, picture.Width, picture.Height, grid.X.Step);
            pairs[frame] = Save(names[frame], picture, digest, target, noisy, draw.Values);
        }
        return pairs;
    }

    private PairRecord Save(string name, Picture picture, string digest, float[] clean, float[] noisy, JsonObject draw)
    {
        ToneMatch fit = ToneMatch.Fit(clean, noisy);
        float[] fitted = fit.Apply(clean);
        var pair = new PairRecord(
            name, picture.Name, digest, $"clean/{name}.png", $"noisy/{name}.png", $"fitted/{name}.png", fit,
            Deviation(noisy, clean), RootMeanSquare(noisy, fitted), ImageQuality.Psnr(noisy, clean), ImageQuality.Psnr(noisy, fitted), draw);
        SavePicture(pair.Clean, clean, picture);
        SavePicture(pair.Noisy, noisy, picture);
        SavePicture(pair.Fitted, fitted, picture);
        return pair;
    }

    private void SavePicture(string path, float[] intensities, Picture shape)
    {
        using var image = Image.LoadPixelData<L8>((ReadOnlySpan<byte>)BMode.ToGreyLevels(intensities), shape.Width, shape.Height);
        image.SaveAsPng(Path.Combine(output, path));
    }

    private void Write(IReadOnlyList<PairRecord> pairs) =>
        new PairsRecord(preset, mode, seed, frames, JsonNode.Parse(recipe.Canonical)!, pairs).Write(_record);

    private IEnumerable<string> FilesOf(PairRecord pair) => new[] { pair.Clean, pair.Noisy, pair.Fitted }.Select(p => Path.Combine(output, p));

    private string[] Names(Picture picture)
    {
        string name = Path.GetFileNameWithoutExtension(picture.Name);
        return frames == 1 ? [name] : [.. Enumerable.Range(0, frames).Select(f => $"{name}-{f:D3}")];
    }

    private string Digest(Picture picture)
    {
        byte[] settings = Encoding.UTF8.GetBytes($"{Version}\n{recipe.Canonical}\n{mode}\n{seed}\n{frames}\n{picture.Name}\n{picture.Width}x{picture.Height}\n");
        return Convert.ToHexStringLower(SHA256.HashData([.. settings, .. picture.Pixels]));
    }

    /// <summary>Standard deviation of the difference, grey levels.</summary>
    private static double Deviation(float[] a, float[] b)
    {
        double sum = 0, squares = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double d = a[i] - b[i];
            sum += d;
            squares += d * d;
        }
        return 255 * Math.Sqrt(Math.Max(0, squares / a.Length - sum / a.Length * (sum / a.Length)));
    }

    private static double RootMeanSquare(float[] a, float[] b) => 255 * Math.Sqrt(a.Zip(b, (p, q) => (double)(p - q) * (p - q)).Average());
}
