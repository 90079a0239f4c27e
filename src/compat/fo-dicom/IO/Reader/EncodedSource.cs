// The bytes a data set is read from: small things through a buffer, large values by reference or in parts.
using System.Buffers.Binary;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.IO.Reader;

/// <summary>A forward reader that never takes memory for bytes that are not there.</summary>
internal sealed class EncodedSource : IDisposable
{
    /// <summary>What is a large value if nobody says otherwise.</summary>
    public const int DefaultLargeValue = 64 * 1024;

    /// <summary>Values from here on are left on demand once the others fill <see cref="HeldLimit"/>, and fragments always.</summary>
    private const int SmallValue = 1024;

    /// <summary>Bytes of values that are held in memory before smaller ones are left on demand too.</summary>
    private const long HeldLimit = 64L << 20;

    /// <summary>Bytes that a stream of unknown length is read by, so that a claimed length costs nothing.</summary>
    private const int Step = 1 << 20;

    private readonly Stream _stream;
    private readonly bool _ownsStream;
    private readonly FileReadOption _option;
    private readonly int _largeValue;
    private readonly Func<long, long, IByteBuffer>? _onDemand;
    private readonly byte[] _window = new byte[8192];
    private long _windowStart;
    private int _windowLength;
    private int _next;
    private long _held;

    /// <param name="option">What becomes of large values.</param>
    /// <param name="largeValue">Bytes from which on a value is large; 0 for the default.</param>
    /// <param name="onDemand">Makes the buffer of a range (position, length) of the source; null where it cannot be read again.</param>
    /// <param name="ownsStream">Whether the stream ends with the source.</param>
    public EncodedSource(Stream stream, FileReadOption option, int largeValue, Func<long, long, IByteBuffer>? onDemand, bool ownsStream = false)
    {
        _stream = stream;
        _ownsStream = ownsStream;
        _option = option == FileReadOption.Default ? FileReadOption.ReadLargeOnDemand : option;
        _largeValue = largeValue > 0 ? largeValue : DefaultLargeValue;
        _onDemand = stream.CanSeek ? onDemand : null;
        _windowStart = stream.CanSeek ? stream.Position : 0;
        End = stream.CanSeek ? stream.Length : long.MaxValue;
    }

    public Endian Endian { get; set; }

    public long Position => _windowStart + _next;

    /// <summary>The position behind the last byte; the largest number where it is not known.</summary>
    public long End { get; }

    public bool IsAtEnd => _next == _windowLength && !Fill(1);

    /// <summary>The next bytes without going on; fewer than asked for at the end of the source.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        Fill(count);
        return _window.AsSpan(_next, Math.Min(count, _windowLength - _next));
    }

    public ushort ReadUInt16()
    {
        ReadOnlySpan<byte> bytes = Next(2);
        return Endian == Endian.Big ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    public uint ReadUInt32()
    {
        ReadOnlySpan<byte> bytes = Next(4);
        return Endian == Endian.Big ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    /// <summary>The next few bytes; they hold until the next call.</summary>
    /// <exception cref="EndOfStreamException">The source has fewer.</exception>
    public ReadOnlySpan<byte> Next(int count)
    {
        if (!Fill(count)) throw Ended();
        _next += count;
        return _window.AsSpan(_next - count, count);
    }

    /// <summary>A value; null where it is large and to be left out.</summary>
    /// <param name="length">Bytes.</param>
    /// <param name="isFragment">One of many that together are large.</param>
    /// <exception cref="EndOfStreamException">The source has fewer bytes.</exception>
    public IByteBuffer? Value(long length, bool isFragment)
    {
        if (length == 0) return EmptyBuffer.Value;
        if (length > End - Position) throw Ended();
        bool isLarge = length >= _largeValue || isFragment && length >= SmallValue;
        if (isLarge && _option == FileReadOption.SkipLargeTags)
        {
            Skip(length);
            return null;
        }

        if (_option != FileReadOption.ReadAll && _onDemand is not null && (isLarge || _held >= HeldLimit && length >= SmallValue))
        {
            IByteBuffer buffer = _onDemand(Position, length);
            Skip(length);
            return buffer;
        }

        _held += length;
        return Held(length);
    }

    public void Skip(long count)
    {
        if (count > End - Position) throw Ended();
        int inWindow = (int)Math.Min(count, _windowLength - _next);
        _next += inWindow;
        count -= inWindow;
        if (count == 0) return;
        if (_stream.CanSeek)
        {
            MoveTo(Position + count);
            return;
        }

        for (; count > 0; count -= inWindow)
        {
            if (!Fill(1)) throw Ended();
            inWindow = (int)Math.Min(count, _windowLength - _next);
            _next += inWindow;
        }
    }

    public void Dispose()
    {
        if (_ownsStream) _stream.Dispose();
    }

    private void MoveTo(long position)
    {
        _stream.Position = position;
        _windowStart = position;
        _windowLength = _next = 0;
    }

    /// <summary>A value in memory, read by steps where nobody knows how much there is.</summary>
    private IByteBuffer Held(long length)
    {
        if (End != long.MaxValue || length <= Step)
        {
            if (length > MemoryByteBuffer.MaxArrayLength) throw new DicomReaderException($"A value of {length} bytes does not fit into memory: read it on demand");
            byte[] data = GC.AllocateUninitializedArray<byte>((int)length);
            Read(data);
            return new MemoryByteBuffer(data);
        }

        var parts = new List<IByteBuffer>();
        for (long left = length; left > 0; left -= Math.Min(left, Step))
        {
            byte[] part = new byte[Math.Min(left, Step)];
            Read(part);
            parts.Add(new MemoryByteBuffer(part));
        }

        return new CompositeByteBuffer(parts);
    }

    private void Read(Span<byte> target)
    {
        int inWindow = Math.Min(target.Length, _windowLength - _next);
        _window.AsSpan(_next, inWindow).CopyTo(target);
        _next += inWindow;
        target = target[inWindow..];
        if (target.Length == 0) return;
        int read = ReadStream(target, target.Length);
        _windowStart = Position + read;
        _windowLength = _next = 0;
        if (read < target.Length) throw Ended();
    }

    /// <summary>Sees to it that so many bytes, at most a window, are in the window if the source has them.</summary>
    private bool Fill(int count)
    {
        int have = _windowLength - _next;
        if (have >= count) return true;
        _window.AsSpan(_next, have).CopyTo(_window);
        _windowStart += _next;
        _next = 0;
        _windowLength = have;
        _windowLength += ReadStream(_window.AsSpan(have), count - have);
        return _windowLength >= count;
    }

    /// <summary>Reads on behind the window, wherever a value that was read on demand meanwhile has left the stream.</summary>
    private int ReadStream(Span<byte> target, int minimum)
    {
        if (_stream.CanSeek) _stream.Position = _windowStart + _windowLength;
        return _stream.ReadAtLeast(target, minimum, throwOnEndOfStream: false);
    }

    private EndOfStreamException Ended() => new($"The data end at byte {(End == long.MaxValue ? Position + _windowLength - _next : End)}");
}
