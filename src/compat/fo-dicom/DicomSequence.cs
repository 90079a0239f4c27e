// A sequence of nested data sets.
using System.Collections;

namespace FellowOakDicom;

/// <summary>A sequence of items, PS3.5 section 7.5.</summary>
public class DicomSequence : DicomItem, IEnumerable<DicomDataset>
{
    public DicomSequence(DicomTag tag, params DicomDataset[] items)
        : base(tag)
    {
        Items = new List<DicomDataset>(items.Length);
        foreach (DicomDataset item in items)
            Items.Add(item ?? throw new ArgumentNullException(nameof(items), "A sequence takes no null items"));
    }

    public override DicomVR ValueRepresentation => DicomVR.SQ;

    public IList<DicomDataset> Items { get; }

    public IEnumerator<DicomDataset> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override void Validate()
    {
        foreach (DicomDataset item in Items) item.Validate();
    }

    internal override DicomItem Copy() => new DicomSequence(Tag, [.. Items.Select(item => item.Clone())]);
}
