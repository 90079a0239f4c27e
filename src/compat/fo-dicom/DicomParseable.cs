// What can be made from its text: the base of tags, identifiers and transfer syntaxes.
namespace FellowOakDicom;

/// <summary>A value with a static <c>Parse(string)</c> of its own.</summary>
public abstract class DicomParseable
{
}
