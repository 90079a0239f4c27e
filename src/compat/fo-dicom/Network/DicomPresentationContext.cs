// One presentation context: an abstract syntax, the transfer syntaxes proposed for it, and what became of it (PS3.8, 9.3.2.2, 9.3.3.2).
namespace FellowOakDicom.Network;

/// <summary>Result of a proposed context (PS3.8, Table 9-18).</summary>
public enum DicomPresentationContextResult : byte
{
    /// <summary>0: acceptance.</summary>
    Accept = 0,

    /// <summary>1: user rejection.</summary>
    RejectUser = 1,

    /// <summary>2: no reason (provider rejection).</summary>
    RejectNoReason = 2,

    /// <summary>3: abstract syntax not supported.</summary>
    RejectAbstractSyntaxNotSupported = 3,

    /// <summary>4: transfer syntaxes not supported.</summary>
    RejectTransferSyntaxesNotSupported = 4,

    /// <summary>Not yet judged; never on the wire.</summary>
    Proposed = 255,
}

/// <summary>A presentation context.</summary>
public class DicomPresentationContext
{
    private readonly List<DicomTransferSyntax> _transferSyntaxes = [];

    /// <summary>A context without role selection.</summary>
    public DicomPresentationContext(byte pcid, DicomUID abstractSyntax)
        : this(pcid, abstractSyntax, null, null)
    {
    }

    /// <summary>A context with roles as proposed (PS3.7, D.3.3.4); null where none is.</summary>
    public DicomPresentationContext(byte pcid, DicomUID abstractSyntax, bool? userRole, bool? providerRole)
    {
        ID = pcid;
        AbstractSyntax = abstractSyntax;
        UserRole = userRole;
        ProviderRole = providerRole;
    }

    /// <summary>The context's ID: odd, 1 to 255.</summary>
    public byte ID { get; }

    /// <summary>What became of it.</summary>
    public DicomPresentationContextResult Result { get; private set; } = DicomPresentationContextResult.Proposed;

    /// <summary>The SOP class, usually.</summary>
    public DicomUID AbstractSyntax { get; }

    /// <summary>The transfer syntax agreed on; null unless accepted.</summary>
    public DicomTransferSyntax AcceptedTransferSyntax { get; private set; } = null!;

    /// <summary>Whether the requestor proposes to be a user of the service; null where not said.</summary>
    public bool? UserRole { get; internal set; }

    /// <summary>Whether the requestor proposes to be a provider of the service; null where not said.</summary>
    public bool? ProviderRole { get; internal set; }

    /// <summary>Sets the result; an accepted context takes the first transfer syntax proposed.</summary>
    public void SetResult(DicomPresentationContextResult result) => SetResult(result, _transferSyntaxes.FirstOrDefault());

    /// <summary>Sets the result and the transfer syntax, which counts only where the result is acceptance.</summary>
    public void SetResult(DicomPresentationContextResult result, DicomTransferSyntax? acceptedTransferSyntax)
    {
        Result = result;
        AcceptedTransferSyntax = result == DicomPresentationContextResult.Accept ? acceptedTransferSyntax! : null!;
    }

    /// <summary>Accepts the first proposed transfer syntax that is among the given.</summary>
    /// <returns>False where there is none: the result is then "transfer syntaxes not supported".</returns>
    public bool AcceptTransferSyntaxes(params DicomTransferSyntax[] acceptedTransferSyntaxes) => AcceptTransferSyntaxes(acceptedTransferSyntaxes, scpPriority: false);

    /// <summary>Accepts a transfer syntax that is among the given and among the proposed: the first given, or the first proposed.</summary>
    public bool AcceptTransferSyntaxes(DicomTransferSyntax[] acceptedTransferSyntaxes, bool scpPriority)
    {
        var first = scpPriority
            ? acceptedTransferSyntaxes.FirstOrDefault(HasTransferSyntax)
            : _transferSyntaxes.FirstOrDefault(acceptedTransferSyntaxes.Contains);
        SetResult(first is null ? DicomPresentationContextResult.RejectTransferSyntaxesNotSupported : DicomPresentationContextResult.Accept, first);
        return first is not null;
    }

    /// <summary>Proposes one more transfer syntax.</summary>
    public void AddTransferSyntax(DicomTransferSyntax ts)
    {
        if (ts is not null && !HasTransferSyntax(ts))
            _transferSyntaxes.Add(ts);
    }

    /// <summary>Takes a proposed transfer syntax back.</summary>
    public void RemoveTransferSyntax(DicomTransferSyntax ts) => _transferSyntaxes.Remove(ts);

    /// <summary>Takes all proposed transfer syntaxes back.</summary>
    public void ClearTransferSyntaxes() => _transferSyntaxes.Clear();

    /// <summary>The transfer syntaxes proposed, in their order.</summary>
    public IList<DicomTransferSyntax> GetTransferSyntaxes() => _transferSyntaxes.AsReadOnly();

    /// <summary>Whether a transfer syntax is among the proposed.</summary>
    public bool HasTransferSyntax(DicomTransferSyntax ts) => _transferSyntaxes.Contains(ts);

    /// <summary>The result in words.</summary>
    public string GetResultDescription() => Result switch
    {
        DicomPresentationContextResult.Accept => "Accept",
        DicomPresentationContextResult.Proposed => "Proposed",
        DicomPresentationContextResult.RejectAbstractSyntaxNotSupported => "Reject - Abstract Syntax Not Supported",
        DicomPresentationContextResult.RejectNoReason => "Reject - No Reason",
        DicomPresentationContextResult.RejectTransferSyntaxesNotSupported => "Reject - Transfer Syntaxes Not Supported",
        DicomPresentationContextResult.RejectUser => "Reject - User",
        _ => "Unknown",
    };
}
