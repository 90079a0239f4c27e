// A deflated data set, inflated so that it can be read on demand.
using System.IO.Compression;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.IO.Reader;

internal static class Inflated
{
    /// <summary>Bytes up to which it is held in memory; beyond that in a temporary file.</summary>
    private const int HeldLimit = 16 << 20;

    /// <summary>Bytes beyond which it is given up: deflate makes a thousand out of one, and no data set that is deflated is so large.</summary>
    private const long Limit = 2L << 30;

    /// <summary>A source over the inflated bytes.</summary>
    /// <param name="deflated">At the first deflated byte.</param>
    /// <exception cref="InvalidDataException">The bytes are not deflated, or far too many come out of them.</exception>
    public static EncodedSource Open(Stream deflated, FileReadOption option, int largeValue)
    {
        using var inflate = new DeflateStream(deflated, CompressionMode.Decompress, leaveOpen: true);
        var memory = new MemoryStream();
        if (!Copy(inflate, memory, HeldLimit)) return InFile(inflate, memory, option, largeValue);
        memory.Position = 0;
        return new EncodedSource(memory, option, largeValue, (position, length) => new StreamByteBuffer(memory, position, length));
    }

    private static EncodedSource InFile(DeflateStream inflate, MemoryStream begun, FileReadOption option, int largeValue)
    {
        IFileReference file = TemporaryFile.Create();
        using (Stream target = file.OpenWrite())
        {
            begun.WriteTo(target);
            if (!Copy(inflate, target, Limit)) throw new InvalidDataException($"it inflates to more than {Limit} bytes");
        }

        return new EncodedSource(file.OpenRead(), option, largeValue, (position, length) => new FileByteBuffer(file, position, length), ownsStream: true);
    }

    /// <summary>Copies until the end or until so many bytes are in the target; true at the end.</summary>
    private static bool Copy(DeflateStream source, Stream target, long limit)
    {
        byte[] chunk = new byte[1 << 16];
        while (target.Length < limit)
        {
            int read = source.Read(chunk);
            if (read == 0) return true;
            target.Write(chunk, 0, read);
        }

        return false;
    }
}
