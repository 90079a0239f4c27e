// Tissue is told from what a scanner draws around and on it.
using DicomDenoiseNode.Frames;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class TissueAreaTests
{
    private static bool[] Find(Picture picture, int frames = 1)
    {
        var area = new TissueArea(new FrameLayout(picture.Columns, picture.Rows, FrameColour.Monochrome, false, false), Enumerable.Repeat(true, picture.Level.Length).ToArray());
        bool[] gray = [.. Enumerable.Repeat(true, picture.Level.Length)];
        for (int i = 0; i < frames; i++) area.Add(Picture.Sector(picture.Columns, picture.Rows, i + 1).Level, gray);
        return area.Find();
    }

    [Theory]
    [InlineData(320, 240, 1)]
    [InlineData(640, 480, 1)]
    [InlineData(1024, 768, 1)]
    [InlineData(640, 480, 5)]
    public void The_sector_is_found_and_text_bar_and_black_are_not(int columns, int rows, int frames)
    {
        Picture picture = Picture.Sector(columns, rows);
        bool[] found = Find(picture, frames);
        int tissue = 0, missed = 0;
        for (int i = 0; i < found.Length; i++)
        {
            int x = i % columns, y = i / columns;
            bool caliper = Math.Abs(x - columns / 2) <= 4 && Math.Abs(y - rows / 2) <= 4;
            if (picture.Tissue[i])
            {
                tissue++;
                if (!found[i]) missed++;
            }
            else if (!caliper)
                Assert.False(found[i], $"{x},{y} of level {picture.Level[i]} is not tissue");
        }
        Assert.True(missed <= tissue / 50, $"{missed} of {tissue} tissue pixels missed");
    }

    [Fact]
    public void Nothing_outside_the_declared_regions_is_tissue()
    {
        Picture picture = Picture.Sector();
        bool[] declared = new bool[picture.Level.Length];
        for (int y = 60; y < 180; y++) declared.AsSpan(y * picture.Columns + 100, 100).Fill(true);
        var area = new TissueArea(new FrameLayout(picture.Columns, picture.Rows, FrameColour.Monochrome, false, false), declared);
        area.Add(picture.Level, [.. Enumerable.Repeat(true, declared.Length)]);
        bool[] found = area.Find();
        Assert.Contains(true, found);
        for (int i = 0; i < found.Length; i++) Assert.True(declared[i] || !found[i]);
    }

    [Fact]
    public void A_caliper_in_the_tissue_is_graphics_and_the_speckle_is_not()
    {
        Picture picture = Picture.Sector();
        bool[] graphics = new bool[picture.Level.Length];
        ScreenGraphics.Mark(picture.Level, picture.Columns, false, graphics);
        int marked = 0, speckle = 0;
        for (int i = 0; i < graphics.Length; i++)
        {
            if (picture.Drawn[i] && picture.Level[i] == 255 && i % picture.Columns < picture.Columns - 20) Assert.True(graphics[i]);
            if (!picture.Tissue[i]) continue;
            speckle++;
            if (graphics[i]) marked++;
        }
        // The caliper's own surroundings, 9 by 2 pixels and their neighbours, and no more than a few grains besides.
        Assert.True(marked < 80 + speckle / 200, $"{marked} of {speckle} speckle pixels marked");
    }

    [Fact]
    public void Speckle_that_clips_to_white_is_not_taken_for_graphics()
    {
        // Rayleigh speckle at a gain that clips one pixel in thirty, its grains three pixels wide and two high.
        const int columns = 240, rows = 160;
        var random = new Random(3);
        double[] real = [.. Enumerable.Range(0, columns * rows).Select(_ => Normal())], imaginary = [.. Enumerable.Range(0, columns * rows).Select(_ => Normal())];
        byte[] level = new byte[columns * rows];
        for (int y = 0; y < rows - 1; y++)
            for (int x = 0; x < columns - 2; x++)
            {
                double re = 0, im = 0;
                for (int v = 0; v < 2; v++)
                    for (int u = 0; u < 3; u++)
                    {
                        re += real[(y + v) * columns + x + u];
                        im += imaginary[(y + v) * columns + x + u];
                    }
                level[y * columns + x] = (byte)Math.Clamp(220 + 255 / 60.0 * 20 * Math.Log10(Math.Sqrt((re * re + im * im) / 6) + 1e-6), 0, 255);
            }
        Assert.Contains((byte)255, level);
        bool[] graphics = new bool[level.Length];
        ScreenGraphics.Mark(level, columns, false, graphics);
        Assert.True(graphics.Count(pixel => pixel) < level.Length / 500, $"{graphics.Count(pixel => pixel)} of {level.Length} pixels marked");

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
