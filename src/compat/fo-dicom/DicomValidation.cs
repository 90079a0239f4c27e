// What the value representations allow, PS3.5 table 6.2-1.
using System.Globalization;

namespace FellowOakDicom;

/// <summary>Checks of single values.</summary>
internal static class DicomValidation
{
    private const char Escape = '\u001b';

    /// <summary>Checks one value of a text representation.</summary>
    /// <exception cref="DicomValidationException">It is not allowed.</exception>
    public static void ValidateValue(DicomVR vr, string value)
    {
        if (Fault(vr, value) is { } fault) throw new DicomValidationException(value, vr, fault);
    }

    /// <summary>What is wrong with a value; null if nothing is. Empty values are allowed everywhere.</summary>
    private static string? Fault(DicomVR vr, string value)
    {
        if (value.Length == 0) return null;
        // Ranges of dates and times are longer than one of them; names are measured by their groups.
        bool isMeasured = vr.MaximumLength > 0 && vr.Code is not ("DA" or "TM" or "DT" or "PN");
        if (isMeasured && value.Length > vr.MaximumLength) return $"value exceeds maximum length of {vr.MaximumLength} characters";
        return vr.Code switch
        {
            "AE" => value.All(c => c is >= ' ' and <= '~' and not '\\') ? null : "value contains characters outside of the default repertoire",
            "AS" => IsAge(value) ? null : "value does not have pattern 000[DWMY]",
            "CS" => value.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is ' ' or '_')
                ? null
                : "value contains invalid character. Only uppercase characters, digits, underscore and space allowed",
            "DA" => value.Split('-', 2).All(part => part.Length == 0 || IsDate(part)) ? null : "one of the date values does not match the pattern YYYYMMDD",
            "TM" => value.Split('-', 2).All(part => part.Length == 0 || IsTime(part)) ? null : "one of the time values does not match the pattern HHMMSS.FFFFFF",
            "DT" => IsDateTime(value) ? null : "value does not match the pattern YYYYMMDDHHMMSS.FFFFFF&ZZXX",
            "DS" => IsDecimal(value) ? null : "value is no decimal string",
            "IS" => int.TryParse(value.Trim(' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "value is no integer string",
            "UI" => DicomUID.IsValidUid(value) ? null : "value is no unique identifier",
            "LO" or "SH" => value.Any(c => c == '\\' || c < ' ' && c != Escape) ? "value contains invalid character" : null,
            "PN" => PersonNameFault(value),
            _ => null,
        };
    }

    private static string? PersonNameFault(string value)
    {
        string[] groups = value.Split('=');
        if (groups.Length > 3) return "value contains too many groups";
        foreach (string group in groups)
        {
            if (group.Length > 64) return "value exceeds maximum length of 64 characters";
            if (group.Split('^').Length > 5) return "value contains too many components";
            if (group.Any(c => c < ' ' && c != Escape)) return "value contains invalid control character";
        }

        return null;
    }

    private static bool IsAge(string value) => value.Length == 4 && value[..3].All(char.IsAsciiDigit) && value[3] is 'D' or 'W' or 'M' or 'Y';

    private static bool IsDecimal(string value) =>
        value.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or 'E' or 'e' or '.' or ' ')
        && double.TryParse(value.Trim(' '), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

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
