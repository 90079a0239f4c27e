// Scopes that free the tensors made inside them.
namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope on this thread: tensors made until it is disposed are disposed with it, unless moved out.</summary>
    public static DisposeScope NewDisposeScope() => new();
}

/// <summary>Disposes the tensors created on its thread while it is the innermost scope.</summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? innermost;

    private readonly DisposeScope? outer;
    private readonly HashSet<torch.Tensor> tensors = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope()
    {
        outer = innermost;
        innermost = this;
    }

    /// <summary>How many undisposed objects the scope holds.</summary>
    public int DisposablesCount => tensors.Count;

    internal static DisposeScope? Innermost => innermost;

    internal void Add(torch.Tensor tensor)
    {
        tensors.Add(tensor);
        tensor.Scope = this;
    }

    internal void Remove(torch.Tensor tensor)
    {
        tensors.Remove(tensor);
        tensor.Scope = null;
    }

    /// <summary>Hands a tensor to the enclosing scope, or to nobody where there is none.</summary>
    public T MoveToOuter<T>(T disposable) where T : torch.Tensor
    {
        Remove(disposable);
        outer?.Add(disposable);
        return disposable;
    }

    /// <summary>Takes a tensor out of all scopes: the caller disposes it.</summary>
    public T Detach<T>(T disposable) where T : torch.Tensor
    {
        Remove(disposable);
        return disposable;
    }

    /// <summary>Disposes what the scope still holds.</summary>
    public void Dispose()
    {
        foreach (var tensor in tensors.ToArray())
            tensor.Dispose();
        tensors.Clear();
        if (innermost == this)
            innermost = outer;
    }
}
