// From a run to a signed model and back.
using System.Security.Cryptography;
using DicomDenoiseNode.Companion.Publishing;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Tests.Publishing;

[Collection("torch")]
public class PublishingTests
{
    [Fact]
    public void A_run_becomes_a_signed_model_that_the_node_opens_and_that_computes_what_was_trained()
    {
        using var run = new SmallRun();
        var (privateFile, publicFile, _) = SigningKey.Create(run.PathOf("trust"), "test");
        using ECDsa key = SigningKey.Read(privateFile);
        var text = new CardText
        {
            Summary = "A test",
            TrainingData = [new PictureSource("first", ["a_*"], "somewhere", "CC0"), new PictureSource("second", ["b_*"], "elsewhere", "CC BY 4.0")],
            SigmaScale = new SigmaScale(1, 1.6f),
        };
        CardScore[] scores = [new CardScore("set", 25, 30, 0.9, 2)];

        double difference = ModelExport.Write(run.Run, RunWeights.Read(run.Run), run.PathOf("my-model"), text, scores, key);

        Assert.InRange(difference, 0, ModelExport.Agreement);
        Assert.EndsWith("test.pem", publicFile, StringComparison.Ordinal);
        DenoisingModel model = ModelStore.Open(run.PathOf("my-model"), run.PathOf("trust"));
        Assert.Equal("my-model", model.Card.Name);
        Assert.Equal(7, model.Card.Iterations);
        Assert.Contains("7 of 10", model.Card.TrainingState, StringComparison.Ordinal);
        Assert.Equal([2, 1], model.Card.TrainingData.Select(set => set.Pictures));
        Assert.Equal("00ff", model.Card.TrainingDataSha256);
        Assert.Equal(75, model.Card.SigmaGreyLevels.Highest);
        Assert.Equal(scores, model.Card.Scores);
        // The file itself carries the card, without what cannot be known before it.
        ModelCard inside = ModelCard.Parse(System.Text.Encoding.UTF8.GetBytes(OnnxReader.Read(model.Onnx.Span).Metadata["card"]));
        Assert.Equal(("A test", 0), (inside.Summary, inside.Scores.Count));
    }

    [Fact]
    public void A_card_says_which_keys_of_the_recipe_were_changed_on_the_way()
    {
        using var run = new SmallRun();
        File.WriteAllText(Path.Combine(run.Run, "scores.jsonl"), "{\"iteration\":1,\"loss\":2}\n{\"changed\":[\"batch\",\"iterations\"]}\n{\"changed\":[\"batch\"]}\n");
        ModelExport.Write(run.Run, RunWeights.Read(run.Run), run.PathOf("model"), new CardText(), [], key: null);
        ModelCard card = ModelCard.Parse(File.ReadAllBytes(Path.Combine(run.PathOf("model"), "card.json")));
        Assert.Equal("In progress: 7 of 10 planned iterations. Changed on the way: batch, iterations; the recipe states their last values.", card.TrainingState);
    }

    [Fact]
    public void Exporting_twice_writes_the_same_model()
    {
        using var run = new SmallRun();
        RunWeights weights = RunWeights.Read(run.Run);
        ModelExport.Write(run.Run, weights, run.PathOf("model"), new CardText(), [], key: null);
        byte[] first = File.ReadAllBytes(Path.Combine(run.PathOf("model"), "model.onnx"));
        ModelExport.Write(run.Run, RunWeights.Read(run.Run), run.PathOf("model"), new CardText(), [], key: null);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(run.PathOf("model"), "model.onnx")));
    }

    [Fact]
    public void A_folder_with_a_file_of_another_kind_is_not_exported_into()
    {
        using var run = new SmallRun();
        Directory.CreateDirectory(run.PathOf("model"));
        File.WriteAllText(Path.Combine(run.PathOf("model"), "thesis.docx"), "x");
        string sentence = Assert.Throws<UserErrorException>(() =>
            ModelExport.Write(run.Run, RunWeights.Read(run.Run), run.PathOf("model"), new CardText(), [], key: null)).Message;
        Assert.Contains("thesis.docx", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_run_is_named()
    {
        using var run = new SmallRun();
        Assert.Contains("no-run", Assert.Throws<UserErrorException>(() => RunWeights.Read(run.PathOf("no-run"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_never_overwritten_and_only_its_owner_may_read_it()
    {
        using var run = new SmallRun();
        var (privateFile, publicFile, fingerprint) = SigningKey.Create(run.PathOf("keys"), "a");
        Assert.Equal(fingerprint, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(publicFile))));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(privateFile));
        Assert.Contains("not overwritten", Assert.Throws<UserErrorException>(() => SigningKey.Create(run.PathOf("keys"), "a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_key_and_a_text_are_no_private_keys()
    {
        using var run = new SmallRun();
        var (_, publicFile, _) = SigningKey.Create(run.PathOf("keys"), "a");
        Assert.Throws<UserErrorException>(() => SigningKey.Read(publicFile));
        Assert.Throws<UserErrorException>(() => SigningKey.Read(Path.Combine(run.Run, "recipe.json")));
    }

    [Fact]
    public void A_card_text_with_an_unknown_key_is_refused_by_name()
    {
        using var run = new SmallRun();
        File.WriteAllText(run.PathOf("card.json"), "{ \"sumary\": \"typo\" }");
        Assert.Contains("sumary", Assert.Throws<UserErrorException>(() => CardText.Read(run.PathOf("card.json"))).Message, StringComparison.Ordinal);
    }
}
