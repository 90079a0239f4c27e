// Between the rules of Frames, which know no folder, and the spool: settings of a route in, a durable file out.
using DicomDenoiseNode.Frames;
using DicomDenoiseNode.Receive;
using DicomDenoiseNode.Send;
using FellowOakDicom;

namespace DicomDenoiseNode.Work;

/// <param name="options">The node's settings.</param>
/// <param name="engine">The model in force.</param>
/// <param name="sigmaGreyLevels">A noise level in place of the estimate, 0..255.</param>
public sealed class Deriver(NodeOptions options, Engine engine, double? sigmaGreyLevels = null)
{
    /// <summary>Decides what is to be done with an instance on a route, and why; writes nothing.</summary>
    public Plan Examine(DicomFile source, Route route, CancellationToken stop) => engine.Instances.Examine(source, new FrameSettings
    {
        Strength = route.Strength,
        SigmaScale = route.SigmaScale,
        SigmaGreyLevels = sigmaGreyLevels,
        Regions = options.Denoise.Regions,
        FurtherSopClasses = route.SecondaryCapture ? [.. SopClasses.SecondaryCaptures] : [],
    }, stop);

    /// <summary>Makes the derived object of a plan under a name that appears only when every byte is on the disk.</summary>
    /// <param name="plan">Without a reason to pass over.</param>
    /// <param name="received">When the source was received: every date of the derived object that is not the source's.</param>
    /// <param name="path">Of the derived file.</param>
    /// <param name="stop">Looked at between frames.</param>
    public DerivedObject Write(Plan plan, DateTimeOffset received, string path, CancellationToken stop)
    {
        FileStream part = New(path + ".part", FileOptions.None);
        try
        {
            using FileStream scratch = New(path + ".scratch", FileOptions.DeleteOnClose);
            DerivedObject derived = engine.Instances.Derive(plan, received, scratch, part, stop);
            DurableFile.Keep(part, path);
            return derived;
        }
        catch
        {
            part.Dispose();
            File.Delete(part.Name);
            throw;
        }
    }

    private static FileStream New(string path, FileOptions more) => new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 20, more);
}
