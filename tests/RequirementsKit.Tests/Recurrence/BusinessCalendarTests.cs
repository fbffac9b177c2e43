using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class BusinessCalendarTests
{
    [Property(MaxTest = 500)]
    public Property Adding_working_days_is_a_walk_over_working_days() => Prop.ForAll(Gen.Choose(-500, 500).ToArbitrary(), Gen.Choose(-900, 1_500).ToArbitrary(), (count, offset) =>
    {
        var date = new LocalDate(2025, 1, 1).PlusDays(offset);
        var walked = date;
        for (var left = Math.Abs(count); left > 0; left -= Calendars.China.IsWorking(walked) ? 1 : 0)
        {
            walked = walked.PlusDays(Math.Sign(count));
        }

        return Calendars.China.AddWorkingDays(date, count) == walked;
    });

    [Property(MaxTest = 500)]
    public Property Rolling_ends_on_a_working_day_on_the_right_side(int seed) => Prop.ForAll(Gen.Choose(-900, 1_500).ToArbitrary(), offset =>
    {
        var date = new LocalDate(2025, 1, 1).PlusDays(offset + (seed % 3));
        var (following, preceding) = (Calendars.China.Roll(date, BusinessDayRoll.Following), Calendars.China.Roll(date, BusinessDayRoll.Preceding));
        return Calendars.China.IsWorking(following) && Calendars.China.IsWorking(preceding) && preceding <= date && following >= date
            && !Enumerable.Range(1, Math.Max(0, Period.DaysBetween(preceding, following) - 1)).Any(d => Calendars.China.IsWorking(preceding.PlusDays(d)));
    });

    [Theory]
    [InlineData("2026-01-01", "New Year's Day")]
    [InlineData("2026-01-19", "Birthday of Martin Luther King, Jr.")]
    [InlineData("2026-05-25", "Memorial Day")]
    [InlineData("2026-07-03", "Independence Day")]
    [InlineData("2026-11-26", "Thanksgiving Day")]
    [InlineData("2021-12-31", "New Year's Day")]
    [InlineData("2021-06-18", "Juneteenth")]
    [InlineData("2020-06-19", null)]
    public void The_federal_holidays_are_on_the_day_they_are_observed(string date, string? name) =>
        Assert.Equal(name, Calendars.UnitedStatesFederal.HolidayOn(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value)?.Name);

    [Theory]
    [InlineData("2026-04-03", "Good Friday")]
    [InlineData("2026-04-06", "Easter Monday")]
    [InlineData("2026-05-14", "Ascension Day")]
    [InlineData("2026-05-25", "Whit Monday")]
    [InlineData("2017-10-31", "Reformation Day")]
    [InlineData("2018-10-31", null)]
    [InlineData("2038-04-26", "Easter Monday")]
    public void The_German_holidays_follow_Easter(string date, string? name) =>
        Assert.Equal(name, Calendars.Germany.HolidayOn(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value)?.Name);

    [Fact]
    public void An_intersection_works_only_where_both_do()
    {
        var both = Calendars.China.Intersect(Calendars.Germany);
        for (var date = new LocalDate(2025, 1, 1); date.Year < 2027; date = date.PlusDays(1))
        {
            Assert.Equal(Calendars.China.IsWorking(date) && Calendars.Germany.IsWorking(date), both.IsWorking(date));
        }

        Assert.Equal((2025, 2026), (both.FirstYear, both.LastYear));
    }

    [Fact]
    public void A_calendar_that_contradicts_itself_is_refused()
    {
        Assert.Contains("both the holiday", Assert.Throws<ArgumentException>(() => new BusinessCalendar("x", [], [new(new(2026, 1, 1), "a")], [new(2026, 1, 1)], 2026, 2026)).Message, StringComparison.Ordinal);
        Assert.Contains("outside the years", Assert.Throws<ArgumentException>(() => new BusinessCalendar("x", [], [new(new(2027, 1, 1), "a")], [], 2026, 2026)).Message, StringComparison.Ordinal);
        Assert.Contains("no working day", Assert.Throws<ArgumentException>(() => Calendars.WeekendsOnly([.. Enum.GetValues<IsoDayOfWeek>().Skip(1)])).Message, StringComparison.Ordinal);
    }
}
