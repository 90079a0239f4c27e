// Scores of a network on pictures it does not learn from.
using DicomDenoiseNode.Companion.Dataset;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>PSNR on noisy middles of pictures: noise unclipped, output clamped and rounded to 8 bits, mean over pictures.</summary>
internal sealed class Validation(Recipe recipe, IReadOnlyList<Picture> pictures)
{
    /// <summary>Mean PSNR in dB at each of the recipe's sigmas; the same noise every time.</summary>
    public double[] Score(FfdNet network)
    {
        using var _ = no_grad();
        network.eval();
        return [.. recipe.ValidationSigmas.Select(sigma => pictures.Select((picture, i) => Psnr(network, picture, sigma, i)).Average())];
    }

    private double Psnr(FfdNet network, Picture picture, float sigma, int number)
    {
        int width = Math.Min(recipe.ValidationCrop, picture.Width) & ~1, height = Math.Min(recipe.ValidationCrop, picture.Height) & ~1;
        int left = (picture.Width - width) / 2, top = (picture.Height - height) / 2;
        var clean = new byte[width * height];
        for (int y = 0; y < height; y++)
            picture.Pixels.AsSpan(((top + y) * picture.Width) + left, width).CopyTo(clean.AsSpan(y * width));
        var noisy = Array.ConvertAll(clean, p => p / 255f);
        // A stream of its own per picture and sigma, apart from those of training.
        new Draws(recipe.Seed, -1 - number - (1000L * (long)sigma)).AddNormal(noisy, sigma / 255);

        using var scope = NewDisposeScope();
        var denoised = network.call(tensor((IList<float>)noisy, [1, 1, height, width]), tensor((IList<float>)[sigma / 255], [1, 1, 1, 1]));
        using var values = denoised.data<float>();
        double squares = 0;
        int at = 0;
        foreach (float value in values.ToArray())
        {
            double difference = Math.Round(Math.Clamp(value, 0, 1) * 255) - clean[at++];
            squares += difference * difference;
        }
        return 10 * Math.Log10(255.0 * 255 * clean.Length / squares);
    }
}
