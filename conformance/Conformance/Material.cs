// Objects to send: the sample cine in every syntax a peer can write, and copies of real material with UIDs of their own.
using DicomDenoiseNode.Conformance.Peers;

namespace DicomDenoiseNode.Conformance;

/// <param name="Name">The file's name without path.</param>
/// <param name="Path">A copy that may be changed.</param>
/// <param name="Syntax">Its transfer syntax UID.</param>
internal sealed record Sent(string Name, string Path, string Syntax)
{
    public required string SopInstanceUid { get; init; }

    public static async Task<Sent> OfAsync(string path, CancellationToken cancel) => new(
        System.IO.Path.GetFileName(path), path,
        await Dcmtk.ValueAsync(path, "0002,0010", cancel) ?? throw new CheckFailedException($"{path} has no transfer syntax"))
    {
        SopInstanceUid = await Dcmtk.ValueAsync(path, "0008,0018", cancel) ?? throw new CheckFailedException($"{path} has no SOP Instance UID"),
    };
}

internal static class Material
{
    /// <summary>The sample cine that is part of the product.</summary>
    public static string SampleCine { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "phantom-cine.dcm");

    /// <summary>Copies of every real ultrasound object that DCMTK can read, each with a SOP Instance UID of its own.</summary>
    public static async Task<IReadOnlyList<Sent>> RealUltrasoundAsync(Workplace workplace, CancellationToken cancel)
    {
        var folder = workplace.Folder("real");
        var sent = new List<Sent>();
        foreach (var file in Directory.EnumerateFiles(workplace.Data("us-dicom"), "*.dcm").Order(StringComparer.Ordinal))
        {
            var copy = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetAttributes(copy, FileAttributes.Normal);
            var readable = await Tool.RunAsync(Tool.Find("dcmdump", "dcmtk"), ["-q", copy], cancel);
            if (readable.ExitCode != 0 || readable.Output.Contains("E: ", StringComparison.Ordinal)) continue;
            await Dcmtk.RestampAsync(copy, cancel);
            sent.Add(await Sent.OfAsync(copy, cancel));
        }
        return sent;
    }

    /// <summary>The sample cine as DCMTK's encoders write it, one per transfer syntax, each with a SOP Instance UID of its own.</summary>
    public static async Task<IReadOnlyList<Sent>> SampleInEverySyntaxAsync(Workplace workplace, CancellationToken cancel)
    {
        var folder = workplace.Folder("syntaxes");
        (string Name, string Tool, string[] Options)[] encoders =
        [
            ("implicit", "dcmconv", ["+ti"]),
            ("explicit", "dcmconv", ["+te"]),
            ("big-endian", "dcmconv", ["+tb"]),
            ("deflated", "dcmconv", ["+td"]),
            ("rle", "dcmcrle", []),
            ("jpeg-lossless-sv1", "dcmcjpeg", ["+e1"]),
            ("jpeg-lossless", "dcmcjpeg", ["+el", "+sv", "6"]),
            ("jpeg-baseline", "dcmcjpeg", ["+eb", "+q", "90"]),
            ("jpeg-extended", "dcmcjpeg", ["+ee", "+q", "90"]),
        ];
        var sent = new List<Sent>();
        foreach (var (name, tool, options) in encoders)
        {
            var file = System.IO.Path.Combine(folder, name + ".dcm");
            (await Tool.RunAsync(Tool.Find(tool, "dcmtk"), [.. options, SampleCine, file], cancel)).OrFail(tool);
            await Dcmtk.RestampAsync(file, cancel);
            sent.Add(await Sent.OfAsync(file, cancel));
        }
        return sent;
    }
}
