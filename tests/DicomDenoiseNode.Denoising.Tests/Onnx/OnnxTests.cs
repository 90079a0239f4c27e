// The ONNX file: what is written is what is read, and what is not FFDNet is named.
using DicomDenoiseNode.Denoising.Onnx;
using Google.Protobuf;

namespace DicomDenoiseNode.Denoising.Tests;

public class OnnxTests
{
    private static readonly KeyValuePair<string, string>[] Metadata = [new("card", "{\"name\":\"test\"}")];

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_written_network_is_read_back_bit_for_bit(bool subtracts, bool takesSigmaMap)
    {
        FfdNet network = Networks.Random(1, subtracts);
        OnnxModel read = OnnxReader.Read(OnnxWriter.Write(network, takesSigmaMap, Metadata));
        Assert.Equal(subtracts, read.Network.Subtracts);
        Assert.Equal(takesSigmaMap, read.TakesSigmaMap);
        Assert.Equal("{\"name\":\"test\"}", read.Metadata["card"]);
        for (int i = 0; i < FfdNet.Depth; i++)
        {
            Assert.Equal(network.Layers[i].Kernel.ToArray(), read.Network.Layers[i].Kernel.ToArray());
            Assert.Equal(network.Layers[i].Bias.ToArray(), read.Network.Layers[i].Bias.ToArray());
        }
    }

    [Fact]
    public void The_same_network_gives_the_same_bytes() =>
        Assert.Equal(OnnxWriter.Write(Networks.Random(2), false, Metadata), OnnxWriter.Write(Networks.Random(2), false, Metadata));

    [Fact]
    public void Weights_stored_as_numbers_instead_of_raw_bytes_are_read_too()
    {
        FfdNet network = Networks.Random(3);
        ModelProto model = Written(network);
        TensorProto bias = model.Graph.Initializer.Single(tensor => tensor.Name == "bias_4");
        bias.RawData = ByteString.Empty;
        bias.FloatData.Add(network.Layers[3].Bias.ToArray());
        Assert.Equal(network.Layers[3].Bias.ToArray(), OnnxReader.Read(model.ToByteArray()).Network.Layers[3].Bias.ToArray());
    }

    [Theory]
    [InlineData("a graph without output 'denoised'", "'denoised'")]
    [InlineData("another activation", "LeakyRelu")]
    [InlineData("strides of 2", "strides")]
    [InlineData("dilated", "dilations")]
    [InlineData("fourteen convolutions", "14 were found")]
    [InlineData("another input", "'picture'")]
    [InlineData("weights from elsewhere", "bias_2")]
    [InlineData("a skip connection", "Add")]
    [InlineData("a loop", "even_image")]
    [InlineData("weights that are not finite", "not finite")]
    public void A_graph_that_is_not_FFDNet_is_refused_with_what_was_found(string change, string named)
    {
        ModelProto model = Written(Networks.Random(4));
        GraphProto graph = model.Graph;
        NodeProto Node(string name) => graph.Node.Single(node => node.Name == name);
        switch (change)
        {
            case "a graph without output 'denoised'":
                graph.Output[0].Name = "result";
                break;
            case "another activation":
                Node("features_5").OpType = "LeakyRelu";
                break;
            case "strides of 2":
                Node("convolved_7").Attribute.Single(a => a.Name == "strides").Ints[0] = 2;
                break;
            case "dilated":
                Node("convolved_7").Attribute.Add(new AttributeProto { Name = "dilations", Ints = { 2, 2 } });
                break;
            case "fourteen convolutions":
                Node("convolved_8").Input[0] = "features_6";
                break;
            case "another input":
                graph.Input[0].Name = "picture";
                break;
            case "weights from elsewhere":
                graph.Initializer.Single(t => t.Name == "bias_2").DataLocation = TensorProto.Types.DataLocation.External;
                break;
            case "a skip connection":
                graph.Node.Add(new NodeProto { OpType = "Add", Name = "skip", Input = { "features_3", "features_2" }, Output = { "skipped" } });
                Node("convolved_4").Input[0] = "skipped";
                break;
            case "a loop":
                Node("even_image_rows").Input[0] = "even_image";
                break;
            case "weights that are not finite":
                graph.Initializer.Single(t => t.Name == "bias_2").RawData = ByteString.CopyFrom([.. Enumerable.Repeat((byte)0xFF, 256)]);
                break;
        }
        Assert.Contains(named, Assert.Throws<ModelRefusedException>(() => OnnxReader.Read(model.ToByteArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_ONNX_are_refused()
    {
        Assert.Throws<ModelRefusedException>(() => OnnxReader.Read([]));
        Assert.Throws<ModelRefusedException>(() => OnnxReader.Read("not a model at all"u8));
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_but_never_anything_else()
    {
        // The graph's description stands before the weights; damage there is what can mislead a reader.
        byte[] file = OnnxWriter.Write(Networks.Random(5), false, Metadata);
        const int description = 4000;
        var random = new Random(6);
        int refused = 0;
        for (int i = 0; i < 150; i++)
        {
            byte[] damaged = (byte[])file.Clone();
            for (int j = random.Next(1, 4); j > 0; j--)
                damaged[random.Next(description)] = (byte)random.Next(256);
            try
            {
                Assert.Equal(FfdNet.Depth, OnnxReader.Read(damaged).Network.Layers.Count);
            }
            catch (ModelRefusedException)
            {
                refused++;
            }
        }
        Assert.True(refused > 50, $"Only {refused} of 150 damaged files were refused.");
    }

    private static ModelProto Written(FfdNet network) => ModelProto.Parser.ParseFrom(OnnxWriter.Write(network, false, Metadata));
}
