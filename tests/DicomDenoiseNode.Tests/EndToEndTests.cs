// The main job on loopback: ultrasound in by C-STORE, a derived object out, nothing lost and nothing twice.
using DicomDenoiseNode.Work;
using FellowOakDicom;
using FellowOakDicom.Imaging;

namespace DicomDenoiseNode.Tests;

public sealed class EndToEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_cine_comes_back_denoised_in_the_same_study_with_a_series_of_its_own()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        DicomFile source = Some.Cine();
        Assert.Equal([0], await node.StoreAsync(source));
        await node.Logs.UntilAsync(3001);

        DicomDataset derived = DicomFile.Open(Assert.Single(Directory.GetFiles(node.Delivered, "*.dcm"))).Dataset;
        Assert.Equal("2.25.7001", derived.GetString(DicomTag.StudyInstanceUID));
        Assert.NotEqual("2.25.7002", derived.GetString(DicomTag.SeriesInstanceUID));
        Assert.Equal(Some.PatientName, derived.GetString(DicomTag.PatientName));
        byte[] before = DicomPixelData.Create(source.Dataset).GetFrame(1).Data;
        byte[] after = DicomPixelData.Create(derived).GetFrame(1).Data;
        Assert.NotEqual(before, after);
        Assert.Equal(before[..(8 * 96)], after[..(8 * 96)]);
        Assert.Empty(await node.Ledger.QueueAsync());
    }

    [Fact]
    public async Task The_same_object_twice_is_acknowledged_twice_and_derived_once()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        Assert.Equal([0], await node.StoreAsync(Some.Cine()));
        Assert.Equal([0], await node.StoreAsync(Some.Cine()));
        await node.Logs.UntilAsync(2004);
        await node.Logs.UntilAsync(3001);
        Assert.Single(Directory.GetFiles(node.Delivered, "*.dcm"));
        Assert.Empty(await node.Ledger.QueueAsync());
    }

    [Fact]
    public async Task The_same_uid_with_other_pixels_is_a_source_of_its_own_and_a_warning()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.StoreAsync(Some.Cine(seed: 1));
        await node.Logs.UntilAsync(3001);
        await node.StoreAsync(Some.Cine(seed: 2));
        await node.Logs.UntilAsync(2005);
        await node.Logs.UntilAsync(3001, (await node.Ledger.FindAsync((await node.Logs.UntilAsync(2005)).Split(':')[0]))!.Id);
        Assert.Equal(2, Directory.GetFiles(node.Delivered, "*.dcm").Length);
    }

    [Fact]
    public async Task Our_own_output_coming_back_is_passed_over()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3001);
        Assert.Equal([0], await node.StoreAsync(DicomFile.Open(Directory.GetFiles(node.Delivered, "*.dcm").Single())));
        await node.Logs.UntilAsync(2003);
        Assert.Single(Directory.GetFiles(node.Delivered, "*.dcm"));
    }

    [Fact]
    public async Task A_report_in_the_push_is_acknowledged_and_listed_as_passed_over_while_a_ct_context_is_refused()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        IReadOnlyList<ushort> statuses = await node.StoreAsync(Some.Cine(), Some.OfClass(Some.Ct, "2.25.3001"), Some.Report());
        Assert.Equal((0, 0), (statuses[0], statuses[2]));
        Assert.NotEqual(0, statuses[1]);
        await node.Logs.UntilAsync(2003);
        await node.Logs.UntilAsync(3001);
        (InstanceRow report, _) = Assert.Single(await node.Ledger.QueueAsync());
        Assert.Equal(("2.25.2001", InstanceOutcome.PassedOver), (report.SopInstance, report.Outcome!.Value));
    }

    [Fact]
    public async Task An_object_without_declared_regions_is_passed_over_with_the_reason()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        Assert.Equal([0], await node.StoreAsync(Some.Cine(declared: false)));
        Assert.Contains("region", await node.Logs.UntilAsync(2003), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_log_line_holds_patient_data()
    {
        await using (NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path))
        {
            await node.StoreAsync(Some.Cine(), Some.Report(), Some.Cine("2.25.1002", declared: false));
            await node.Logs.UntilAsync(2003, "2.25.2001");
            await node.Logs.UntilAsync(2003, "2.25.1002");
            await node.Logs.UntilAsync(3001);
            Assert.DoesNotContain(node.Logs.Lines, HasPatient);
        }
        string[] files = Directory.GetFiles(_folder.File("logs"));
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.SelectMany(File.ReadAllLines), HasPatient);

        static bool HasPatient(string line) =>
            line.Contains("Quaxolotl", StringComparison.OrdinalIgnoreCase) || line.Contains("Philomena", StringComparison.OrdinalIgnoreCase) || line.Contains(Some.PatientId, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_line_about_an_instance_begins_with_its_id()
    {
        await using NodeUnderTest node = await NodeUnderTest.StartAsync(_folder.Path);
        await node.StoreAsync(Some.Cine());
        await node.Logs.UntilAsync(3001);
        string id = (await node.Logs.UntilAsync(1006)).Split(':')[0];
        Assert.All(node.Logs.Lines.Where(l => l.Contains("2.25.1001", StringComparison.Ordinal)), l => Assert.StartsWith(id + ":", l, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
