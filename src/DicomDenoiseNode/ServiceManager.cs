// Tells systemd when the node is ready and when it stops (sd_notify, Type=notify).
using System.Net.Sockets;
using System.Text;

namespace DicomDenoiseNode;

public static class ServiceManager
{
    /// <summary>Reports readiness and stopping; without NOTIFY_SOCKET there is nobody to report to.</summary>
    public static void Follow(IHostApplicationLifetime lifetime)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 0 } address) return;
        lifetime.ApplicationStarted.Register(() => Notify(address, "READY=1"));
        lifetime.ApplicationStopping.Register(() => Notify(address, "STOPPING=1"));
    }

    private static void Notify(string address, string state)
    {
        // A leading @ stands for the zero byte of an abstract socket name.
        string path = address[0] == '@' ? '\0' + address[1..] : address;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(path));
    }
}
