// Every model in the repository opens with the keys in the repository.
namespace DicomDenoiseNode.Denoising.Tests;

public class ShippedModelsTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("trust" or "runs")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_model_verifies_with_the_shipped_keys_and_its_card_is_complete(string name)
    {
        DenoisingModel model = ModelStore.Open(Path.Combine(Folder, name), Path.Combine(Folder, "trust"));
        Assert.Equal(name, model.Card.Name);
        Assert.NotEmpty(model.Card.TrainingData);
        Assert.All(model.Card.TrainingData, set => Assert.True(set.Pictures > 0 && set.Licence.Length > 0));
        Assert.True(model.Card.Iterations > 0);
        Assert.True(model.Card.Limits.Length > 50);
        Assert.NotNull(model.Card.Recipe);
        Assert.NotNull(model.Card.TrainingDataSha256);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_model_takes_white_noise_from_a_picture(string name)
    {
        const int side = 128;
        const float sigma = 25 / 255f;
        DenoisingModel model = ModelStore.Open(Path.Combine(Folder, name), Path.Combine(Folder, "trust"));
        float[] clean = Scenes.Textured(side, side, 1), noisy = Scenes.WithNoise(clean, sigma, 2), denoised = new float[noisy.Length];
        using var denoiser = new CpuDenoiser(model.Network);
        denoiser.Denoise(noisy, side, side, SigmaMap.Uniform(sigma), denoised);
        // A poor filter already gains this much on smooth areas; a broken model gains nothing.
        Assert.True(ImageQuality.Psnr(denoised, clean) > ImageQuality.Psnr(noisy, clean) + 5);
    }

    private static string Folder
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "DicomDenoiseNode.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
            return Path.Combine(folder, "models");
        }
    }
}
