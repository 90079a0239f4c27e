// Elements whose value is an array of binary numbers.
using System.Globalization;
using System.Runtime.InteropServices;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom;

/// <summary>An element of numbers, little endian in its buffer.</summary>
public abstract class DicomValueElement<TValue> : DicomElement
    where TValue : struct
{
    protected DicomValueElement(DicomTag tag, params TValue[] values)
        : base(tag, Encode(values))
    {
    }

    protected DicomValueElement(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override int Count => (int)Math.Min(Buffer.Size / Marshal.SizeOf<TValue>(), int.MaxValue);

    public override T Get<T>(int item = -1)
    {
        if (typeof(T) == typeof(byte[])) return (T)(object)Buffer.Data;
        if (typeof(T) == typeof(TValue[])) return (T)(object)Decode();
        // As in the package, an array comes as it is, as text or as objects; a single number converts to others.
        if (typeof(T) == typeof(string[]) || typeof(T) == typeof(object[])) return (T)(object)Converted(typeof(T).GetElementType()!);
        if (typeof(T).IsArray) throw new InvalidCastException($"{this}: its values are not had as {typeof(T).Name}");
        if (typeof(T) == typeof(string) && item < 0)
            return (T)(object)string.Join('\\', Decode().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

        TValue one = Index(item);
        return typeof(T) == typeof(TValue) ? (T)(object)one : (T)To(typeof(T), one);
    }

    private static IByteBuffer Encode(TValue[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0) return EmptyBuffer.Value;
        if (values is byte[] bytes) return new MemoryByteBuffer(bytes);
        byte[] data = MemoryMarshal.AsBytes<TValue>(values).ToArray();
        if (!BitConverter.IsLittleEndian) IO.Endian.Swap(Marshal.SizeOf<TValue>(), data);
        return new MemoryByteBuffer(data);
    }

    private static TValue[] Decode(byte[] data)
    {
        int size = Marshal.SizeOf<TValue>();
        if (!BitConverter.IsLittleEndian)
        {
            data = (byte[])data.Clone();
            IO.Endian.Swap(size, data);
        }

        // A rest that is no whole number is left out: the bytes themselves stay in the buffer.
        return MemoryMarshal.Cast<byte, TValue>(data.AsSpan(0, data.Length / size * size)).ToArray();
    }

    private TValue[] Decode() => Decode(Buffer.Data);

    /// <summary>One number, read alone where the value is large.</summary>
    private TValue Index(int item)
    {
        if (item < 0) item = 0;
        int size = Marshal.SizeOf<TValue>();
        if (item >= Count) throw new DicomDataException($"{this} has {Count} values, value {item} was asked for");
        byte[] bytes = new byte[size];
        Buffer.GetByteRange((long)item * size, size, bytes);
        return Decode(bytes)[0];
    }

    private Array Converted(Type type)
    {
        TValue[] values = Decode();
        var converted = Array.CreateInstance(type, values.Length);
        for (int i = 0; i < values.Length; i++) converted.SetValue(To(type, values[i]), i);
        return converted;
    }

    private object To(Type type, TValue value)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(object)) return value;
        if (plain.IsEnum) return Enum.ToObject(plain, value);
        if (!typeof(IConvertible).IsAssignableFrom(plain) || plain == typeof(DateTime)) throw NoSuchType(type);
        try
        {
            return Convert.ChangeType(value, plain, CultureInfo.InvariantCulture);
        }
        catch (OverflowException fault)
        {
            throw new DicomDataException($"{this}: its value does not fit into {plain.Name}", fault);
        }
    }
}
