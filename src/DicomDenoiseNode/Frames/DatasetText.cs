// Reading one text value that may not be there.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

internal static class DatasetText
{
    /// <summary>The first value of an element as text; empty where it is absent, empty or no text.</summary>
    public static string Text(this DicomDataset dataset, DicomTag tag) =>
        dataset.TryGetValue(tag, 0, out string? value) ? value ?? "" : "";
}
