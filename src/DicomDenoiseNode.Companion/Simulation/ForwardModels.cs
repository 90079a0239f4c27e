// The models by the names the command line gives them.
using System.CommandLine;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class ForwardModels
{
    public const string Fast = "fast", Exact = "exact";

    public static IForwardModel Named(string mode) => mode == Exact ? new ExactModel() : new FastModel();

    public static Option<string> CreateOption()
    {
        var option = new Option<string>("--mode")
        {
            Description = "fast: ideal plane waves, about a second a picture. exact: every path of every element (SIMUS), some twenty times longer; use it for 5 angles or fewer.",
            DefaultValueFactory = _ => Fast,
        };
        option.AcceptOnlyFromAmong(Fast, Exact);
        return option;
    }
}
