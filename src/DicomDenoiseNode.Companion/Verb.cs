// How a verb ends when something is wrong that the user can put right.
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion;

/// <summary>Runs what a verb does; a fault in what the user gave becomes one sentence on standard error and exit code 1.</summary>
internal static class Verb
{
    public static int Run(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is UserErrorException or ModelRefusedException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped.");
            return 130;
        }
    }
}
