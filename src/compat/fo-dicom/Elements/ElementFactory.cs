// Makes the element of a representation from bytes or from values.
using System.Globalization;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

internal static class ElementFactory
{
    /// <summary>An element as it was read.</summary>
    public static DicomElement FromBytes(DicomVR vr, DicomTag tag, IByteBuffer buffer, SpecificCharacterSet characters) => vr.Code switch
    {
        "AE" => new DicomApplicationEntity(tag, characters, buffer),
        "AS" => new DicomAgeString(tag, characters, buffer),
        "AT" => new DicomAttributeTag(tag, buffer),
        "CS" => new DicomCodeString(tag, characters, buffer),
        "DA" => new DicomDate(tag, characters, buffer),
        "DS" => new DicomDecimalString(tag, characters, buffer),
        "DT" => new DicomDateTime(tag, characters, buffer),
        "FD" => new DicomFloatingPointDouble(tag, buffer),
        "FL" => new DicomFloatingPointSingle(tag, buffer),
        "IS" => new DicomIntegerString(tag, characters, buffer),
        "LO" => new DicomLongString(tag, characters, buffer),
        "LT" => new DicomLongText(tag, characters, buffer),
        "OB" => new DicomOtherByte(tag, buffer),
        "OD" => new DicomOtherDouble(tag, buffer),
        "OF" => new DicomOtherFloat(tag, buffer),
        "OL" => new DicomOtherLong(tag, buffer),
        "OV" => new DicomOtherVeryLong(tag, buffer),
        "OW" => new DicomOtherWord(tag, buffer),
        "PN" => new DicomPersonName(tag, characters, buffer),
        "SH" => new DicomShortString(tag, characters, buffer),
        "SL" => new DicomSignedLong(tag, buffer),
        "SS" => new DicomSignedShort(tag, buffer),
        "ST" => new DicomShortText(tag, characters, buffer),
        "SV" => new DicomSignedVeryLong(tag, buffer),
        "TM" => new DicomTime(tag, characters, buffer),
        "UC" => new DicomUnlimitedCharacters(tag, characters, buffer),
        "UI" => new DicomUniqueIdentifier(tag, characters, buffer),
        "UL" => new DicomUnsignedLong(tag, buffer),
        "UR" => new DicomUniversalResource(tag, characters, buffer),
        "US" => new DicomUnsignedShort(tag, buffer),
        "UT" => new DicomUnlimitedText(tag, characters, buffer),
        "UV" => new DicomUnsignedVeryLong(tag, buffer),
        _ => new DicomUnknown(tag, buffer),
    };

    /// <summary>An item of values; of the first of several representations that takes them.</summary>
    /// <exception cref="InvalidOperationException">None of the representations takes values of this type.</exception>
    public static DicomItem FromValues<T>(DicomVR[] vrs, DicomTag tag, T[]? values)
    {
        values ??= [];
        foreach (DicomVR vr in vrs)
            if (TryFromValues(vr, tag, values) is { } item) return item;
        throw new InvalidOperationException(
            $"Unable to create DICOM element of type {string.Join(" or ", vrs.Select(vr => vr.Code))} with values of type {typeof(T)}");
    }

