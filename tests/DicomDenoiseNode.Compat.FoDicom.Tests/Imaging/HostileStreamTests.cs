// Damaged streams end in an exception of the codecs, quickly and without much memory.
using FellowOakDicom.Imaging;
using FellowOakDicom.Imaging.Codec;
using FellowOakDicom.Imaging.NativeCodec;

namespace FellowOakDicom.Tests.Imaging;

public class HostileStreamTests
{
    public static TheoryData<string> Codecs => ["rle", "baseline", "progressive", "lossless", "jpeg-ls", "jpeg-ls by sample"];

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Mutated_streams_decode_or_are_refused(string name)
    {
        (IDicomCodec codec, DicomDataset good) = Good(name);
        byte[] stream = Pixels.Frame(good);
        var random = new Random(2);
        int refused = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] bad = stream[..(random.Next(4) == 0 ? random.Next(1, stream.Length) : stream.Length)];
            for (int k = random.Next(1, 5); k > 0; k--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            try
            {
                Pixels.Decode(codec, Pixels.With(good.Clone(), bad));
            }
            catch (DicomCodecException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1, 1999);
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void Truncated_streams_are_refused(string name)
    {
        (IDicomCodec codec, DicomDataset good) = Good(name);
        byte[] stream = Pixels.Frame(good);
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, Pixels.With(good.Clone(), stream[..(stream.Length / 2)])));
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void A_stream_of_another_size_is_refused(string name)
    {
        (IDicomCodec codec, DicomDataset good) = Good(name);
        DicomDataset larger = good.Clone();
        larger.AddOrUpdate(DicomTag.Rows, (ushort)(good.GetSingleValue<ushort>(DicomTag.Rows) + 1));
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, larger));
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void A_frame_that_its_stream_could_not_hold_takes_no_memory(string name)
    {
        (IDicomCodec codec, DicomDataset good) = Good(name);
        byte[] stream = Pixels.Frame(good);
        DicomDataset vast = good.Clone();
        vast.AddOrUpdate(DicomTag.Rows, (ushort)40000);
        vast.AddOrUpdate(DicomTag.Columns, (ushort)10000);
        // The frame header says so too: its size follows the marker, the length and the precision.
        int header = Enumerable.Range(0, stream.Length - 8).FirstOrDefault(i => stream[i] == 0xFF && stream[i + 1] is 0xC0 or 0xC2 or 0xC3 or 0xF7, -1);
        if (header >= 0)
            ((byte[])[40000 >> 8, 40000 & 255, 10000 >> 8, 10000 & 255]).CopyTo(stream, header + 5);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DicomCodecException>(() => Pixels.Decode(codec, Pixels.With(vast, stream)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    private static (IDicomCodec Codec, DicomDataset Good) Good(string name)
    {
        DicomDataset colour = Pixels.Walk(24, 20, samples: 3);
        switch (name)
        {
            case "rle":
                return Encoded(new DicomRleCodecImpl(), colour);
            case "baseline":
                return Encoded(new DicomJpegProcess1Codec(), colour);
            case "lossless":
                return Encoded(new DicomJpegLossless14SV1Codec(), colour);
            case "jpeg-ls":
                return Encoded(new DicomJpegLsLosslessCodec(), colour);
            case "jpeg-ls by sample":
                return (new DicomJpegLsLosslessCodec(), Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGLSLossless, 17, 5, samples: 3), GoldenStreams.JpegLsBySample.Stream));
            default:
                return (new DicomJpegProcess1Codec(), Pixels.With(Pixels.Description(DicomTransferSyntax.JPEGProcess1, 5, 17, samples: 3), GoldenStreams.Progressive.Stream));
        }
    }

    private static (IDicomCodec Codec, DicomDataset Good) Encoded(IDicomCodec codec, DicomDataset native) => (codec, Pixels.Encode(codec, native));
}
