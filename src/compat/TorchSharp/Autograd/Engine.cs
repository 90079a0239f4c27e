// Runs the recorded operations backwards.
using TorchSharp.Kernels;
using TorchSharp.Tensors;

namespace TorchSharp.Autograd;

internal static unsafe class Engine
{
    /// <summary>Adds d root / d leaf · gradient to the gradient of every leaf.</summary>
    internal static void Backward(TensorData root, TensorData gradient, bool retainGraph)
    {
        if (root.IsLeafWithGradient)
        {
            Accumulate(root, gradient.AddUser());
            return;
        }
        if (root.Source == null)
            throw new InvalidOperationException("element 0 of tensors does not require grad and does not have a grad_fn");

        var order = Order(root.Source);
        var gradients = new Dictionary<Node, TensorData> { [root.Source] = gradient.AddUser() };
        foreach (var node in order)
        {
            if (!gradients.Remove(node, out var output))
                continue;
            node.CheckSaved();
            var inputs = node.Backward(output);
            output.Release();
            for (int i = 0; i < inputs.Length; i++)
            {
                if (inputs[i] is not { } input)
                    continue;
                if (node.Sources[i] is { } source)
                    gradients[source] = gradients.TryGetValue(source, out var earlier) ? Sum(earlier, input) : input;
                else if (node.Leaf(i) is { } leaf)
                    Accumulate(leaf, input);
                else
                    input.Release();
            }
            if (!retainGraph)
                node.ReleaseSaved();
        }
    }

    /// <summary>Every operation before those whose results it used.</summary>
    private static List<Node> Order(Node root)
    {
        var order = new List<Node>();
        var seen = new HashSet<Node>();
        var path = new Stack<(Node Node, int Next)>();
        path.Push((root, 0));
        seen.Add(root);
        while (path.TryPop(out var step))
        {
            if (step.Next == step.Node.Sources.Length)
            {
                order.Add(step.Node);
                continue;
            }
            path.Push((step.Node, step.Next + 1));
            if (step.Node.Sources[step.Next] is { } source && seen.Add(source))
                path.Push((source, 0));
        }
        order.Reverse();
        return order;
    }

    private static void Accumulate(TensorData leaf, TensorData gradient) =>
        leaf.Gradient = leaf.Gradient is { } earlier ? Sum(earlier, gradient) : gradient;

    /// <summary>The sum of two gradients; both are used up.</summary>
    private static TensorData Sum(TensorData a, TensorData b)
    {
        var other = b.InOrder(a.ChannelsLast);
        b.Release();
        var sum = a.IsExclusive ? a.AddUser() : TensorData.Like(a);
        Elementwise.AddScaled(a.Floats, other.Floats, 1, sum.Floats, a.Count);
        a.Release();
        other.Release();
        return sum;
    }
}
