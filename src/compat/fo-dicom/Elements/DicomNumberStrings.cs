// Numbers written as text: DS and IS.
using System.Globalization;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>Text that is read as numbers.</summary>
public abstract class DicomMultiStringOrNumberElement<TNumber> : DicomMultiStringElement
    where TNumber : struct, IConvertible
{
    private protected DicomMultiStringOrNumberElement(DicomTag tag, string[] values)
        : base(tag, values)
    {
    }

    private protected DicomMultiStringOrNumberElement(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override T Get<T>(int item = -1)
    {
        Type type = typeof(T);
        if (type == typeof(string) || type == typeof(string[]) || type == typeof(object[])) return base.Get<T>(item);
        if (type.IsArray)
        {
            Type element = type.GetElementType()!;
            var numbers = Array.CreateInstance(element, Values.Length);
            for (int i = 0; i < numbers.Length; i++) numbers.SetValue(To(element, Values[i]), i);
            return (T)(object)numbers;
        }

        return (T)To(type, Index(Values, item));
    }

    private protected abstract TNumber Read(string text);

    private object To(Type type, string text)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return text;
        if (plain == typeof(object)) return Read(text);
        if (plain.IsEnum) return Enum.ToObject(plain, Read(text).ToInt32(CultureInfo.InvariantCulture));
        if (!typeof(IConvertible).IsAssignableFrom(plain) || plain == typeof(DateTime)) throw NoSuchType(type);
        try
        {
            // Doubles are read as such: a decimal does not hold the whole range.
            if (plain == typeof(double)) return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (plain == typeof(float)) return float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return Convert.ChangeType(Read(text), plain, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            // The fault itself is not handed on: it quotes the value.
            throw new DicomDataException($"{this}: its value is no {plain.Name}");
        }
    }
}

/// <summary>Decimal strings (DS).</summary>
public class DicomDecimalString : DicomMultiStringOrNumberElement<decimal>
{
    public DicomDecimalString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    public DicomDecimalString(DicomTag tag, params decimal[] values)
        : base(tag, [.. values.Select(ToDecimalString)])
    {
    }

    internal DicomDecimalString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.DS;

    /// <summary>The number in at most 16 characters, the last digits rounded away where it has more.</summary>
    public static string ToDecimalString(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        if (text.Length <= 16) return text;
        for (int digits = 15; ; digits--)
        {
            text = ((double)value).ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (text.Length <= 16) return text;
        }
    }

    private protected override decimal Read(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>Integer strings (IS).</summary>
public class DicomIntegerString : DicomMultiStringOrNumberElement<int>
{
    public DicomIntegerString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    public DicomIntegerString(DicomTag tag, params int[] values)
        : base(tag, [.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))])
    {
    }

    internal DicomIntegerString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.IS;

    /// <summary>Fractions are cut off where they are zero ("12.0"): such values are common.</summary>
    private protected override int Read(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is var value && value == decimal.Truncate(value)
                ? decimal.ToInt32(value)
                : throw new FormatException("The value is no whole number");
}
