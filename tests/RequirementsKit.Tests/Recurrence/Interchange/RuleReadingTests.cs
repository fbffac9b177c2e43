using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

public sealed class RuleReadingTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 31, 9, 0);

    [Theory]
    [InlineData("RRULE:FREQ=DAILY")]
    [InlineData(" freq=daily; ")]
    public void A_rule_may_have_its_name_before_it_and_small_letters(string rule) => Assert.Equal(Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start.Date), RecurrenceRule.Parse(rule, Start, "Etc/UTC"));

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYSETPOS=1", "2026-03-31")]
    [InlineData("FREQ=YEARLY;BYDAY=MO;BYSETPOS=1", "2027-01-04")]
    [InlineData("FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=100", "2026-12-15")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1,15;BYSETPOS=-1", "2026-02-15")]
    [InlineData("FREQ=MONTHLY;BYDAY=-5SA", "2026-05-02")]
    [InlineData("FREQ=MONTHLY;BYDAY=+1SU", "2026-02-01")]
    [InlineData("FREQ=YEARLY;BYDAY=53MO", "2029-12-31")]
    [InlineData("FREQ=YEARLY;BYDAY=-53MO", "2029-01-01")]
    [InlineData("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT", "2026-01-31")]
    [InlineData("FREQ=WEEKLY", "2026-01-31")]
    [InlineData("FREQ=WEEKLY;BYDAY=WE", "2026-02-04")]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", "2026-02-05")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-31", "2026-03-01")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYDAY=1MO", "2026-03-02")]
    [InlineData("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=13;BYDAY=FR", "2026-02-13")]
    public void A_rule_gives_its_first_date(string rule, string date) =>
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, RecurrenceRule.Parse(rule, Start, "Etc/UTC").Next(Instant.MinValue)?.Date);

    [Theory]
    [InlineData("FREQ=DAILY", 9, 0, 0)]
    [InlineData("FREQ=DAILY;BYHOUR=0", 0, 0, 0)]
    [InlineData("FREQ=DAILY;BYHOUR=23;BYMINUTE=59;BYSECOND=59", 23, 59, 59)]
    public void The_time_of_day_is_that_of_the_start_unless_the_rule_has_one(string rule, int hour, int minute, int second) =>
        Assert.Equal(new(hour, minute, second), RecurrenceRule.Parse(rule, Start, "Etc/UTC").At);

    [Theory]
    [InlineData("20260205T090000", 5)]
    [InlineData("20260205T085959", 4)]
    [InlineData("20260205T140000Z", 5)]
    [InlineData("20260205T135959Z", 4)]
    [InlineData("20260205T090000Z", 4)]
    public void The_last_time_is_local_unless_it_ends_in_Z(string until, int lastDay)
    {
        // 09:00 in New York in winter is 14:00 UTC.
        var cadence = RecurrenceRule.Parse($"FREQ=DAILY;UNTIL={until}", Start, "America/New_York");
        Assert.Equal(new(2026, 2, lastDay), cadence.End);
    }

    [Fact]
    public void The_last_time_may_be_a_date_when_the_start_has_no_time_of_day() =>
        Assert.Equal(new(2026, 2, 5), RecurrenceRule.Parse("FREQ=DAILY;UNTIL=20260205", Start.Date.AtMidnight(), "Europe/Berlin").End);

    [Theory]
    [InlineData("20260131T090000Z", 1)]
    [InlineData("20260131T165959Z", 1)]
    [InlineData("20260131T170000Z", 2)]
    [InlineData("20260201T090000Z", 4)]
    public void The_last_time_of_a_rule_in_hours_is_the_number_of_its_occurrences(string until, int count) =>
        Assert.Equal(count, RecurrenceRule.Parse($"FREQ=HOURLY;INTERVAL=8;UNTIL={until}", Start, "Etc/UTC").Occurrences);

    [Fact]
    public void The_number_of_occurrences_is_the_greatest_there_is_when_the_last_time_is_far_away() =>
        Assert.Equal(int.MaxValue, RecurrenceRule.Parse("FREQ=MINUTELY;UNTIL=99991231T235959Z", Start, "Etc/UTC").Occurrences);

    [Fact]
    public void Hours_are_sixty_minutes_up_to_the_greatest_number() => Assert.Equal(new ElapsedPattern(2_147_483_640), RecurrenceRule.Parse("FREQ=HOURLY;INTERVAL=35791394", Start, "Etc/UTC").Pattern);
}
