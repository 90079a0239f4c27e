// A buffer read in the other byte order.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A buffer whose units are read with their bytes turned round.</summary>
public class SwapByteBuffer : IByteBuffer
{
    public SwapByteBuffer(IByteBuffer buffer, int unitSize)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfLessThan(unitSize, 1);
        Internal = buffer;
        UnitSize = unitSize;
    }

    public IByteBuffer Internal { get; }

    /// <summary>Bytes that are turned round together.</summary>
    public int UnitSize { get; }

    public bool IsMemory => Internal.IsMemory;

    public long Size => Internal.Size;

    public byte[] Data => Chunks.ReadAll(this);

    public void GetByteRange(long offset, int count, byte[] output)
    {
        Chunks.CheckRange(this, offset, count, output);
        // Whole units round the range are read, turned, and the range is cut out of them.
        long first = offset / UnitSize * UnitSize;
        long last = Math.Min(Size, (offset + count + UnitSize - 1) / UnitSize * UnitSize);
        if (first == offset && last == offset + count)
        {
            Internal.GetByteRange(offset, count, output);
            Endian.Swap(UnitSize, output.AsSpan(0, count));
            return;
        }

        byte[] units = new byte[last - first];
        Internal.GetByteRange(first, units.Length, units);
        Endian.Swap(UnitSize, units);
        Array.Copy(units, offset - first, output, 0, count);
    }

    public void CopyToStream(Stream stream) => Chunks.Copy(this, stream);

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => Chunks.CopyAsync(this, stream, cancellationToken);
}
