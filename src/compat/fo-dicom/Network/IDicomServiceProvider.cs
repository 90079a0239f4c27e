// What a DicomService implements for what it provides.
#nullable disable annotations // Applications implement these, and the API says nothing of null.

namespace FellowOakDicom.Network;

/// <summary>Hears of the end of an association.</summary>
public interface IDicomService
{
    /// <summary>The peer aborted.</summary>
    void OnReceiveAbort(DicomAbortSource source, DicomAbortReason reason);

    /// <summary>The connection is gone.</summary>
    /// <param name="exception">What ended it; null where it ended in good order.</param>
    void OnConnectionClosed(Exception exception);
}

/// <summary>Accepts associations.</summary>
public interface IDicomServiceProvider : IDicomService
{
    /// <summary>An association is requested: judge its contexts, then accept or reject.</summary>
    Task OnReceiveAssociationRequestAsync(DicomAssociation association);

    /// <summary>The peer wants to release: answer with a release response.</summary>
    Task OnReceiveAssociationReleaseRequestAsync();
}

/// <summary>Provides verification.</summary>
public interface IDicomCEchoProvider
{
    /// <summary>Answers a C-ECHO.</summary>
    Task<DicomCEchoResponse> OnCEchoRequestAsync(DicomCEchoRequest request);
}

/// <summary>Provides storage.</summary>
public interface IDicomCStoreProvider
{
    /// <summary>
    /// An instance was received. Unless <c>CreateCStoreReceiveStream</c> and <c>GetCStoreDicomFile</c> say otherwise it lies in a
    /// temporary file that is deleted afterwards.
    /// </summary>
    Task<DicomCStoreResponse> OnCStoreRequestAsync(DicomCStoreRequest request);

    /// <summary>An instance could not be received or read.</summary>
    /// <param name="tempFileName">Name of the temporary file; may be null.</param>
    /// <param name="e">What failed.</param>
    Task OnCStoreRequestExceptionAsync(string tempFileName, Exception e);
}
