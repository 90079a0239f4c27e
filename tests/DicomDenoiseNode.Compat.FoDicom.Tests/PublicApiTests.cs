// PublicApi.txt lists what the assembly offers: whoever adds a name sees that it has to be the real package's.
using System.Reflection;

namespace FellowOakDicom.Tests;

public class PublicApiTests
{
    /// <summary>Set to 1, the test writes the list instead of comparing it.</summary>
    private const string Update = "UPDATE_PUBLIC_API";

    [Fact]
    public void The_list_of_public_members_is_up_to_date()
    {
        string path = Path.Combine(RepositoryRoot(), "src", "compat", "fo-dicom", "PublicApi.txt");
        string[] members = [.. typeof(DicomFile).Assembly.GetExportedTypes().SelectMany(Describe).Order(StringComparer.Ordinal).Distinct()];
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllLines(path, members);

        string[] listed = File.ReadAllLines(path);

        string difference = string.Join('\n', members.Except(listed).Select(line => "+ " + line).Concat(listed.Except(members).Select(line => "- " + line)));
        Assert.True(difference.Length == 0, $"PublicApi.txt is out of date; run the tests with {Update}=1 to write it again:\n{difference}");
    }

    private static IEnumerable<string> Describe(Type type)
    {
        yield return Name(type);
        foreach (MemberInfo member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (!IsVisible(member)) continue;
            string? text = member switch
            {
                ConstructorInfo made => $"ctor({Parameters(made)})",
                MethodInfo { IsSpecialName: true } special when !special.Name.StartsWith("op_", StringComparison.Ordinal) => null,
                MethodInfo method => $"{method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)}): {Name(method.ReturnType)}",
                PropertyInfo property => $"{property.Name}: {Name(property.PropertyType)} {{{Accessor(property.GetMethod, " get;")}{Accessor(property.SetMethod, " set;")} }}",
                FieldInfo { IsSpecialName: true } => null,
                FieldInfo field => $"{field.Name}: {Name(field.FieldType)}",
                EventInfo @event => $"event {@event.Name}: {Name(@event.EventHandlerType!)}",
                _ => null,
            };
            if (text is not null) yield return $"{Name(type)}.{text}";
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => IsVisible(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        EventInfo @event => IsVisible(@event.AddMethod!),
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Accessor(MethodInfo? method, string text) => method is not null && IsVisible(method) ? text : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string Name(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        string scope = type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace is { } space && space.StartsWith("FellowOakDicom", StringComparison.Ordinal) ? space + "." : "";
        return scope + type.Name.Split('`')[0] + Arguments(type.GetGenericArguments());
    }

    private static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DicomDenoiseNode.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests do not run inside the repository");
    }
}
