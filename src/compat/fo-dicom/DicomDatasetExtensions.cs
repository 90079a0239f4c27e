// What is done with whole data sets.
namespace FellowOakDicom;

/// <summary>Methods of data sets that live beside the class.</summary>
public static class DicomDatasetExtensions
{
    /// <summary>A copy with items of its own down to the last nested one; the buffers of values, which nobody changes, are shared.</summary>
    public static DicomDataset Clone(this DicomDataset dataset)
    {
        var clone = new DicomDataset(dataset.InternalTransferSyntax) { ValidateItems = dataset.ValidateItems };
        foreach (DicomItem item in dataset) clone.Put(item.Copy());
        return clone;
    }

    /// <summary>The date of one element at the time of day of another; the first moment where the date is missing.</summary>
    public static DateTime GetDateTime(this DicomDataset dataset, DicomTag date, DicomTag time)
    {
        DateTime day = dataset.GetSingleValueOrDefault(date, DateTime.MinValue);
        DateTime clock = dataset.GetSingleValueOrDefault(time, DateTime.MinValue);
        return day.Date + clock.TimeOfDay;
    }

    /// <summary>The items of one group.</summary>
    public static IEnumerable<DicomItem> EnumerateGroup(this DicomDataset dataset, ushort group) => dataset.Where(item => item.Tag.Group == group && item.Tag.Element != 0);

    /// <summary>Values that are added from now on are not checked.</summary>
    public static DicomDataset NotValidated(this DicomDataset dataset)
    {
        dataset.ValidateItems = false;
        return dataset;
    }

    /// <summary>Values that are added from now on are checked, as they are by default.</summary>
    public static DicomDataset Validated(this DicomDataset dataset)
    {
        dataset.ValidateItems = true;
        return dataset;
    }
}
