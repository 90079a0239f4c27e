// Where settings come from, the later over the earlier: appsettings.json, a settings file, the environment, the command line.
using System.Collections;

namespace DicomDenoiseNode;

public static class SettingsSources
{
    private const string Argument = "--Node:";
    private const string Variable = "Node__";

    /// <summary>Takes <c>--Node:Key=value</c> and <c>--Node:Key value</c> out of the arguments; what is left is for the verbs.</summary>
    public static (IReadOnlyDictionary<string, string?> Settings, string[] Verbs) Split(string[] args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            int equals = args[i].IndexOf('=', StringComparison.Ordinal);
            if (!args[i].StartsWith(Argument, StringComparison.OrdinalIgnoreCase)) rest.Add(args[i]);
            else if (equals >= 0) settings[args[i][2..equals]] = args[i][(equals + 1)..];
            else settings[args[i][2..]] = i + 1 < args.Length ? args[++i] : "";
        }
        return (settings, [.. rest]);
    }

    /// <exception cref="NodeFaultException">A settings file cannot be read.</exception>
    public static IConfiguration Build(IReadOnlyDictionary<string, string?> commandLine, string? settingsFile)
    {
        var builder = new ConfigurationBuilder();
        try
        {
            builder.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
            if (settingsFile is not null) builder.AddJsonFile(Path.GetFullPath(settingsFile), optional: false);
            return builder.AddInMemoryCollection(Environment()).AddInMemoryCollection(commandLine).Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException)
        {
            throw new NodeFaultException($"The settings could not be read: {e.Message} {e.InnerException?.Message}".TrimEnd(), e);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Environment() =>
        from DictionaryEntry variable in System.Environment.GetEnvironmentVariables()
        let name = (string)variable.Key
        where name.StartsWith(Variable, StringComparison.OrdinalIgnoreCase)
        select KeyValuePair.Create(name.Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value);
}
