// Makes a written file survive a power cut: its bytes, its name, and the folder that holds the name.
using System.Runtime.InteropServices;

namespace DicomDenoiseNode.Work;

/// <summary>The order is what counts: the bytes reach the disk, then the name changes, then the folder reaches the disk.</summary>
public static partial class DurableFile
{
    /// <summary>Flushes and closes a written part, then gives it its final name, replacing what has that name.</summary>
    public static void Keep(FileStream part, string path)
    {
        using (part) part.Flush(flushToDisk: true);
        Rename(part.Name, path);
    }

    /// <summary>Renames within one volume, and does not return before the new name is on the disk.</summary>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            const uint replaceExisting = 1, writeThrough = 8;
            if (!MoveFile(from, to, replaceExisting | writeThrough)) throw new IOException($"{from} could not be renamed to {to}: {Marshal.GetLastPInvokeErrorMessage()}");
            return;
        }
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    /// <summary>POSIX: a name is durable only when the folder that holds it has been flushed too.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        const int readOnly = 0;
        int handle = Open(folder, readOnly);
        if (handle < 0) throw new IOException($"{folder} could not be opened to flush it: {Marshal.GetLastPInvokeErrorMessage()}");
        try
        {
            if (Flush(handle) != 0) throw new IOException($"{folder} could not be flushed: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);

    [LibraryImport("kernel32", EntryPoint = "MoveFileExW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool MoveFile(string from, string to, uint flags);
}
