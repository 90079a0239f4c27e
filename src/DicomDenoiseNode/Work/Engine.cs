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
    /// <param name="explanation">Why it and not another; null: its name.</param>
    public Engine(IDenoiser denoiser, ModelIdentity model, string? explanation = null)
    {
        _denoiser = denoiser;
        Model = model;
        Explanation = explanation ?? denoiser.Name;
        Instances = new InstanceDenoiser(denoiser, model, Version);
    }

    public ModelIdentity Model { get; }

    /// <summary>Derives objects with this model.</summary>
    public InstanceDenoiser Instances { get; }

    /// <summary>What the model runs on.</summary>
    public string Name => _denoiser.Name;

    /// <summary>Which implementation runs, and why not another.</summary>
    public string Explanation { get; }

    private static string Version => Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);

    /// <exception cref="NodeFaultException">The model does not verify, or the provider asked for is not to be had.</exception>
    public static Engine Open(NodeOptions options)
    {
        try
        {
            DenoisingModel model = ModelStore.Open(options.Model.EffectiveFolder(), options.Model.EffectiveTrustedKeys());
            ComputeDevice device = options.Model.Provider switch
            {
                InferenceProvider.Cuda => ComputeDevice.Cuda,
                InferenceProvider.Cpu => ComputeDevice.Cpu,
                _ => ComputeDevice.Auto,
            };
            OpenedDenoiser opened = Denoisers.Open(model, device, options.Denoise.Threads);
            return new Engine(opened.Denoiser, new ModelIdentity(model.Name, model.Card.Version, model.Digest, model.Card.SigmaScale), opened.Explanation);
        }
        catch (ModelRefusedException e)
        {
            throw new NodeFaultException($"Node:Model:Folder is {options.Model.EffectiveFolder()}; the model is refused: {e.Message}", e);
        }
    }

    public void Dispose() => _denoiser.Dispose();
}
