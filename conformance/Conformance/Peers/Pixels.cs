// The decoded samples of an object as a peer sees them.
namespace DicomDenoiseNode.Conformance.Peers;

/// <param name="Samples">All frames, 8 bits a sample, the samples of a pixel side by side.</param>
internal sealed record Pixels(string Photometric, int Columns, int Rows, int SamplesPerPixel, byte[] Samples)
{
    /// <summary>The samples were computed from another colour space.</summary>
    public bool Converted { get; private init; }

    public int FrameBytes => Columns * Rows * SamplesPerPixel;

    public int Frames => Samples.Length / FrameBytes;

    /// <summary>Decoded by DCMTK.</summary>
    public static async Task<Pixels> ByDcmtkAsync(string file, string folder, CancellationToken cancel)
    {
        var native = Path.Combine(folder, Path.GetRandomFileName());
        await Dcmtk.DecodeAsync(file, native, cancel);
        return await ReadNativeAsync(native, folder, cancel);
    }

    /// <summary>Decoded by GDCM.</summary>
    public static async Task<Pixels> ByGdcmAsync(string file, string folder, CancellationToken cancel)
    {
        var native = Path.Combine(folder, Path.GetRandomFileName());
        await Gdcm.DecodeAsync(file, native, cancel);
        return await ReadNativeAsync(native, folder, cancel);
    }

    /// <summary>YBR_FULL as RGB, PS3.3 C.7.6.3.1.2.</summary>
    public Pixels AsRgb()
    {
        var rgb = new byte[Samples.Length];
        for (var i = 0; i < rgb.Length; i += 3)
        {
            double y = Samples[i], cb = Samples[i + 1] - 128, cr = Samples[i + 2] - 128;
            rgb[i] = Level(y + 1.402 * cr);
            rgb[i + 1] = Level(y - 0.344136 * cb - 0.714136 * cr);
            rgb[i + 2] = Level(y + 1.772 * cb);
        }
        return this with { Photometric = "RGB", Samples = rgb, Converted = true };

        static byte Level(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
    }

    private static async Task<Pixels> ReadNativeAsync(string native, string folder, CancellationToken cancel)
    {
        var raw = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName()));
        (await Tool.RunAsync(Tool.Find("dcmdump", "dcmtk"), ["-q", "+P", "7fe0,0010", "+W", raw.FullName, native], cancel)).OrFail("dcmdump +W");
        var columns = await NumberAsync("0028,0011");
        var rows = await NumberAsync("0028,0010");
        var samples = await NumberAsync("0028,0002");
        var frames = await NumberAsync("0028,0008", 1);
        var photometric = await Dcmtk.ValueAsync(native, "0028,0004", cancel) ?? "";
        var planar = samples == 3 && await NumberAsync("0028,0006", 0) == 1;
        var bytes = await File.ReadAllBytesAsync(raw.GetFiles().Single().FullName, cancel);
        var wanted = columns * rows * samples * frames;
        Expect.That(bytes.Length >= wanted, $"{Path.GetFileName(native)} decodes to {bytes.Length} bytes instead of {wanted} ({photometric}, {columns}x{rows}, {samples} samples, {frames} frames)");
        Array.Resize(ref bytes, wanted);
        raw.Delete(recursive: true);
        File.Delete(native);
        return new Pixels(photometric, columns, rows, samples, planar ? Interleaved(bytes, columns * rows) : bytes);

        async Task<int> NumberAsync(string tag, int? otherwise = null)
        {
            var text = await Dcmtk.ValueAsync(native, tag, cancel);
            return string.IsNullOrEmpty(text) ? otherwise ?? throw new CheckFailedException($"{Path.GetFileName(native)} lacks ({tag})") : int.Parse(text);
        }
    }

    private static byte[] Interleaved(byte[] planar, int pixels)
    {
        var result = new byte[planar.Length];
        for (var frame = 0; frame < planar.Length; frame += pixels * 3)
        {
            for (var i = 0; i < pixels; i++)
            {
                for (var s = 0; s < 3; s++) result[frame + i * 3 + s] = planar[frame + s * pixels + i];
            }
        }
        return result;
    }
}
