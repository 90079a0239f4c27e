// Tags, identifiers and the registries behind them.
using System.Reflection;

namespace FellowOakDicom.Tests.Dictionary;

public class DictionaryTests
{
    [Fact]
    public void Every_tag_constant_has_the_keyword_of_its_name()
    {
        FieldInfo[] constants = [.. typeof(DicomTag).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.Name != nameof(DicomTag.Unknown))];

        Assert.True(constants.Length > 400);
        foreach (FieldInfo constant in constants)
        {
            DicomDictionaryEntry entry = ((DicomTag)constant.GetValue(null)!).DictionaryEntry;
            Assert.Equal(constant.Name, entry.Keyword + (entry.IsRetired ? "RETIRED" : ""));
        }
    }

    [Fact]
    public void Every_identifier_constant_is_registered_under_its_text() =>
        Assert.All(
            typeof(DicomUID).GetFields(BindingFlags.Public | BindingFlags.Static),
            field => Assert.NotEqual(DicomUidType.Unknown, DicomUID.Parse(((DicomUID)field.GetValue(null)!).UID).Type));

    [Theory]
    [InlineData("(0010,0010)", "Patient's Name")]
    [InlineData("00100010", "Patient's Name")]
    [InlineData("0010,0010", "Patient's Name")]
    [InlineData("PatientName", "Patient's Name")]
    [InlineData("(6002,3000)", "Overlay Data")]
    [InlineData("(0009,0010)", "Private Creator")]
    [InlineData("(0009,1010)", "Unknown")]
    [InlineData("(0010,0000)", "Generic Group Length")]
    public void A_tag_is_parsed_and_looked_up(string text, string name) => Assert.Equal(name, DicomTag.Parse(text).DictionaryEntry.Name);

    [Theory]
    [InlineData("")]
    [InlineData("NoSuchKeyword")]
    [InlineData("(0010,001)")]
    [InlineData("(001g,0010)")]
    public void What_is_no_tag_is_refused(string text) => Assert.Throws<DicomDataException>(() => DicomTag.Parse(text));

    [Fact]
    public void A_tag_is_written_as_it_is_parsed()
    {
        Assert.Equal("(7fe0,0010)", DicomTag.PixelData.ToString());
        Assert.Equal("7FE00010", DicomTag.PixelData.ToString("J", null));
        Assert.Equal("(0009,1001:ACME)", DicomTag.Parse("(0009,1001:ACME)").ToString());
    }

    [Fact]
    public void Private_tags_differ_by_their_creators()
    {
        Assert.NotEqual(new DicomTag(0x0009, 0x1001, "A"), new DicomTag(0x0009, 0x1001, "B"));
        Assert.Equal(new DicomTag(0x0009, 0x1001, "A"), new DicomTag(0x0009, 0x1001, "A"));
    }

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.6.1", DicomStorageCategory.Image)]
    [InlineData("1.2.840.10008.5.1.4.1.1.3.1", DicomStorageCategory.Image)]
    [InlineData("1.2.840.10008.5.1.4.1.1.88.33", DicomStorageCategory.StructuredReport)]
    [InlineData("1.2.840.10008.5.1.4.1.1.104.1", DicomStorageCategory.Document)]
    [InlineData("1.2.840.10008.1.1", DicomStorageCategory.None)]
    public void A_storage_class_says_what_it_stores(string uid, DicomStorageCategory category) => Assert.Equal(category, DicomUID.Parse(uid).StorageCategory);

    [Fact]
    public void A_uuid_becomes_a_decimal_number_under_its_arc()
    {
        // The example of PS3.5 annex B.2.
        var uuid = Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

        Assert.Equal("2.25.329800735698586629295641978511506172918", DicomUIDGenerator.FromUuid(uuid).UID);
        Assert.True(DicomUID.IsValidUid(DicomUID.Generate().UID));
    }

    [Fact]
    public void A_generator_replaces_an_identifier_always_by_the_same_one()
    {
        var generator = new DicomUIDGenerator();

        Assert.Equal(generator.Generate(DicomUID.Parse("1.2.3")), generator.Generate(DicomUID.Parse("1.2.3")));
        Assert.NotEqual(generator.Generate(DicomUID.Parse("1.2.3")), generator.Generate(DicomUID.Parse("1.2.4")));
    }

    [Fact]
    public void Transfer_syntaxes_are_known_by_their_identifiers()
    {
        Assert.Equal(DicomTransferSyntax.JPEGProcess14SV1, DicomTransferSyntax.Parse("1.2.840.10008.1.2.4.70"));
        Assert.True(DicomTransferSyntax.Parse("1.2.3.4").IsEncapsulated);
        Assert.Throws<DicomDataException>(() => DicomTransferSyntax.Lookup(DicomUID.Verification));
        Assert.False(DicomTransferSyntax.ImplicitVRLittleEndian.IsExplicitVR);
        Assert.Equal("ISO_10918_1", DicomTransferSyntax.JPEGProcess1.LossyCompressionMethod);
    }

    [Theory]
    [InlineData("1", 1, 1, 1)]
    [InlineData("1-3", 1, 3, 1)]
    [InlineData("2-2n", 2, int.MaxValue, 2)]
    [InlineData("1-n", 1, int.MaxValue, 1)]
    [InlineData("1-n or 1", 1, int.MaxValue, 1)]
    public void A_multiplicity_is_parsed(string text, int minimum, int maximum, int multiplicity)
    {
        DicomVM vm = DicomVM.Parse(text);

        Assert.Equal((minimum, maximum, multiplicity), (vm.Minimum, vm.Maximum, vm.Multiplicity));
    }
}
