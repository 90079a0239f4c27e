// FFDNet as a trainable module.
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>FFDNet for gray pictures: half-size sub-pictures and a sigma plane through a stack of 3x3 convolutions that estimates the noise [1].</summary>
/// <remarks>
/// F(y, σ) = y − shuffle(R([unshuffle(y), σ])); R: conv 5→64 + ReLU, 13 × (conv 64→64 + batch norm + ReLU), conv 64→4.
/// Names in a saved state: <c>body.conv0.weight</c>, <c>body.conv0.bias</c>; for i = 1..13 <c>body.conv{i}.weight</c> (no bias) and
/// <c>body.bn{i}.weight|bias|running_mean|running_var|num_batches_tracked</c>; <c>body.conv14.weight</c>, <c>body.conv14.bias</c>.
/// [1] Zhang, Zuo, Zhang: FFDNet, IEEE TIP 27(9):4608–4622, 2018, section III.
/// </remarks>
internal sealed class FfdNet : nn.Module<Tensor, Tensor, Tensor>
{
    /// <summary>Convolutions in the stack.</summary>
    public const int Depth = 15;

    /// <summary>Channels between them.</summary>
    public const int Width = 64;

    /// <summary>The ε of the batch norms: PyTorch's default.</summary>
    public const double BatchNormEpsilon = 1e-5;

    private readonly PixelUnshuffle unshuffle = nn.PixelUnshuffle(2);
    private readonly Sequential body;
    private readonly PixelShuffle shuffle = nn.PixelShuffle(2);

    public FfdNet() : base(nameof(FfdNet))
    {
        var layers = new List<(string, nn.Module<Tensor, Tensor>)>
        {
            ("conv0", nn.Conv2d(5, Width, 3, padding: 1)),
            ("relu0", nn.ReLU()),
        };
        for (int i = 1; i < Depth - 1; i++)
        {
            layers.Add(($"conv{i}", nn.Conv2d(Width, Width, 3, padding: 1, bias: false)));
            layers.Add(($"bn{i}", nn.BatchNorm2d(Width, eps: BatchNormEpsilon)));
            layers.Add(($"relu{i}", nn.ReLU()));
        }
        layers.Add(($"conv{Depth - 1}", nn.Conv2d(Width, 4, 3, padding: 1)));
        body = nn.Sequential(layers);
        RegisterComponents();
    }

    /// <summary>Orthogonal filters, biases 0 (paper, section IV-A); draws from the generator that <see cref="manual_seed"/> sets.</summary>
    /// <param name="lastGain">Length of the last convolution's filters.</param>
    public void Initialise(double lastGain)
    {
        foreach (var (name, parameter) in named_parameters())
        {
            if (parameter.ndim == 4)
                nn.init.orthogonal_(parameter, name == $"body.conv{Depth - 1}.weight" ? lastGain : 1);
            else if (name.EndsWith("bias", StringComparison.Ordinal))
                nn.init.zeros_(parameter);
        }
    }

    /// <summary>Uses the running statistics of the batch norms and leaves them as they are, while the rest goes on learning.</summary>
    public void FreezeStatistics()
    {
        foreach (var module in modules().OfType<BatchNorm2d>())
            module.eval();
    }

    /// <summary>The denoised picture.</summary>
    /// <param name="input1">Noisy pictures on [0, 1], [n, 1, h, w]; h and w even.</param>
    /// <param name="input2">Their sigmas on [0, 1], [n, 1, 1, 1].</param>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        using var coarse = unshuffle.call(input1);
        using var map = input2.expand(coarse.size(0), 1, coarse.size(2), coarse.size(3));
        using var stacked = cat([coarse, map], 1);
        using var noise = body.call(stacked);
        using var fine = shuffle.call(noise);
        return input1 - fine;
    }
}
