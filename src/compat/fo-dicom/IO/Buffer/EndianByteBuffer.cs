// A buffer in a byte order that may not be the machine's.
namespace FellowOakDicom.IO.Buffer;

/// <summary>A buffer whose units are in a given byte order, read in the machine's.</summary>
public static class EndianByteBuffer
{
    /// <summary>The buffer itself where nothing has to be swapped.</summary>
    public static IByteBuffer Create(IByteBuffer buffer, Endian endian, int unitSize) =>
        endian == Endian.LocalMachine || unitSize == 1 ? buffer : new SwapByteBuffer(buffer, unitSize);
}
