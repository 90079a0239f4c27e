// How a verb ends: 0, one sentence and 1, or 130 when it was interrupted.
using SixLabors.ImageSharp;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class UserErrors
{
    /// <summary>Runs a verb's work off the caller's thread and turns what a person can put right into a sentence on the error stream.</summary>
    /// <param name="work">The work.</param>
    /// <param name="stopped">What to say when it is interrupted.</param>
    public static Task<int> Report(Action work, string stopped) => Task.Run(() =>
    {
        try
        {
            work();
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(stopped);
            return 130;
        }
        catch (Exception fault) when (fault is UserErrorException or IOException or UnauthorizedAccessException or ImageFormatException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    });
}
