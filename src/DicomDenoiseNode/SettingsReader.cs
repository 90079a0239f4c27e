// Reads the settings tree out of the configuration, reporting what is no setting and what is no value of its kind.
using System.Collections;
using System.Globalization;
using System.Reflection;

namespace DicomDenoiseNode;

/// <summary>
/// Like a configuration binder, but it finds every fault in one go and says each in a sentence that names key, value and rule:
/// a misspelt key must not quietly mean the default.
/// </summary>
public static class SettingsReader
{
    /// <summary>Reads section <c>Node</c> and checks it.</summary>
    /// <returns>The settings, and the faults; with any fault the settings are not to be used.</returns>
    public static (NodeOptions Options, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var options = new NodeOptions();
        foreach (IConfigurationSection top in configuration.GetChildren())
            if (Distance(top.Key, "Node") is > 0 and <= 1) faults.Add($"{top.Path} is no setting; did you mean Node?");
        ReadObject(configuration.GetSection("Node"), options, faults);
        if (faults.Count == 0) faults.AddRange(options.Faults());
        return (options, faults);
    }

    private static void ReadObject(IConfigurationSection section, object target, List<string> faults)
    {
        PropertyInfo[] properties = target.GetType().GetProperties();
        foreach (IConfigurationSection child in section.GetChildren())
        {
            PropertyInfo? property = properties.FirstOrDefault(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null) faults.Add(NoSetting(child, properties));
            else ReadProperty(child, property, target, faults);
        }
        if (!string.IsNullOrEmpty(section.Value)) faults.Add($"{section.Path} is '{section.Value}'; it must be a group of settings ({Names(properties)}).");
    }

    private static void ReadProperty(IConfigurationSection section, PropertyInfo property, object target, List<string> faults)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsGenericType && property.GetValue(target) is IList list) ReadList(section, list, type.GetGenericArguments()[0], faults);
        else if (type != typeof(string) && type.IsClass) ReadObject(section, property.GetValue(target)!, faults);
        else if (section.GetChildren().Any()) faults.Add($"{section.Path} has parts ({string.Join(", ", section.GetChildren().Select(c => c.Key))}); it must be {Kind(type)}.");
        else if (section.Value is not { } text) return;
        else if (Parse(text, type) is { } value) property.SetValue(target, value);
        else faults.Add($"{section.Path} is '{text}'; it must be {Kind(type)}.");
    }

    private static void ReadList(IConfigurationSection section, IList list, Type item, List<string> faults)
    {
        if (!string.IsNullOrEmpty(section.Value)) faults.Add($"{section.Path} is '{section.Value}'; it must be a list, so its first entry is {section.Path}:0.");
        foreach (IConfigurationSection child in section.GetChildren().OrderBy(c => int.TryParse(c.Key, out int i) ? i : int.MaxValue))
        {
            if (!int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                faults.Add($"{child.Path} is no setting; {section.Path} is a list, so its first entry is {section.Path}:0.");
            else if (item == typeof(string)) list.Add(child.Value ?? "");
            else
            {
                object entry = Activator.CreateInstance(item)!;
                ReadObject(child, entry, faults);
                list.Add(entry);
            }
        }
    }

    private static object? Parse(string text, Type type)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (type == typeof(string)) return text;
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out int i) ? i : null;
        if (type == typeof(long)) return long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out long l) ? l : null;
        if (type == typeof(double)) return double.TryParse(text, NumberStyles.Float, culture, out double d) && double.IsFinite(d) ? d : null;
        if (type == typeof(bool)) return bool.TryParse(text, out bool b) ? b : null;
        if (type == typeof(TimeSpan)) return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, culture, out TimeSpan t) ? t : null;
        if (type.IsEnum) return Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;
        throw new InvalidOperationException($"Settings of type {type.Name} are not read.");
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum) return "one of " + string.Join(", ", Enum.GetNames(type));
        if (type == typeof(int) || type == typeof(long)) return "a whole number";
        if (type == typeof(double)) return "a number";
        if (type == typeof(bool)) return "true or false";
        return type == typeof(TimeSpan) ? "a duration as hh:mm:ss, or d.hh:mm:ss" : "a text";
    }

    private static string NoSetting(IConfigurationSection section, PropertyInfo[] properties)
    {
        PropertyInfo nearest = properties.MinBy(p => Distance(p.Name, section.Key))!;
        string group = section.Path[..section.Path.LastIndexOf(':')];
        string given = section.Value is { Length: > 0 } value ? $" (given as '{value}')" : "";
        return Distance(nearest.Name, section.Key) <= 2
            ? $"{section.Path}{given} is no setting; did you mean {group}:{nearest.Name}?"
            : $"{section.Path}{given} is no setting; {group} has {Names(properties)}.";
    }

    private static string Names(PropertyInfo[] properties) => string.Join(", ", properties.Select(p => p.Name));

    /// <summary>Letters to insert, delete or exchange to turn one name into the other (Levenshtein), upper and lower case alike.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int exchanged = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
