using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence;

public sealed class DateLimitsTests
{
    public static TheoryData<DateLimits, string, bool> Dates => new()
    {
        { new(), "2026-05-04", true },
        { new(months: [5, 12]), "2026-05-04", true },
        { new(months: [5, 12]), "2026-12-31", true },
        { new(months: [5, 12]), "2026-04-30", false },
        { new(monthDays: [4, 31]), "2026-05-04", true },
        { new(monthDays: [4, 31]), "2026-05-31", true },
        { new(monthDays: [4, 31]), "2026-05-28", false },
        { new(monthDays: [1]), "2026-05-01", true },
        { new(monthDays: [-1, -28]), "2026-02-28", true },
        { new(monthDays: [-1, -28]), "2026-02-01", true },
        { new(monthDays: [-1, -28]), "2026-02-02", false },
        { new(monthDays: [-1]), "2028-02-29", true },
        { new(monthDays: [-1]), "2028-02-28", false },
        { new(monthDays: [-31]), "2026-05-01", true },
        { new(monthDays: [4, -4]), "2026-05-28", true },
        { new(weekdays: [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday]), "2026-05-04", true },
        { new(weekdays: [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday]), "2026-05-10", true },
        { new(weekdays: [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday]), "2026-05-05", false },
        { new([5], [4], [IsoDayOfWeek.Monday]), "2026-05-04", true },
        { new([6], [4], [IsoDayOfWeek.Monday]), "2026-05-04", false },
        { new([5], [5], [IsoDayOfWeek.Monday]), "2026-05-04", false },
        { new([5], [4], [IsoDayOfWeek.Tuesday]), "2026-05-04", false },
    };

    [Theory]
    [MemberData(nameof(Dates), DisableDiscoveryEnumeration = true)]
    public void A_date_is_allowed_when_every_limit_that_is_given_holds(DateLimits limits, string date, bool expected) =>
        Assert.Equal(expected, limits.Allow(Civil.DayOf(LocalDatePattern.Iso.Parse(date).Value)));

    [Fact]
    public void The_parts_are_kept_in_order_and_once()
    {
        var limits = new DateLimits([12, 1, 12], [31, -1, 1, -1], [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday]);
        Assert.Equal([1, 12], limits.Months);
        Assert.Equal([-1, 1, 31], limits.MonthDays);
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], limits.Weekdays);
    }
}
