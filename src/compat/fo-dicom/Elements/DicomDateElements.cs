// Dates and times as text.
using System.Globalization;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>Text that is read as points in time, without a time zone.</summary>
public abstract class DicomDateElement : DicomMultiStringElement
{
    private protected DicomDateElement(DicomTag tag, string[] values)
        : base(tag, values)
    {
    }

    private protected DicomDateElement(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    /// <summary>The forms that are read; the first one is written.</summary>
    private protected abstract string[] Formats { get; }

    public override T Get<T>(int item = -1)
    {
        if (typeof(T) == typeof(DateTime)) return (T)(object)Read(Index(Values, item));
        if (typeof(T) == typeof(DateTime?)) return (T)(object)Read(Index(Values, item));
        if (typeof(T) == typeof(DateTime[])) return (T)(object)Values.Select(Read).ToArray();
        return base.Get<T>(item);
    }

    private protected static string[] Write(DateTime[] values, string format) =>
        [.. values.Select(value => value.ToString(format, CultureInfo.InvariantCulture))];

    private protected virtual DateTime Read(string text) =>
        DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out DateTime value)
            ? value
            : throw new DicomDataException($"{this}: its value is no {ValueRepresentation.Name.ToLowerInvariant()}");
}

/// <summary>Dates (DA).</summary>
public class DicomDate : DicomDateElement
{
    private static readonly string[] _formats = ["yyyyMMdd", "yyyy.MM.dd", "yyyy/MM/dd", "yyyyMM", "yyyy"];

    public DicomDate(DicomTag tag, params DateTime[] values)
        : base(tag, Write(values, _formats[0]))
    {
    }

    public DicomDate(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomDate(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.DA;

    private protected override string[] Formats => _formats;
}

/// <summary>Times of day (TM), on the first day of the first year where they are read as points in time.</summary>
public class DicomTime : DicomDateElement
{
    private static readonly string[] _formats =
    [
        "HHmmss", "HHmmss.f", "HHmmss.ff", "HHmmss.fff", "HHmmss.ffff", "HHmmss.fffff", "HHmmss.ffffff", "HHmm", "HH", "HH:mm:ss", "HH:mm", "HH:mm:ss.FFFFFF",
    ];

    public DicomTime(DicomTag tag, params DateTime[] values)
        : base(tag, Write(values, _formats[0]))
    {
    }

    public DicomTime(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomTime(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.TM;

    private protected override string[] Formats => _formats;
}

/// <summary>Points in time (DT). An offset from universal time is read past: the wall clock's time is what is returned.</summary>
public class DicomDateTime : DicomDateElement
{
    private static readonly string[] _formats =
    [
        "yyyyMMddHHmmss", "yyyyMMddHHmmss.f", "yyyyMMddHHmmss.ff", "yyyyMMddHHmmss.fff", "yyyyMMddHHmmss.ffff",
        "yyyyMMddHHmmss.fffff", "yyyyMMddHHmmss.ffffff", "yyyyMMddHHmm", "yyyyMMddHH", "yyyyMMdd", "yyyyMM", "yyyy",
    ];

    public DicomDateTime(DicomTag tag, params DateTime[] values)
        : base(tag, Write(values, _formats[0]))
    {
    }

    public DicomDateTime(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomDateTime(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.DT;

    private protected override string[] Formats => _formats;

    private protected override DateTime Read(string text)
    {
        int offset = text.LastIndexOfAny(['+', '-']);
        return base.Read(offset > 0 ? text[..offset] : text);
    }
}
