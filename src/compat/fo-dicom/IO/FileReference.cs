// A file by its name.
namespace FellowOakDicom.IO;

/// <summary>A file.</summary>
public interface IFileReference
{
    string Name { get; }

    bool Exists { get; }

    /// <summary>The file is removed when nothing refers to it any more.</summary>
    bool IsTempFile { get; set; }

    Stream Create();

    Stream Open();

    Stream OpenRead();

    Stream OpenWrite();

    void Delete();

    void Move(string dstFileName, bool overwrite = false);
}

/// <summary>A file of the file system.</summary>
public class FileReference : IFileReference
{
    private bool _isTempFile;

#pragma warning disable CA1816 // The finalizer is wanted for temporary files alone; nothing is disposed of.
    public FileReference(string fileName, bool isTempFile = false)
    {
        Name = Path.GetFullPath(fileName);
        _isTempFile = isTempFile;
        if (!isTempFile) GC.SuppressFinalize(this);
    }
#pragma warning restore CA1816

    ~FileReference()
    {
        if (!_isTempFile) return;
        try
        {
            File.Delete(Name);
        }
        catch (IOException)
        {
            // In use elsewhere: the system's own clean-up of temporary files takes it.
        }
        catch (UnauthorizedAccessException)
        {
            // The same on Windows.
        }
    }

    public string Name { get; private set; }

    public bool Exists => File.Exists(Name);

    public bool IsTempFile
    {
        get => _isTempFile;
        set
        {
            if (value && !_isTempFile) GC.ReRegisterForFinalize(this);
            _isTempFile = value;
        }
    }

    public Stream Create() => File.Create(Name);

    public Stream Open() => File.Open(Name, FileMode.Open, FileAccess.ReadWrite);

    public Stream OpenRead() => File.OpenRead(Name);

    public Stream OpenWrite() => File.OpenWrite(Name);

    public void Delete() => File.Delete(Name);

    /// <summary>Moves the file; it is no temporary file afterwards.</summary>
    public void Move(string dstFileName, bool overwrite = false)
    {
        File.Move(Name, dstFileName, overwrite);
        Name = Path.GetFullPath(dstFileName);
        IsTempFile = false;
    }

    public override string ToString() => IsTempFile ? $"{Name} [TEMP]" : Name;
}
