// Receiving: message fragments to messages, data sets straight to their stream, messages to the services (PS3.7, 6.3; PS3.8, Annex E).
using System.Buffers;
using System.Buffers.Binary;
using FellowOakDicom.IO;
using FellowOakDicom.Network.Dimse;
using FellowOakDicom.Network.UpperLayer;

namespace FellowOakDicom.Network;

public abstract partial class DicomService
{
    private const byte CommandBit = 1;
    private const byte LastBit = 2;

    private readonly ArrayBufferWriter<byte> _command = new();
    private DicomPresentationContext? _receivingContext;
    private DicomMessage? _receiving;
    private Exception? _receiveFailure;


    /// <summary>Where the data set that is coming in is written; set by <see cref="CreateCStoreReceiveStream"/>.</summary>
    protected Stream _dimseStream = null!;

    /// <summary>The file below <see cref="_dimseStream"/>, where there is one.</summary>
    protected IFileReference _dimseStreamFile = null!;


    /// <summary>
    /// Opens the stream that an instance is received into, <see cref="_dimseStream"/>, and writes the file meta information to it; the
    /// data set follows as it comes from the network. By default a temporary file.
    /// </summary>
    /// <param name="file">A file with meta information and no data set.</param>
    protected virtual void CreateCStoreReceiveStream(DicomFile file)
    {
        _dimseStreamFile = TemporaryFile.Create();
        _dimseStream = _dimseStreamFile.Open();
        file.Save(_dimseStream);
        _dimseStream.Seek(0, SeekOrigin.End);
    }

    /// <summary>Makes the received file; called when the data set has come whole. Null where the stream cannot be read back.</summary>
    protected virtual DicomFile? GetCStoreDicomFile()
    {
        if (_dimseStreamFile is not null)
        {
            _dimseStream?.Dispose();
            _dimseStream = null!;
            return DicomFile.Open(_dimseStreamFile, _fallbackEncoding);
        }

        if (_dimseStream is not { CanSeek: true })
            return null;
        _dimseStream.Seek(0, SeekOrigin.Begin);
        return DicomFile.Open(_dimseStream, _fallbackEncoding);
    }

    /// <summary>Reads the PDVs of one P-DATA-TF.</summary>
    private async Task ReceiveAsync(uint length)
    {
        for (long left = length; left > 0;)
        {
            if (left < PduSize.PdvHeader)
                throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "A P-DATA-TF ends within the header of a PDV.");
            var header = await _connection.Reader.ReadAsync(PduSize.PdvHeader, _connection.Closed).ConfigureAwait(false);
            var pdvLength = BinaryPrimitives.ReadUInt32BigEndian(header.Span);
            var (contextId, control) = (header.Span[4], header.Span[5]);
            if (pdvLength < 2 || pdvLength > left - 4)
                throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"A PDV of {pdvLength} bytes in {left} left of its P-DATA-TF.");

            var isCommand = (control & CommandBit) != 0;
            Expect(contextId, isCommand);
            for (var rest = (long)pdvLength - 2; rest > 0;)
            {
                var bytes = await _connection.Reader.ReadSomeAsync(rest, _connection.Closed).ConfigureAwait(false);
                rest -= bytes.Length;
                if (isCommand)
                    TakeCommand(bytes.Span);
                else
                    await TakeDataAsync(bytes).ConfigureAwait(false);
            }

