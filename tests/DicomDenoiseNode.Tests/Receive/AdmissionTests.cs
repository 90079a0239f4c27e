// Who is let in, and what the others are told.
using DicomDenoiseNode.Receive;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Tests.Receive;

public class AdmissionTests
{
    private static Admission Admission(params PeerOptions[] peers) =>
        new(new NodeOptions { Listener = { Peers = [.. peers], MaxAssociations = 3, MaxAssociationsPerPeer = 2 } });

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("not an address", false)]
    public void Without_peers_only_this_machine_is_served(string host, bool welcome) =>
        Assert.Equal(welcome, Admission().Judge("ANY", "DENOISE", host) is null);

    [Theory]
    [InlineData("PACS", "10.1.2.3", true)]
    [InlineData("PACS ", "10.1.2.3", true)]
    [InlineData("PACS", "10.1.2.4", false)]
    [InlineData("ECHO1", "10.9.200.1", true)]
    [InlineData("ECHO1", "10.10.0.1", false)]
    [InlineData("ANYWHERE", "192.168.1.1", true)]
    [InlineData("ECHO1", "127.0.0.1", false)]
    public void With_peers_title_and_address_must_match_one_entry(string callingAe, string host, bool welcome)
    {
        Admission admission = Admission(
            new PeerOptions { AeTitle = "PACS", Address = "10.1.2.3" }, new PeerOptions { Address = "10.9.0.0/16" }, new PeerOptions { AeTitle = "ANYWHERE" });
        Rejection? rejection = admission.Judge(callingAe, "DENOISE", host);
        Assert.Equal(welcome, rejection is null);
        if (!welcome) Assert.Equal((DicomRejectResult.Permanent, DicomRejectReason.CallingAENotRecognized), (rejection!.Result, rejection.Reason));
    }

    [Fact]
    public void A_title_that_is_not_ours_is_rejected_as_called_ae_not_recognised()
    {
        Rejection rejection = Admission().Judge("PACS", "SOMEBODY", "127.0.0.1")!;
        Assert.Equal((DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.CalledAENotRecognized), (rejection.Result, rejection.Source, rejection.Reason));
    }

    [Fact]
    public void A_title_that_a_route_answers_to_is_ours() =>
        Assert.Null(new Admission(new NodeOptions { Routes = [new RouteOptions { Name = "gentle", CalledAe = "GENTLE" }] }).Judge("PACS", "GENTLE", "127.0.0.1"));

    [Fact]
    public void Beyond_the_limit_of_one_address_or_of_all_a_caller_is_told_to_come_back()
    {
        Admission admission = Admission(new PeerOptions { AeTitle = "PACS" });
        admission.Enter("10.0.0.1");
        admission.Enter("10.0.0.1");
        Assert.Null(admission.Judge("PACS", "DENOISE", "10.0.0.1"));
        admission.Enter("10.0.0.1");
        Rejection perPeer = admission.Judge("PACS", "DENOISE", "10.0.0.1")!;
        Assert.Equal((DicomRejectResult.Transient, DicomRejectReason.LocalLimitExceeded), (perPeer.Result, perPeer.Reason));
        admission.Enter("10.0.0.2");
        Assert.Equal(DicomRejectReason.LocalLimitExceeded, admission.Judge("PACS", "DENOISE", "10.0.0.2")!.Reason);
        admission.Leave("10.0.0.1");
        admission.Leave("10.0.0.1");
        Assert.Null(admission.Judge("PACS", "DENOISE", "10.0.0.2"));
        Assert.Equal(2, admission.Open);
    }
}
