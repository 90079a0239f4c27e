// The verb simulate: photographs into the ultrasound domain.
using System.CommandLine;
using DicomDenoiseNode.Companion.Dataset;

namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>simulate: pairs of clean photographs and their simulated ultrasound images.</summary>
internal static class SimulateCommand
{
    // Below this a picture is no larger than a few speckles.
    private const int SmallestSide = 32;

    public static Command Create()
    {
        var images = new Option<DirectoryInfo>("--images") { Description = "Folder of clean photographs (PNG); colour becomes gray.", Required = true };
        var output = new Option<DirectoryInfo>("--output") { Description = "Folder for clean/, noisy/, fitted/ and pairs.json. A folder begun with the same settings goes on.", Required = true };
        var crop = new Option<int?>("--crop") { Description = "Take the centre of every photograph, this many pixels wide and high, instead of the whole." };
        var frames = new Option<int>("--frames") { Description = "Cine mode: this many frames of each photograph, scatterers moving, channel noise drawn anew.", DefaultValueFactory = _ => 1 };
        Option<string> preset = SetupOptions.Preset(), mode = ForwardModels.CreateOption();
        Option<FileInfo?> setup = SetupOptions.Setup();
        Option<ulong> seed = SetupOptions.Seed();
        Option<int> threads = SetupOptions.Threads();
        var command = new Command("simulate",
            "Simulates plane-wave ultrasound of photographs: pairs to learn from.\n\nExample: simulate --images photographs --output pairs --crop 256 --seed 1\n" + SetupOptions.Keys)
        {
            images, output, preset, setup, mode, seed, crop, frames, threads,
        };
        command.SetAction((arguments, stop) => UserErrors.Report(() =>
        {
            string name = arguments.GetRequiredValue(preset);
            int count = arguments.GetRequiredValue(frames);
            if (count is < 1 or > 10_000)
                throw new UserErrorException($"--frames must lie between 1 and 10000, not {count}.");
            SetupRecipe recipe = SetupRecipe.Load(name, arguments.GetValue(setup));
            IReadOnlyList<Picture> pictures = Load(arguments.GetRequiredValue(images), arguments.GetValue(crop));
            new PairSimulation(name, recipe, arguments.GetRequiredValue(mode), arguments.GetRequiredValue(seed), count,
                Math.Max(1, arguments.GetRequiredValue(threads)), arguments.GetRequiredValue(output).FullName, Console.Out).Run(pictures, stop);
        }, stopped: "Stopped. The same command goes on with the pictures that are missing."));
        return command;
    }

    private static List<Picture> Load(DirectoryInfo folder, int? crop)
    {
        if (!folder.Exists)
            throw new UserErrorException($"The folder {folder.FullName} does not exist.");
        string[] paths = [.. folder.EnumerateFiles().Where(f => f.Extension.Equals(".png", StringComparison.OrdinalIgnoreCase)).Select(f => f.FullName).Order(StringComparer.Ordinal)];
        if (paths.Length == 0)
            throw new UserErrorException($"The folder {folder.FullName} holds no PNG pictures.");
        if (crop < SmallestSide)
            throw new UserErrorException($"--crop must be at least {SmallestSide}, not {crop}.");
        var pictures = new List<Picture>();
        foreach (string path in paths)
        {
            Picture picture = Picture.Load(path);
            if (Math.Min(picture.Width, picture.Height) < (crop ?? SmallestSide))
                throw new UserErrorException($"{path} is {picture.Width} x {picture.Height} pixels; at least {crop ?? SmallestSide} x {crop ?? SmallestSide} are needed.");
            pictures.Add(crop is { } side ? Centre(picture, side) : picture);
        }
        if (pictures.GroupBy(p => Path.GetFileNameWithoutExtension(p.Name)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UserErrorException($"{folder.FullName} holds more than one picture named {twice.Key}.");
        return pictures;
    }

    private static Picture Centre(Picture picture, int side)
    {
        int left = (picture.Width - side) / 2, top = (picture.Height - side) / 2;
        var pixels = new byte[side * side];
        for (int row = 0; row < side; row++)
            picture.Pixels.AsSpan((top + row) * picture.Width + left, side).CopyTo(pixels.AsSpan(row * side));
        return new Picture(picture.Name, side, side, pixels);
    }
}
