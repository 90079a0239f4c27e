// TorchSharp's own file of tensors.
using TorchSharp.Kernels;

namespace TorchSharp.Tensors;

/// <summary>Reads and writes TorchSharp's binary state format.</summary>
/// <remarks>
/// LEB128 count; then for each entry: name as LEB128 length and UTF-8 bytes; element type, number of dimensions and each size as LEB128;
/// the elements, little-endian, in logical order (TorchSharp documentation, "Saving and restoring model parameters").
/// </remarks>
internal static unsafe class StateFile
{
    internal static void Write(BinaryWriter writer, Dictionary<string, torch.Tensor> state)
    {
        writer.Write7BitEncodedInt(state.Count);
        foreach (var (name, tensor) in state)
        {
            writer.Write(name);
            WriteTensor(writer, tensor.Data);
        }
        writer.Flush();
    }

    internal static void Read(BinaryReader reader, Dictionary<string, torch.Tensor> state, bool strict)
    {
        int count = reader.Read7BitEncodedInt();
        if (strict && count != state.Count)
            throw new ArgumentException($"Mismatched state_dict sizes: expected {state.Count}, but found {count} entries.");
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            if (state.TryGetValue(name, out var tensor))
                ReadTensor(reader, name, tensor.Data);
            else if (strict)
                throw new ArgumentException($"Mismatched module state names: the target modules does not have a submodule or buffer named '{name}'");
            else
                Skip(reader);
        }
    }

    internal static void WriteTensor(BinaryWriter writer, TensorData tensor)
    {
        writer.Write7BitEncodedInt((int)tensor.Type);
        writer.Write7BitEncodedInt(tensor.Shape.Length);
        foreach (long size in tensor.Shape)
            writer.Write7BitEncodedInt64(size);
        var ordered = tensor.InOrder(channelsLast: false);
        writer.Write(new ReadOnlySpan<byte>(ordered.Buffer.Address, checked((int)ordered.Buffer.Bytes)));
        ordered.Release();
    }

    internal static void ReadTensor(BinaryReader reader, string name, TensorData target)
    {
        int type = reader.Read7BitEncodedInt();
        var shape = new long[reader.Read7BitEncodedInt()];
        for (int d = 0; d < shape.Length; d++)
            shape[d] = reader.Read7BitEncodedInt64();
        if (type != (int)target.Type || !shape.AsSpan().SequenceEqual(target.Shape))
            throw new ArgumentException($"'{name}' holds a tensor of type {type} and size [{string.Join(", ", shape)}], expected {target.Type} and [{string.Join(", ", target.Shape)}]");
        var bytes = new Span<byte>(target.Buffer.Address, checked((int)target.Buffer.Bytes));
        if (!target.ChannelsLast || target.OrderIsFree)
        {
            reader.BaseStream.ReadExactly(bytes);
            return;
        }
        var ordered = TensorData.Floats32(target.Shape);
        reader.BaseStream.ReadExactly(new Span<byte>(ordered.Buffer.Address, bytes.Length));
        Layout.Reorder(ordered, target);
        ordered.Release();
    }

    private static void Skip(BinaryReader reader)
    {
        int type = reader.Read7BitEncodedInt();
        long bytes = type switch
        {
            0 or 1 or 11 => 1,
            2 or 5 or 15 => 2,
            3 or 6 => 4,
            4 or 7 => 8,
            _ => throw new InvalidDataException($"unknown element type {type}"),
        };
        int dimensions = reader.Read7BitEncodedInt();
        for (int d = 0; d < dimensions; d++)
            bytes *= reader.Read7BitEncodedInt64();
        reader.ReadBytes(checked((int)bytes));
    }
}
