// The weights of an FFDNet out of an ONNX file, or the reason why the graph is none.
using System.Buffers.Binary;
using DicomDenoiseNode.Denoising.Onnx;
using Google.Protobuf;

namespace DicomDenoiseNode.Denoising;

/// <summary>Reads an ONNX graph back to front and takes it only where every step is FFDNet's.</summary>
public static class OnnxReader
{
    /// <param name="file">The bytes of the file.</param>
    /// <exception cref="ModelRefusedException">The file is no ONNX, or its graph is not FFDNet; the message names what was found.</exception>
    public static OnnxModel Read(ReadOnlySpan<byte> file)
    {
        ModelProto model;
        try
        {
            model = ModelProto.Parser.ParseFrom(file);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new ModelRefusedException($"The ONNX file cannot be parsed: {e.Message}", e);
        }
        if (model.Graph is null || model.Graph.Node.Count == 0)
            throw new ModelRefusedException("The ONNX file holds no graph.");
        var metadata = new Dictionary<string, string>();
        foreach (StringStringEntryProto entry in model.MetadataProps)
            metadata[entry.Key] = entry.Value;
        return new Walk(model.Graph).Read(metadata);
    }

    private sealed class Walk
    {
        private readonly Dictionary<string, NodeProto> makers = [];
        private readonly Dictionary<string, TensorProto> constants = [];
        private readonly HashSet<string> inputs;

        public Walk(GraphProto graph)
        {
            foreach (NodeProto node in graph.Node)
                foreach (string output in node.Output)
                    makers[output] = node;
            foreach (TensorProto tensor in graph.Initializer)
                constants[tensor.Name] = tensor;
            inputs = [.. graph.Input.Select(input => input.Name).Where(name => !constants.ContainsKey(name))];
            if (!graph.Output.Any(output => output.Name == OnnxNames.Denoised))
                throw new ModelRefusedException($"The graph has no output '{OnnxNames.Denoised}', only {Named(graph.Output.Select(o => o.Name))}.");
            if (!inputs.Contains(OnnxNames.Image) || inputs.Count != 2)
                throw new ModelRefusedException($"The graph takes {Named(inputs)}, not '{OnnxNames.Image}' and '{OnnxNames.Sigma}' or '{OnnxNames.SigmaMap}'.");
        }

        public OnnxModel Read(IReadOnlyDictionary<string, string> metadata)
        {
            string at = OnnxNames.Denoised;
            at = Skip(at, "Slice");
            bool subtracts = Is(at, "Sub");
            if (subtracts)
            {
                NodeProto subtraction = makers[at];
                if (subtraction.Input.Count != 2)
                    throw new ModelRefusedException($"'Sub' ({subtraction.Name}) has {subtraction.Input.Count} inputs.");
                RequireImage(subtraction.Input[0], "what the noise is subtracted from");
                at = Skip(subtraction.Input[1], "Slice");
            }
            at = Step(at, "DepthToSpace", "the shuffle to full size", node => RequireInteger(node, "blocksize", 2));

            var layers = new List<Convolution>();
            while (true)
            {
                NodeProto node = Maker(at, "a convolution");
                if (node.OpType != "Conv")
                    throw new ModelRefusedException($"The graph has '{node.OpType}' ({node.Name}) where FFDNet has a convolution.");
                layers.Insert(0, ReadConvolution(node));
                at = node.Input[0];
                if (layers.Count == FfdNet.Depth || Is(at, "Concat"))
                    break;
                at = Step(at, "Relu", $"the activation before convolution '{node.Name}'", _ => { });
            }

            NodeProto joined = Maker(at, "the joining of image planes and sigma");
            if (joined.OpType != "Concat" || joined.Input.Count != 2 || Attribute(joined, "axis")?.I != 1)
                throw new ModelRefusedException($"The graph has '{joined.OpType}' ({joined.Name}) after {layers.Count} convolutions, counted from the end, where FFDNet joins four image planes and one of sigma.");
            string planes = Step(joined.Input[0], "SpaceToDepth", "the unshuffle to half size", node => RequireInteger(node, "blocksize", 2));
            RequireImage(planes, "what is unshuffled");
            return new OnnxModel(new FfdNet(layers, subtracts), FindSigma(joined.Input[1]), metadata);
        }

        private bool FindSigma(string at)
        {
            for (int steps = 0; steps <= makers.Count && makers.TryGetValue(at, out NodeProto? node); steps++)
            {
                if (node.OpType is not ("Expand" or "Gather" or "AveragePool"))
                    throw new ModelRefusedException($"The graph has '{node.OpType}' ({node.Name}) between its sigma input and the first convolution.");
                at = node.Input.FirstOrDefault("");
            }
            return at switch
            {
                OnnxNames.Sigma => false,
                OnnxNames.SigmaMap => true,
                _ => throw new ModelRefusedException($"The graph's fifth plane comes from '{at}', not from '{OnnxNames.Sigma}' or '{OnnxNames.SigmaMap}'."),
            };
        }

