// The folder in which instances live from reception to retention, and the lock that makes it one node's.
namespace DicomDenoiseNode.Work;

/// <summary>
/// <c>incoming/ID.part</c> is being received, <c>received/ID.dcm</c> is complete and on the disk, <c>derived/ID.dcm</c> is its finished result.
/// A file is never moved on because something failed: the ledger says where an instance stands.
/// </summary>
public sealed class Spool : IDisposable
{
    private readonly FileStream _lock;

    private Spool(string folder, FileStream held)
    {
        Folder = folder;
        _lock = held;
    }

    public string Folder { get; }

    public string Incoming => Path.Combine(Folder, "incoming");

    public string Received => Path.Combine(Folder, "received");

    public string Derived => Path.Combine(Folder, "derived");

    /// <summary>The Unix socket through which <c>requeue</c> asks the running node.</summary>
    public static string DoorPath(string folder) => Path.Combine(folder, "node.sock");

    /// <summary>Makes the folders where they are missing and takes the lock.</summary>
    /// <exception cref="NodeFaultException">The folder cannot be written, or another node works in it.</exception>
    public static Spool Open(string folder)
    {
        try
        {
            foreach (string sub in (string[])["incoming", "received", "derived"]) Directory.CreateDirectory(Path.Combine(folder, sub));
            string probe = Path.Combine(folder, "incoming", Path.GetRandomFileName() + ".probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NodeFaultException($"Node:Spool:Folder is {folder}; it must be a folder that this user can write, but: {e.Message}", e);
        }
        return new Spool(folder, TakeLock(folder) ?? throw new NodeFaultException($"Node:Spool:Folder is {folder}; another node works in it, and two cannot share a SQLite ledger."));
    }

    /// <summary>Takes the lock of a spool, or null while a node holds it.</summary>
    public static FileStream? TakeLock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>A short name nobody else has: an operator types it at three in the morning.</summary>
    public static string NewId() => Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    public string PartPath(string id) => Path.Combine(Incoming, id + ".part");

    public string ReceivedPath(string id) => Path.Combine(Received, id + ".dcm");

    public string DerivedPath(string id) => Path.Combine(Derived, id + ".dcm");

    /// <summary>A new part, on the volume it will stay on, so that keeping it is a rename.</summary>
    public FileStream CreatePart(string id) =>
        new(PartPath(id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 1 << 17);

    /// <summary>Bytes still free on the spool's volume.</summary>
    public long FreeBytes() => new DriveInfo(Folder).AvailableFreeSpace;

    /// <summary>Removes the files of an instance.</summary>
    public void Remove(string id)
    {
        File.Delete(ReceivedPath(id));
        File.Delete(DerivedPath(id));
    }

    public void Dispose() => _lock.Dispose();
}

