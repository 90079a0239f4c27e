// FFDNet as an ONNX file that any runtime can run.
using System.Runtime.InteropServices;
using DicomDenoiseNode.Denoising.Onnx;
using Google.Protobuf;

namespace DicomDenoiseNode.Denoising;

/// <summary>Writes the whole of FFDNet, padding and cropping included, as one ONNX graph (operator set 17).</summary>
/// <remarks>The same network and metadata give the same bytes.</remarks>
public static class OnnxWriter
{
    // IR version 8 goes with operator set 17, ONNX 1.12 of 2022.
    private const long IrVersion = 8;
    private const long OperatorSet = 17;

    /// <param name="network">The weights.</param>
    /// <param name="takesSigmaMap">Whether the second input is a map of sigma, [n, 1, h, w], averaged over 2x2 pixels, or one sigma, [n, 1, 1, 1].</param>
    /// <param name="metadata">Written in the order given.</param>
    public static byte[] Write(FfdNet network, bool takesSigmaMap, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        var graph = new GraphProto { Name = "ffdnet" };
        string second = takesSigmaMap ? OnnxNames.SigmaMap : OnnxNames.Sigma;
        graph.Input.Add(Tensor(OnnxNames.Image, "n", 1, "h", "w"));
        graph.Input.Add(takesSigmaMap ? Tensor(second, "n", 1, "h", "w") : Tensor(second, "n", 1, 1, 1));
        graph.Output.Add(Tensor(OnnxNames.Denoised, "n", 1, "h", "w"));

        graph.Initializer.Add(Integers("zero", [], 0));
        graph.Initializer.Add(Integers("one", [], 1));
        graph.Initializer.Add(Integers("two", [], 2));
        MirrorIndices(graph, "rows", 2);
        MirrorIndices(graph, "columns", 3);
        Even(graph, OnnxNames.Image, "even_image");
        Node(graph, "SpaceToDepth", ["even_image"], "planes", Integer("blocksize", 2));
        if (takesSigmaMap)
        {
            Even(graph, second, "even_sigma");
            Node(graph, "AveragePool", ["even_sigma"], "sigma_plane", Integers("kernel_shape", 2, 2), Integers("strides", 2, 2));
        }
        else
        {
            graph.Initializer.Add(Integers("one_channel", [2], 1, 1));
            Node(graph, "Shape", ["planes"], "half_size", Integer("start", 2));
            Node(graph, "Concat", ["one_channel", "half_size"], "plane_shape", Integer("axis", 0));
            Node(graph, "Expand", [second, "plane_shape"], "sigma_plane");
        }
        Node(graph, "Concat", ["planes", "sigma_plane"], "features_0", Integer("axis", 1));
        for (int i = 1; i <= FfdNet.Depth; i++)
            Convolution(graph, network.Layers[i - 1], i);
        Node(graph, "DepthToSpace", [$"convolved_{FfdNet.Depth}"], "even_estimate", Integer("blocksize", 2), Text("mode", "CRD"));
        graph.Initializer.Add(Integers("origin", [2], 0, 0));
        graph.Initializer.Add(Integers("axes", [2], 2, 3));
        Node(graph, "Shape", [OnnxNames.Image], "size", Integer("start", 2));
        Node(graph, "Slice", ["even_estimate", "origin", "size", "axes"], network.Subtracts ? "noise" : OnnxNames.Denoised);
        if (network.Subtracts)
            Node(graph, "Sub", [OnnxNames.Image, "noise"], OnnxNames.Denoised);

        var model = new ModelProto { IrVersion = IrVersion, ProducerName = "DicomDenoiseNode", Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = OperatorSet });
        foreach ((string key, string value) in metadata)
            model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
        return model.ToByteArray();
    }

    // 0 … n − 1, and for odd n one more index, n − 2, by i → l − |l − i| with l = n − 1; −1 for a single pixel, which ONNX counts from the end.
    private static void MirrorIndices(GraphProto graph, string name, long axis)
    {
        Node(graph, "Shape", [OnnxNames.Image], $"{name}_shape", Integer("start", axis), Integer("end", axis + 1));
        Node(graph, "Squeeze", [$"{name}_shape"], $"{name}_count");
        Node(graph, "Mod", [$"{name}_count", "two"], $"{name}_odd");
        Node(graph, "Add", [$"{name}_count", $"{name}_odd"], $"{name}_even");
        Node(graph, "Range", ["zero", $"{name}_even", "one"], $"{name}_index");
        Node(graph, "Sub", [$"{name}_count", "one"], $"{name}_last");
        Node(graph, "Sub", [$"{name}_last", $"{name}_index"], $"{name}_distance");
        Node(graph, "Abs", [$"{name}_distance"], $"{name}_absolute");
        Node(graph, "Sub", [$"{name}_last", $"{name}_absolute"], $"{name}_mirrored");
    }

    private static void Even(GraphProto graph, string input, string output)
    {
        Node(graph, "Gather", [input, "rows_mirrored"], $"{output}_rows", Integer("axis", 2));
        Node(graph, "Gather", [$"{output}_rows", "columns_mirrored"], output, Integer("axis", 3));
    }

    private static void Convolution(GraphProto graph, Convolution layer, int number)
    {
        graph.Initializer.Add(Floats($"kernel_{number}", [layer.Outputs, layer.Inputs, 3, 3], layer.Kernel.Span));
        graph.Initializer.Add(Floats($"bias_{number}", [layer.Outputs], layer.Bias.Span));
        Node(graph, "Conv", [$"features_{number - 1}", $"kernel_{number}", $"bias_{number}"], $"convolved_{number}",
            Integers("kernel_shape", 3, 3), Integers("pads", 1, 1, 1, 1), Integers("strides", 1, 1));
        if (number < FfdNet.Depth)
            Node(graph, "Relu", [$"convolved_{number}"], $"features_{number}");
    }

    private static void Node(GraphProto graph, string operation, string[] inputs, string output, params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = operation, Name = output };
        node.Input.Add(inputs);
        node.Output.Add(output);
        node.Attribute.Add(attributes);
        graph.Node.Add(node);
    }

    private static AttributeProto Integer(string name, long value) =>
        new() { Name = name, I = value, Type = AttributeProto.Types.AttributeType.Int };

    private static AttributeProto Integers(string name, params long[] values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.Add(values);
        return attribute;
    }

    private static AttributeProto Text(string name, string value) =>
        new() { Name = name, S = ByteString.CopyFromUtf8(value), Type = AttributeProto.Types.AttributeType.String };

    private static TensorProto Integers(string name, long[] shape, params long[] values)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)TensorProto.Types.DataType.Int64 };
        tensor.Dims.Add(shape);
        tensor.Int64Data.Add(values);
        return tensor;
    }

    // Raw data are little-endian whatever the machine.
    private static TensorProto Floats(string name, long[] shape, ReadOnlySpan<float> values)
    {
        byte[] raw = new byte[sizeof(float) * values.Length];
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.AsBytes(values).CopyTo(raw);
        else
            for (int i = 0; i < values.Length; i++)
                System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(sizeof(float) * i), values[i]);
        var tensor = new TensorProto { Name = name, DataType = (int)TensorProto.Types.DataType.Float, RawData = UnsafeByteOperations.UnsafeWrap(raw) };
        tensor.Dims.Add(shape);
        return tensor;
    }

    private static ValueInfoProto Tensor(string name, params object[] dimensions)
    {
        var shape = new TensorShapeProto();
        foreach (object dimension in dimensions)
            shape.Dim.Add(dimension is string symbol
                ? new TensorShapeProto.Types.Dimension { DimParam = symbol }
                : new TensorShapeProto.Types.Dimension { DimValue = (int)dimension });
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape } },
        };
    }
}
