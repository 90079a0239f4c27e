// Statuses of DIMSE responses as a table (PS3.7, Annex C; PS3.4, Table B.2-1 for storage).
using System.Globalization;

namespace FellowOakDicom.Network;

/// <summary>What a status code means for the operation (PS3.7, 9.1.1.1.9).</summary>
public enum DicomState
{
    /// <summary>Done.</summary>
    Success,

    /// <summary>Cancelled on request.</summary>
    Cancel,

    /// <summary>More responses follow.</summary>
    Pending,

    /// <summary>Done, with a remark.</summary>
    Warning,

    /// <summary>Not done.</summary>
    Failure,
}

/// <summary>A status: a code, or a range of codes with one meaning.</summary>
public class DicomStatus
{
    /// <summary>0000: success.</summary>
    public static readonly DicomStatus Success = new("0000", DicomState.Success, "Success");

    /// <summary>FE00: cancelled.</summary>
    public static readonly DicomStatus Cancel = new("FE00", DicomState.Cancel, "Cancel");

    /// <summary>FF00: pending.</summary>
    public static readonly DicomStatus Pending = new("FF00", DicomState.Pending, "Pending");

    /// <summary>0001: warning.</summary>
    public static readonly DicomStatus Warning = new("0001", DicomState.Warning, "Warning");

    /// <summary>0105: no such attribute.</summary>
    public static readonly DicomStatus NoSuchAttribute = new("0105", DicomState.Failure, "No such attribute");

    /// <summary>0106: invalid attribute value.</summary>
    public static readonly DicomStatus InvalidAttributeValue = new("0106", DicomState.Failure, "Invalid attribute value");

    /// <summary>0107: attribute list error.</summary>
    public static readonly DicomStatus AttributeListError = new("0107", DicomState.Warning, "Attribute list error");

    /// <summary>0110: processing failure.</summary>
    public static readonly DicomStatus ProcessingFailure = new("0110", DicomState.Failure, "Processing failure");

    /// <summary>0111: duplicate SOP instance.</summary>
    public static readonly DicomStatus DuplicateSOPInstance = new("0111", DicomState.Failure, "Duplicate SOP instance");

    /// <summary>0112: no such object instance.</summary>
    public static readonly DicomStatus NoSuchObjectInstance = new("0112", DicomState.Failure, "No such object instance");

    /// <summary>0113: no such event type.</summary>
    public static readonly DicomStatus NoSuchEventType = new("0113", DicomState.Failure, "No such event type");

    /// <summary>0114: no such argument.</summary>
    public static readonly DicomStatus NoSuchArgument = new("0114", DicomState.Failure, "No such argument");

    /// <summary>0115: invalid argument value.</summary>
    public static readonly DicomStatus InvalidArgumentValue = new("0115", DicomState.Failure, "Invalid argument value");

    /// <summary>0116: attribute value out of range.</summary>
    public static readonly DicomStatus AttributeValueOutOfRange = new("0116", DicomState.Warning, "Attribute Value Out of Range");

    /// <summary>0117: invalid object instance.</summary>
    public static readonly DicomStatus InvalidObjectInstance = new("0117", DicomState.Failure, "Invalid object instance");

    /// <summary>0118: no such SOP class.</summary>
    public static readonly DicomStatus NoSuchSOPClass = new("0118", DicomState.Failure, "No such SOP class");

    /// <summary>0119: class-instance conflict.</summary>
    public static readonly DicomStatus ClassInstanceConflict = new("0119", DicomState.Failure, "Class-instance conflict");

    /// <summary>0120: missing attribute.</summary>
    public static readonly DicomStatus MissingAttribute = new("0120", DicomState.Failure, "Missing attribute");

    /// <summary>0121: missing attribute value.</summary>
    public static readonly DicomStatus MissingAttributeValue = new("0121", DicomState.Failure, "Missing attribute value");

    /// <summary>0122: SOP class not supported.</summary>
    public static readonly DicomStatus SOPClassNotSupported = new("0122", DicomState.Failure, "SOP class not supported");

    /// <summary>0123: no such action type.</summary>
    public static readonly DicomStatus NoSuchActionType = new("0123", DicomState.Failure, "No such action type");

    /// <summary>0124: not authorized.</summary>
    public static readonly DicomStatus NotAuthorized = new("0124", DicomState.Failure, "Not authorized");

    /// <summary>0210: duplicate invocation.</summary>
    public static readonly DicomStatus DuplicateInvocation = new("0210", DicomState.Failure, "Duplicate invocation");

    /// <summary>0211: unrecognized operation.</summary>
    public static readonly DicomStatus UnrecognizedOperation = new("0211", DicomState.Failure, "Unrecognized operation");

    /// <summary>0212: mistyped argument.</summary>
    public static readonly DicomStatus MistypedArgument = new("0212", DicomState.Failure, "Mistyped argument");

    /// <summary>0213: resource limitation.</summary>
    public static readonly DicomStatus ResourceLimitation = new("0213", DicomState.Failure, "Resource limitation");

