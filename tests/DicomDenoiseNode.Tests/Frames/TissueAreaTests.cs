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
}
