// A folder that takes objects: whole files appear under their SOP Instance UID, or not at all.
using DicomDenoiseNode.Work;
using FellowOakDicom;

namespace DicomDenoiseNode.Send;

public sealed class FolderDestination(DestinationOptions options) : IDestination
{
    public DestinationOptions Options => options;

    public async Task<DeliveryResult> SendAsync(string path, CancellationToken stop)
    {
        string folder = options.EffectiveFolder();
        try
        {
            Directory.CreateDirectory(folder);
            string uid = DicomFile.Open(path, FileReadOption.ReadLargeOnDemand).FileMetaInfo.MediaStorageSOPInstanceUID!.UID;
            // The name a reader may pick up appears only when the bytes are all there.
            string part = Path.Combine(folder, $".{uid}.{Path.GetFileNameWithoutExtension(path)}.part");
            var copy = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
            await using (FileStream source = File.OpenRead(path)) await source.CopyToAsync(copy, 1 << 20, stop);
            DurableFile.Keep(copy, Path.Combine(folder, uid + ".dcm"));
            return DeliveryResult.Delivered;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DeliveryResult.Retry($"Destination {options.Name}: {folder} could not be written: {e.Message}");
        }
    }

    public Task<string?> ProbeAsync(CancellationToken stop)
    {
        string folder = options.EffectiveFolder();
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, Path.GetRandomFileName() + ".probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Task.FromResult<string?>(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<string?>($"Destination {options.Name}: Folder is {folder}; it must be a folder that this user can write, but: {e.Message}");
        }
    }
}