            left -= 4 + pdvLength;
            if ((control & LastBit) != 0)
                await (isCommand ? CommandCompleteAsync() : MessageCompleteAsync()).ConfigureAwait(false);
        }
    }

    /// <summary>A command first, then its data set, both in one accepted context (PS3.7, 6.3.1; PS3.8, Annex E.2).</summary>
    private void Expect(byte contextId, bool isCommand)
    {
        if (isCommand != (_receiving is null))
            throw new InvalidPduException(DicomAbortReason.UnexpectedPDUParameter, isCommand ? "A command came in place of a data set." : "A data set came without a command.");
        if (_receivingContext is not null && _receivingContext.ID != contextId)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "The presentation context changed within a message.");
        _receivingContext ??= Association?.PresentationContexts[contextId];
        if (_receivingContext?.Result != DicomPresentationContextResult.Accept)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, $"Presentation context {contextId} was not accepted.");
    }

    private void TakeCommand(ReadOnlySpan<byte> bytes)
    {
        if (_command.WrittenCount + bytes.Length > CommandSet.Longest)
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "A command set is too long.");
        _command.Write(bytes);
    }

    private async Task CommandCompleteAsync()
    {
        _receiving = Message(CommandSet.Read(_command.WrittenSpan));
        _receiving.PresentationContext = _receivingContext!;
        _command.ResetWrittenCount();
        if (_receiving.HasDataset)
            BeginDataset();
        else
            await MessageCompleteAsync().ConfigureAwait(false);
    }

    private void BeginDataset()
    {
        if (_receiving is not DicomCStoreRequest { SOPClassUID: not null, SOPInstanceUID: not null } store || this is not IDicomCStoreProvider)
            return;
        var file = new DicomFile();
        file.Dataset.InternalTransferSyntax = _receivingContext!.AcceptedTransferSyntax;
        file.FileMetaInfo.MediaStorageSOPClassUID = store.SOPClassUID;
        file.FileMetaInfo.MediaStorageSOPInstanceUID = store.SOPInstanceUID;
        file.FileMetaInfo.TransferSyntax = _receivingContext.AcceptedTransferSyntax;
        file.FileMetaInfo.ImplementationClassUID = Association.RemoteImplementationClassUID ?? DicomImplementation.ClassUID;
        file.FileMetaInfo.ImplementationVersionName = Association.RemoteImplementationVersion;
        file.FileMetaInfo.SourceApplicationEntityTitle = Association.CallingAE;
        try
        {
            CreateCStoreReceiveStream(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _receiveFailure = failure;
        }
    }

    /// <summary>Writes what came; where writing failed, or nobody wants it, the rest of the data set is let pass so that the request can be answered.</summary>
    private async Task TakeDataAsync(ReadOnlyMemory<byte> bytes)
    {
        if (_dimseStream is null || _receiveFailure is not null)
            return;
        try
        {
            await _dimseStream.WriteAsync(bytes, _connection.Closed).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            _receiveFailure = failure;
        }
    }

    private async Task MessageCompleteAsync()
    {
        var message = _receiving!;
        try
        {
            switch (message)
            {
                case DicomResponse response: await AnsweredAsync(response).ConfigureAwait(false); break;
                case DicomCEchoRequest echo when this is IDicomCEchoProvider provider:
                    await SendResponseAsync(await provider.OnCEchoRequestAsync(echo).ConfigureAwait(false)).ConfigureAwait(false);
                    break;
                case DicomCStoreRequest store when this is IDicomCStoreProvider provider:
                    await SendResponseAsync(await StoreAsync(store, provider).ConfigureAwait(false)).ConfigureAwait(false);
                    break;
                case DicomRequest { Type: DicomCommandField.CCancelRequest }: break;
                case DicomRequest request: await SendResponseAsync(request.Failed(DicomStatus.UnrecognizedOperation)).ConfigureAwait(false); break;
            }
        }
        finally
        {
            ReleaseReceiveStream();
            (_receiving, _receivingContext, _receiveFailure) = (null, null, null);
        }
    }

    private async Task<DicomCStoreResponse> StoreAsync(DicomCStoreRequest request, IDicomCStoreProvider provider)
    {
        if (request.SOPClassUID is null || request.SOPInstanceUID is null || !request.HasDataset)
            return new DicomCStoreResponse(request, DicomStatus.InvalidObjectInstance);
        if (_receiveFailure is null)
        {
            try
            {
                request.File = GetCStoreDicomFile()!;
                request.TakeDataset(request.File?.Dataset);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever a damaged data set does to its reader costs this instance, not the association.
                NetworkLog.InstanceUnreadable(Logger, request.SOPInstanceUID.UID, failure);
                await provider.OnCStoreRequestExceptionAsync(_dimseStreamFile?.Name!, failure).ConfigureAwait(false);
                return new DicomCStoreResponse(request, new DicomStatus(DicomStatus.ProcessingFailure, "The data set could not be read"));
            }

            return await provider.OnCStoreRequestAsync(request).ConfigureAwait(false);
        }

        NetworkLog.InstanceNotWritten(Logger, request.SOPInstanceUID.UID, _receiveFailure);
        await provider.OnCStoreRequestExceptionAsync(_dimseStreamFile?.Name!, _receiveFailure).ConfigureAwait(false);
        return new DicomCStoreResponse(request, new DicomStatus(DicomStatus.StorageStorageOutOfResources, "The data set could not be written"));
    }

    private void ReleaseReceiveStream()
    {
        try
        {
            _dimseStream?.Dispose();
        }
        catch (IOException failure)
        {
            // A full disk can fail even the closing of a file; the instance was refused already.
            NetworkLog.StreamNotClosed(Logger, failure);
        }

        (_dimseStream, _dimseStreamFile) = (null!, null!);
    }

    private static DicomMessage Message(DicomDataset command)
    {
        if (!command.TryGetSingleValue(DicomTag.CommandField, out ushort field))
            throw new InvalidPduException(DicomAbortReason.InvalidPDUParameter, "A command set has no Command Field.");
        return (DicomCommandField)field switch
        {
            DicomCommandField.CEchoRequest => new DicomCEchoRequest(command),
            DicomCommandField.CEchoResponse => new DicomCEchoResponse(command),
            DicomCommandField.CStoreRequest => new DicomCStoreRequest(command),
            DicomCommandField.CStoreResponse => new DicomCStoreResponse(command),
            var type when DicomMessage.IsRequest(type) => new UnknownRequest(command),
            _ => new DicomResponse(command),
        };
    }
}
