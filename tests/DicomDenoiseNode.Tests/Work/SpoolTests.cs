// The spool: one node's, durable names, and sentences when it cannot serve.
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Tests.Work;

public sealed class SpoolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_kept_part_has_its_bytes_under_its_final_name()
    {
        using Spool spool = Spool.Open(_folder.Path);
        FileStream part = spool.CreatePart("a");
        part.Write([1, 2, 3]);
        DurableFile.Keep(part, spool.ReceivedPath("a"));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(spool.ReceivedPath("a")));
        Assert.Empty(Directory.GetFiles(spool.Incoming));
    }

    [Fact]
    public void A_second_node_on_the_same_spool_is_refused_in_a_sentence()
    {
        using Spool spool = Spool.Open(_folder.Path);
        var refused = Assert.Throws<NodeFaultException>(() => Spool.Open(_folder.Path));
        Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.Contains("another node", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_in_a_sentence()
    {
        File.WriteAllText(_folder.File("file"), "");
        var refused = Assert.Throws<NodeFaultException>(() => Spool.Open(_folder.File("file")));
        Assert.StartsWith($"Node:Spool:Folder is {_folder.File("file")}; it must be a folder that this user can write", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_is_free_again_when_the_node_has_gone()
    {
        Spool.Open(_folder.Path).Dispose();
        using Spool again = Spool.Open(_folder.Path);
        Assert.NotEqual(Spool.NewId(), Spool.NewId());
    }

    public void Dispose() => _folder.Dispose();
}
