using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Rules that would hang an engine that walks. Each of these is answered without one; a walk would take minutes to days.</summary>
public sealed class HostileRuleTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=2147483647")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2147483647")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2147483647")]
    [InlineData("FREQ=YEARLY;INTERVAL=2147483647")]
    [InlineData("FREQ=MINUTELY;INTERVAL=2147483647")]
    [InlineData("FREQ=DAILY;COUNT=2147483647;INTERVAL=2147483647")]
    public void The_greatest_interval_gives_the_start_and_then_nothing_soon(string rule)
    {
        var cadence = RecurrenceRule.Parse(rule, Start.AtMidnight(), "Etc/UTC");
        Assert.Equal(Start, cadence.Next(Instant.MinValue)!.Value.Date);
        Assert.True(cadence.Next(From) is null || cadence.Next(From)!.Value.Date.Year > 3000);
        Assert.Equal(1, cadence.Count(From, Instant.FromUtc(3000, 1, 1, 0, 0)));
    }

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;BYMONTH=6")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=3;BYDAY=MO;COUNT=1000000000")]
    public void A_rule_that_hardly_or_never_matches_is_answered(string rule)
    {
        var next = RecurrenceRule.Parse(rule, new LocalDate(2025, 1, 1).AtMidnight(), "Europe/Berlin").Next(From);
        Assert.True(next is null || next.Value.Date is { Month: 2, Day: 29 });
    }

    [Fact]
    public void Nothing_matches_beside_a_calendar_with_holidays_either()
    {
        var never = Cadence.Of(new MonthlyPattern(1, [new NthWeekday(6, IsoDayOfWeek.Monday)]), new(9, 0), "Etc/UTC", Start).Skipping(Calendars.China);
        Assert.Null(never.Next(From));
        Assert.Null(never.Previous(Instant.FromUtc(9999, 1, 1, 0, 0)));
        Assert.Null(Cadence.Of(new WorkingDayPattern(1, new(weekdays: [IsoDayOfWeek.Sunday])), new(9, 0), "Etc/UTC", new(2027, 1, 1)).Skipping(Calendars.China).Next(From));
    }

    [Fact]
    public void A_working_day_pattern_takes_limits_and_counts_before_them()
    {
        var cadence = Cadence.Of(new WorkingDayPattern(2, new(weekdays: [IsoDayOfWeek.Saturday])), new(9, 0), "Asia/Shanghai", Start).Skipping(Calendars.China);
        Assert.All(cadence.Between(From, Instant.FromUtc(2027, 1, 1, 0, 0)), o => Assert.Contains(o.Date, Calendars.China.ExtraWorkingDays));
    }

    [Fact]
    public void A_blackout_of_eight_thousand_years_is_stepped_over()
    {
        var minutes = Cadence.EveryMinutes(1, Start.AtMidnight(), "Etc/UTC").BlackedOut(new(2026, 1, 2), new(9998, 12, 31));
        Assert.Equal(new LocalDate(9999, 1, 1), minutes.Next(Instant.FromUtc(2026, 1, 1, 23, 59))!.Value.Date);
        Assert.Equal(new LocalDateTime(2026, 1, 1, 23, 59), minutes.Previous(Instant.FromUtc(9998, 6, 1, 0, 0))!.Value.Nominal);
        Assert.Null(Cadence.EveryMinutes(1, Start.AtMidnight(), "Etc/UTC").BlackedOut(Start, new(9999, 12, 31)).Next(From));
        Assert.Null(Cadence.EveryMinutes(1, Start.AtMidnight(), "Etc/UTC").BlackedOut(Start, new(9999, 12, 31)).Previous(Instant.FromUtc(2050, 1, 1, 0, 0)));
    }

    [Fact]
    public void Ten_thousand_exclusions_of_every_kind_are_answered_both_ways()
    {
        var days = Enumerable.Range(0, 10_000).Select(Start.PlusDays).ToList();
        var excepted = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start).Except(days);
        var minutes = Cadence.EveryMinutes(1, Start.AtMidnight(), "Etc/UTC").Except(days);
        var blacked = days.Where((_, i) => i % 2 == 0).Aggregate(Cadence.EveryDays(2, new(9, 0), "Etc/UTC", Start), (c, d) => c with { Blackouts = [.. c.Blackouts.TakeLast(1_000), new(d, d)] });
        Assert.Equal(Start.PlusDays(10_000), excepted.Next(From)!.Value.Date);
        Assert.Null(excepted.Previous(Start.PlusDays(10_000).AtMidnight().InUtc().ToInstant()));
        Assert.Equal(Start.PlusDays(10_000), minutes.Next(From)!.Value.Date);
        Assert.Null(minutes.Previous(Start.PlusDays(10_000).AtMidnight().InUtc().ToInstant()));
        Assert.Equal(Start.PlusDays(10_000), blacked.Next(Start.PlusDays(8_100).AtMidnight().InUtc().ToInstant())!.Value.Date);
    }

    [Fact]
    public void The_last_year_is_answered()
    {
        var cadence = RecurrenceRule.Parse("FREQ=DAILY", new LocalDate(9999, 12, 30).At(new(9, 0)), "Pacific/Kiritimati");
        Assert.Equal(2, cadence.Count(Instant.MinValue, Instant.MaxValue));
        Assert.Null(cadence.Next(cadence.Previous(Instant.MaxValue)!.Value.Instant));
    }

    [Fact]
    public void A_long_rule_is_refused_before_any_of_its_parts_is_read()
    {
        var parts = "FREQ=DAILY;" + string.Concat(Enumerable.Repeat("BYHOUR=1,2,3,4,5,6,7,8;", 5_000));
        var problem = Assert.Single(Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(parts[..100_000], Start.AtMidnight(), "Etc/UTC")).Problems);
        Assert.Equal("rrule.too-long", problem.Code);
        Assert.Contains("100000 characters; 1000 are allowed", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Extra_dates_for_elapsed_time_are_refused() =>
        Assert.Contains("takes no extra dates", Assert.Throws<ArgumentException>(() => Cadence.EveryMinutes(60, Start.AtMidnight(), "Etc/UTC").Including(Start)).Message, StringComparison.Ordinal);
}
