// The verb phantom: scatterers from a file to an image.
using System.CommandLine;
using System.Text.Json;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>phantom: simulates the image of given scatterers.</summary>
internal static class PhantomCommand
{
    public static Command Create()
    {
        var scatterers = new Option<FileInfo>("--scatterers") { Description = "CSV file, one scatterer a line: x, z in metres, amplitude.", Required = true };
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder for bmode.png, envelope.npy (float32 [depth, lateral]) and grid.json (x and z in metres).", Required = true };
        Option<string> preset = SetupOptions.Preset(), mode = ForwardModels.CreateOption();
        Option<FileInfo?> setup = SetupOptions.Setup();
        Option<ulong> seed = SetupOptions.Seed();
        Option<int> threads = SetupOptions.Threads();
        var command = new Command("phantom",
            "Simulates the image of point scatterers.\n\nExample: phantom --scatterers points.csv --output points --preset picmus --mode exact\n" + SetupOptions.Keys)
        {
            scatterers, output, preset, setup, mode, seed, threads,
        };
        command.SetAction((arguments, stop) => UserErrors.Report(() =>
        {
            SetupDraw draw = SetupRecipe.Load(arguments.GetRequiredValue(preset), arguments.GetValue(setup))
                .Draw(new RandomStream(arguments.GetRequiredValue(seed)));
            Scatterers tissue = ScattererFile.Read(arguments.GetRequiredValue(scatterers));
            DirectoryInfo folder = arguments.GetRequiredValue(output);
            folder.Create();
            float[] envelope = PlaneWaveImaging.Envelope(tissue, draw.Grid, draw.Setup, ForwardModels.Named(arguments.GetRequiredValue(mode)),
                arguments.GetRequiredValue(seed), Math.Max(1, arguments.GetRequiredValue(threads)), stop, new ProgressLines("echoes", Console.Out));
            Write(folder.FullName, envelope, draw);
            Console.WriteLine($"{tissue.Count} scatterers, {draw.Setup.Angles.Count} plane waves: {folder.FullName}");
        }, stopped: "Stopped; nothing was written."));
        return command;
    }

    private static void Write(string folder, float[] envelope, SetupDraw draw)
    {
        PixelGrid grid = draw.Grid;
        NpyFile.Write(Path.Combine(folder, "envelope.npy"), envelope, grid.Z.Count, grid.X.Count);
        File.WriteAllText(Path.Combine(folder, "grid.json"), JsonSerializer.Serialize(new
        {
            x = Enumerable.Range(0, grid.X.Count).Select(i => grid.X[i]),
            z = Enumerable.Range(0, grid.Z.Count).Select(i => grid.Z[i]),
            setup = draw.Values,
        }));
        float[] shown = [.. envelope];
        BMode.ApplyTimeGain(shown, grid, draw.Setup);
        byte[] levels = BMode.ToGreyLevels(BMode.Compress(shown, shown.Max(), draw.Setup.DynamicRange));
        using var picture = Image.LoadPixelData<L8>((ReadOnlySpan<byte>)levels, grid.X.Count, grid.Z.Count);
        picture.SaveAsPng(Path.Combine(folder, "bmode.png"));
    }
}
