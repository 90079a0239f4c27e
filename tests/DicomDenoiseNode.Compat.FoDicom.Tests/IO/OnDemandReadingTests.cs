// Large values stay in the file, and cost no memory on the way in or out.
using System.Diagnostics;
using FellowOakDicom.IO;
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom.Tests.IO;

public class OnDemandReadingTests
{
    private static readonly DicomUID _uid = DicomUID.Parse("2.25.7");

    [Fact]
    public void A_large_value_is_left_in_the_file()
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = Save(folder.File("a.dcm"), 65_536);

        var element = DicomFile.Open(folder.File("a.dcm")).Dataset.GetDicomItem<DicomOtherByte>(DicomTag.EncapsulatedDocument)!;

        Assert.IsType<FileByteBuffer>(element.Buffer);
        byte[] part = new byte[100];
        element.Buffer.GetByteRange(5_000, 100, part);
        Assert.Equal(pixels[5_000..5_100], part);
        Assert.Equal(pixels, element.Buffer.Data);
    }

    [Fact]
    public void A_small_value_is_read_at_once()
    {
        using var folder = new TemporaryFolder();
        Save(folder.File("a.dcm"), 65_534);

        Assert.IsType<MemoryByteBuffer>(DicomFile.Open(folder.File("a.dcm")).Dataset.GetDicomItem<DicomOtherByte>(DicomTag.EncapsulatedDocument)!.Buffer);
        Assert.IsType<FileByteBuffer>(DicomFile.Open(folder.File("a.dcm"), largeObjectSize: 1000).Dataset.GetDicomItem<DicomOtherByte>(DicomTag.EncapsulatedDocument)!.Buffer);
    }

    [Fact]
    public void Large_values_can_be_left_out_or_read_at_once()
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = Save(folder.File("a.dcm"), 100_000);

        Assert.False(DicomFile.Open(folder.File("a.dcm"), FileReadOption.SkipLargeTags).Dataset.Contains(DicomTag.EncapsulatedDocument));
        DicomFile all = DicomFile.Open(folder.File("a.dcm"), FileReadOption.ReadAll);
        File.Delete(folder.File("a.dcm"));
        Assert.Equal(pixels, all.Dataset.GetValues<byte>(DicomTag.EncapsulatedDocument));
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_to_its_end()
    {
        using var folder = new TemporaryFolder();
        byte[] pixels = Save(folder.File("a.dcm"), 3_000_000);
        using var stream = new ForwardStream(File.ReadAllBytes(folder.File("a.dcm")));

        Assert.Equal(pixels, DicomFile.Open(stream).Dataset.GetValues<byte>(DicomTag.EncapsulatedDocument));
    }

    [Fact]
    public void A_value_in_a_closed_stream_says_so()
    {
        using var folder = new TemporaryFolder();
        Save(folder.File("a.dcm"), 100_000);
        DicomFile file;
        using (FileStream stream = File.OpenRead(folder.File("a.dcm"))) file = DicomFile.Open(stream);

        Assert.Throws<DicomDataException>(() => file.Dataset.GetValues<byte>(DicomTag.EncapsulatedDocument));
    }

    [Fact]
    public void A_file_of_many_fragments_is_opened_and_copied_within_a_few_megabytes()
    {
        using var folder = new TemporaryFolder();
        const int fragments = 400, size = 200_000; // 80 MB
        var dataset = new DicomDataset(DicomTransferSyntax.JPEGProcess1) { { DicomTag.SOPInstanceUID, _uid } };
        var pixels = new DicomOtherByteFragment(DicomTag.PixelData);
        var frame = new MemoryByteBuffer(new byte[size]);
        for (int i = 0; i < fragments; i++) pixels.Fragments.Add(frame);
        dataset.Add(pixels);
        new DicomFile(dataset).Save(folder.File("large.dcm"));

        long before = GC.GetAllocatedBytesForCurrentThread();
        DicomFile opened = DicomFile.Open(folder.File("large.dcm"));
        long opening = GC.GetAllocatedBytesForCurrentThread() - before;
        opened.Save(folder.File("copy.dcm"));
        long copying = GC.GetAllocatedBytesForCurrentThread() - before - opening;

        // A fragment costs its buffer, its tag and its place in two lists: well under 1 KB each.
        Assert.InRange(opening, 0, 2 << 20);
        // Copying takes one chunk of a megabyte from the pool and the same small things again.
        Assert.InRange(copying, 0, 4 << 20);
        Assert.Equal(new FileInfo(folder.File("large.dcm")).Length, new FileInfo(folder.File("copy.dcm")).Length);
    }

    [Fact]
    public void Small_fragments_stay_in_the_file_too()
    {
        byte[] file = Enumerable.Range(0, 100).Aggregate(
            new Encoded().Header(0x7FE00010, "OB", Encoded.Undefined).Item(0),
            (content, i) => content.Item(2_000).Bytes(new byte[2_000])).SequenceEnd().ToFile(DicomTransferSyntax.JPEGProcess1);

        var fragments = (DicomFragmentSequence)DicomFile.Open(new MemoryStream(file)).Dataset.Single();

        Assert.All(fragments.Fragments, fragment => Assert.False(fragment.IsMemory));
    }

    [Fact]
    public void Many_values_below_the_limit_do_not_fill_the_memory()
    {
        using var folder = new TemporaryFolder();
        const int count = 1_500, size = 60_000; // 90 MB of values each under 64 KiB
        using (FileStream stream = File.Create(folder.File("many.dcm")))
        {
            stream.Write(new Encoded().Element(0x00090010, "LO", "ACME").ToFile(DicomTransferSyntax.ExplicitVRLittleEndian));
            byte[] value = new byte[size];
            for (uint i = 0; i < count; i++)
            {
                stream.Write(new Encoded().Header((0x0009u + (i / 200 * 2)) << 16 | 0x1000 + (i % 200), "UN", size).ToArray());
                stream.Write(value);
            }
        }

        DicomDataset dataset = DicomFile.Open(folder.File("many.dcm")).Dataset;

        long held = dataset.OfType<DicomUnknown>().Where(item => item.Buffer.IsMemory).Sum(item => item.Buffer.Size);
        Assert.Equal(count, dataset.OfType<DicomUnknown>().Count());
        Assert.InRange(held, 0, (64 << 20) + size);
    }

    [Fact]
    public void A_temporary_file_is_for_its_user_alone()
    {
        if (OperatingSystem.IsWindows()) return; // There the folder says who may read.

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(TemporaryFile.Create().Name));
    }

    [Fact]
    public void A_large_deflated_data_set_is_read_from_a_temporary_file()
    {
        var dataset = new DicomDataset(DicomTransferSyntax.DeflatedExplicitVRLittleEndian) { { DicomTag.SOPInstanceUID, _uid } };
        byte[] content = new byte[40 << 20];
        for (int i = 0; i < content.Length; i += 4096) content[i] = (byte)(i >> 12);
        dataset.Add(new DicomOtherByte(DicomTag.EncapsulatedDocument, content));
        var stream = new MemoryStream();
        new DicomFile(dataset).Save(stream);
        stream.Position = 0;

        var back = DicomFile.Open(stream).Dataset.GetDicomItem<DicomOtherByte>(DicomTag.EncapsulatedDocument)!;

        Assert.IsType<FileByteBuffer>(back.Buffer);
        Assert.Equal(content, back.Buffer.Data);
    }

    [Fact]
    public void A_temporary_file_goes_with_the_last_reference_to_it()
    {
        string name = MakeTemporary();
        var clock = Stopwatch.StartNew();
        while (File.Exists(name) && clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(File.Exists(name));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static string MakeTemporary()
    {
        IFileReference file = TemporaryFile.Create();
        Assert.True(file.Exists && file.IsTempFile);
        return file.Name;
    }

    private static byte[] Save(string path, int size)
    {
        byte[] content = new byte[size];
        new Random(size).NextBytes(content);
        new DicomFile(new DicomDataset { { DicomTag.SOPInstanceUID, _uid }, { DicomTag.EncapsulatedDocument, content } }).Save(path);
        return content;
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1000)]);
    }
}
