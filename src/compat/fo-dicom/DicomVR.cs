// The value representations of PS3.5 section 6.2: how each is padded, split, swapped and how long it may be.
using System.Diagnostics.CodeAnalysis;

namespace FellowOakDicom;

/// <summary>A value representation.</summary>
public sealed class DicomVR
{
    private const byte Space = 0x20, Null = 0;

    public static readonly DicomVR NONE = new("NONE", "No Value Representation");
    public static readonly DicomVR AE = Text("AE", "Application Entity", 16);
    public static readonly DicomVR AS = Text("AS", "Age String", 4);
    public static readonly DicomVR AT = Binary("AT", "Attribute Tag", 4, typeof(DicomTag), unitSize: 2);
    public static readonly DicomVR CS = Text("CS", "Code String", 16);
    public static readonly DicomVR DA = Text("DA", "Date", 8);
    public static readonly DicomVR DS = Text("DS", "Decimal String", 16);
    public static readonly DicomVR DT = Text("DT", "Date Time", 26);
    public static readonly DicomVR FD = Binary("FD", "Floating Point Double", 8, typeof(double));
    public static readonly DicomVR FL = Binary("FL", "Floating Point Single", 4, typeof(float));
    public static readonly DicomVR IS = Text("IS", "Integer String", 12);
    public static readonly DicomVR LO = Text("LO", "Long String", 64, encoded: true);
    public static readonly DicomVR LT = Text("LT", "Long Text", 10240, encoded: true, multi: false);
    public static readonly DicomVR OB = Binary("OB", "Other Byte", 1, typeof(byte), longForm: true);
    public static readonly DicomVR OD = Binary("OD", "Other Double", 8, typeof(double), longForm: true);
    public static readonly DicomVR OF = Binary("OF", "Other Float", 4, typeof(float), longForm: true);
    public static readonly DicomVR OL = Binary("OL", "Other Long", 4, typeof(uint), longForm: true);
    public static readonly DicomVR OV = Binary("OV", "Other Very Long", 8, typeof(ulong), longForm: true);
    public static readonly DicomVR OW = Binary("OW", "Other Word", 2, typeof(ushort), longForm: true);
    public static readonly DicomVR PN = Text("PN", "Person Name", 64, encoded: true);
    public static readonly DicomVR SH = Text("SH", "Short String", 16, encoded: true);
    public static readonly DicomVR SL = Binary("SL", "Signed Long", 4, typeof(int));
    public static readonly DicomVR SQ = new("SQ", "Sequence of Items") { Is16bitLength = false };
    public static readonly DicomVR SS = Binary("SS", "Signed Short", 2, typeof(short));
    public static readonly DicomVR ST = Text("ST", "Short Text", 1024, encoded: true, multi: false);
    public static readonly DicomVR SV = Binary("SV", "Signed Very Long", 8, typeof(long), longForm: true);
    public static readonly DicomVR TM = Text("TM", "Time", 16);
    public static readonly DicomVR UC = Text("UC", "Unlimited Characters", 0, encoded: true, longForm: true);
    public static readonly DicomVR UI = Text("UI", "Unique Identifier", 64, padding: Null);
    public static readonly DicomVR UL = Binary("UL", "Unsigned Long", 4, typeof(uint));
    public static readonly DicomVR UN = Binary("UN", "Unknown", 1, typeof(byte), longForm: true);
    public static readonly DicomVR UR = Text("UR", "Universal Resource Identifier or Locator", 0, multi: false, longForm: true);
    public static readonly DicomVR US = Binary("US", "Unsigned Short", 2, typeof(ushort));
    public static readonly DicomVR UT = Text("UT", "Unlimited Text", 0, encoded: true, multi: false, longForm: true);
    public static readonly DicomVR UV = Binary("UV", "Unsigned Very Long", 8, typeof(ulong), longForm: true);

    private static readonly Dictionary<string, DicomVR> _known = new DicomVR[]
    {
        AE, AS, AT, CS, DA, DS, DT, FD, FL, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI, UL, UN, UR, US, UT, UV,
    }.ToDictionary(vr => vr.Code, StringComparer.Ordinal);

    private DicomVR(string code, string name)
    {
        Code = code;
        Name = name;
    }

    /// <summary>The two letters.</summary>
    public string Code { get; }

    public string Name { get; }

    /// <summary>The value is text.</summary>
    public bool IsString { get; private init; }

    /// <summary>Text in the data set's Specific Character Set, not in the default repertoire.</summary>
    public bool IsStringEncoded { get; private init; }

    /// <summary>The length has 16 bits in explicit VR (PS3.5 table 7.1-2), else 32 with two reserved bytes before it.</summary>
    public bool Is16bitLength { get; private init; } = true;

    /// <summary>Backslashes, or the size of one value, part the values.</summary>
    public bool IsMultiValue { get; private init; }

    /// <summary>The byte that pads a value to even length.</summary>
    public byte PaddingValue { get; private init; }

    /// <summary>Characters or bytes of one value; 0 where there is no limit.</summary>
    public uint MaximumLength { get; private init; }

    /// <summary>Bytes that are swapped together.</summary>
    public int UnitSize { get; private init; } = 1;

    /// <summary>Bytes of one value where it is binary.</summary>
    public int ByteSwap => UnitSize;

    public Type ValueType { get; private init; } = typeof(string);

    /// <exception cref="DicomDataException">There is no such value representation.</exception>
    public static DicomVR Parse(string vr) =>
        TryParse(vr, out DicomVR? result) ? result : throw new DicomDataException($"Unknown VR: '{vr}'");

    public static bool TryParse(string vr, [NotNullWhen(true)] out DicomVR? result) => _known.TryGetValue(vr, out result);

    public override string ToString() => Code;

    private static DicomVR Text(
        string code, string name, uint maximum, bool encoded = false, bool multi = true, bool longForm = false, byte padding = Space) => new(code, name)
        {
            IsString = true,
            IsStringEncoded = encoded,
            Is16bitLength = !longForm,
            IsMultiValue = multi,
            PaddingValue = padding,
            MaximumLength = maximum,
        };

    private static DicomVR Binary(string code, string name, int size, Type type, bool longForm = false, int unitSize = 0) => new(code, name)
    {
        Is16bitLength = !longForm,
        IsMultiValue = true,
        MaximumLength = longForm ? 0 : (uint)size,
        UnitSize = unitSize == 0 ? size : unitSize,
        ValueType = type,
    };
}
