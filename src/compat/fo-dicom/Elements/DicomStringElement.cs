// Elements whose value is text.
using System.Text;
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>
/// An element with text, which is one value, backslashes and all, unless it is a multi-valued one. The bytes that were read are kept as they came and written again unless the character set of the
/// data set it stands in has changed; text that was set is encoded when it is written, in the data set's character set.
/// </summary>
public abstract class DicomStringElement : DicomElement
{
    private readonly bool _fromBytes;
    private readonly SpecificCharacterSet _characters;
    private string? _text;

    protected DicomStringElement(DicomTag tag, string? value)
        : base(tag, EmptyBuffer.Value)
    {
        _text = value ?? "";
        _characters = SpecificCharacterSet.Default;
    }

    internal DicomStringElement(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, buffer)
    {
        _fromBytes = true;
        _characters = characters;
    }

    /// <summary>The bytes as they were read, or the text that was set in the default repertoire: a data set writes it in its own.</summary>
    public override IByteBuffer Buffer
    {
        get => Encoded(_characters);
        protected set => base.Buffer = value;
    }

    public override int Count => Trimmed.Length == 0 ? 0 : 1;

    /// <summary>The text, all values of it, with the padding that was read.</summary>
    protected string StringValue => _text ??= base.Buffer.Size == 0 ? "" : _characters.Decode(base.Buffer, ValueRepresentation == DicomVR.PN);

    /// <summary>The text without padding at its end.</summary>
    internal string Trimmed => StringValue.TrimEnd(' ', '\0');

    public override T Get<T>(int item = -1)
    {
        if (typeof(T) == typeof(string) || typeof(T) == typeof(object)) return (T)(object)Trimmed;
        if (typeof(T) == typeof(string[])) return (T)(object)new[] { Trimmed };
        if (typeof(T).IsEnum) return (T)ParseEnum(typeof(T), Trimmed);
        throw NoSuchType(typeof(T));
    }

    public override void Validate() => DicomValidation.ValidateValue(ValueRepresentation, Trimmed);

    /// <summary>The bytes to write in a data set of this character set, not padded; null where it declares none.</summary>
    internal IByteBuffer Encoded(SpecificCharacterSet? target)
    {
        if (_fromBytes && (target is null || target.Equals(_characters) || !ValueRepresentation.IsStringEncoded)) return base.Buffer;
        target ??= SpecificCharacterSet.Default;
        string text = _fromBytes ? Trimmed : StringValue;
        if (text.Length == 0) return EmptyBuffer.Value;
        return new MemoryByteBuffer(ValueRepresentation.IsStringEncoded
            ? target.Encode(text, ValueRepresentation == DicomVR.PN)
            : Encoding.ASCII.GetBytes(text));
    }

    private protected static object ParseEnum(Type type, string text) =>
        Enum.TryParse(type, text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out object? value)
            ? value
            : throw new DicomDataException($"The text is none of the values of {type.Name}");
}

/// <summary>Text in which backslashes part the values.</summary>
public abstract class DicomMultiStringElement : DicomStringElement
{
    private string[]? _values;

    protected DicomMultiStringElement(DicomTag tag, params string[] values)
        : base(tag, string.Join('\\', values ?? []))
    {
    }

    internal DicomMultiStringElement(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    /// <summary>0 where the value is empty.</summary>
    public override int Count => Values.Length;

    /// <summary>The values without the padding round them.</summary>
    internal string[] Values
    {
        get
        {
            if (_values is not null) return _values;
            string text = Trimmed;
            return _values = text.Length == 0 ? [] : [.. text.Split('\\').Select(value => value.Trim(' ', '\0'))];
        }
    }

    public override T Get<T>(int item = -1)
    {
        if (typeof(T) == typeof(string) || typeof(T) == typeof(object)) return (T)(object)(item < 0 ? string.Join('\\', Values) : Index(Values, item));
        if (typeof(T) == typeof(string[]) || typeof(T) == typeof(object[])) return (T)(object)Values;
        if (typeof(T).IsEnum) return (T)ParseEnum(typeof(T), Index(Values, item));
        throw NoSuchType(typeof(T));
    }

    public override void Validate()
    {
        foreach (string value in Values) DicomValidation.ValidateValue(ValueRepresentation, value);
    }
}
