// Some writers pad UIDs with a space; PS3.5 9.1 wants a null byte.
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>Repairs the padding of UIDs, in sequences too; everything else stays the item it was.</summary>
internal static class UidPadding
{
    public static DicomItem Repaired(DicomItem item) => item switch
    {
        DicomUniqueIdentifier uid when uid.Buffer.Size > 0 && uid.Buffer.Data[^1] == ' ' =>
            new DicomUniqueIdentifier(uid.Tag, [.. uid.Get<string[]>().Select(value => value.TrimEnd(' ', '\0'))]),
        DicomSequence sequence when sequence.Items.Any(NeedsRepair) => new DicomSequence(sequence.Tag, [.. sequence.Items.Select(Repaired)]),
        _ => item,
    };

    private static bool NeedsRepair(DicomDataset dataset) => dataset.Any(item => !ReferenceEquals(Repaired(item), item));

    private static DicomDataset Repaired(DicomDataset dataset)
    {
        DicomDataset repaired = new DicomDataset(dataset.InternalTransferSyntax).NotValidated();
        foreach (DicomItem item in dataset) repaired.Add(Repaired(item));
        return repaired;
    }
}
