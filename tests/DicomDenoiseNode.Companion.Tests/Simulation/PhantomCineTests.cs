// The sample cine's tissue and lettering; the whole cine is made and compared in the conformance project.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class PhantomCineTests
{
    [Fact]
    public void The_tissue_moves_and_returns()
    {
        Scatterers start = PhantomTissue.At(1, 0.0384, 0), half = PhantomTissue.At(1, 0.0384, 0.25), end = PhantomTissue.At(1, 0.0384, 1);

        double[] moved = [.. start.Z.Zip(half.Z, (a, b) => (double)(b - a))];
        Assert.InRange(moved.Max(), 0.3e-3, 1.5e-3);
        Assert.Equal(start.Amplitude, half.Amplitude);
        // One period later everything is where it was, to the rounding of single precision at 6 cm.
        Assert.All(start.Z.Zip(end.Z), pair => Assert.Equal(pair.First, pair.Second, 1e-8f));
    }

    [Fact]
    public void Letters_are_drawn_where_they_are_asked_for_and_nowhere_else()
    {
        var picture = new byte[40 * 12];
        BurntInText.Draw(picture, 40, 3, 2, "I.", 200);

        // The stem of the I in its middle column, the point two pixels wide and high.
        Assert.All(Enumerable.Range(2, 7), y => Assert.Equal(200, picture[y * 40 + 5]));
        Assert.Equal(3 + 5 + 3 + 4, picture.Count(p => p == 200));
        Assert.Equal(picture.Length, picture.Count(p => p is 0 or 200));
    }
}
