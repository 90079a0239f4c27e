// GDCM's file tools: a second, independent reader and decoder.
namespace DicomDenoiseNode.Conformance.Peers;

internal static class Gdcm
{
    public static async Task<string> DumpAsync(string file, CancellationToken cancel) =>
        (await Tool.RunAsync(Tool.Find("gdcmdump", "libgdcm-tools"), [file], cancel)).OrFail($"gdcmdump {Path.GetFileName(file)}").Output;

    /// <summary>Rewrites an object uncompressed, decoded by GDCM.</summary>
    public static async Task DecodeAsync(string file, string output, CancellationToken cancel) =>
        (await Tool.RunAsync(Tool.Find("gdcmconv", "libgdcm-tools"), ["--raw", file, output], cancel)).OrFail($"gdcmconv {Path.GetFileName(file)}");
}
