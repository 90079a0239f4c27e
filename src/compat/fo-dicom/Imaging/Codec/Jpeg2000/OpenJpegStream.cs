// A stream over memory for OpenJPEG, and what it says when it fails.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FellowOakDicom.Imaging.Codec.Jpeg2000;

/// <summary>Callbacks over <see cref="OpenJpeg.Bytes"/>.</summary>
internal static unsafe class OpenJpegStream
{
    [ThreadStatic]
    private static string? s_message;

    /// <summary>Makes an OpenJPEG stream that reads or writes memory, and listens to the codec's errors.</summary>
    /// <exception cref="DicomCodecException">No memory.</exception>
    public static void* Open(void* codec, OpenJpeg.Bytes* bytes, bool isInput)
    {
        s_message = null;
        void* stream = codec is null ? null : OpenJpeg.StreamCreate((nuint)Math.Clamp(bytes->Length, 1 << 10, 1 << 20), isInput ? 1 : 0);
        if (stream is null)
            throw new DicomCodecException("OpenJPEG has no memory.");
        _ = OpenJpeg.SetErrorHandler(codec, &Note, null);
        if (isInput)
            OpenJpeg.StreamSetRead(stream, &Read);
        else
            OpenJpeg.StreamSetWrite(stream, &Write);
        OpenJpeg.StreamSetSkip(stream, &Skip);
        OpenJpeg.StreamSetSeek(stream, &Seek);
        OpenJpeg.StreamSetUserData(stream, bytes, null);
        OpenJpeg.StreamSetLength(stream, (ulong)bytes->Length);
        return stream;
    }

    /// <summary>The first error of this thread's last codec.</summary>
    public static DicomCodecException Refused() => new($"OpenJPEG refuses: {s_message?.Trim() ?? "it gives no reason"}");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Note(byte* message, void* user) => s_message ??= Marshal.PtrToStringUTF8((nint)message);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint Read(byte* buffer, nuint count, OpenJpeg.Bytes* bytes) => Copy(buffer, count, bytes, write: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint Write(byte* buffer, nuint count, OpenJpeg.Bytes* bytes) => Copy(buffer, count, bytes, write: true);

    private static nuint Copy(byte* buffer, nuint count, OpenJpeg.Bytes* bytes, bool write)
    {
        long length = Math.Min(bytes->Length - bytes->Position, (long)Math.Min(count, int.MaxValue));
        if (length <= 0 || (write && (nuint)length < count))
            return nuint.MaxValue;
        byte* place = bytes->Data + bytes->Position;
        NativeMemory.Copy(write ? buffer : place, write ? place : buffer, (nuint)length);
        bytes->Position += length;
        return (nuint)length;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Skip(long count, OpenJpeg.Bytes* bytes)
    {
        long target = Math.Clamp(bytes->Position + count, 0, bytes->Length), moved = target - bytes->Position;
        bytes->Position = target;
        return moved == 0 && count != 0 ? -1 : moved;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Seek(long position, OpenJpeg.Bytes* bytes)
    {
        if (position < 0 || position > bytes->Length)
            return 0;
        bytes->Position = position;
        return 1;
    }
}
