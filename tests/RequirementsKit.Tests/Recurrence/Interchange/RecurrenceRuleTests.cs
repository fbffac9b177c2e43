using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

public sealed class RecurrenceRuleTests
{
    private static readonly LocalDateTime Start = new(2026, 1, 31, 9, 0);

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTHDAY=1", "rrule.month-day-of-year")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYYEARDAY=60", "rrule.year-day")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "rrule.week-number")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", "rrule.set-position")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "rrule.set-position")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", "rrule.set-position")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,2TU", "rrule.mixed-weekdays")]
    [InlineData("FREQ=DAILY;BYYEARDAY=1", "rrule.year-day")]
    [InlineData("FREQ=DAILY;COUNT=1;UNTIL=20270101T000000Z", "rrule.two-ends")]
    [InlineData("FREQ=DAILY;BYHOUR=9,17", "rrule.several-times")]
    [InlineData("FREQ=DAILY;UNTIL=20270101", "rrule.until-type")]
    [InlineData("FREQ=DAILY;UNTIL=soon", "rrule.until")]
    [InlineData("FREQ=SECONDLY", "rrule.frequency")]
    [InlineData("INTERVAL=2", "rrule.frequency")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "rrule.number")]
    [InlineData("FREQ=DAILY;BYMONTH=13", "rrule.number")]
    [InlineData("FREQ=DAILY;FREQ=WEEKLY", "rrule.repeated-part")]
    [InlineData("FREQ=DAILY;BYEASTER=1", "rrule.unknown-part")]
    [InlineData("FREQ=DAILY;SKIP=FORWARD", "rrule.skip-without-rscale")]
    [InlineData("RSCALE=HEBREW;FREQ=DAILY", "rrule.rscale")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", "rrule.part-of-frequency")]
    [InlineData("FREQ=HOURLY;BYDAY=MO", "rrule.part-of-frequency")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "rrule.numbered-weekday")]
    [InlineData("FREQ=DAILY;BYDAY=XX", "rrule.weekday")]
    [InlineData("", "rrule.malformed")]
    public void What_engines_read_differently_is_refused_by_name(string rule, string code) =>
        Assert.Contains(Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(rule, Start, "Etc/UTC")).Problems, p => p.Code == code);

    [Fact]
    public void Every_problem_is_said_at_once()
    {
        var refusal = Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse("FREQ=YEARLY;BYMONTHDAY=40;BYWEEKNO=1;COUNT=1;UNTIL=20270101T000000Z", Start, "Etc/UTC"));
        Assert.Equal(["rrule.month-day-of-year", "rrule.number", "rrule.two-ends", "rrule.week-number"], refusal.Problems.Select(p => p.Code).Order());
    }

    [Fact]
    public void Hostile_text_is_refused_without_reading_it() =>
        Assert.Equal("rrule.too-long", Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Parse(new string('A', 100_000), Start, "Etc/UTC")).Problems[0].Code);

    [Theory]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=31")]
    [InlineData("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD")]
    [InlineData("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4")]
    [InlineData("FREQ=YEARLY;BYDAY=20MO")]
    [InlineData("FREQ=YEARLY;BYMONTH=3,6;BYDAY=-1TH")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR")]
    [InlineData("FREQ=DAILY;BYMONTH=1;BYMONTHDAY=-2,-1;BYDAY=MO")]
    [InlineData("FREQ=HOURLY;INTERVAL=8")]
    [InlineData("FREQ=MINUTELY;INTERVAL=90")]
    [InlineData("FREQ=DAILY;UNTIL=20261231T090000Z")]
    public void A_rule_is_written_as_it_was_read(string rule) => Assert.Equal(rule, RecurrenceRule.Format(RecurrenceRule.Parse(rule, Start, "Etc/UTC")));

    [Property(MaxTest = 500)]
    public Property What_can_be_written_reads_back_with_the_same_dates() => Prop.ForAll(Recurrence.Rules.Patterns, pattern =>
    {
        var cadence = Cadence.Of(pattern, Start.TimeOfDay, "Europe/Berlin", Start.Date);
        string rule;
        try
        {
            rule = RecurrenceRule.Format(cadence);
        }
        catch (RecurrenceRuleException)
        {
            return true;
        }

        List<Occurrence> Dates(Cadence c) => [.. c.Between(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0)).Take(100)];
        try
        {
            return Dates(RecurrenceRule.Parse(rule, Start, "Europe/Berlin")).SequenceEqual(Dates(cadence));
        }
        catch (RecurrenceRuleException refusal)
        {
            // Positions behind the last day of any period: nothing is selected, here as there.
            return refusal.Problems.All(p => p.Code is "rrule.set-position") && Dates(cadence).Count == 0;
        }
    });

    [Fact]
    public void What_a_rule_cannot_say_is_refused_by_name()
    {
        var cadence = Cadence.Of(new WorkingDayPattern(2), new(9, 0), "Etc/UTC").Skipping(Calendars.China).Resolving(GapPolicy.Skip, OverlapPolicy.Later);
        Assert.Equal(["rrule.clock-changes", "rrule.pattern", "rrule.working-days"], Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Format(cadence)).Problems.Select(p => p.Code).Order());
    }
}
