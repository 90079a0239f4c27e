// Which pictures are learned from, and how patches are cut.
using DicomDenoiseNode.Companion.Dataset;

namespace DicomDenoiseNode.Companion.Tests.Dataset;

public class PhotographSetTests
{
    [Fact]
    public void Charts_small_pictures_and_named_ones_are_left_out()
    {
        using var folder = new TemporaryFolder();
        Photographs.WriteScene(folder["b.png"], 32, 1);
        Photographs.WriteScene(folder["a.png"], 32, 2);
        Photographs.WriteScene(folder["drawing-7.png"], 32, 3);
        Photographs.WriteScene(folder["small.png"], 14, 4);
        Photographs.Write(folder["chart.png"], 32, 32, (x, y) => x > 20 ? 0 : 255);
        File.WriteAllText(folder["notes.txt"], "no picture");
        var set = PhotographSet.Load(folder.Path, ["drawing-*"], largestFlatShare: 0.5, smallestSide: 16);
        Assert.Equal(["a.png", "b.png"], set.Pictures.Select(p => p.Name));
        Assert.Equal(["chart.png", "drawing-7.png", "small.png"], set.LeftOut);
    }

    [Fact]
    public void The_digest_follows_the_pixels_used_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Photographs.WriteScene(folder["a.png"], 32, 1);
        string before = PhotographSet.Load(folder.Path, [], 1, 16).Digest;
        Photographs.WriteScene(folder["small.png"], 8, 1);
        Assert.Equal(before, PhotographSet.Load(folder.Path, [], 1, 16).Digest);
        Photographs.WriteScene(folder["a.png"], 32, 2);
        Assert.NotEqual(before, PhotographSet.Load(folder.Path, [], 1, 16).Digest);
    }

    [Fact]
    public void A_folder_without_pictures_and_a_file_that_is_none_are_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(folder.Path, Assert.Throws<UserErrorException>(() => PhotographSet.Load(folder.Path, [], 1, 16)).Message);
        Assert.Contains("missing", Assert.Throws<UserErrorException>(() => PhotographSet.Load(folder["missing"], [], 1, 16)).Message);
        File.WriteAllText(folder["broken.png"], "no picture");
        Assert.Contains("broken.png", Assert.Throws<UserErrorException>(() => PhotographSet.Load(folder.Path, [], 1, 16)).Message);
    }

    [Fact]
    public void Patches_come_in_all_eight_symmetries_and_from_everywhere()
    {
        using var folder = new TemporaryFolder();
        // Level 10·y + x: both coordinates of a corner can be read off the differences along x and y.
        Photographs.Write(folder["a.png"], 9, 9, (x, y) => (10 * y) + x);
        var set = PhotographSet.Load(folder.Path, [], 1, 4);
        var symmetries = new HashSet<(int, int)>();
        var corners = new HashSet<int>();
        var patch = new float[16];
        for (int i = 0; i < 500; i++)
        {
            var draws = new Draws(1, i);
            set.CutPatch(ref draws, 4, candidates: 1, patch);
            int[] levels = [.. patch.Select(v => (int)Math.Round(v * 255))];
            (int across, int down) = (levels[1] - levels[0], levels[4] - levels[0]);
            symmetries.Add((across, down));
            corners.Add(levels.Min());
            for (int k = 0; k < 16; k++)
                Assert.Equal(levels[0] + (k % 4 * across) + (k / 4 * down), levels[k]);
        }
        Assert.Equal([(-10, -1), (-10, 1), (-1, -10), (-1, 10), (1, -10), (1, 10), (10, -1), (10, 1)], symmetries.Order());
        Assert.Equal(36, corners.Count);
    }

    [Fact]
    public void Of_several_places_the_steepest_is_taken()
    {
        using var folder = new TemporaryFolder();
        Photographs.Write(folder["a.png"], 40, 8, (x, y) => x < 32 ? 100 : 100 + (x * y));
        var set = PhotographSet.Load(folder.Path, [], 1, 8);
        var patch = new float[64];
        int Textured(int candidates) => Enumerable.Range(0, 200).Count(i =>
        {
            var draws = new Draws(1, i);
            set.CutPatch(ref draws, 8, candidates, patch);
            return patch.Distinct().Count() > 1;
        });
        // 8 of 33 places touch the texture: 24 % of patches, and of the better of two 1 − 0.76² = 43 %; four standard errors of 200.
        Assert.InRange(Textured(1), 24, 73);
        Assert.InRange(Textured(2), 58, 114);
    }

    [Fact]
    public void A_seed_and_a_number_name_one_row_of_draws()
    {
        Draws one = new(7, 3), same = new(7, 3), other = new(7, 4);
        float[] a = new float[1000], b = new float[1000], c = new float[1000];
        one.AddNormal(a, 2);
        same.AddNormal(b, 2);
        other.AddNormal(c, 2);
        Assert.Equal(a, b);
        Assert.NotEqual(a, c);
        // Four standard errors of the mean and of the variance of 1000 numbers of deviation 2.
        Assert.Equal(0, a.Average(), 4 * 2 / MathF.Sqrt(1000));
        Assert.Equal(4, a.Average(v => v * v), 4 * 4 * MathF.Sqrt(2 / 1000f));
    }
}
