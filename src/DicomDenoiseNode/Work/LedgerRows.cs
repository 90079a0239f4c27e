// What the ledger knows of an instance and of each of its deliveries.
namespace DicomDenoiseNode.Work;

/// <summary>Where an instance stands.</summary>
public enum InstanceState
{
    /// <summary>On the disk and acknowledged, waiting for work.</summary>
    Received,

    /// <summary>Worked on; its deliveries are under way.</summary>
    Sending,

    /// <summary>Nothing is left to do; <see cref="InstanceRow.Outcome"/> says what became of it.</summary>
    Finished,

    /// <summary>Waits for a person; <see cref="InstanceRow.Reason"/> says why, <c>requeue</c> puts it back.</summary>
    SetAside,
}

/// <summary>What became of an instance.</summary>
public enum InstanceOutcome
{
    /// <summary>A denoised object was derived and goes to the destinations.</summary>
    Derived,

    /// <summary>Nothing was derived; the reason says why.</summary>
    PassedOver,

    /// <summary>The same instance with the same frames has been taken before.</summary>
    Repeat,

    /// <summary>Derived and kept, sent nowhere (a Shadow route).</summary>
    Shadowed,

    /// <summary>The original was forwarded, nothing computed (a PassThrough route).</summary>
    PassedThrough,
}

/// <summary>One received instance. Its dates are what a derived object is stamped with, so a second run writes the same bytes.</summary>
public sealed class InstanceRow
{
    public required string Id { get; set; }

    /// <summary>UTC, <see cref="Ledger.TimeFormat"/>.</summary>
    public required string ReceivedAt { get; set; }

    public required string CallingAe { get; set; }

    public required string CalledAe { get; set; }

    public required string Peer { get; set; }

    public required string SopClass { get; set; }

    public required string SopInstance { get; set; }

    public required string TransferSyntax { get; set; }

    public long Bytes { get; set; }

    public InstanceState State { get; set; }

    public InstanceOutcome? Outcome { get; set; }

    /// <summary>A sentence for a person; never patient data.</summary>
    public string? Reason { get; set; }

    /// <summary>How often work began, counted before it does.</summary>
    public int Attempts { get; set; }

    public string? Route { get; set; }

    /// <summary>SHA-256 of the decoded frames, lower-case hexadecimal.</summary>
    public string? FrameDigest { get; set; }

    public string? DerivedInstance { get; set; }

    /// <summary>The noise level the model was given, in grey levels.</summary>
    public double? Sigma { get; set; }

    /// <summary>Whether its files are still in the spool.</summary>
    public bool Kept { get; set; } = true;

    public string ChangedAt { get; set; } = "";
}

public enum DeliveryState
{
    Waiting,
    Delivered,
    Refused,
}

public enum DeliveryContent
{
    Derived,
    Original,
}

/// <summary>One object on its way to one destination.</summary>
public sealed class DeliveryRow
{
    public required string Id { get; set; }

    public required string Instance { get; set; }

    public required string Destination { get; set; }

    public DeliveryContent Content { get; set; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>When the delivery became due, from which giving up is counted.</summary>
    public required string Since { get; set; }

    /// <summary>Not before this time.</summary>
    public required string NextAt { get; set; }

    public string? Reason { get; set; }

    public string ChangedAt { get; set; } = "";
}
