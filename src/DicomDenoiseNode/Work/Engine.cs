// The verified model and what runs it.
using System.Reflection;
using DicomDenoiseNode.Denoising;
using DicomDenoiseNode.Frames;

namespace DicomDenoiseNode.Work;

public sealed class Engine : IDisposable
{
    private readonly IDenoiser _denoiser;

    /// <param name="denoiser">Runs the model; disposed with the engine.</param>
    /// <param name="model">Which model that is.</param>
    public Engine(IDenoiser denoiser, ModelIdentity model)
    {
        _denoiser = denoiser;
        Model = model;
        Instances = new InstanceDenoiser(denoiser, model, Version);
    }

    public ModelIdentity Model { get; }

    /// <summary>Derives objects with this model.</summary>
    public InstanceDenoiser Instances { get; }

    /// <summary>What the model runs on.</summary>
    public string Name => _denoiser.Name;

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);

    /// <exception cref="NodeFaultException">The model does not verify, or the provider asked for is not to be had.</exception>
    public static Engine Open(NodeOptions options)
    {
        try
        {
            DenoisingModel model = ModelStore.Open(options.Model.EffectiveFolder(), options.Model.EffectiveTrustedKeys());
            return new Engine(new CpuDenoiser(model.Network, options.Denoise.Threads), new ModelIdentity(model.Name, model.Card.Version, model.Digest, model.Card.SigmaScale));
        }
        catch (ModelRefusedException e)
        {
            throw new NodeFaultException($"Node:Model:Folder is {options.Model.EffectiveFolder()}; the model is refused: {e.Message}", e);
        }
    }

    public void Dispose() => _denoiser.Dispose();
}
