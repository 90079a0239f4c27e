// Any data set survives any way through the syntaxes, as a property over generated ones.
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.IO.Writer;
using FsCheck;
using FsCheck.Fluent;

namespace FellowOakDicom.Tests.IO;

public class AnyDatasetTests
{
    private static readonly DicomDictionaryEntry[] _elements =
    [
        .. DicomDictionary.Default
            .Where(entry => entry.Tag.Group > 0x0008 && entry.Tag.Element != 0 && entry.Tag.Group != 0xFFFE && entry.ValueRepresentations is [{ Code: not "NONE" }])
            .OrderBy(entry => entry.Tag),
    ];

    private static readonly DicomWriteOptions[] _options =
    [
        DicomWriteOptions.Default,
        new() { ExplicitLengthSequences = true },
        new() { ExplicitLengthSequenceItems = true },
        new() { ExplicitLengthSequences = true, ExplicitLengthSequenceItems = true },
    ];

    [Fact]
    public void Any_data_set_is_read_as_it_was_written_in_every_native_syntax() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_102, 1),
        Prop.ForAll(Datasets(3).ToArbitrary(), dataset =>
        {
            byte[] expected = Encode(dataset, DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default);
            foreach (DicomTransferSyntax syntax in new[]
            {
                DicomTransferSyntax.ExplicitVRLittleEndian, DicomTransferSyntax.ImplicitVRLittleEndian,
                DicomTransferSyntax.ExplicitVRBigEndian, DicomTransferSyntax.DeflatedExplicitVRLittleEndian,
            })
            {
                foreach (DicomWriteOptions options in _options)
                {
                    var file = new DicomFile(dataset.Clone());
                    file.Dataset.InternalTransferSyntax = syntax;
                    var stream = new MemoryStream();
                    file.Save(stream, options);
                    stream.Position = 0;
                    DicomDataset back = DicomFile.Open(stream, FileReadOption.Default, largeObjectSize: 100).Dataset;
                    if (!expected.AsSpan().SequenceEqual(Encode(back, DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default))) return false;
                }
            }

            return true;
        }));

    private static byte[] Encode(DicomDataset dataset, DicomTransferSyntax syntax, DicomWriteOptions options) => new DatasetEncoder(syntax, options).Encode(dataset).Data;

    private static Gen<DicomDataset> Datasets(int depth) =>
        from count in Gen.Choose(0, 8)
        from items in Items(depth).ListOf(count)
        select new DicomDataset().NotValidated().AddOrUpdate(items);

    private static Gen<DicomItem> Items(int depth) => Gen.Choose(0, _elements.Length - 1).SelectMany(index =>
    {
        DicomDictionaryEntry entry = _elements[index];
        DicomVR vr = entry.ValueRepresentations[0];
        if (vr == DicomVR.SQ)
        {
            return depth == 0
                ? Gen.Constant<DicomItem>(new DicomSequence(entry.Tag))
                : Gen.Choose(0, 2).SelectMany(count => Datasets(depth - 1).ListOf(count)).Select(items => (DicomItem)new DicomSequence(entry.Tag, [.. items]));
        }

        // Text as bytes that are neither padding nor escape; numbers as whole units.
        Gen<byte> bytes = vr.IsString ? Gen.Choose('0', '9').Select(c => (byte)c) : Gen.Choose(0, 255).Select(c => (byte)c);
        int unit = vr.IsString ? 1 : System.Math.Max(vr.UnitSize, vr == DicomVR.AT ? 4 : 1);
        return Gen.Choose(0, 60).SelectMany(count => bytes.ArrayOf(count * unit))
            .Select(value => (DicomItem)ElementFactory.FromBytes(vr, entry.Tag, new MemoryByteBuffer(value), FellowOakDicom.Text.SpecificCharacterSet.Default));
    });
}
