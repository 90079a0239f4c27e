// DCMTK's storescu and echoscu as senders.
namespace DicomDenoiseNode.Conformance.Peers;

internal static class Storescu
{
    /// <summary>storescu's switch that proposes a transfer syntax first.</summary>
    public static readonly IReadOnlyDictionary<string, string> Switches = new Dictionary<string, string>
    {
        ["1.2.840.10008.1.2"] = "-xi",
        ["1.2.840.10008.1.2.1"] = "-xe",
        ["1.2.840.10008.1.2.1.99"] = "-xd",
        ["1.2.840.10008.1.2.2"] = "-xb",
        ["1.2.840.10008.1.2.5"] = "-xr",
        ["1.2.840.10008.1.2.4.50"] = "-xy",
        ["1.2.840.10008.1.2.4.51"] = "-xx",
        ["1.2.840.10008.1.2.4.70"] = "-xs",
        ["1.2.840.10008.1.2.4.80"] = "-xt",
        ["1.2.840.10008.1.2.4.81"] = "-xu",
        ["1.2.840.10008.1.2.4.90"] = "-xv",
        ["1.2.840.10008.1.2.4.91"] = "-xw",
    };

    public static Task<ToolResult> SendAsync(int port, IEnumerable<string> files, CancellationToken cancel, string syntaxSwitch = "-xe", string calledAe = "DENOISE", string callingAe = "STORESCU") =>
        Tool.RunAsync(Tool.Find("storescu", "dcmtk"), ["-v", "-R", "-aet", callingAe, "-aec", calledAe, syntaxSwitch, "127.0.0.1", port.ToString(), .. files], cancel);

    /// <summary>Sends an object in its own transfer syntax: by storescu where it can propose that, else by dcmsend.</summary>
    public static Task<ToolResult> SendAsItIsAsync(int port, Sent sent, CancellationToken cancel) => Switches.TryGetValue(sent.Syntax, out var proposed)
        ? SendAsync(port, [sent.Path], cancel, proposed)
        : Tool.RunAsync(Tool.Find("dcmsend", "dcmtk"), ["-v", "--decompress-never", "-aet", "DCMSEND", "-aec", "DENOISE", "127.0.0.1", port.ToString(), sent.Path], cancel);

    public static Task<ToolResult> EchoAsync(int port, CancellationToken cancel, string calledAe = "DENOISE", string callingAe = "ECHOSCU") =>
        Tool.RunAsync(Tool.Find("echoscu", "dcmtk"), ["-v", "-aet", callingAe, "-aec", calledAe, "127.0.0.1", port.ToString()], cancel);
}
