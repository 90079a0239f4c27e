// What a C-STORE status means for the object: stored, not now, or never (PS3.4 B.2.3, PS3.7 C).
namespace DicomDenoiseNode.Send;

public static class StoreStatus
{
    /// <param name="code">Status (0000,0900) of the C-STORE-RSP.</param>
    /// <param name="destination">Its name, for the sentence.</param>
    public static DeliveryResult Sort(ushort code, string destination) => code switch
    {
        0x0000 => DeliveryResult.Delivered,
        // Coercion of data elements, elements discarded, data set does not match SOP class: warnings, and the object is stored.
        0xB000 or 0xB006 or 0xB007 => DeliveryResult.Delivered,
        // Duplicate SOP instance: it is there already, and ours is the same bytes by construction.
        0x0111 => DeliveryResult.Delivered,
        >= 0xA700 and <= 0xA7FF => DeliveryResult.Retry($"{destination} is out of resources (status {code:X4})."),
        0x0122 => DeliveryResult.Refused($"{destination} does not take this SOP class (status 0122); allow it there, then requeue."),
        0x0124 => DeliveryResult.Refused($"{destination} does not let this node store (status 0124); allow it there, then requeue."),
        >= 0xA900 and <= 0xA9FF => DeliveryResult.Refused($"{destination} finds that the data set does not match its SOP class (status {code:X4})."),
        >= 0xC000 and <= 0xCFFF => DeliveryResult.Refused($"{destination} cannot understand the object (status {code:X4})."),
        _ => DeliveryResult.Retry($"{destination} answered status {code:X4}."),
    };

    /// <summary>Stored, with a remark worth a line in the log.</summary>
    public static bool IsWarning(ushort code) => code is 0xB000 or 0xB006 or 0xB007 or 0x0111;
}
