// Rows of the text tables that the assembly carries.
namespace FellowOakDicom;

internal static class EmbeddedTable
{
    /// <summary>The rows of a table, parted at the vertical bars.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line.Split('|');
    }
}
