// What the base of DICOM services needs from the container; handed through by the services' constructors.
using Microsoft.Extensions.Logging;

namespace FellowOakDicom.Network;

/// <summary>What a <see cref="DicomService"/> needs.</summary>
public class DicomServiceDependencies
{
    internal DicomServiceDependencies(ILoggerFactory loggerFactory, INetworkManager networkManager) =>
        (LoggerFactory, NetworkManager) = (loggerFactory, networkManager);

    /// <summary>Makes loggers.</summary>
    public ILoggerFactory LoggerFactory { get; }

    /// <summary>Makes connections.</summary>
    public INetworkManager NetworkManager { get; }
}
