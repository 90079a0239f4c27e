// The folders of one conformance run: material given by the caller, a temporary folder of its own.
namespace DicomDenoiseNode.Conformance;

internal sealed class Workplace(DirectoryInfo? data, DirectoryInfo? gallery) : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("conformance-");

    public string? Gallery => gallery?.FullName;

    /// <summary>A folder of the material the caller gave.</summary>
    /// <exception cref="SkippedException">No material was given, or it lacks that folder.</exception>
    public string Data(string folder)
    {
        if (data is null) throw new SkippedException($"no --data folder was given, {folder} is needed");
        var path = Path.Combine(data.FullName, folder);
        return Directory.Exists(path) ? path : throw new SkippedException($"{folder} is not in the --data folder");
    }

    /// <summary>A new empty folder.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(temporary.FullName, name + "-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => temporary.Delete(recursive: true);
}
