// Text in the character sets of the standard: its own examples (PS3.5 annexes H, I, J, K) in both directions.
using System.Text;
using FellowOakDicom.IO.Writer;
using FellowOakDicom.Text;

namespace FellowOakDicom.Tests.Text;

public class CharacterSetTests
{
    public static TheoryData<string, string, string> Names => new()
    {
        { "ISO_IR 100", "Buc^Jérôme", "Buc^J\xe9r\xf4me" },
        { "ISO_IR 101", "Wałęsa", "Wa\xb3\xeasa" },
        { "ISO_IR 109", "anġlu", "an\xf5lu" },
        { "ISO_IR 110", "Lībiete", "L\xef" + "biete" },
        { "ISO_IR 144", "Люкceмбypг", "\xbb\xee\xda" + "ce\xdc\xd1yp\xd3" },
        { "ISO_IR 127", "قباني^لنزار", "\xe2\xc8\xc7\xe6\xea^\xe4\xe6\xd2\xc7\xd1" },
        { "ISO_IR 126", "Διονυσιος", "\xc4\xe9\xef\xed\xf5\xf3\xe9\xef\xf2" },
        { "ISO_IR 138", "שרון^דבורה", "\xf9\xf8\xe5\xef^\xe3\xe1\xe5\xf8\xe4" },
        { "ISO_IR 148", "Çavuşoğlu", "\xc7" + "avu\xfeo\xf0lu" },
        { "ISO_IR 203", "Œuvre", "\xbc" + "uvre" },
        { "ISO_IR 166", "นามสกุล", "\xb9\xd2\xc1\xca\xa1\xd8\xc5" },
        { "ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ", "\xd4\xcf\xc0\xde^\xc0\xdb\xb3" },
        { "ISO_IR 192", "Wang^XiaoDong=王^小东", "Wang^XiaoDong=\xe7\x8e\x8b^\xe5\xb0\x8f\xe4\xb8\x9c" },
        { "GB18030", "Wang^XiaoDong=王^小东", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab" },
        { "GBK", "Wang^XiaoDong=王^小东", "Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab" },
        {
            @"\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう",
            "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B"
        },
        {
            @"ISO 2022 IR 13\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
            "\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J"
        },
        {
            @"\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동",
            "Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf"
        },
        {
            @"\ISO 2022 IR 58", "Zhang^XiaoDong=张^小东=",
            "Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab="
        },
        { @"\ISO 2022 IR 100\ISO 2022 IR 144", "Jérôme^Люк", "J\x1b-A\xe9r\xf4me^\x1b-L\xbb\xee\xda" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_read(string terms, string name, string bytes) => Assert.Equal(name, Read(terms, bytes).GetString(DicomTag.PatientName));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_written(string terms, string name, string bytes)
    {
        var dataset = new DicomDataset { { DicomTag.SpecificCharacterSet, terms.Split('\\') }, { DicomTag.PatientName, name } };

        Assert.Equal(Element(terms, bytes).ToArray(), Write(dataset));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_comes_back_as_it_was_read(string terms, string name, string bytes)
    {
        DicomDataset dataset = Read(terms, bytes);

        Assert.Equal(name, dataset.GetString(DicomTag.PatientName));
        Assert.Equal(Element(terms, bytes).ToArray(), Write(dataset));
    }

    [Fact]
    public void The_supplementary_kanji_are_read_and_written()
    {
        // JIS X 0212, row 16 cell 1: U+4E02.
        var set = SpecificCharacterSet.Of([@"", "ISO 2022 IR 159"]);

        Assert.Equal("丂", set.Decode("\x1b$(D\x30\x21\x1b(B"u8, isPersonName: true));
        Assert.Equal("\x1b$(D\x30\x21\x1b(B"u8, set.Encode("丂", isPersonName: true));
    }

    [Fact]
    public void A_byte_of_a_character_that_looks_like_a_backslash_parts_no_values()
    {
        // 81 5C is one character of GB18030.
        DicomDataset dataset = new Encoded().Element(0x00080005, "CS", "GB18030").Element(0x00100020, "LO", "\x81\x5c\\B").Open().Dataset;

        Assert.Equal(2, dataset.GetValueCount(DicomTag.PatientID));
        Assert.Equal("B", dataset.GetValue<string>(DicomTag.PatientID, 1));
    }

    [Fact]
    public void Changing_the_character_set_writes_the_same_text_in_the_new_one()
    {
        DicomDataset dataset = Read("ISO_IR 100", "Buc^J\xe9r\xf4me");

        dataset.AddOrUpdate(DicomTag.SpecificCharacterSet, "ISO_IR 192");

        Assert.Equal(Element("ISO_IR 192", "Buc^J\xc3\xa9r\xc3\xb4me").ToArray(), Write(dataset));
    }

    [Fact]
    public void A_nested_item_has_the_character_set_of_its_data_set_unless_it_declares_its_own()
    {
        DicomDataset dataset = new Encoded().Element(0x00080005, "CS", "ISO_IR 100")
            .Header(0x00400275, "SQ", Encoded.Undefined)
                .Item(Encoded.Undefined).Element(0x00400007, "LO", "\xe9").ItemEnd()
                .Item(Encoded.Undefined).Element(0x00080005, "CS", "ISO_IR 192").Element(0x00400007, "LO", "\xc3\xa9").ItemEnd()
            .SequenceEnd().Open().Dataset;

        Assert.All(dataset.GetSequence(DicomTag.RequestAttributesSequence), item => Assert.Equal("é", item.GetString(DicomTag.ScheduledProcedureStepDescription)));
    }

    [Fact]
    public void Bytes_without_a_declared_set_come_back_as_they_came_and_are_read_in_the_fallback()
    {
        byte[] file = new Encoded().Element(0x00100010, "PN", "M\xfcller").ToFile(DicomTransferSyntax.ExplicitVRLittleEndian);

        DicomDataset dataset = DicomFile.Open(new MemoryStream(file), Encoding.Latin1).Dataset;

        Assert.Equal("Müller", dataset.GetString(DicomTag.PatientName));
        Assert.Equal(new Encoded().Element(0x00100010, "PN", "M\xfcller").ToArray(), Write(dataset));
    }

    [Fact]
    public void An_unknown_term_is_read_as_the_default_repertoire_and_its_bytes_are_kept()
    {
        DicomDataset dataset = Read("ISO_IR 999", "Doe^J\xe9");

        Assert.Equal(Element("ISO_IR 999", "Doe^J\xe9").ToArray(), Write(dataset));
        Assert.StartsWith("Doe^J", dataset.GetString(DicomTag.PatientName), StringComparison.Ordinal);
    }

    private static Encoded Element(string terms, string name) => new Encoded().Element(0x00080005, "CS", terms).Element(0x00100010, "PN", name);

    private static DicomDataset Read(string terms, string name) => Element(terms, name).Open().Dataset;

    private static byte[] Write(DicomDataset dataset) => new DatasetEncoder(DicomTransferSyntax.ExplicitVRLittleEndian, DicomWriteOptions.Default).Encode(dataset).Data;
}
