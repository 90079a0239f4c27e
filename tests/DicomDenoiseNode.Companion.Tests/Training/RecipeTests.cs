// Recipes: read whole, or refused by name; and the learning rate they describe.
using System.Runtime.CompilerServices;
using DicomDenoiseNode.Companion.Training;

namespace DicomDenoiseNode.Companion.Tests.Training;

public class RecipeTests
{
    [Theory]
    [InlineData("""{ "learnRate": 1 }""", "learnRate")]
    [InlineData("""{ "batch": 0 }""", "batch = 0")]
    [InlineData("""{ "patch": 33 }""", "patch = 33")]
    [InlineData("""{ "averageDecay": 1 }""", "averageDecay = 1")]
    [InlineData("""{ "batch": "many" }""", "batch")]
    [InlineData("""{ "excluded": null }""", "excluded")]
    [InlineData("{", "recipe.json")]
    public void A_recipe_that_cannot_be_meant_is_refused_by_name(string json, string named)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["recipe.json"], json);
        Assert.Contains(named, Assert.Throws<UserErrorException>(() => Recipe.Read(folder["recipe.json"])).Message);
    }

    [Fact]
    public void A_recipe_is_read_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var recipe = new Recipe { Iterations = 7, Excluded = ["a*"], ValidationSigmas = [5] };
        File.WriteAllText(folder["recipe.json"], recipe.ToJson());
        Assert.Empty(recipe.Differences(Recipe.Read(folder["recipe.json"])));
        Assert.Equal(["iterations"], recipe.Differences(recipe with { Iterations = 8 }));
    }

    [Fact]
    public void Every_recipe_of_the_source_can_be_read()
    {
        string[] recipes = [.. Directory.GetFiles(Path.Combine(SourceFolder(), "../../../src/DicomDenoiseNode.Companion/Recipes"), "ffdnet-*.json").Where(path => !path.EndsWith(".card.json", StringComparison.Ordinal))];
        Assert.NotEmpty(recipes);
        Assert.All(recipes, path => Assert.True(Recipe.Read(path).Iterations > 0));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [Fact]
    public void The_learning_rate_grows_linearly_and_falls_along_a_cosine_to_its_last_value()
    {
        var recipe = new Recipe { Iterations = 1001, WarmUp = 100, LearningRate = 1, FinalLearningRate = 0.1 };
        Assert.Equal(0.01, LearningRate.At(recipe, 0), 1e-12);
        Assert.Equal(1, LearningRate.At(recipe, 99), 1e-12);
        Assert.Equal(0.55, LearningRate.At(recipe, 550), 1e-12);
        Assert.Equal(0.1, LearningRate.At(recipe, 1000), 1e-12);
        Assert.Equal(0.1, LearningRate.At(recipe, 2000), 1e-12);
    }
}
