// The network: its shape and its numbers.
namespace DicomDenoiseNode.Denoising;

/// <summary>FFDNet for gray images [1], batch norm folded into the convolutions.</summary>
/// <remarks>
/// The frame is unshuffled by 2 into four half-size planes (channel 2·dy + dx holds pixel (2y + dy, 2x + dx)), a plane of sigma is the fifth;
/// 3x3 convolutions 5 → 64, 13 times 64 → 64, and 64 → 4, ReLU between them; the four planes are shuffled back. Where <see cref="Subtracts"/>
/// is true the stack estimates the noise: <code>F(y, σ) = y − R(y, σ)</code>
/// A frame of odd width or height is continued by one reflected column or row (the last but one; the only one where there is but one), and the
/// result is cut back.
/// [1] K. Zhang, W. Zuo, L. Zhang, IEEE TIP 27(9):4608–4622, 2018.
/// </remarks>
public sealed class FfdNet
{
    public const int Depth = 15;
    public const int Channels = 64;
    public const int InputPlanes = 5;
    public const int OutputPlanes = 4;

    /// <param name="layers">The convolutions, first to last.</param>
    /// <param name="subtracts">True where the stack estimates the noise, false where it estimates the clean frame.</param>
    /// <exception cref="ModelRefusedException">The layers are not FFDNet's.</exception>
    public FfdNet(IReadOnlyList<Convolution> layers, bool subtracts)
    {
        if (layers.Count != Depth)
            throw new ModelRefusedException($"FFDNet has {Depth} convolutions; {layers.Count} were found.");
        for (int i = 0; i < Depth; i++)
        {
            int inputs = i == 0 ? InputPlanes : Channels, outputs = i == Depth - 1 ? OutputPlanes : Channels;
            if (layers[i].Inputs != inputs || layers[i].Outputs != outputs)
                throw new ModelRefusedException($"Convolution {i + 1} of FFDNet goes from {inputs} to {outputs} channels; one from {layers[i].Inputs} to {layers[i].Outputs} was found.");
        }
        Layers = [.. layers];
        Subtracts = subtracts;
    }

    public IReadOnlyList<Convolution> Layers { get; }

    /// <summary>True where the stack estimates the noise, which is then taken from the frame.</summary>
    public bool Subtracts { get; }
}
