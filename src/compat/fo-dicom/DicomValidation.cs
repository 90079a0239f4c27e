// What the value representations allow, PS3.5 table 6.2-1.
using System.Globalization;

namespace FellowOakDicom;

/// <summary>Checks of single values.</summary>
internal static class DicomValidation
{
    /// <summary>Checks one value of a text representation.</summary>
    /// <exception cref="DicomValidationException">It is not allowed.</exception>
    public static void ValidateValue(DicomVR vr, string value)
    {
        if (Fault(vr, value) is { } fault) throw new DicomValidationException(value, vr, fault);
    }

    private static string? Fault(DicomVR vr, string value)
    {
        if (vr == DicomVR.PN) return PersonNameFault(value);
        if (vr.MaximumLength > 0 && value.Length > vr.MaximumLength && vr != DicomVR.DA && vr != DicomVR.TM && vr != DicomVR.DT)
            return $"value exceeds maximum length of {vr.MaximumLength} characters";
        if (value.Length == 0) return null;
        if (vr == DicomVR.AE) return value.Any(c => c is < ' ' or > '~' or '\\') ? "value contains characters outside of the default repertoire" : null;
        if (vr == DicomVR.AS) return IsAge(value) ? null : "value does not have pattern 000[DWMY]";
        if (vr == DicomVR.CS) return value.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or ' ' or '_') ? null : "value contains invalid character. Only uppercase characters, digits, underscore and space allowed";
        if (vr == DicomVR.DA) return value.Split('-', 2).All(part => part.Length == 0 || IsDate(part)) ? null : "one of the date values does not match the pattern YYYYMMDD";
        if (vr == DicomVR.TM) return value.Split('-', 2).All(part => part.Length == 0 || IsTime(part)) ? null : "one of the time values does not match the pattern HHMMSS.FFFFFF";
        if (vr == DicomVR.DT) return IsDateTime(value) ? null : "value does not match the pattern YYYYMMDDHHMMSS.FFFFFF&ZZXX";
        if (vr == DicomVR.DS) return value.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or 'E' or 'e' or '.' or ' ') && decimalLike(value) ? null : "value is no decimal string";
        if (vr == DicomVR.IS) return int.TryParse(value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "value is no integer string";
        if (vr == DicomVR.UI) return value.All(c => char.IsAsciiDigit(c) || c == '.') && value.Split('.').All(part => part.Length > 0 && (part.Length == 1 || part[0] != '0')) ? null : "value is no unique identifier";
        if (vr == DicomVR.LO || vr == DicomVR.SH) return value.Any(c => c == '\\' || c < ' ' && c != '\u001b') ? "value contains invalid character" : null;
        return null;

        static bool decimalLike(string text) =>
            double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static string? PersonNameFault(string value)
    {
        string[] groups = value.Split('=');
        if (groups.Length > 3) return "value contains too many groups";
        foreach (string group in groups)
        {
            if (group.Length > 64) return "value exceeds maximum length of 64 characters";
            if (group.Split('^').Length > 5) return "value contains too many components";
            if (group.Any(c => c < ' ' && c != '\u001b')) return "value contains invalid control character";
        }

        return null;
    }

    private static bool IsAge(string value) => value.Length == 4 && value[..3].All(char.IsAsciiDigit) && value[3] is 'D' or 'W' or 'M' or 'Y';

    private static bool IsDate(string value) =>
        value.Length == 8 && DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string value)
    {
        string text = value.TrimEnd();
        int point = text.IndexOf('.', StringComparison.Ordinal);
        (string whole, string fraction) = point >= 0 ? (text[..point], text[(point + 1)..]) : (text, "0");
        return whole.Length is 2 or 4 or 6 && whole.All(char.IsAsciiDigit)
            && fraction.Length is >= 1 and <= 6 && fraction.All(char.IsAsciiDigit) && (whole.Length == 6 || point < 0)
            && Within(whole, 0, 23) && Within(whole, 2, 59) && Within(whole, 4, 60);
    }

    private static bool IsDateTime(string value)
    {
        string text = value.TrimEnd();
        int zone = text.LastIndexOfAny(['+', '-']);
        if (zone > 0)
        {
            if (text.Length - zone != 5 || !text[(zone + 1)..].All(char.IsAsciiDigit)) return false;
            text = text[..zone];
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        (string whole, string fraction) = point >= 0 ? (text[..point], text[(point + 1)..]) : (text, "0");
        return whole.Length is >= 4 and <= 14 && whole.Length % 2 == 0 && whole.All(char.IsAsciiDigit)
            && fraction.Length is >= 1 and <= 6 && fraction.All(char.IsAsciiDigit) && (point < 0 || whole.Length == 14)
            && Within(whole, 4, 12) && Within(whole, 6, 31) && Within(whole, 8, 23) && Within(whole, 10, 59) && Within(whole, 12, 60);
    }

    /// <summary>Two digits at a place, if they are there, are a number up to a limit.</summary>
    private static bool Within(string digits, int at, int limit) => digits.Length < at + 2 || (digits[at] - '0') * 10 + digits[at + 1] - '0' <= limit;
}