    /// <summary>A7xx: storage refused, out of resources.</summary>
    public static readonly DicomStatus StorageStorageOutOfResources = new("A7xx", DicomState.Failure, "Out of resources");

    /// <summary>A9xx: storage failed, the data set does not match the SOP class.</summary>
    public static readonly DicomStatus StorageDataSetDoesNotMatchSOPClassError = new("A9xx", DicomState.Failure, "Data set does not match SOP class");

    /// <summary>Cxxx: storage failed, cannot understand.</summary>
    public static readonly DicomStatus StorageCannotUnderstand = new("Cxxx", DicomState.Failure, "Cannot understand");

    /// <summary>B000: stored, elements coerced.</summary>
    public static readonly DicomStatus StorageCoercionOfDataElements = new("B000", DicomState.Warning, "Coercion of data elements");

    /// <summary>B006: stored, elements discarded.</summary>
    public static readonly DicomStatus StorageElementsDiscarded = new("B006", DicomState.Warning, "Elements discarded");

    /// <summary>B007: stored, the data set does not match the SOP class.</summary>
    public static readonly DicomStatus StorageDataSetDoesNotMatchSOPClassWarning = new("B007", DicomState.Warning, "Data set does not match SOP class");

    private static readonly DicomStatus[] Known =
    [
        Success, Cancel, Pending, Warning, NoSuchAttribute, InvalidAttributeValue, AttributeListError, ProcessingFailure, DuplicateSOPInstance,
        NoSuchObjectInstance, NoSuchEventType, NoSuchArgument, InvalidArgumentValue, AttributeValueOutOfRange, InvalidObjectInstance, NoSuchSOPClass,
        ClassInstanceConflict, MissingAttribute, MissingAttributeValue, SOPClassNotSupported, NoSuchActionType, NotAuthorized, DuplicateInvocation,
        UnrecognizedOperation, MistypedArgument, ResourceLimitation, StorageStorageOutOfResources, StorageDataSetDoesNotMatchSOPClassError,
        StorageCannotUnderstand, StorageCoercionOfDataElements, StorageElementsDiscarded, StorageDataSetDoesNotMatchSOPClassWarning,
    ];

    /// <summary>The code, 16 bits; the first of a range.</summary>
    public readonly ushort Code;

    /// <summary>What it means for the operation.</summary>
    public readonly DicomState State;

    /// <summary>What it means in words.</summary>
    public readonly string Description;

    /// <summary>Error Comment (0000,0902), up to 64 characters; null where there is none.</summary>
    public readonly string? ErrorComment;

    private readonly ushort _mask;

    /// <summary>A status by its code in hexadecimal; "x" stands for any digit.</summary>
    public DicomStatus(string code, DicomState status, string desc)
        : this(Parse(code, '0'), Mask(code), status, desc, null)
    {
    }

    /// <summary>A status by its code in hexadecimal, with a comment.</summary>
    public DicomStatus(string code, DicomState status, string desc, string comment)
        : this(Parse(code, '0'), Mask(code), status, desc, comment)
    {
    }

    /// <summary>A status with a comment for this case.</summary>
    public DicomStatus(DicomStatus status, string comment)
        : this(status.Code, status._mask, status.State, status.Description, comment)
    {
    }

    private DicomStatus(ushort code, ushort mask, DicomState state, string description, string? comment) =>
        (Code, _mask, State, Description, ErrorComment) = (code, mask, state, description, comment);

    /// <summary>The status for a code; an unknown code is a failure, or what its range says (PS3.7, Table C-1).</summary>
    public static DicomStatus Lookup(ushort code)
    {
        var known = Known.FirstOrDefault(status => (code & status._mask) == status.Code);
        var (state, description) = known is not null ? (known.State, known.Description) : (StateOf(code), "Unknown");
        return new DicomStatus(code, ushort.MaxValue, state, description, null);
    }

    /// <summary>Whether two statuses are the same code, or one lies in the other's range.</summary>
    public static bool operator ==(DicomStatus? s1, DicomStatus? s2)
    {
        if (s1 is null || s2 is null)
            return s1 is null && s2 is null;
        var mask = s1._mask & s2._mask;
        return (s1.Code & mask) == (s2.Code & mask);
    }

    /// <summary>Whether two statuses differ.</summary>
    public static bool operator !=(DicomStatus? s1, DicomStatus? s2) => !(s1 == s2);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DicomStatus other && this == other;

    /// <summary>The state's: statuses that are equal through a range have different codes, but one state.</summary>
    public override int GetHashCode() => (int)State;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{State} [{Code:X4}: {Description}{(string.IsNullOrEmpty(ErrorComment) ? "" : $" -> {ErrorComment}")}]");

    private static DicomState StateOf(ushort code) => (code & 0xF000) switch
    {
        0xB000 => DicomState.Warning,
        0xF000 when code is 0xFF00 or 0xFF01 => DicomState.Pending,
        _ => DicomState.Failure,
    };

    private static ushort Parse(string code, char digit) =>
        ushort.Parse(code.Replace('x', digit), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static ushort Mask(string code) => Parse(string.Concat(code.Select(c => c == 'x' ? '0' : 'F')), '0');
}
