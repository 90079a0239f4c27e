// How gray is read and written in each way a frame carries it.
using DicomDenoiseNode.Frames;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class GrayRuleTests
{
    private static FrameLayout Layout(FrameColour colour, bool planar = false, bool lossy = false) => new(2, 1, colour, planar, lossy);

    private static (byte[] Level, bool[] Gray) Read(GrayRule rule, byte[] frame)
    {
        byte[] level = new byte[2];
        bool[] gray = new bool[2];
        rule.Read(frame, level, gray);
        return (level, gray);
    }

    [Fact]
    public void Rgb_is_gray_only_where_its_samples_are_equal_and_stays_so()
    {
        GrayRule rule = GrayRule.For(Layout(FrameColour.Rgb), null);
        byte[] frame = [90, 90, 90, 90, 91, 90];
        Assert.Equal([true, false], Read(rule, frame).Gray);
        rule.Write(frame, 0, 77);
        Assert.Equal([77, 77, 77, 90, 91, 90], frame);
    }

    [Fact]
    public void Every_gray_of_rgb_has_its_own_value_as_level()
    {
        GrayRule rule = GrayRule.For(Layout(FrameColour.Rgb), null);
        for (int value = 0; value < 256; value++)
        {
            byte v = (byte)value;
            Assert.Equal(v, Read(rule, [v, v, v, 0, 0, 0]).Level[0]);
        }
    }

    [Fact]
    public void Planar_rgb_is_read_and_written_plane_by_plane()
    {
        GrayRule rule = GrayRule.For(Layout(FrameColour.Rgb, planar: true), null);
        byte[] frame = [10, 20, 10, 21, 10, 20];
        (byte[] level, bool[] gray) = Read(rule, frame);
        Assert.Equal(10, level[0]);
        Assert.Equal([true, false], gray);
        rule.Write(frame, 0, 99);
        Assert.Equal([99, 20, 99, 21, 99, 20], frame);
    }

    [Fact]
    public void Once_lossy_rgb_may_spread_by_four_and_keeps_its_tint()
    {
        GrayRule rule = GrayRule.For(Layout(FrameColour.Rgb, lossy: true), null);
        byte[] frame = [100, 102, 104, 100, 102, 105];
        (byte[] level, bool[] gray) = Read(rule, frame);
        Assert.Equal([true, false], gray);
        rule.Write(frame, 0, (byte)(level[0] - 10));
        Assert.Equal([90, 92, 94, 100, 102, 105], frame);
    }

    [Theory]
    [InlineData(false, 129, true)]
    [InlineData(false, 130, false)]
    [InlineData(true, 136, true)]
    [InlineData(true, 137, false)]
    public void Ybr_is_gray_near_the_middle_of_its_chroma(bool lossy, byte chroma, bool expected)
    {
        GrayRule rule = GrayRule.For(Layout(FrameColour.YbrFull, lossy: lossy), null);
        byte[] frame = [50, chroma, 128, 60, 128, chroma];
        Assert.Equal([expected, expected], Read(rule, frame).Gray);
        rule.Write(frame, 1, 70);
        Assert.Equal([50, chroma, 128, 70, 128, chroma], frame);
    }

    [Fact]
    public void A_palette_pixel_becomes_the_nearest_gray_entry()
    {
        // Index i is gray of level 255 - i where i is even, red where it is odd.
        ushort[] red = [.. Enumerable.Range(0, 256).Select(i => (ushort)((255 - i) * 257))];
        ushort[] other = [.. Enumerable.Range(0, 256).Select(i => (ushort)(i % 2 == 0 ? (255 - i) * 257 : 0))];
        GrayRule rule = GrayRule.For(Layout(FrameColour.Palette), new GrayPalette(red, other, other));
        byte[] frame = [100, 101];
        (byte[] level, bool[] gray) = Read(rule, frame);
        Assert.Equal(155, level[0]);
        Assert.Equal([true, false], gray);
        rule.Write(frame, 0, 201);
        Assert.Equal([54, 101], frame);
        rule.Write(frame, 0, 200);
        Assert.Equal(54, frame[0]);
    }

    [Fact]
    public void Of_two_entries_of_one_level_the_pixel_keeps_its_own()
    {
        ushort[] twice = [.. Enumerable.Range(0, 256).Select(i => (ushort)(i / 2 * 2 * 257))];
        var palette = new GrayPalette(twice, twice, twice);
        Assert.Equal(41, palette.Nearest(40, 41));
        Assert.Equal(40, palette.Nearest(40, 90));
        Assert.Equal(256, palette.GrayEntries);
        Assert.Equal(128, palette.GrayLevels);
    }
}
