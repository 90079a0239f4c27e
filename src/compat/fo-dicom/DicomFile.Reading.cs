// Opening DICOM files and streams.
using System.Text;
using FellowOakDicom.IO;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.IO.Reader;
using FellowOakDicom.Text;

namespace FellowOakDicom;

public partial class DicomFile
{
    /// <summary>Reads a file; large values (64 KiB and more by default) stay in it until they are asked for.</summary>
    /// <param name="largeObjectSize">Bytes from which on a value is large; 0 for the default.</param>
    /// <exception cref="DicomFileException">The file is no DICOM file, or is broken; its message says where.</exception>
    public static DicomFile Open(string fileName, FileReadOption readOption = FileReadOption.Default, int largeObjectSize = 0) =>
        Open(fileName, DicomEncoding.Default, null, readOption, largeObjectSize);

    /// <inheritdoc cref="Open(string, FileReadOption, int)"/>
    /// <param name="fallbackEncoding">For text where the file declares no Specific Character Set.</param>
    /// <param name="stop">Asked before every element; true ends the reading.</param>
    public static DicomFile Open(
        string fileName,
        Encoding fallbackEncoding,
        Func<ParseState, bool>? stop = null,
        FileReadOption readOption = FileReadOption.Default,
        int largeObjectSize = 0)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Open(new FileReference(fileName), fallbackEncoding, stop, readOption, largeObjectSize);
    }

    /// <summary>The same by a reference, which large values keep: a temporary file lives as long as they do.</summary>
    internal static DicomFile Open(
        IFileReference reference,
        Encoding fallbackEncoding,
        Func<ParseState, bool>? stop = null,
        FileReadOption readOption = FileReadOption.Default,
        int largeObjectSize = 0)
    {
        ArgumentNullException.ThrowIfNull(fallbackEncoding);
        using var stream = new FileStream(reference.Name, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
        using var source = new EncodedSource(stream, readOption, largeObjectSize, (position, length) => new FileByteBuffer(reference, position, length));
        return new DicomFile { File = reference }.Read(source, stream, fallbackEncoding, stop, readOption, largeObjectSize);
    }

    /// <summary>Reads a file from a stream; large values stay in it, and it must stay open, if it can seek.</summary>
    /// <param name="largeObjectSize">Bytes from which on a value is large; 0 for the default.</param>
    /// <exception cref="DicomFileException">The stream is no DICOM file, or is broken; its message says where.</exception>
    public static DicomFile Open(Stream stream, FileReadOption readOption = FileReadOption.Default, int largeObjectSize = 0) =>
        Open(stream, DicomEncoding.Default, null, readOption, largeObjectSize);

    /// <inheritdoc cref="Open(Stream, FileReadOption, int)"/>
    /// <param name="fallbackEncoding">For text where the file declares no Specific Character Set.</param>
    /// <param name="stop">Asked before every element; true ends the reading.</param>
    public static DicomFile Open(
        Stream stream,
        Encoding fallbackEncoding,
        Func<ParseState, bool>? stop = null,
        FileReadOption readOption = FileReadOption.Default,
        int largeObjectSize = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fallbackEncoding);
        using var source = new EncodedSource(stream, readOption, largeObjectSize, (position, length) => new StreamByteBuffer(stream, position, length));
        return new DicomFile().Read(source, stream, fallbackEncoding, stop, readOption, largeObjectSize);
    }

    /// <inheritdoc cref="Open(string, FileReadOption, int)"/>
    public static Task<DicomFile> OpenAsync(string fileName, FileReadOption readOption = FileReadOption.Default, int largeObjectSize = 0) =>
        Task.Run(() => Open(fileName, readOption, largeObjectSize));

    /// <inheritdoc cref="Open(string, Encoding, Func{ParseState, bool}, FileReadOption, int)"/>
    public static Task<DicomFile> OpenAsync(
        string fileName,
        Encoding fallbackEncoding,
        Func<ParseState, bool>? stop = null,
        FileReadOption readOption = FileReadOption.Default,
        int largeObjectSize = 0) => Task.Run(() => Open(fileName, fallbackEncoding, stop, readOption, largeObjectSize));

    /// <inheritdoc cref="Open(Stream, FileReadOption, int)"/>
    public static Task<DicomFile> OpenAsync(Stream stream, FileReadOption readOption = FileReadOption.Default, int largeObjectSize = 0) =>
        Task.Run(() => Open(stream, readOption, largeObjectSize));

    /// <inheritdoc cref="Open(Stream, Encoding, Func{ParseState, bool}, FileReadOption, int)"/>
    public static Task<DicomFile> OpenAsync(
        Stream stream,
        Encoding fallbackEncoding,
        Func<ParseState, bool>? stop = null,
        FileReadOption readOption = FileReadOption.Default,
        int largeObjectSize = 0) => Task.Run(() => Open(stream, fallbackEncoding, stop, readOption, largeObjectSize));

    internal static DicomFile CloneOf(DicomFile original) => new(original.Dataset.Clone(), new DicomFileMetaInformation(original.FileMetaInfo))
    {
        File = original.File,
        Format = original.Format,
        IsPartial = original.IsPartial,
    };

    private DicomFile Read(
        EncodedSource source, Stream stream, Encoding fallbackEncoding, Func<ParseState, bool>? stop, FileReadOption readOption, int largeObjectSize)
    {
        EncodedSource? inflated = null;
        try
        {
            DicomTransferSyntax syntax = ReadHead(source);
            Dataset.InternalTransferSyntax = syntax;
            if (syntax.IsDeflate)
            {
                // The values cannot be read again from deflated bytes: they are inflated beside it first.
                stream.Position = stream.CanSeek ? source.Position : throw new DicomFileException(this, "A deflated data set is read from a stream that can seek");
                source = inflated = Inflated.Open(stream, readOption, largeObjectSize);
            }

            var decoder = new DatasetDecoder(source, stop);
            decoder.Read(Dataset, syntax, SpecificCharacterSet.Of(fallbackEncoding));
            IsPartial = decoder.WasStopped;
            return this;
        }
        catch (DicomReaderException fault)
        {
            throw new DicomFileException(this, $"{Name}: {fault.Message}", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new DicomFileException(this, $"{Name}: the deflated data set is broken: {fault.Message}", fault);
        }
        finally
        {
            inflated?.Dispose();
        }
    }

    private string Name => File is null ? "The stream" : $"'{File.Name}'";

    /// <summary>Finds out what the file begins with and reads its meta information.</summary>
    /// <returns>The syntax of the data set.</returns>
    private DicomTransferSyntax ReadHead(EncodedSource source)
    {
        ReadOnlySpan<byte> start = source.Peek(PreambleLength + 4);
        if (start.Length == PreambleLength + 4 && start[PreambleLength..].SequenceEqual("DICM"u8))
        {
            Format = DicomFileFormat.DICOM3;
            source.Skip(PreambleLength + 4);
        }
        else if (start is [0x02, 0x00, _, 0x00, ..])
        {
            Format = DicomFileFormat.DICOM3NoPreamble;
        }
        else if (start is [0x08, 0x00, _, 0x00, ..])
        {
            // Nothing says how it is encoded: the bytes behind the first tag do.
            Format = DicomFileFormat.DICOM3NoFileMetaInfo;
            bool isExplicit = start.Length >= 6 && DicomVR.TryParse($"{(char)start[4]}{(char)start[5]}", out _);
            return isExplicit ? DicomTransferSyntax.ExplicitVRLittleEndian : DicomTransferSyntax.ImplicitVRLittleEndian;
        }
        else
        {
            Format = DicomFileFormat.Unknown;
            throw new DicomFileException(this, $"{Name} is no DICOM file: it has neither the prefix DICM at byte {PreambleLength} nor a data set at its beginning");
        }

        new DatasetDecoder(source).ReadFileMeta(FileMetaInfo);
        try
        {
            return FileMetaInfo.TransferSyntax
                ?? throw new DicomFileException(this, $"{Name}: the meta information names no transfer syntax");
        }
        catch (DicomDataException fault) when (fault is not DicomFileException)
        {
            throw new DicomFileException(this, $"{Name}: {fault.Message}", fault);
        }
    }
}
