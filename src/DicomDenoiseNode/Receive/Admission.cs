// Who may associate, and how many at once.
using System.Net;
using FellowOakDicom.Network;

namespace DicomDenoiseNode.Receive;

/// <summary>Why an association is rejected: the three codes of PS3.8 9.3.4, and the sentence for the log.</summary>
public sealed record Rejection(DicomRejectResult Result, DicomRejectSource Source, DicomRejectReason Reason, string Sentence);

/// <summary>Counts connections from their first byte on and judges association requests.</summary>
public sealed class Admission(NodeOptions options)
{
    private readonly ListenerOptions _listener = options.Listener;
    private readonly HashSet<string> _called = new(options.Routes.Select(r => r.CalledAe).Where(ae => ae.Length > 0).Append(options.Listener.AeTitle).Select(ae => ae.Trim()), StringComparer.Ordinal);
    private readonly Dictionary<string, int> _perPeer = new(StringComparer.Ordinal);
    private readonly Lock _counting = new();
    private int _total;

    /// <summary>Connections open now.</summary>
    public int Open => Volatile.Read(ref _total);

    public void Enter(string host)
    {
        lock (_counting)
        {
            _total++;
            _perPeer[host] = _perPeer.GetValueOrDefault(host) + 1;
        }
    }

    public void Leave(string host)
    {
        lock (_counting)
        {
            _total--;
            if (--_perPeer[host] == 0) _perPeer.Remove(host);
        }
    }

    /// <summary>Judges a request; its connection has entered already.</summary>
    /// <returns>Null where it is welcome.</returns>
    public Rejection? Judge(string callingAe, string calledAe, string host)
    {
        if (!_called.Contains(calledAe.Trim()))
            return new(DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.CalledAENotRecognized, $"it calls {calledAe}, and this node answers to {string.Join(", ", _called)}");
        if (!IsPeer(callingAe.Trim(), host))
            return new(DicomRejectResult.Permanent, DicomRejectSource.ServiceUser, DicomRejectReason.CallingAENotRecognized, _listener.Peers.Count == 0
                ? "Node:Listener:Peers is empty, so only callers on this machine are served"
                : "Node:Listener:Peers has no entry for it");
        lock (_counting)
        {
            if (_total > _listener.MaxAssociations)
                return new(DicomRejectResult.Transient, DicomRejectSource.ServiceProviderPresentation, DicomRejectReason.LocalLimitExceeded, $"there are {_total} connections, Node:Listener:MaxAssociations is {_listener.MaxAssociations}");
            if (_perPeer.GetValueOrDefault(host) > _listener.MaxAssociationsPerPeer)
                return new(DicomRejectResult.Transient, DicomRejectSource.ServiceProviderPresentation, DicomRejectReason.LocalLimitExceeded, $"it has {_perPeer[host]} connections, Node:Listener:MaxAssociationsPerPeer is {_listener.MaxAssociationsPerPeer}");
        }
        return null;
    }

    private bool IsPeer(string callingAe, string host)
    {
        if (!IPAddress.TryParse(host, out IPAddress? address)) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (_listener.Peers.Count == 0) return IPAddress.IsLoopback(address);
        return _listener.Peers.Any(peer =>
            (peer.AeTitle.Length == 0 || peer.AeTitle.Trim() == callingAe) &&
            (peer.Address.Length == 0 || (IPNetwork.TryParse(peer.Address, out IPNetwork range) ? range.Contains(address) : IPAddress.Parse(peer.Address).Equals(address))));
    }
}