    private static DicomItem? TryFromValues<T>(DicomVR vr, DicomTag tag, T[] values)
    {
        if (vr == DicomVR.SQ)
            return values switch
            {
                DicomDataset[] items => new DicomSequence(tag, items),
                { Length: 0 } => new DicomSequence(tag),
                _ => null,
            };
        if (values is IByteBuffer[] { Length: 1 } buffers) return FromBytes(vr, tag, buffers[0], SpecificCharacterSet.Default);
        if (values.Length == 0) return FromBytes(vr, tag, EmptyBuffer.Value, SpecificCharacterSet.Default);
        string[]? text = values switch
        {
            string[] strings => [.. strings.Select(value => value ?? "")],
            _ when typeof(T).IsEnum => [.. values.Select(value => value!.ToString()!.ToUpperInvariant())],
            _ => null,
        };
        return vr.Code switch
        {
            "AE" when text is not null => new DicomApplicationEntity(tag, text),
            "AS" when text is not null => new DicomAgeString(tag, text),
            "CS" when text is not null => new DicomCodeString(tag, text),
            "LO" when text is not null => new DicomLongString(tag, text),
            "PN" when text is not null => new DicomPersonName(tag, text),
            "SH" when text is not null => new DicomShortString(tag, text),
            "UC" when text is not null => new DicomUnlimitedCharacters(tag, text),
            "LT" when text is { Length: 1 } => new DicomLongText(tag, text[0]),
            "ST" when text is { Length: 1 } => new DicomShortText(tag, text[0]),
            "UT" when text is { Length: 1 } => new DicomUnlimitedText(tag, text[0]),
            "UR" when text is { Length: 1 } => new DicomUniversalResource(tag, text[0]),
            "DA" when text is not null => new DicomDate(tag, text),
            "DA" when values is DateTime[] dates => new DicomDate(tag, dates),
            "TM" when text is not null => new DicomTime(tag, text),
            "TM" when values is DateTime[] times => new DicomTime(tag, times),
            "DT" when text is not null => new DicomDateTime(tag, text),
            "DT" when values is DateTime[] moments => new DicomDateTime(tag, moments),
            "DS" when text is not null => new DicomDecimalString(tag, text),
            "DS" when values is decimal[] decimals => new DicomDecimalString(tag, decimals),
            "IS" when text is not null => new DicomIntegerString(tag, text),
            "IS" when values is int[] integers && typeof(T) == typeof(int) => new DicomIntegerString(tag, integers),
            "UI" when text is not null => new DicomUniqueIdentifier(tag, text),
            "UI" when values is DicomUID[] uids => new DicomUniqueIdentifier(tag, uids),
            "UI" when values is DicomTransferSyntax[] syntaxes => new DicomUniqueIdentifier(tag, syntaxes),
            "AT" when values is DicomTag[] tags => new DicomAttributeTag(tag, tags),
            "AT" when text is not null => new DicomAttributeTag(tag, [.. text.Select(DicomTag.Parse)]),
            "FD" => Numbers<T, double>(values, text, numbers => new DicomFloatingPointDouble(tag, numbers)),
            "FL" => Numbers<T, float>(values, text, numbers => new DicomFloatingPointSingle(tag, numbers)),
            "OB" => Numbers<T, byte>(values, null, numbers => new DicomOtherByte(tag, numbers)),
            "OD" => Numbers<T, double>(values, null, numbers => new DicomOtherDouble(tag, numbers)),
            "OF" => Numbers<T, float>(values, null, numbers => new DicomOtherFloat(tag, numbers)),
            "OL" => Numbers<T, uint>(values, null, numbers => new DicomOtherLong(tag, numbers)),
            "OV" => Numbers<T, ulong>(values, null, numbers => new DicomOtherVeryLong(tag, numbers)),
            "OW" => Numbers<T, ushort>(values, null, numbers => new DicomOtherWord(tag, numbers)),
            "SL" => Numbers<T, int>(values, text, numbers => new DicomSignedLong(tag, numbers)),
            "SS" => Numbers<T, short>(values, text, numbers => new DicomSignedShort(tag, numbers)),
            "SV" => Numbers<T, long>(values, text, numbers => new DicomSignedVeryLong(tag, numbers)),
            "UL" => Numbers<T, uint>(values, text, numbers => new DicomUnsignedLong(tag, numbers)),
            "UN" => Numbers<T, byte>(values, null, numbers => new DicomUnknown(tag, numbers)),
            "US" => Numbers<T, ushort>(values, text, numbers => new DicomUnsignedShort(tag, numbers)),
            "UV" => Numbers<T, ulong>(values, text, numbers => new DicomUnsignedVeryLong(tag, numbers)),
            _ => null,
        };
    }

    /// <summary>Values of exactly this type (arrays of signed and unsigned numbers pass for one another otherwise), or text that says one.</summary>
    private static DicomItem? Numbers<T, TNumber>(T[] values, string[]? text, Func<TNumber[], DicomItem> make)
        where TNumber : struct, IParsable<TNumber>
    {
        if (typeof(T) == typeof(TNumber)) return make((TNumber[])(object)values);
        if (text is null) return null;
        var numbers = new List<TNumber>();
        foreach (string part in text.SelectMany(value => value.Split('\\')).Where(part => part.Length > 0))
        {
            if (!TNumber.TryParse(part, CultureInfo.InvariantCulture, out TNumber number)) return null;
            numbers.Add(number);
        }

        return make([.. numbers]);
    }
}
