using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class BlackoutTests
{
    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() => Assert.StartsWith(
        "The range from 2026-05-02 to 2026-05-01 ends before it begins. Swap the dates.",
        Assert.Throws<ArgumentException>("to", () => new Blackout(new(2026, 5, 2), new(2026, 5, 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_range_may_be_one_day()
    {
        var day = new LocalDate(2026, 5, 1);
        Assert.Equal((day, day), (new Blackout(day, day).From, new Blackout(day, day).To));
    }
}