        // Padding to an even size is all that may stand between the input and here.
        private void RequireImage(string at, string role)
        {
            for (int steps = 0; steps <= makers.Count && makers.TryGetValue(at, out NodeProto? node); steps++)
            {
                bool pads = node.OpType == "Gather" || (node.OpType == "Pad" && Attribute(node, "mode")?.S.ToStringUtf8() == "reflect");
                if (!pads)
                    throw new ModelRefusedException($"The graph has '{node.OpType}' ({node.Name}) between its image input and {role}.");
                at = node.Input.FirstOrDefault("");
            }
            if (at != OnnxNames.Image)
                throw new ModelRefusedException($"In the graph, {role} is '{at}', not '{OnnxNames.Image}'.");
        }

        private Convolution ReadConvolution(NodeProto node)
        {
            RequireIntegers(node, "pads", 1);
            RequireIntegers(node, "strides", 1);
            RequireIntegers(node, "dilations", 1);
            if (Attribute(node, "group") is { I: not 1 } group)
                throw new ModelRefusedException($"Convolution '{node.Name}' has {group.I} groups; FFDNet has one.");
            if (Attribute(node, "pads") is null)
                throw new ModelRefusedException($"Convolution '{node.Name}' has no padding of 1.");
            TensorProto kernel = Constant(node, 1);
            if (kernel.Dims.Count != 4 || kernel.Dims[2] != 3 || kernel.Dims[3] != 3 || kernel.Dims[0] is < 1 or > 4096 || kernel.Dims[1] is < 1 or > 4096)
                throw new ModelRefusedException($"Convolution '{node.Name}' has a kernel of shape [{string.Join(", ", kernel.Dims)}]; FFDNet's are [outputs, inputs, 3, 3].");
            int outputs = (int)kernel.Dims[0], channels = (int)kernel.Dims[1];
            float[] bias = node.Input.Count > 2 && node.Input[2].Length > 0 ? Floats(Constant(node, 2)) : new float[outputs];
            try
            {
                return new Convolution(channels, outputs, Floats(kernel), bias);
            }
            catch (ArgumentException e)
            {
                throw new ModelRefusedException($"Convolution '{node.Name}': {e.Message}", e);
            }
        }

        private TensorProto Constant(NodeProto node, int input)
        {
            if (node.Input.Count <= input || !constants.TryGetValue(node.Input[input], out TensorProto? tensor))
                throw new ModelRefusedException($"The weights of '{node.Name}' are not stored in the file.");
            return tensor;
        }

        private static float[] Floats(TensorProto tensor)
        {
            if (tensor.DataType != (int)TensorProto.Types.DataType.Float || tensor.DataLocation != TensorProto.Types.DataLocation.Default)
                throw new ModelRefusedException($"The weights '{tensor.Name}' are not 32-bit floats within the file (data type {tensor.DataType}).");
            if (tensor.RawData.IsEmpty)
                return [.. tensor.FloatData];
            ReadOnlySpan<byte> raw = tensor.RawData.Span;
            float[] values = new float[raw.Length / sizeof(float)];
            for (int i = 0; i < values.Length; i++)
                values[i] = BinaryPrimitives.ReadSingleLittleEndian(raw[(sizeof(float) * i)..]);
            return values;
        }

        private bool Is(string at, string operation) => makers.TryGetValue(at, out NodeProto? node) && node.OpType == operation;

        private string Skip(string at, string operation) => Is(at, operation) ? makers[at].Input.FirstOrDefault("") : at;

        private string Step(string at, string operation, string role, Action<NodeProto> check)
        {
            NodeProto node = Maker(at, role);
            if (node.OpType != operation)
                throw new ModelRefusedException($"The graph has '{node.OpType}' ({node.Name}) where FFDNet has {role} ('{operation}').");
            check(node);
            return node.Input[0];
        }

        private NodeProto Maker(string at, string role)
        {
            if (!makers.TryGetValue(at, out NodeProto? node) || node.Input.Count == 0)
                throw new ModelRefusedException($"The graph has nothing that makes '{at}', where FFDNet has {role}.");
            return node;
        }

        private static AttributeProto? Attribute(NodeProto node, string name) => node.Attribute.FirstOrDefault(a => a.Name == name);

        private static void RequireInteger(NodeProto node, string name, long wanted)
        {
            if (Attribute(node, name)?.I != wanted)
                throw new ModelRefusedException($"'{node.OpType}' ({node.Name}) has {name} {Attribute(node, name)?.I.ToString() ?? "unset"}, FFDNet {wanted}.");
        }

        private static void RequireIntegers(NodeProto node, string name, long wanted)
        {
            if (Attribute(node, name) is { } attribute && attribute.Ints.Any(value => value != wanted))
                throw new ModelRefusedException($"Convolution '{node.Name}' has {name} [{string.Join(", ", attribute.Ints)}]; FFDNet's are {wanted}.");
        }

        private static string Named(IEnumerable<string> names) =>
            string.Join(" and ", names.Select(name => $"'{name}'")) is { Length: > 0 } list ? list : "nothing";
    }
}
