// One recorded operation: what it needs for its gradient and where the gradients of its inputs go.
using TorchSharp.Tensors;

namespace TorchSharp.Autograd;

/// <summary>An operation in the graph of gradients. Counted: by the tensor it made and by the operations that used that tensor.</summary>
internal abstract class Node
{
    private readonly List<(TensorData Tensor, int Version)> saved = [];
    private TensorData?[] leaves = [];
    private int users = 1;
    private bool isReleased;

    /// <summary>For each input the operation that made it, or null.</summary>
    internal Node?[] Sources { get; private set; } = [];

    /// <summary>Gradients of the inputs, in their order, each counted once for the caller; null where none is needed.</summary>
    internal abstract TensorData?[] Backward(TensorData gradient);

    internal bool Needs(int input) => Sources[input] != null || leaves[input] != null;

    internal TensorData? Leaf(int input) => leaves[input];

    internal Node AddUser()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref users) != 0)
            return;
        ReleaseSaved();
        foreach (var source in Sources)
            source?.Release();
        foreach (var leaf in leaves)
            leaf?.Release();
    }

    /// <summary>Refuses values that are gone or no longer those of the forward pass.</summary>
    internal void CheckSaved()
    {
        if (isReleased)
            throw new InvalidOperationException("Trying to backward through the graph a second time: pass retain_graph: true the first time.");
        foreach (var (tensor, version) in saved)
        {
            if (tensor.Buffer.Version != version)
                throw new InvalidOperationException($"one of the variables needed for gradient computation has been modified by an inplace operation: a tensor of size [{string.Join(", ", tensor.Shape)}] is at version {tensor.Buffer.Version}; expected version {version} instead.");
        }
    }

    internal void ReleaseSaved()
    {
        foreach (var (tensor, _) in saved)
            tensor.Release();
        saved.Clear();
        isReleased = true;
    }

    /// <summary>Records the operation as the source of <paramref name="output"/> where gradients are on and an input needs one.</summary>
    internal static TensorData Record(TensorData output, Func<Node> node, params ReadOnlySpan<TensorData?> inputs)
    {
        if (!GradientMode.IsEnabled)
            return output;
        bool needed = false;
        foreach (var input in inputs)
            needed |= input != null && input.NeedsGradient;
        if (!needed)
            return output;
        var recorded = node();
        recorded.Sources = new Node?[inputs.Length];
        recorded.leaves = new TensorData?[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            recorded.Sources[i] = inputs[i]?.Source?.AddUser();
            recorded.leaves[i] = inputs[i] is { IsLeafWithGradient: true } leaf ? leaf.AddUser() : null;
        }
        output.Source = recorded;
        return output;
    }

    /// <summary>Keeps a value for the backward pass, outside the graph.</summary>
    protected TensorData Save(TensorData tensor)
    {
        var kept = tensor.Detached();
        saved.Add((kept, kept.Buffer.Version));
        return kept;
    }
}

/// <summary>Whether operations are recorded on this thread.</summary>
internal static class GradientMode
{
    [ThreadStatic]
    private static bool disabled;

    internal static bool IsEnabled
    {
        get => !disabled;
        set => disabled = !value;
    }
}
