// PublicApi.txt lists what the assembly offers: whoever adds a name sees that it has to be the real package's.
using System.Reflection;
using SixLabors.ImageSharp;

namespace DicomDenoiseNode.Compat.ImageSharp.Tests;

public class PublicApiTests
{
    /// <summary>Set to 1, the test writes the list instead of comparing it.</summary>
    private const string Update = "UPDATE_PUBLIC_API";

    [Fact]
    public void The_list_of_public_members_is_up_to_date()
    {
        string path = Path.Combine(RepositoryRoot(), "src", "compat", "ImageSharp", "PublicApi.txt");
        string[] members = [.. typeof(Image).Assembly.GetExportedTypes().SelectMany(Describe).Order(StringComparer.Ordinal)];
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllLines(path, members);
        Assert.Equal(File.ReadAllLines(path), members);
    }

    private static IEnumerable<string> Describe(Type type)
    {
        const BindingFlags visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(visible)
            .Where(member => member is not MethodBase { IsSpecialName: true } || member is ConstructorInfo)
            .Select(member => $"{type.FullName}: {member}")
            .Prepend(type.FullName!);
    }

    private static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DicomDenoiseNode.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
