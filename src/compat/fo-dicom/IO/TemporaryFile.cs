// Files that go away with the last reference to them.
namespace FellowOakDicom.IO;

/// <summary>Makes temporary files.</summary>
public static class TemporaryFile
{
    private static string? _storagePath;

    /// <summary>The folder they lie in; the system's own by default.</summary>
    public static string StoragePath
    {
        get => _storagePath ?? Path.GetTempPath();
        set
        {
            _storagePath = value;
            if (_storagePath is not null) Directory.CreateDirectory(_storagePath);
        }
    }

    /// <summary>An empty file of a name of its own, for nobody but this user: it will hold patients' data.</summary>
    public static IFileReference Create()
    {
        string name = Path.Combine(StoragePath, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(name, options).Dispose();
        return new FileReference(name, isTempFile: true);
    }
}
