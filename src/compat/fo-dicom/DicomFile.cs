// A DICOM file: meta information and data set. Reading it is in the other part.
using FellowOakDicom.IO;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.IO.Writer;

namespace FellowOakDicom;

/// <summary>What a file begins with.</summary>
public enum DicomFileFormat
{
    Unknown,

    /// <summary>Preamble, prefix and meta information, PS3.10.</summary>
    DICOM3,

    /// <summary>Meta information without anything before it.</summary>
    DICOM3NoPreamble,

    /// <summary>A data set alone.</summary>
    DICOM3NoFileMetaInfo,

    ACRNEMA1,

    ACRNEMA2,
}

/// <summary>A DICOM file, PS3.10.</summary>
public partial class DicomFile
{
    private const int PreambleLength = 128;

    public DicomFile()
        : this(new DicomDataset(), new DicomFileMetaInformation())
    {
    }

    /// <summary>A file of this data set, with meta information from its identifiers.</summary>
    public DicomFile(DicomDataset dataset)
        : this(dataset, new DicomFileMetaInformation(dataset))
    {
    }

    private DicomFile(DicomDataset dataset, DicomFileMetaInformation meta)
    {
        Dataset = dataset;
        FileMetaInfo = meta;
    }

    /// <summary>Where it was read from or saved to; null for a stream.</summary>
    public IFileReference? File { get; protected set; }

    public DicomFileFormat Format { get; protected set; } = DicomFileFormat.DICOM3;

    public DicomFileMetaInformation FileMetaInfo { get; protected set; }

    public DicomDataset Dataset { get; private set; }

    /// <summary>A stop criterion ended the reading before the data set did.</summary>
    public bool IsPartial { get; protected set; }

    /// <summary>The file begins with a preamble and the prefix DICM.</summary>
    public static bool HasValidHeader(string path)
    {
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            byte[] start = new byte[PreambleLength + 4];
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan(PreambleLength).SequenceEqual("DICM"u8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes the file. An existing one is replaced when the new one is complete, so that values may still be read from it meanwhile.</summary>
    public void Save(string fileName, DicomWriteOptions? options = null)
    {
        string part = PartName(fileName);
        try
        {
            using (FileStream stream = System.IO.File.Create(part)) Save(stream, options);
            System.IO.File.Move(part, fileName, overwrite: true);
        }
        catch
        {
            System.IO.File.Delete(part);
            throw;
        }

        File = new FileReference(fileName);
    }

    /// <summary>Writes the file to a stream, which stays open.</summary>
    public void Save(Stream stream, DicomWriteOptions? options = null)
    {
        (IByteBuffer head, IByteBuffer body) = Encode(options);
        head.CopyToStream(stream);
        DatasetEncoder.Write(body, Dataset.InternalTransferSyntax, stream);
    }

    /// <inheritdoc cref="Save(string, DicomWriteOptions)"/>
    public async Task SaveAsync(string fileName, DicomWriteOptions? options = null)
    {
        string part = PartName(fileName);
        try
        {
            FileStream stream = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await using (stream.ConfigureAwait(false)) await SaveAsync(stream, options).ConfigureAwait(false);
            System.IO.File.Move(part, fileName, overwrite: true);
        }
        catch
        {
            System.IO.File.Delete(part);
            throw;
        }

        File = new FileReference(fileName);
    }

    /// <inheritdoc cref="Save(Stream, DicomWriteOptions)"/>
    public async Task SaveAsync(Stream stream, DicomWriteOptions? options = null)
    {
        (IByteBuffer head, IByteBuffer body) = Encode(options);
        await head.CopyToStreamAsync(stream, CancellationToken.None).ConfigureAwait(false);
        await DatasetEncoder.WriteAsync(body, Dataset.InternalTransferSyntax, stream, CancellationToken.None).ConfigureAwait(false);
    }

    public override string ToString() => $"DICOM File [{Format}]";

    /// <summary>The preamble, prefix and meta information that stand before a data set.</summary>
    internal static IByteBuffer EncodeHead(DicomFileMetaInformation meta)
    {
        var written = new DicomFileMetaInformation(meta);
        written.AddOrUpdate(DicomTag.FileMetaInformationGroupLength, 0u);
        written.AddOrUpdate(DicomTag.FileMetaInformationVersion, meta.Version);
        byte[] start = new byte[PreambleLength + 4];
        "DICM"u8.CopyTo(start.AsSpan(PreambleLength));
        var encoder = new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, new DicomWriteOptions { KeepGroupLengths = true });
        return new CompositeByteBuffer(new MemoryByteBuffer(start), encoder.Encode(written));
    }

    private static string PartName(string fileName)
    {
        string full = Path.GetFullPath(fileName);
        return Path.Combine(Path.GetDirectoryName(full) ?? "", $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
    }

    /// <summary>Head and data set; the meta information takes over what the data set says of itself.</summary>
    private (IByteBuffer Head, IByteBuffer Body) Encode(DicomWriteOptions? options)
    {
        var fresh = new DicomFileMetaInformation(Dataset);
        FileMetaInfo.MediaStorageSOPClassUID = fresh.MediaStorageSOPClassUID ?? FileMetaInfo.MediaStorageSOPClassUID;
        FileMetaInfo.MediaStorageSOPInstanceUID = fresh.MediaStorageSOPInstanceUID ?? FileMetaInfo.MediaStorageSOPInstanceUID;
        FileMetaInfo.TransferSyntax = Dataset.InternalTransferSyntax;
        FileMetaInfo.ImplementationClassUID ??= fresh.ImplementationClassUID;
        FileMetaInfo.ImplementationVersionName ??= fresh.ImplementationVersionName;
        return (EncodeHead(FileMetaInfo), new DatasetEncoder(Dataset.InternalTransferSyntax, options ?? DicomWriteOptions.Default).Encode(Dataset));
    }
}

/// <summary>Methods of files that live beside the class.</summary>
public static class DicomFileExtensions
{
    /// <summary>A copy with items of its own; the buffers of values are shared.</summary>
    public static DicomFile Clone(this DicomFile original) => DicomFile.CloneOf(original);
}
