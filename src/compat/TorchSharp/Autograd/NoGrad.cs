// Switching the recording of operations off.
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until the result is disposed, operations on this thread are not recorded.</summary>
    public static IDisposable no_grad() => new GradientSwitch(enabled: false);

    /// <summary>Until the result is disposed, operations on this thread are recorded.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradientSwitch(enabled);

    /// <summary>Whether operations on this thread are recorded.</summary>
    public static bool is_grad_enabled() => GradientMode.IsEnabled;

    private sealed class GradientSwitch : IDisposable
    {
        private readonly bool before = GradientMode.IsEnabled;

        internal GradientSwitch(bool enabled) => GradientMode.IsEnabled = enabled;

        public void Dispose() => GradientMode.IsEnabled = before;
    }
}
