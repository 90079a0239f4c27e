// The list of public members is the assembly's.
using System.Reflection;
using System.Runtime.CompilerServices;
using TorchSharp;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests;

public class PublicApiTests
{
    [Fact]
    public void The_list_names_every_public_member_and_no_other()
    {
        string listed = File.ReadAllText(Path.Combine(SourceFolder(), "../../src/compat/TorchSharp/PublicApi.txt")).ReplaceLineEndings("\n");
        Assert.Equal(listed, string.Join("\n", Members()) + "\n");
    }

    private static IEnumerable<string> Members() =>
        typeof(torch).Assembly.GetTypes().Where(IsVisible).SelectMany(type => type
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not Type && IsVisible(member))
            .Select(member => $"{Name(type)}: {member}")
            .Prepend(Name(type)))
        .Distinct().Order(StringComparer.Ordinal);

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type type => type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily) && IsVisible(type.DeclaringType!)),
        // Accessors go with their properties; constructors and operators are special too, but listed.
        MethodBase method => (method.IsPublic || method.IsFamily) && !(method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal))),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(a => a.IsPublic || a.IsFamily),
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily),
        _ => false,
    };

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
