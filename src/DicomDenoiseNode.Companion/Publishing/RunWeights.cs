// The weights of a run as the node needs them.
using DicomDenoiseNode.Companion.Training;
using DicomDenoiseNode.Denoising;
using TorchSharp;
using Module = DicomDenoiseNode.Companion.Training.FfdNet;
using Network = DicomDenoiseNode.Denoising.FfdNet;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>The running average of a run's weights at its last checkpoint.</summary>
/// <param name="Module">As it was trained, for comparison; evaluating.</param>
/// <param name="Network">The same with batch norm folded into the convolutions.</param>
/// <param name="Iterations">Steps of the optimiser behind it.</param>
internal sealed record RunWeights(Module Module, Network Network, int Iterations)
{
    /// <exception cref="UserErrorException">The folder is no run, has no checkpoint yet, or its checkpoint is damaged.</exception>
    public static RunWeights Read(string run)
    {
        string checkpoint = Checkpoint.Last(run) ?? throw new UserErrorException($"{run} is not a run with a checkpoint.");
        var module = new Module();
        int iterations = Checkpoint.ReadAverage(checkpoint, module);
        module.eval();
        return new RunWeights(module, Fold(module), iterations);
    }

    /// <summary>
    /// Folds each batch norm into the convolution before it: with s = γ / √(v + ε), the kernel becomes s · kernel and the bias β − s · mean.
    /// </summary>
    public static Network Fold(Module module)
    {
        using var _ = torch.no_grad();
        var state = module.state_dict();
        var layers = new List<Convolution>();
        for (int i = 0; i < Module.Depth; i++)
        {
            float[] kernel = Values($"body.conv{i}.weight");
            int outputs = (int)state[$"body.conv{i}.weight"].size(0), inputs = (int)state[$"body.conv{i}.weight"].size(1);
            float[] bias;
            if (i == 0 || i == Module.Depth - 1)
            {
                bias = Values($"body.conv{i}.bias");
            }
            else
            {
                float[] gamma = Values($"body.bn{i}.weight"), mean = Values($"body.bn{i}.running_mean"), variance = Values($"body.bn{i}.running_var");
                bias = Values($"body.bn{i}.bias");
                for (int output = 0; output < outputs; output++)
                {
                    double scale = gamma[output] / Math.Sqrt(variance[output] + Module.BatchNormEpsilon);
                    bias[output] = (float)(bias[output] - scale * mean[output]);
                    foreach (ref float weight in kernel.AsSpan(output * inputs * 9, inputs * 9))
                        weight = (float)(scale * weight);
                }
            }
            layers.Add(new Convolution(inputs, outputs, kernel, bias));
        }
        return new Network(layers, subtracts: true);

        float[] Values(string name)
        {
            using var values = state[name].data<float>();
            return values.ToArray();
        }
    }
}
