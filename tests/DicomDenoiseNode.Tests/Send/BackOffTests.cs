// Waiting between tries: doubling, capped, and over at last.
using DicomDenoiseNode.Send;

namespace DicomDenoiseNode.Tests.Send;

public class BackOffTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), TimeSpan.FromDays(3));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(6, 320)]
    [InlineData(7, 600)]
    [InlineData(1_000_000, 600)]
    public void Waits_double_up_to_the_cap(int attempts, int seconds) =>
        Assert.Equal(Start + TimeSpan.FromSeconds(seconds), _backOff.Next(attempts, Start, Start));

    [Fact]
    public void Trying_ends_when_it_has_lasted_long_enough()
    {
        Assert.NotNull(_backOff.Next(5, Start, Start + TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1)));
        Assert.Null(_backOff.Next(5, Start, Start + TimeSpan.FromDays(3)));
    }
}
