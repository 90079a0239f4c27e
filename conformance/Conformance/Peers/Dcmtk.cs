// DCMTK's file tools: what it reads in an object, and the pixels it decodes.
using System.Text.RegularExpressions;

namespace DicomDenoiseNode.Conformance.Peers;

internal static partial class Dcmtk
{
    /// <summary>The value dcmdump prints for a top-level attribute, or null where it is absent.</summary>
    public static async Task<string?> ValueAsync(string file, string tag, CancellationToken cancel)
    {
        var dump = await Tool.RunAsync(Tool.Find("dcmdump", "dcmtk"), ["-q", "-Un", "+L", "+p", "+P", tag, file], cancel);
        if (dump.ExitCode != 0) throw new CheckFailedException($"dcmdump cannot read {Path.GetFileName(file)}: {dump.Output}");
        var line = dump.Output.Split('\n').FirstOrDefault(text => text.StartsWith($"({tag}) ", StringComparison.OrdinalIgnoreCase)); // a nested one begins with its sequence
        if (line is null) return null;
        var match = Value().Match(line);
        return match.Success ? (match.Groups["text"].Success ? match.Groups["text"].Value : match.Groups["bare"].Value).TrimEnd(' ', '\0') : "";
    }

    /// <summary>The whole dump, values complete, for comparing two objects.</summary>
    public static async Task<string> DumpAsync(string file, CancellationToken cancel) =>
        (await Tool.RunAsync(Tool.Find("dcmdump", "dcmtk"), ["-q", "-Un", file], cancel)).OrFail($"dcmdump {Path.GetFileName(file)}").Output;

    /// <summary>Rewrites an object as explicit VR little endian, decoded by DCMTK.</summary>
    public static async Task DecodeAsync(string file, string output, CancellationToken cancel)
    {
        var syntax = await ValueAsync(file, "0002,0010", cancel);
        var (tool, options) = syntax switch
        {
            "1.2.840.10008.1.2.5" => ("dcmdrle", Array.Empty<string>()),
            "1.2.840.10008.1.2.4.80" or "1.2.840.10008.1.2.4.81" => ("dcmdjpls", []),
            "1.2.840.10008.1.2.4.50" or "1.2.840.10008.1.2.4.51" or "1.2.840.10008.1.2.4.57" or "1.2.840.10008.1.2.4.70" => ("dcmdjpeg", ["+cn"]),
            _ => ("dcmconv", ["+te"]),
        };
        (await Tool.RunAsync(Tool.Find(tool, "dcmtk"), [.. options, file, output], cancel)).OrFail($"{tool} {Path.GetFileName(file)}");
    }

    /// <summary>Gives a copy of an object a SOP Instance UID of its own.</summary>
    public static async Task RestampAsync(string file, CancellationToken cancel) =>
        (await Tool.RunAsync(Tool.Find("dcmodify", "dcmtk"), ["-nb", "-gin", file], cancel)).OrFail($"dcmodify {Path.GetFileName(file)}");

    /// <summary>Sets an attribute of a file in place.</summary>
    public static async Task SetAsync(string file, string tag, string value, CancellationToken cancel) =>
        (await Tool.RunAsync(Tool.Find("dcmodify", "dcmtk"), ["-nb", "-imt", "-i", $"{tag}={value}", file], cancel)).OrFail($"dcmodify {Path.GetFileName(file)}");

    [GeneratedRegex(@"^\([0-9a-f]{4},[0-9a-f]{4}\) \S+ (?:\[(?<text>.*)\]|=?(?<bare>.*?))\s+#", RegexOptions.IgnoreCase)]
    private static partial Regex Value();
}
