// Statuses sorted into stored, not now and never.
using DicomDenoiseNode.Send;

namespace DicomDenoiseNode.Tests.Send;

public class StoreStatusTests
{
    [Theory]
    [InlineData(0x0000, DeliveryOutcome.Delivered)]
    [InlineData(0xB000, DeliveryOutcome.Delivered)]
    [InlineData(0xB006, DeliveryOutcome.Delivered)]
    [InlineData(0xB007, DeliveryOutcome.Delivered)]
    [InlineData(0x0111, DeliveryOutcome.Delivered)]
    [InlineData(0xA700, DeliveryOutcome.Retry)]
    [InlineData(0xA7AB, DeliveryOutcome.Retry)]
    [InlineData(0x0110, DeliveryOutcome.Retry)]
    [InlineData(0xA900, DeliveryOutcome.Refused)]
    [InlineData(0xC001, DeliveryOutcome.Refused)]
    [InlineData(0x0122, DeliveryOutcome.Refused)]
    [InlineData(0x0124, DeliveryOutcome.Refused)]
    public void A_status_decides_what_follows(int code, DeliveryOutcome outcome) => Assert.Equal(outcome, StoreStatus.Sort((ushort)code, "PACS").Outcome);

    [Fact]
    public void Whatever_is_no_success_says_who_answered_what()
    {
        for (int code = 0; code <= 0xFFFF; code++)
        {
            DeliveryResult result = StoreStatus.Sort((ushort)code, "PACS");
            if (result.Outcome == DeliveryOutcome.Delivered) Assert.True(code is 0x0000 or 0x0111 || code >> 12 == 0xB);
            else Assert.Contains($"{code:X4}", result.Reason, StringComparison.Ordinal);
        }
    }
}
