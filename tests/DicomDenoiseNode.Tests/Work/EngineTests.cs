// Only a model that verifies runs; whatever else is said in one sentence.
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Tests.Work;

public sealed class EngineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static NodeOptions Options(SignedModel model) => new() { Model = { Folder = model.Folder, TrustedKeys = model.Trust, Provider = InferenceProvider.Cpu } };

    [Fact]
    public void A_signed_model_is_opened_and_runs_on_the_cpu()
    {
        using Engine engine = Engine.Open(Options(new SignedModel(_folder.Path)));
        Assert.Equal(("model", "1", 64), (engine.Model.Name, engine.Model.Version, engine.Model.Digest.Length));
        Assert.StartsWith("CPU", engine.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelStore.OnnxFile)]
    [InlineData(ModelStore.CardFile)]
    [InlineData("model.sig")]
    [InlineData("model.cms")]
    public void One_altered_byte_refuses_the_model_and_names_it(string file)
    {
        var model = new SignedModel(_folder.Path);
        string path = Path.Combine(model.Folder, file);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        var refused = Assert.Throws<NodeFaultException>(() => Engine.Open(Options(model)));
        Assert.StartsWith($"Node:Model:Folder is {model.Folder}; the model is refused: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_model_that_is_not_there_is_a_sentence()
    {
        var model = new SignedModel(_folder.Path);
        NodeOptions options = Options(model);
        options.Model.Folder = _folder.File("elsewhere");
        Assert.Contains("elsewhere", Assert.Throws<NodeFaultException>(() => Engine.Open(options)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
