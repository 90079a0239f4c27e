// Which pixels the declared regions make tissue.
using DicomDenoiseNode.Frames;

namespace DicomDenoiseNode.Tests.Frames;

public sealed class DeclaredTissueTests
{
    private static UltrasoundRegion Tissue(int x0, int y0, int x1, int y1) => new(1, 1, x0, y0, x1, y1, false);

    private static bool At(DeclaredTissue declared, int x, int y) => declared.Mask![y * 40 + x];

    [Fact]
    public void A_tissue_region_covers_its_corners_and_nothing_beyond()
    {
        DeclaredTissue declared = DeclaredTissue.Of([Tissue(2, 3, 10, 12)], 40, 30);
        Assert.Null(declared.Reason);
        Assert.True(At(declared, 2, 3) && At(declared, 10, 12));
        Assert.False(At(declared, 1, 3) || At(declared, 2, 2) || At(declared, 11, 12) || At(declared, 10, 13));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0xA)]
    [InlineData(0x12)]
    public void A_region_of_another_kind_is_cut_out_wherever_it_overlaps(int type)
    {
        DeclaredTissue declared = DeclaredTissue.Of([Tissue(0, 0, 39, 29), new UltrasoundRegion(1, type, 5, 5, 8, 8, false)], 40, 30);
        Assert.False(At(declared, 5, 5) || At(declared, 8, 8));
        Assert.True(At(declared, 4, 5) && At(declared, 9, 8));
    }

    [Fact]
    public void A_region_that_claims_nothing_takes_nothing_away_and_may_lie_anywhere()
    {
        DeclaredTissue declared = DeclaredTissue.Of([new UltrasoundRegion(0, 0, 0, 0, 999, 999, false), Tissue(0, 0, 39, 29)], 40, 30);
        Assert.All(declared.Mask!, Assert.True);
    }

    [Fact]
    public void Calibrated_pixel_values_are_not_altered_even_under_another_tissue_region()
    {
        DeclaredTissue declared = DeclaredTissue.Of([Tissue(0, 0, 39, 29), new UltrasoundRegion(1, 1, 0, 0, 9, 9, true)], 40, 30);
        Assert.False(At(declared, 9, 9));
        Assert.True(At(declared, 10, 9));
        Assert.Contains("calibrated", DeclaredTissue.Of([new UltrasoundRegion(1, 1, 0, 0, 9, 9, true)], 40, 30).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_pixel_past_the_edge_is_clipped()
    {
        DeclaredTissue declared = DeclaredTissue.Of([Tissue(0, 0, 40, 30)], 40, 30);
        Assert.Null(declared.Reason);
        Assert.All(declared.Mask!, Assert.True);
    }

    [Theory]
    [InlineData(41, 29)]
    [InlineData(39, 31)]
    public void Further_past_the_edge_belongs_to_another_picture(int x1, int y1)
    {
        DeclaredTissue declared = DeclaredTissue.Of([Tissue(0, 0, x1, y1)], 40, 30);
        Assert.Null(declared.Mask);
        Assert.Contains("another picture", declared.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_regions_nothing_says_what_is_tissue() =>
        Assert.Contains("declares no ultrasound regions", DeclaredTissue.Of([], 40, 30).Reason, StringComparison.Ordinal);

    [Fact]
    public void M_mode_tissue_is_not_two_dimensional()
    {
        DeclaredTissue declared = DeclaredTissue.Of([new UltrasoundRegion(2, 1, 0, 0, 9, 9, false)], 40, 30);
        Assert.Null(declared.Mask);
        Assert.Contains("not 2-D", declared.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Tissue_under_a_colour_box_of_its_size_leaves_nothing() =>
        Assert.Contains("covered", DeclaredTissue.Of([Tissue(0, 0, 9, 9), new UltrasoundRegion(1, 2, 0, 0, 9, 9, false)], 40, 30).Reason, StringComparison.Ordinal);
}
