// The clean photographs of a folder, and training batches cut from them.
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace DicomDenoiseNode.Companion.Dataset;

/// <summary>Clean photographs held in memory.</summary>
internal sealed class PhotographSet
{
    private PhotographSet(IReadOnlyList<Picture> pictures, IReadOnlyList<string> leftOut)
    {
        Pictures = pictures;
        LeftOut = leftOut;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var picture in pictures)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{picture.Name}\n{picture.Width}x{picture.Height}\n"));
            hash.AppendData(picture.Pixels);
        }
        Digest = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The pictures used, in the order of their names.</summary>
    public IReadOnlyList<Picture> Pictures { get; }

    /// <summary>Names of the pictures in the folder that are not used.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>SHA-256 over names, sizes and pixels of the pictures used.</summary>
    public string Digest { get; }

    /// <summary>Reads every PNG of a folder.</summary>
    /// <param name="folder">The folder, not its subfolders.</param>
    /// <param name="excluded">Name patterns (<c>*</c> and <c>?</c>) left out.</param>
    /// <param name="largestFlatShare">Pictures flatter than this are charts or drawings and left out; see <see cref="Picture.FlatShare"/>.</param>
    /// <param name="smallestSide">Pictures with a shorter side, in pixels, are left out.</param>
    /// <exception cref="UserErrorException">No folder, or no picture left.</exception>
    public static PhotographSet Load(string folder, IReadOnlyList<string> excluded, double largestFlatShare, int smallestSide)
    {
        if (!Directory.Exists(folder))
            throw new UserErrorException($"The folder {folder} does not exist.");
        var used = new List<Picture>();
        var leftOut = new List<string>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.png").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (excluded.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name)))
            {
                leftOut.Add(name);
                continue;
            }
            var picture = Picture.Load(path);
            if (Math.Min(picture.Width, picture.Height) < smallestSide || picture.FlatShare() > largestFlatShare)
                leftOut.Add(name);
            else
                used.Add(picture);
        }
        if (used.Count == 0)
            throw new UserErrorException($"The folder {folder} holds no PNG picture of at least {smallestSide} x {smallestSide} pixels to use ({leftOut.Count} left out).");
        return new PhotographSet(used, leftOut);
    }

    /// <summary>Cuts one square patch, turned and mirrored at random, on [0, 1].</summary>
    /// <param name="draws">Where the choices come from.</param>
    /// <param name="side">Pixels along each side.</param>
    /// <param name="candidates">Places to draw; the patch comes from the one whose neighbouring pixels differ most.</param>
    /// <param name="patch">[side, side].</param>
    public void CutPatch(ref Draws draws, int side, int candidates, Span<float> patch)
    {
        var (picture, left, top) = DrawPlace(ref draws, side);
        for (long steepest = candidates > 1 ? Steepness(picture, left, top, side) : 0; candidates > 1; candidates--)
        {
            var (otherPicture, otherLeft, otherTop) = DrawPlace(ref draws, side);
            long steepness = Steepness(otherPicture, otherLeft, otherTop, side);
            if (steepness > steepest)
                (steepest, picture, left, top) = (steepness, otherPicture, otherLeft, otherTop);
        }
        int symmetry = draws.Below(8);
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++)
            {
                int column = (symmetry & 1) == 0 ? x : side - 1 - x, row = (symmetry & 2) == 0 ? y : side - 1 - y;
                if ((symmetry & 4) != 0)
                    (column, row) = (row, column);
                patch[(y * side) + x] = picture.Pixels[((top + row) * picture.Width) + left + column] / 255f;
            }
        }
    }

    private (Picture Picture, int Left, int Top) DrawPlace(ref Draws draws, int side)
    {
        var picture = Pictures[draws.Below(Pictures.Count)];
        return (picture, draws.Below(picture.Width - side + 1), draws.Below(picture.Height - side + 1));
    }

    /// <summary>Σ |difference| to the right and lower neighbour, in grey levels.</summary>
    private static long Steepness(Picture picture, int left, int top, int side)
    {
        long sum = 0;
        for (int y = top; y < top + side - 1; y++)
        {
            for (int at = (y * picture.Width) + left; at < (y * picture.Width) + left + side - 1; at++)
                sum += Math.Abs(picture.Pixels[at] - picture.Pixels[at + 1]) + Math.Abs(picture.Pixels[at] - picture.Pixels[at + picture.Width]);
        }
        return sum;
    }
}
